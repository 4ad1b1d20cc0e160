import {describe, expect, it} from 'vitest';
import {encodePowerShellScript} from '../../source/sequence/document/powershell-script.ts';
import {success} from '../../source/sequence/result.ts';
import {Secret, type VariableValue} from '../../source/sequence/secret.ts';
import type {Step} from '../../source/sequence/sequence.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {runInMemory} from '../helpers/run-in-memory.ts';
import {step, taskSequence} from '../helpers/sequence-builder.ts';
import {describeStep, performStep} from '../helpers/step-context.ts';
import {published} from '../helpers/step-variables.ts';

const script = "Write-Output 'Grüße'";
const inline = {OSDRunPowerShellScriptSourceScript: encodePowerShellScript(script)};
const packaged = {
	OSDRunPowerShellScriptPackageID: 'CON00030',
	OSDRunPowerShellScriptScriptName: '.\\Scripts\\Prepare.ps1',
};

const powerShellStep = (variables: Readonly<Record<string, string>>) =>
	step('Script', {
		type: 'SMS_TaskSequence_RunPowerShellScriptAction',
		action: 'OSDRunPowerShellScript.exe',
		variables: published(variables),
	});

const perform = (
	variables: Readonly<Record<string, string>>,
	options: Parameters<typeof performStep>[1] = {},
) => performStep(powerShellStep(variables), {powerShell: 'pwsh', packages: {CON00030: '/pkg'}, ...options});

const argumentsOf = async (...given: Parameters<typeof perform>): Promise<readonly string[]> => {
	const command = (await perform(...given)).commands[0]?.command;
	return command === undefined || typeof command === 'string' ? [] : command.arguments;
};

/** The line that calls the script, out of the text that PowerShell is given. */
const callOf = async (...given: Parameters<typeof perform>): Promise<string | undefined> =>
	(await perform(...given)).files
		.get('start.txt')
		?.split('\n')
		.find(line => line.startsWith('& '));

/** Runs the step through the interpreter; `command` stands for PowerShell. */
const runStep = async (
	psStep: Step,
	{command}: Pick<NonNullable<Parameters<typeof createFakeMachine>[0]>, 'command'>,
) => {
	const machine = createFakeMachine(command === undefined ? {} : {command});
	const run = await runInMemory(taskSequence([psStep]), {
		machine: {...machine, commands: {...machine.commands, powerShell: async () => success('pwsh')}},
	});
	return {...run, requests: machine.commandsRun};
};

describe('Run PowerShell Script, option by option (§7.9)', () => {
	it('package + script: runs the script of a package in the folder of the package', async () => {
		expect((await perform(packaged)).commands).toMatchObject([{command: {program: 'pwsh'}, folder: '/pkg'}]);
		expect(await callOf(packaged)).toBe("& '/pkg/Scripts/Prepare.ps1'");
	});

	it('package + script: survives a quote in the path of the package', async () => {
		expect(await callOf(packaged, {packages: {CON00030: "/it's here"}})).toBe(
			"& '/it''s here/Scripts/Prepare.ps1'",
		);
	});

	it('inline script: is written where Windows PowerShell reads it right, and run', async () => {
		const {files} = await perform(inline);
		expect(files.get('script.ps1')).toBe(`\uFEFF${script}`);
		expect(await callOf(inline)).toBe("& '/scratch/script.ps1'");
	});

	it('inline script: its line breaks stay as they are', async () => {
		const text = 'Write-Output one\r\nWrite-Output two\n';
		const {files} = await perform({OSDRunPowerShellScriptSourceScript: encodePowerShellScript(text)});
		expect(files.get('script.ps1')).toBe(`\uFEFF${text}`);
	});

	it('start in: starts where the step says, below the package', async () => {
		const {commands} = await perform({...packaged, SMSTSRunPowerShellWorkingDirectory: 'data'});
		expect(commands).toMatchObject([{folder: '/pkg/data'}]);
	});

	it('start in: an absolute folder is taken as it is', async () => {
		const {commands} = await perform(
			{...inline, SMSTSRunPowerShellWorkingDirectory: '%Work%/logs'},
			{variables: {Work: '/srv'}},
		);
		expect(commands).toMatchObject([{folder: '/srv/logs'}]);
	});

	it('parameters: are PowerShell text, values of variables put in', async () => {
		const variables = {...packaged, OSDRunPowerShellScriptParameters: "-Site '%Site%' -Force"};
		expect(await callOf(variables, {variables: {Site: 'New York'}})).toBe(
			"& '/pkg/Scripts/Prepare.ps1' -Site 'New York' -Force",
		);
	});

	it('parameters: stand in no list of processes, for they may hold secrets', async () => {
		const variables = {...inline, OSDRunPowerShellScriptParameters: '-Key %Key%'};
		const given = await argumentsOf(variables, {variables: {Key: new Secret('4711')}});
		expect(given.join(' ')).not.toContain('4711');
	});

	it.each(['AllSigned', 'Undefined', 'Bypass', 'Restricted', 'RemoteSigned', 'Unrestricted'])(
		'execution policy: %s is passed on',
		async policy => {
			const given = await argumentsOf({...inline, OSDRunPowerShellScriptExecutionPolicy: policy});
			expect(given.slice(given.indexOf('-ExecutionPolicy'), -2)).toEqual(['-ExecutionPolicy', policy]);
		},
	);

	it('execution policy: that of the machine where the step has none', async () => {
		expect(await argumentsOf(inline)).not.toContain('-ExecutionPolicy');
	});

	it('output variable: gets the output of the script', async () => {
		const {commands} = await perform({...inline, OSDRunPowerShellScriptOutputVariableName: 'Found'});
		expect(commands).toMatchObject([{outputVariable: 'Found'}]);
	});

	it('output variable: holds the last 1,000 characters', async () => {
		const {engine} = await runStep(
			powerShellStep({...inline, OSDRunPowerShellScriptOutputVariableName: 'Found'}),
			{
				command({onLine}) {
					onLine('stdout', `${'a'.repeat(900)}`);
					onLine('stdout', 'b'.repeat(400));
					return 0;
				},
			},
		);
		expect(engine.environment.text('Found')).toBe(`${'a'.repeat(599)}\n${'b'.repeat(400)}`);
	});

	it('time-out: goes with the script, in seconds', async () => {
		const {requests, lines} = await runStep(
			{...powerShellStep(inline), timeout: 900},
			{
				command: () => ({kind: 'timed-out'}),
			},
		);
		expect(requests).toMatchObject([{timeout: 900}]);
		expect(lines).toContain(`step-finished Script ${0x8007_05b4} failed`);
	});

	it('success codes: the exit code of the script counts, 3010 asks for a restart', async () => {
		expect((await perform(inline, {exitCode: 3010})).outcome).toEqual({code: 3010});
		const {lines} = await runStep({...powerShellStep(inline), successCodes: [0, 5]}, {command: () => 5});
		expect(lines).toContain('step-finished Script 5');
	});

	it('older files: without the later variables, and with 0 as the only success code, run as well', async () => {
		const older = {
			OSDRunPowerShellScriptPackageID: 'CON00030',
			OSDRunPowerShellScriptScriptName: 'Old.ps1',
			OSDRunPowerShellScriptExecutionPolicy: 'Bypass',
			OSDRunPowerShellScriptParameters: '',
		};
		expect(await callOf(older)).toBe("& '/pkg/Old.ps1'");
		const {lines} = await runStep({...powerShellStep(inline), successCodes: [0]}, {command: () => 3010});
		expect(lines).toContain('step-finished Script 3010 failed');
	});

	it('run as: runs as the account of the step, and not in the boot environment', async () => {
		const asUser = {
			...inline,
			_SMSTSRunPowerShellAsUser: 'true',
			SMSTSRunPowerShellUserName: 'CONTOSO\\admin',
			SMSTSRunPowerShellUserPassword: 'made-up',
		};
		expect((await perform(asUser)).commands).toMatchObject([
			{runAs: {user: 'CONTOSO\\admin', password: 'made-up'}},
		]);
		expect((await perform(asUser, {phase: 'WinPE'})).outcome.code).toBe(0x8007_0032);
	});
});

describe('a PowerShell script as another account on Linux (§6.11)', () => {
	const asUser = {
		_SMSTSRunPowerShellAsUser: 'true',
		SMSTSRunPowerShellUserName: 'operator',
	};

	it('is told everything in its command: that account can read no file of the run', async () => {
		const {files} = await perform({...inline, ...asUser});
		expect([...files.keys()]).toEqual([]);
		expect((await argumentsOf({...inline, ...asUser})).at(-1)).toContain(
			"\n& ([scriptblock]::Create('Write-Output ''Grüße'''))\n",
		);
	});

	it('runs the file of a package', async () => {
		expect((await argumentsOf({...packaged, ...asUser})).at(-1)).toContain(
			"\n& '/pkg/Scripts/Prepare.ps1'\n",
		);
	});
});

describe('what a PowerShell step says when it cannot run', () => {
	it('names what is missing where there is no PowerShell', async () => {
		const {outcome, commands} = await perform(inline, {powerShell: undefined});
		expect(outcome).toEqual({code: 0x8007_0002, message: 'PowerShell is not on this machine'});
		expect(commands).toEqual([]);
	});

	it('names the package that is missing', async () => {
		const {outcome} = await perform(packaged, {packages: {}});
		expect(outcome).toMatchObject({code: 0x8007_0002, message: expect.stringContaining('CON00030')});
	});

	it('says that there is no script', async () => {
		expect((await perform({})).outcome).toMatchObject({code: 0x8007_0057});
	});

	it('says that the script cannot be decoded', async () => {
		const {outcome, files} = await perform({OSDRunPowerShellScriptSourceScript: '*'});
		expect(outcome).toMatchObject({code: 0x8007_000d, message: expect.stringContaining('Base64')});
		expect(files.size).toBe(0);
	});
});

describe('the variables that a script finds (§6.16)', () => {
	const laidOut = async (variables: Readonly<Record<string, VariableValue>>) =>
		(await perform(inline, {variables})).files.get('variables.txt')?.split('\n') ?? [];

	it('are laid out in ASCII, a line each, whatever they hold', async () => {
		expect(await laidOut({Site: 'Malmö', Lines: 'a\r\nb', Path: 'C:\\x=y'})).toEqual(
			expect.arrayContaining(['Site=Malm\\u00f6', 'Lines=a\\u000d\\u000ab', 'Path=C:\\u005cx=y']),
		);
	});

	it('hold no secret: those are asked for one by one', async () => {
		const lines = await laidOut({Key: new Secret('4711')});
		expect(lines).toContain('Key');
		expect(lines.join('\n')).not.toContain('4711');
	});
});

describe('what is shown of a PowerShell step (§6.5)', () => {
	const written = {...packaged, OSDRunPowerShellScriptParameters: '-Key %Key% -Site Oslo'};
	const variables = {Key: new Secret('4711')};

	it('is not its parameters', async () => {
		const {commands} = await perform(written, {variables});
		expect(commands[0]?.shownAs).toContain('Prepare.ps1');
		expect(commands[0]?.shownAs).not.toContain('Oslo');
		expect(describeStep(powerShellStep(written), {variables})).not.toContain('Oslo');
	});

	it('is its parameters, secrets masked, where OSDLogPowerShellParameters says so', async () => {
		const loud = {...variables, OSDLogPowerShellParameters: 'TRUE'};
		const {commands} = await perform(written, {variables: loud});
		expect(commands[0]?.shownAs).toContain('-Key ******** -Site Oslo');
		expect(describeStep(powerShellStep(written), {variables: loud})).toContain('-Key ******** -Site Oslo');
	});
});
