import {describe, expect, it} from 'vitest';
import {causesByCode, causesByLinuxCode, emptyCodes} from '../../source/text/causes/by-code.ts';
import {causesByOutput} from '../../source/text/causes/by-output.ts';
import {likelyCause} from '../../source/text/causes.ts';
import {languages, messagesOf} from '../../source/text/language.ts';

const {causes: causesEn} = messagesOf('en');

const windows = (code: number, output: readonly string[] = [], stepType = '') =>
	likelyCause({code, platform: 'windows', output, stepType}, 'en');
const linux = (code: number, output: readonly string[] = []) =>
	likelyCause({code, platform: 'linux', output}, 'en');

describe('the likely cause of a failure', () => {
	it('is known for the well-known codes', () => {
		const codes = [
			2, 3, 5, 53, 67, 86, 87, 112, 193, 267, 740, 1326, 1460, 1601, 1602, 1603, 1618, 1619, 1620, 1633, 1641,
			1654, 9009, 0xc0000135, 0x80004005, 0x80070002, 0x80070005, 0x80070035, 0x80070070, 0x800704c7,
			0x800705b4, 0x80072ee2, 0x80072ee7, 0x80072efd, 0x80072f8f, 0x80091007, 0x87d00213, 0x87d00324,
		];
		expect(codes.filter(code => windows(code) === undefined)).toEqual([]);
		expect([126, 127, 137, 139, 143].filter(code => linux(code) === undefined)).toEqual([]);
	});

	it('is the same however the code was written', () => {
		expect(windows(0x80070035)).toBe(causesEn['network-path']);
		expect(windows(53)).toBe(causesEn['network-path']);
		expect(windows(-2147024843)).toBe(causesEn['network-path']);
	});

	it('is that of Linux for the codes of its programs, and of the engine for larger ones', () => {
		expect(linux(126)).toBe(causesEn['not-executable']);
		expect(windows(126)).toBe(causesEn['component-missing']);
		expect(linux(0x800705b4)).toBe(causesEn['time-out']);
	});

	it('is found in what the step wrote, where its code says nothing by itself', () => {
		expect(windows(1, ['curl: (6) Could not resolve host: server'])).toBe(causesEn['http-name']);
		expect(linux(1, ['cp: error writing: No space left on device', 'bye'])).toBe(causesEn['disk-full']);
		expect(linux(255, ['ssh: connect to host: Connection refused'])).toBe(causesEn['http-connect']);
		expect(windows(0x80004005, ['Access is denied.'])).toBe(causesEn['access-denied']);
		expect(windows(1603, ['Access is denied.'])).toBe(causesEn['msi-fatal']);
	});

	it('is the last line that says why, not the first', () => {
		expect(linux(1, ['rm: cannot remove: No such file or directory', 'mount: Read-only file system'])).toBe(
			causesEn['read-only'],
		);
	});

	it('is told of a script for what it is', () => {
		expect(windows(1, [], 'SMS_TaskSequence_RunPowerShellScriptAction')).toBe(causesEn['script-failed']);
		expect(windows(1)).toBe(causesEn['output-says']);
	});

	it('is left out where nothing is known', () => {
		expect(windows(0x8fff1234)).toBeUndefined();
		expect(linux(199)).toBeUndefined();
	});

	it('is told in the language of the technician', () => {
		expect(likelyCause({code: 112, platform: 'windows'}, 'fr')).toBe(
			'Faites de la place sur le lecteur cible.',
		);
		expect(likelyCause({code: 112, platform: 'windows'}, 'nl')).toBe('Maak ruimte op het doelstation.');
	});
});

describe('the table of causes', () => {
	const tables = languages.map(language => messagesOf(language).causes);
	const names = Object.keys(causesEn);

	it('has more than forty, every one in every language', () => {
		expect(names.length).toBeGreaterThanOrEqual(40);
		for (const causes of tables) {
			expect(Object.keys(causes).toSorted()).toEqual(names.toSorted());
		}

		const all = tables.flatMap(causes => Object.values(causes));
		expect(all.filter(text => text.length < 12 || text.length > 120 || !text.endsWith('.'))).toEqual([]);
	});

	it('has none that nothing leads to', () => {
		const used = new Set<string>([
			...causesByCode.values(),
			...causesByLinuxCode.values(),
			...causesByOutput.map(([, cause]) => cause),
			'script-failed',
		]);
		expect(names.filter(name => !used.has(name))).toEqual([]);
	});

	it('looks at the output for codes that say little, which have a cause of their own or none', () => {
		expect([...emptyCodes].every(code => code === code >>> 0)).toBe(true);
	});
});
