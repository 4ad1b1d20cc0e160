import {describe, expect, it} from 'vitest';
import {softwareOf} from '../../source/commands/software.ts';
import {exportedObject, usualProgramFlags} from '../helpers/exported-object.ts';
import {zipOf} from '../helpers/zip-of.ts';

const exportOf = async (packageId: string, commandLine: string) =>
	zipOf({
		[`SMS_Program/${packageId}_Install/object.xml`]: exportedObject('SMS_Program', {
			PackageID: packageId,
			ProgramName: 'Install',
			CommandLine: commandLine,
			ProgramFlags: usualProgramFlags,
		}),
		[`SMS_Package/${packageId}/setup.exe`]: 'not read',
	});

const manifest = (packageId: string, commandLine: string) =>
	Buffer.from(JSON.stringify({programs: [{package: packageId, name: 'Install', commandLine}]}));

describe('the software of a run', () => {
	it('is in the export of its task sequence, in the export of a package alone, and in software.json', async () => {
		const software = await softwareOf({
			documents: [{file: 'Lab.zip', bytes: await exportOf('CON00020', 'exported')}],
			software: [
				{file: 'software.json', bytes: manifest('CON00022', 'described')},
				{file: 'Tools.zip', bytes: await exportOf('CON00021', 'alone')},
			],
		});
		expect(software.diagnostics).toEqual([]);
		expect(await software.program('CON00020', 'Install')).toMatchObject({value: {commandLine: 'exported'}});
		expect(await software.program('CON00021', 'Install')).toMatchObject({value: {commandLine: 'alone'}});
		expect(await software.program('CON00022', 'Install')).toMatchObject({value: {commandLine: 'described'}});
	});

	it('prefers software.json to the export', async () => {
		const software = await softwareOf({
			documents: [{file: 'Lab.zip', bytes: await exportOf('CON00020', 'exported')}],
			software: [{file: 'software.json', bytes: manifest('CON00020', 'described')}],
		});
		expect(await software.program('CON00020', 'Install')).toMatchObject({value: {commandLine: 'described'}});
	});

	it('is none where the documents are plain files; a damaged zip is reported', async () => {
		const software = await softwareOf({
			documents: [{file: 'ts.xml', bytes: Buffer.from('<sequence/>')}],
			software: [{file: 'Tools.zip', bytes: Buffer.from('PK\u0003\u0004 cut off')}],
		});
		expect(software.diagnostics).toMatchObject([{rule: 'damaged-zip', place: {file: 'Tools.zip'}}]);
		expect(await software.program('CON00020', 'Install')).toMatchObject({ok: false});
	});
});
