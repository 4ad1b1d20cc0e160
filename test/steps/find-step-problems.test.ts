import {describe, expect, it} from 'vitest';
import {planSequence} from '../../source/sequence/plan.ts';
import type {SequenceItem, SubTaskSequence} from '../../source/sequence/sequence.ts';
import {findStepProblems} from '../../source/steps/find-step-problems.ts';
import {group, step, taskSequence} from '../helpers/sequence-builder.ts';
import {published, unpublished} from '../helpers/step-variables.ts';

const problemsOf = async (items: readonly SequenceItem[], present: readonly string[] = []) => {
	const asked: string[] = [];
	const {table} = planSequence(taskSequence(items), new Map());
	const problems = await findStepProblems(table, {
		async hasPackage(packageId) {
			asked.push(packageId);
			return present.includes(packageId);
		},
	});
	return {
		asked,
		lines: problems.map(({instruction, problem}) => `${instruction.name}: ${problem.rule}`),
		problems,
	};
};

const partition = step('Partition', {
	type: 'SMS_TaskSequence_PartitionDiskAction',
	action: 'osddiskpart.exe',
});
const child: SubTaskSequence = {
	...step('Child'),
	kind: 'sub-task-sequence',
	packageId: 'CON00012',
	taskSequenceName: 'Collect logs',
	variables: published({OSDSubTasksequenceTsName: 'Collect logs', OSDSubTasksequencePackageID: 'CON00012'}),
};

describe('what is wrong before a run starts', () => {
	it('is nothing for steps that can be run', async () => {
		expect(
			(await problemsOf([step('A'), group('G', [step('B', {type: undefined, action: 'x'})])])).lines,
		).toEqual([]);
	});

	it('is every enabled step that needs the client, in the order of the sequence', async () => {
		const {lines, problems} = await problemsOf([
			partition,
			group('G', [step('A'), {...partition, name: 'Again'}]),
		]);
		expect(lines).toEqual(['Partition: unsupported-step', 'Again: unsupported-step']);
		expect(problems[0]?.problem.message).toContain('Format and Partition Disk');
		expect(problems[1]?.instruction.path).toEqual(['G', 'Again']);
	});

	it('is nothing in a disabled step, nor below a disabled group', async () => {
		const inside = group('Outer', [group('Inner', [partition])], {disabled: true});
		expect((await problemsOf([{...partition, disabled: true}, inside, step('After')])).lines).toEqual([]);
	});

	it('is a step without a command, a script or a variable', async () => {
		const {lines} = await problemsOf([
			step('Command', {action: 'smsswd.exe /run:'}),
			step('Script', {
				type: 'SMS_TaskSequence_RunPowerShellScriptAction',
				action: 'OSDRunPowerShellScript.exe',
			}),
			step('Variable', {type: 'SMS_TaskSequence_SetVariableAction', action: ''}),
		]);
		expect(lines).toEqual([
			'Command: step-without-command',
			'Script: step-without-script',
			'Variable: step-without-variable',
		]);
	});

	it('is a package that is not there, asked for once', async () => {
		const {lines, asked} = await problemsOf(
			[
				step('A', {action: 'smsswd.exe /run:CON00001 a'}),
				step('B', {action: 'smsswd.exe /run:CON00002 b'}),
				step('C', {action: 'smsswd.exe /run:CON00001 c'}),
				step('D', {
					type: 'SMS_TaskSequence_RunPowerShellScriptAction',
					action: 'OSDRunPowerShellScript.exe',
					variables: published({
						OSDRunPowerShellScriptPackageID: 'CON00003',
						OSDRunPowerShellScriptScriptName: 'd.ps1',
					}),
				}),
			],
			['CON00002'],
		);
		expect(lines).toEqual(['A: package-missing', 'C: package-missing', 'D: package-missing']);
		expect(asked).toEqual(['CON00001', 'CON00002', 'CON00003']);
	});

	it('is every package that a Download Package Content step lists and that is not there', async () => {
		const {lines, asked} = await problemsOf(
			[
				step('Download', {
					type: 'SMS_TaskSequence_DownloadPackageContentAction',
					action: 'OsdDownloadContent.exe',
					variables: published({OSDDownloadDownloadPackages: 'CON00001, CON00002,%Drivers%'}),
				}),
			],
			['CON00001'],
		);
		expect(asked).toEqual(['CON00001', 'CON00002']);
		expect(lines).toEqual(['Download: package-missing']);
	});

	it('says where a package was looked for', async () => {
		const {table} = planSequence(
			taskSequence([step('A', {action: 'smsswd.exe /run:CON00001 a'})]),
			new Map(),
		);
		const [found] = await findStepProblems(table, {
			hasPackage: async () => false,
			whyMissing: packageId => `Looked for ${packageId} everywhere.`,
		});
		expect(found?.problem.message).toBe(
			'The content of package CON00001 is not there. Looked for CON00001 everywhere.',
		);
	});

	it('is not a package that a variable will name, nor the eight zeros', async () => {
		const {lines} = await problemsOf([
			step('A', {action: 'smsswd.exe /run:%Tools% a'}),
			step('B', {action: 'smsswd.exe /run: b', variables: unpublished({PackageID: '00000000'})}),
		]);
		expect(lines).toEqual([]);
	});

	it('is a child task sequence that is missing, by name', async () => {
		const {lines, problems} = await problemsOf([child]);
		expect(lines).toEqual(['Child: child-sequence-missing']);
		expect(problems[0]?.problem.message).toContain('Collect logs (CON00012)');
	});
});
