import {describe, expect, it} from 'vitest';
import {
	environmentComponent,
	scriptComponents,
} from '../../../source/run/script-components/component-text.ts';
import {registrationText, removalText} from '../../../source/run/script-components/registration-text.ts';

const place = {folder: 'D:\\State é\\bin', systemRoot: 'C:\\Windows'};

describe('what reg import reads to register the task sequence objects (§6.16)', () => {
	const text = registrationText([environmentComponent], 'HKEY_LOCAL_MACHINE', place);
	const {classId} = environmentComponent;

	it('names the class, the program that reads it and the file, as an address', () => {
		expect(text).toContain(
			`[HKEY_LOCAL_MACHINE\\Software\\Classes\\Microsoft.SMS.TSEnvironment\\CLSID]\r\n@="${classId}"`,
		);
		expect(text).toContain(
			`CLSID\\${classId}\\InprocServer32]\r\n@="C:\\\\Windows\\\\System32\\\\scrobj.dll"\r\n"ThreadingModel"="Apartment"`,
		);
		expect(text).toContain('@="file:///D:/State%20%C3%A9/bin/ts-environment.wsc"');
	});

	it('serves scripts of 32 bits as well', () => {
		expect(text).toContain(`Classes\\WOW6432Node\\CLSID\\${classId}\\InprocServer32]`);
	});

	it('is what Windows takes for a registry file: its first line, and a mark for UTF-16', () => {
		expect(text).toMatch(/^\uFEFFWindows Registry Editor Version 5\.00\r\n\r\n/);
	});

	it('is taken back whole: every key that was made lies below one that goes', () => {
		const made = registrationText(scriptComponents, 'HKEY_CURRENT_USER', place).matchAll(/^\[(.*)\]/gm);
		const gone = [...removalText(scriptComponents, 'HKEY_CURRENT_USER').matchAll(/^\[-(.*)\]/gm)].map(
			([, path = '']) => path,
		);
		for (const [, path = ''] of made) {
			expect(
				gone.some(key => path === key || path.startsWith(`${key}\\`)),
				path,
			).toBe(true);
		}
	});
});
