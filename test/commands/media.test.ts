import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runMediaInspect} from '../../source/commands/media-inspect.ts';
import {runMediaVerify} from '../../source/commands/media-verify.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {sampleMediumFiles, sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const recorder = (json = false, password?: string) => {
	const lines: string[] = [];
	const errors: string[] = [];
	return {
		lines,
		errors,
		options: {
			json,
			write: (line: string) => lines.push(line),
			writeError: (line: string) => errors.push(line),
			...(password === undefined ? {} : {password: new Secret(password)}),
		},
	};
};

const secretVariables = [
	{name: 'OSDJoinPassword', value: new Secret('planted-canary')},
	{name: 'Site', value: 'Lyon'},
];

describe('bootseq media inspect', () => {
	it('describes a medium without its password', async () => {
		const folder = writeSampleMedium(temporaryFolder(), {password: 'x'});
		const {lines, errors, options} = recorder();
		expect(await runMediaInspect(folder, options)).toBe(0);
		expect(lines.join('\n')).toMatch(
			/stand-alone[\s\S]*Sample media[\s\S]*required[\s\S]*AES-256[\s\S]*CON00020/,
		);
		expect(lines.join('\n')).not.toContain('Prepare workstation');
		expect(errors).toEqual([]);
	});

	it('names the task sequences with the password, and shows no values', async () => {
		const folder = writeSampleMedium(temporaryFolder(), {password: 'x', variables: secretVariables});
		for (const json of [false, true]) {
			const {lines, options} = recorder(json, 'x');
			expect(await runMediaInspect(folder, options)).toBe(0);
			expect(lines.join('\n')).toContain('Prepare workstation');
			expect(lines.join('\n')).toContain('OSDJoinPassword');
			expect(lines.join('\n')).not.toContain('planted-canary');
		}
	});

	it('gives one object with --json', async () => {
		const folder = writeSampleMedium(temporaryFolder(), {});
		const {lines, options} = recorder(true);
		await runMediaInspect(folder, options);
		expect(lines).toHaveLength(1);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			type: 'media',
			kind: 'stand-alone',
			taskSequences: [{packageId: 'CON00010'}],
		});
	});

	it('ends with 2 for a wrong password, and for a folder that is no medium', async () => {
		const folder = writeSampleMedium(temporaryFolder(), {password: 'x'});
		const wrong = recorder(false, 'y');
		expect(await runMediaInspect(folder, wrong.options)).toBe(2);
		expect(wrong.errors.join()).toContain('wrong-password');
		const none = recorder(true);
		expect(await runMediaInspect(temporaryFolder(), none.options)).toBe(2);
		expect(JSON.parse(none.lines[0] ?? '')).toMatchObject({
			type: 'diagnostic',
			rule: 'not-media',
			help: expect.any(String),
		});
	});
});

describe('bootseq media verify', () => {
	it('reads everything, and says how much', async () => {
		const folder = writeSampleMedium(temporaryFolder(), {password: 'x'});
		const {lines, errors, options} = recorder(false, 'x');
		expect(await runMediaVerify(folder, options)).toBe(0);
		expect(errors).toEqual([]);
		expect(lines.at(-1)).toContain('5 files');
	});

	it('finds packages and child task sequences that are missing', async () => {
		const child =
			'<subtasksequence type="SMS_TaskSequence_SubTasksequence" name="Child" description="" successCodeList="0" retryCount="0" runFromNet="false"><action>SubTasksequence.exe</action><defaultVarList><variable name="OSDSubTasksequencePackageID" property="TsPackageID">CON00099</variable></defaultVarList></subtasksequence>';
		const sequenceText = `<sequence version="3.10"><referenceList><reference package="CON00077"/></referenceList>${child}</sequence>`;
		const folder = writeSampleMedium(temporaryFolder(), {taskSequences: [{...sampleSequence, sequenceText}]});
		const {errors, options} = recorder();
		expect(await runMediaVerify(folder, options)).toBe(1);
		expect(errors.join('\n')).toMatch(/package-missing[\s\S]*CON00077/);
		expect(errors.join('\n')).toMatch(/child-sequence-missing[\s\S]*CON00099/);
	});

	it('finds what is wrong in software.json, with its place', async () => {
		const folder = writeSampleMedium(temporaryFolder(), {
			files: {'SMS/data/software.json': '{"programs": [\n\t{"package": "CON00020", "name": "Install"}\n]}'},
		});
		const {errors, options} = recorder();
		expect(await runMediaVerify(folder, options)).toBe(1);
		expect(errors.join('\n')).toMatch(
			/software\.json:2:2: error software-manifest .*"commandLine" is missing/,
		);
	});

	it('finds damage without the password, and tells it once', async () => {
		const policy = sampleMediumFiles({password: 'x'}).get('SMS/data/Policy.xml') ?? new Uint8Array();
		const folder = writeSampleMedium(temporaryFolder(), {
			password: 'x',
			files: {'SMS/data/Policy.xml': policy.subarray(0, 100)},
		});
		const outside = recorder();
		expect(await runMediaVerify(folder, outside.options)).toBe(1);
		expect(outside.errors.join('\n')).toContain('SMS/data/Policy.xml: error damaged');
		const inside = recorder(true, 'x');
		expect(await runMediaVerify(folder, inside.options)).toBe(1);
		expect(inside.lines.filter(line => line.includes('"damaged"'))).toHaveLength(1);
	});

	it('ends with 2 when there is nothing', async () => {
		const {errors, options} = recorder();
		expect(await runMediaVerify(join(temporaryFolder(), 'gone'), options)).toBe(2);
		expect(errors.join()).toContain('not-found');
	});
});
