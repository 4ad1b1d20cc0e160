import {describe, expect, it} from 'vitest';
import type {PackageProgram} from '../../source/content/package-program.ts';
import {findStepType} from '../../source/steps/registry.ts';
import {
	commandLines,
	listStep,
	packageStep,
	packages,
	program,
	installPackageType as type,
} from '../helpers/package-step.ts';
import {step} from '../helpers/sequence-builder.ts';
import {describeStep, performStep} from '../helpers/step-context.ts';
import {published} from '../helpers/step-variables.ts';

describe('Install Package (§7.5)', () => {
	it('package and program: runs the command line of the program in the folder of its package', async () => {
		const {commands, outcome, log} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [program('Setup')],
		});
		expect(commands).toMatchObject([
			{command: 'setup.exe /s', shownAs: 'setup.exe /s', folder: '/pkg/CON00020'},
		]);
		expect(outcome).toEqual({code: 0});
		expect(log).toEqual([
			'information: Installing the program Setup of package CON00020.',
			"information: ProgramName is being logged ('OSDDoNotLogCommand' is not set to 'True')",
			'information: The program Setup of package CON00020 succeeded with code 0.',
		]);
	});

	it('package: the one that the action names counts, and no variable of the same name', async () => {
		const {commands} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [program('Setup')],
			variables: {PackageID: 'CON00021', BaseVariableName: 'OTHER'},
		});
		expect(commands).toMatchObject([{folder: '/pkg/CON00020'}]);
	});

	it('package: stands in its own variable where the action does not say it', async () => {
		const {commands} = await performStep(
			{...packageStep('CON00020', 'Setup'), action: 'smsswd.exe /install'},
			{packages, programs: [program('Setup')]},
		);
		expect(commands).toMatchObject([{folder: '/pkg/CON00020'}]);
	});

	it('package: may be a variable', async () => {
		const {commands} = await performStep(packageStep('%Tools%', 'Setup'), {
			packages,
			programs: [program('Setup')],
			variables: {Tools: 'CON00020'},
		});
		expect(commands).toHaveLength(1);
	});

	it('program: task sequence variables in its command line are expanded', async () => {
		const {commands} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [program('Setup', {commandLine: 'setup.exe /to:%Target%'})],
			variables: {Target: 'D:'},
		});
		expect(commandLines(commands)).toEqual(['setup.exe /to:D:']);
	});

	it.each([
		['windows', 'x64\\setup', 'C:\\pkg', 'C:\\pkg\\x64\\setup'],
		['windows', '%ProgramFiles%\\Editor', 'C:\\pkg', 'C:\\Program Files\\Editor'],
		['linux', 'x64\\setup', '/pkg', '/pkg/x64/setup'],
		['linux', '/opt/editor', '/pkg', '/opt/editor'],
	] as const)('run-from folder on %s: %s', async (platform, startIn, folder, expected) => {
		const {commands} = await performStep(packageStep('CON00020', 'Setup'), {
			platform,
			packages: {CON00020: folder},
			programs: [program('Setup', {startIn})],
			processEnvironment: {ProgramFiles: 'C:\\Program Files'},
		});
		expect(commands).toMatchObject([{folder: expected}]);
	});

	it('a package without content: its program runs what is on the machine', async () => {
		const {commands, outcome} = await performStep(packageStep('CON00020', 'Remove'), {
			programs: [program('Remove', {withoutContent: true})],
		});
		expect(outcome).toEqual({code: 0});
		expect(commands).toMatchObject([{command: 'remove.exe /s', folder: undefined}]);
	});

	it('a package whose content is missing: fails in words, and runs nothing', async () => {
		const {commands, outcome} = await performStep(packageStep('CON00020', 'Setup'), {
			programs: [program('Setup')],
		});
		expect(outcome).toEqual({code: 0x8007_0002, message: 'Package CON00020 was not found.'});
		expect(commands).toEqual([]);
	});

	it('a program that nothing describes: fails in words, and runs nothing', async () => {
		const {commands, outcome} = await performStep(packageStep('CON00020', 'Setup'), {packages});
		expect(outcome).toEqual({
			code: 0x8007_0002,
			message: 'Nothing describes the program Setup of package CON00020.',
		});
		expect(commands).toEqual([]);
	});

	it('full operating system only: such a program is refused in Windows PE, with what to do', async () => {
		const {commands, outcome} = await performStep(packageStep('CON00020', 'Setup'), {
			phase: 'WinPE',
			packages,
			programs: [program('Setup', {fullOsOnly: true})],
		});
		expect(outcome.code).toBe(0x8007_0032);
		expect(outcome.message).toContain('installed operating system only');
		expect(commands).toEqual([]);
	});

	it('a program that is disabled is refused', async () => {
		const {commands, outcome} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [program('Setup', {disabled: true})],
		});
		expect(outcome).toMatchObject({code: 0x8007_0032, message: expect.stringContaining('disabled')});
		expect(commands).toEqual([]);
	});

	it('no user input: a program that may ask for it is warned of, and runs', async () => {
		const {commands, log} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [program('Setup', {cautions: ['It may wait.']})],
		});
		expect(log).toContain('warning: It may wait.');
		expect(commands).toHaveLength(1);
	});

	it('OSDDoNotLogCommand: neither the name of the program nor its command line is shown', async () => {
		const secretive = {packages, variables: {OSDDoNotLogCommand: 'TRUE'}};
		const stepOfProgram = packageStep('CON00020', 'Setup');
		const good = await performStep(stepOfProgram, {...secretive, programs: [program('Setup')]});
		const bad = await performStep(stepOfProgram, {...secretive, programs: [program('Setup')], exitCode: 5});
		const missing = await performStep(stepOfProgram, secretive);
		const shown = [
			describeStep(stepOfProgram, secretive),
			...[good, bad, missing].flatMap(({log, outcome, commands}) => [
				...log,
				outcome.message,
				...commands.map(({shownAs}) => shownAs),
			]),
		];
		expect(good.commands).toMatchObject([{command: 'setup.exe /s'}]);
		expect(good.log.join('\n')).not.toContain('is being logged');
		expect(shown.join('\n')).not.toMatch(/setup/i);
		expect(String(good.context.environment.get('_BootseqProgramsRun'))).not.toMatch(/setup/i);
	});

	it('an interrupted attempt asks: nothing promises that a program can run twice (§6.8)', () => {
		expect(findStepType(packageStep('CON00020', 'Setup')).interrupted).toBe('ask');
	});

	it('an action without a type is the same step, by its program smsswd.exe /pkg:', async () => {
		const {commands} = await performStep(
			{
				...packageStep('CON00020', 'Setup'),
				type: undefined,
				variables: published({_SMSSWDProgramName: 'Setup'}),
			},
			{packages, programs: [program('Setup')]},
		);
		expect(commands).toHaveLength(1);
	});

	it('is described by its program and package', () => {
		expect(describeStep(packageStep('CON00020', 'Setup'))).toBe('run the program Setup of package CON00020');
		expect(describeStep(listStep('APPS'))).toBe(
			'install the packages named by the variables APPS001, 002, …',
		);
		expect(describeStep(step('None', {type, action: ''}))).toBe('nothing: the step names no package');
	});
});

describe('Install Package: exit codes (§6.6)', () => {
	const perform = (exitCode: number, options: Partial<PackageProgram> = {}) =>
		performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [program('Setup', options)],
			exitCode,
		});

	it('0 succeeds, and nothing restarts', async () => {
		const {outcome, restarts} = await perform(0);
		expect([outcome, restarts]).toEqual([{code: 0}, []]);
	});

	it('3010 succeeds and asks for a restart, though the list of the step has 0 alone', async () => {
		const {outcome, restarts} = await perform(3010);
		expect([outcome, restarts]).toEqual([{code: 0}, [{target: 'current-os'}]]);
	});

	it('1641 fails, because the restart belongs to the task sequence', async () => {
		expect((await perform(1641)).outcome).toEqual({
			code: 1641,
			message: 'The program Setup of package CON00020 failed with code 1641.',
		});
	});

	it('1641 succeeds and restarts where the program lists it', async () => {
		const {outcome, restarts} = await perform(1641, {successCodes: [0, 1641]});
		expect([outcome, restarts]).toEqual([{code: 0}, [{target: 'current-os'}]]);
	});

	it('the list of the program counts in place of the usual codes', async () => {
		expect((await perform(3010, {successCodes: [0]})).outcome.code).toBe(3010);
		expect((await perform(-1, {successCodes: [0xffff_ffff]})).outcome).toEqual({code: 0});
	});

	it('a restart code of its own succeeds and restarts: on Linux no process ends with 3010', async () => {
		const {outcome, restarts} = await perform(194, {restartCodes: [194]});
		expect([outcome, restarts]).toEqual([{code: 0}, [{target: 'current-os'}]]);
	});

	it('a success code of the step counts too', async () => {
		const {outcome} = await performStep(
			{...packageStep('CON00020', 'Setup'), successCodes: [0, 8]},
			{packages, programs: [program('Setup')], exitCode: 8},
		);
		expect(outcome).toEqual({code: 0});
	});

	it('any other code fails and names the program', async () => {
		const {outcome, restarts} = await perform(1603);
		expect(outcome).toEqual({
			code: 1603,
			message: 'The program Setup of package CON00020 failed with code 1603.',
		});
		expect(restarts).toEqual([]);
	});

	it('restarts after a program that has Configuration Manager restart the computer', async () => {
		expect((await perform(0, {restartAfter: true})).restarts).toEqual([{target: 'current-os'}]);
		expect((await perform(5, {restartAfter: true})).restarts).toEqual([]);
	});
});

describe('Install Package: before the run starts', () => {
	const check = (checked: ReturnType<typeof step>) => findStepType(checked).check?.(checked) ?? [];

	it('finds a step with neither a package nor a base variable', () => {
		expect(
			check(step('None', {type, action: 'smsswd.exe /pkg: /install /basevar: /continueOnError:'})),
		).toMatchObject([{rule: 'step-without-package'}]);
	});

	it('finds a package without a program', () => {
		expect(check(packageStep('CON00020', ''))).toMatchObject([{rule: 'step-without-program'}]);
	});

	it('finds nothing wrong with a package and a program, or with a list', () => {
		expect(check(packageStep('CON00020', 'Setup'))).toEqual([]);
		expect(check(listStep('APPS'))).toEqual([]);
	});
});
