import {describe, expect, it} from 'vitest';
import {createSoftware} from '../../../source/content/software/create-software.ts';
import type {SoftwareSource} from '../../../source/content/software/software-source.ts';
import {exportedObject} from '../../helpers/exported-object.ts';

const manifest = (commandLine: string): SoftwareSource => ({
	kind: 'manifest',
	file: 'software.json',
	bytes: Buffer.from(JSON.stringify({programs: [{package: 'CON00020', name: 'Install', commandLine}]})),
});

const exported: SoftwareSource = {
	kind: 'export',
	file: 'export.zip',
	parts: new Map([
		[
			'SMS_Program/CON00020_Install/object.xml',
			Buffer.from(
				exportedObject('SMS_Program', {
					PackageID: 'CON00020',
					ProgramName: 'Install',
					CommandLine: 'exported',
				}),
			),
		],
	]),
};

describe('what describes software', () => {
	it('finds a program without regard to case', async () => {
		const found = await createSoftware([exported]).program('con00020', 'INSTALL');
		expect(found).toMatchObject({
			ok: true,
			value: {packageId: 'CON00020', name: 'Install', commandLine: 'exported'},
		});
	});

	it('prefers what comes first: somebody wrote software.json to be used here', async () => {
		const software = createSoftware([manifest('first'), manifest('second'), exported]);
		expect(await software.program('CON00020', 'Install')).toMatchObject({value: {commandLine: 'first'}});
	});

	it('says where it looked for a program that nothing describes', async () => {
		const missing = await createSoftware([manifest('x'), exported]).program('CON00020', 'Repair');
		expect(missing).toMatchObject({
			ok: false,
			error: {
				code: 0x8007_0002,
				message: expect.stringMatching(/program Repair of package CON00020.*software\.json, export\.zip/s),
			},
		});
	});

	it('says how to describe software when nothing does', async () => {
		const missing = await createSoftware([]).application('Editor');
		expect(missing).toMatchObject({ok: false, error: {message: expect.stringContaining('SMS/data')}});
	});

	it('knows a package without content when all of its programs do without', () => {
		const described = (...contents: readonly boolean[]) =>
			createSoftware([
				{
					kind: 'manifest',
					file: 'software.json',
					bytes: Buffer.from(
						JSON.stringify({
							programs: contents.map((content, index) => ({
								package: 'CON00020',
								name: String(index),
								commandLine: 'x',
								content,
							})),
						}),
					),
				},
			]).isWithoutContent('con00020');
		expect(described(false, false)).toBe(true);
		expect(described(false, true)).toBe(false);
		expect(described()).toBe(false);
	});

	it('reports a zip that cannot be unpacked', () => {
		const {diagnostics} = createSoftware([{kind: 'unreadable', file: 'tools.zip', reason: 'it is damaged'}]);
		expect(diagnostics).toMatchObject([{rule: 'damaged-zip', severity: 'error', place: {file: 'tools.zip'}}]);
	});
});
