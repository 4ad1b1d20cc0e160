import {describe, expect, it} from 'vitest';
import {encodePowerShellScript} from '../../source/sequence/document/powershell-script.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {step} from '../helpers/sequence-builder.ts';
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

describe('Run PowerShell Script (§7.9)', () => {
	it('writes the script of the step where Windows PowerShell reads it right, and runs it', async () => {
		const {files, commands} = await perform(inline);
		expect(files.get('script.ps1')).toBe(`\uFEFF${script}`);
		expect(commands).toMatchObject([{command: {program: 'pwsh'}}]);
		expect((await argumentsOf(inline)).at(-1)).toMatch(/^& '\/scratch\/script\.ps1'\n/);
	});

	it('runs the script of a package in the folder of the package', async () => {
		const {commands} = await perform(packaged);
		expect(commands).toMatchObject([{folder: '/pkg'}]);
		expect((await argumentsOf(packaged)).at(-1)).toMatch(/^& '\/pkg\/Scripts\/Prepare\.ps1'\n/);
	});

	it('starts where the step says, below the package', async () => {
		const {commands} = await perform({...packaged, SMSTSRunPowerShellWorkingDirectory: 'data'});
		expect(commands).toMatchObject([{folder: '/pkg/data'}]);
	});

	it('gives the script its parameters as PowerShell text, values of variables put in', async () => {
		const variables = {...packaged, OSDRunPowerShellScriptParameters: "-Site '%Site%' -Force"};
		const line = (await argumentsOf(variables, {variables: {Site: 'New York'}})).at(-1);
		expect(line).toMatch(/^& '\/pkg\/Scripts\/Prepare\.ps1' -Site 'New York' -Force\n/);
	});

	it('survives a quote in the path of the package', async () => {
		const line = (await argumentsOf(packaged, {packages: {CON00030: "/it's here"}})).at(-1);
		expect(line).toContain("& '/it''s here/Scripts/Prepare.ps1'");
	});

	it.each(['Bypass', 'AllSigned', 'Undefined', 'RemoteSigned'])(
		'passes the execution policy %s on',
		async policy => {
			const given = await argumentsOf({...inline, OSDRunPowerShellScriptExecutionPolicy: policy});
			expect(given.slice(given.indexOf('-ExecutionPolicy'), -2)).toEqual(['-ExecutionPolicy', policy]);
		},
	);

	it('leaves the policy of the machine alone where the step has none', async () => {
		expect(await argumentsOf(inline)).not.toContain('-ExecutionPolicy');
	});

	it('puts the output into the variable that it names', async () => {
		const {commands} = await perform({...inline, OSDRunPowerShellScriptOutputVariableName: 'Found'});
		expect(commands).toMatchObject([{outputVariable: 'Found'}]);
	});

	it('ends with the exit code of the script', async () => {
		expect((await perform(inline, {exitCode: 3010})).outcome).toEqual({code: 3010});
	});

	it('runs as the account of the step, and not in the boot environment', async () => {
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
