import {describe, expect, it} from 'vitest';
import {Secret} from '../../source/sequence/secret.ts';
import {step} from '../helpers/sequence-builder.ts';
import {describeStep, performStep} from '../helpers/step-context.ts';
import {published, unpublished} from '../helpers/step-variables.ts';

const commandStep = (action: string, variables: Readonly<Record<string, string>> = {}) =>
	step('Command', {action, variables: published(variables)});

describe('Run Command Line (§7.8)', () => {
	it('runs what the action says, not what the editor remembers of it', async () => {
		const {commands} = await performStep(
			step('Command', {
				action: 'smsswd.exe /run: echo %A%%B%',
				variables: unpublished({CommandLine: 'echo %A%%%B%'}),
			}),
			{variables: {A: 'one', B: 'two'}},
		);
		expect(commands).toMatchObject([{command: 'echo onetwo', shownAs: 'echo onetwo'}]);
	});

	it('ends with the exit code of the command', async () => {
		const {outcome} = await performStep(commandStep('smsswd.exe /run: x'), {exitCode: 3010});
		expect(outcome).toEqual({code: 3010});
	});

	it('works in the folder of its package', async () => {
		const {commands} = await performStep(commandStep('smsswd.exe /run:CON00020 sh prepare.sh'), {
			packages: {CON00020: '/media/SMS/PKG/CON00020'},
		});
		expect(commands).toMatchObject([{command: 'sh prepare.sh', folder: '/media/SMS/PKG/CON00020'}]);
	});

	it('takes the package from a variable', async () => {
		const {commands} = await performStep(commandStep('smsswd.exe /run:%Tools% run.cmd'), {
			variables: {Tools: 'CON00021'},
			packages: {CON00021: '/tools'},
		});
		expect(commands).toMatchObject([{folder: '/tools'}]);
	});

	it('fails with words when the package is missing, and runs nothing', async () => {
		const {commands, outcome} = await performStep(commandStep('smsswd.exe /run:CON00099 x'));
		expect(outcome).toEqual({code: 0x8007_0002, message: 'Package CON00099 was not found.'});
		expect(commands).toEqual([]);
	});

	it('fails with words when there is no command', async () => {
		const {outcome} = await performStep(commandStep('smsswd.exe /run:CON00020'));
		expect(outcome).toEqual({code: 0x8007_0057, message: 'The step has no command to run.'});
	});

	it('puts the output into the variable that it names', async () => {
		const {commands} = await performStep(
			commandStep('smsswd.exe /run: hostname', {SMSTSRunCommandLineOutputVariableName: 'HostName'}),
		);
		expect(commands).toMatchObject([{outputVariable: 'HostName'}]);
	});

	it.each(['true', 'false'])(
		'disable 64-bit redirection %s: runs the same, for nothing redirects a 64-bit engine',
		async value => {
			for (const platform of ['windows', 'linux'] as const) {
				const {commands, outcome} = await performStep(
					commandStep('smsswd.exe /run: C:\\Windows\\System32\\x.exe', {SMSTSDisableWow64Redirection: value}),
					{platform},
				);
				expect(outcome.code).toBe(0);
				expect(commands).toMatchObject([{command: 'C:\\Windows\\System32\\x.exe'}]);
			}
		},
	);

	it('command line: 32,000 characters reach the machine whole', async () => {
		const line = `x ${'a'.repeat(31_998)}`;
		const {commands} = await performStep(commandStep(`smsswd.exe /run: ${line}`));
		expect(commands).toMatchObject([{command: line}]);
	});

	it.each(['00000000', ''])('package "%s": none is chosen', async packageId => {
		const {commands, outcome} = await performStep(commandStep(`smsswd.exe /run:${packageId} x`));
		expect(outcome).toEqual({code: 0});
		expect(commands).toMatchObject([{command: 'x', folder: undefined}]);
	});

	it('time-out: is that of the step, and the handler sets no other', async () => {
		const {commands} = await performStep({...commandStep('smsswd.exe /run: x'), timeout: 900});
		expect(commands[0]).not.toHaveProperty('timeout');
	});
});

describe('where a command starts (§6.11)', () => {
	const folderOf = async (...[written, options]: Parameters<typeof performStep>) =>
		(await performStep(written, options)).commands[0]?.folder;

	it('is the working directory, when it is absolute', async () => {
		expect(await folderOf(commandStep('smsswd.exe /run: x', {WorkingDirectory: '/srv/work'}))).toBe(
			'/srv/work',
		);
	});

	it('is below the folder of the package, when it is relative', async () => {
		const written = commandStep('smsswd.exe /run:P1000001 x', {WorkingDirectory: '.\\tools\\bin'});
		expect(await folderOf(written, {packages: {P1000001: '/pkg/'}})).toBe('/pkg/tools/bin');
		expect(await folderOf(written, {packages: {P1000001: 'D:\\pkg'}, platform: 'windows'})).toBe(
			'D:\\pkg\\tools\\bin',
		);
	});

	it('is what a global variable says, before the step has its say', async () => {
		const written = commandStep('smsswd.exe /run: x', {WorkingDirectory: '/step'});
		expect(await folderOf(written, {variables: {WorkingDirectory: '/global'}})).toBe('/global');
	});

	it('knows a Windows path on a server and on a drive as absolute', async () => {
		for (const folder of ['C:\\work', '\\\\server\\share', '\\work']) {
			const written = commandStep('smsswd.exe /run:P1000001 x', {WorkingDirectory: folder});
			expect(await folderOf(written, {packages: {P1000001: 'D:\\pkg'}, platform: 'windows'})).toBe(folder);
		}
	});

	it('is where MDT says, when nothing else does', async () => {
		const written = step('Untyped', {
			type: undefined,
			action: 'cscript.exe x.wsf',
			startIn: '%ROOT%/scripts',
		});
		expect(await folderOf(written, {variables: {ROOT: '/deploy'}})).toBe('/deploy/scripts');
	});

	it('is left to the run, when nobody says', async () => {
		expect(await folderOf(commandStep('smsswd.exe /run: x'))).toBeUndefined();
	});
});

describe('running as another account (§6.11)', () => {
	const account = {
		SMSTSRunCommandLineUserName: 'CONTOSO\\installer',
		SMSTSRunCommandLineUserPassword: '%AccountPassword%',
	};
	const asUser = commandStep('smsswd.exe /run: x', {_SMSTSRunCommandLineAsUser: 'true', ...account});
	const asSystem = commandStep('smsswd.exe /run: x', {_SMSTSRunCommandLineAsUser: 'false', ...account});
	const variables = {AccountPassword: new Secret('made-up')};
	const runAs = {user: 'CONTOSO\\installer', password: 'made-up'};

	it('uses the account of the step', async () => {
		expect((await performStep(asUser, {variables})).commands).toMatchObject([{runAs}]);
		expect((await performStep(asSystem, {variables})).commands[0]?.runAs).toBeUndefined();
	});

	it('lets a variable say yes or no for later steps', async () => {
		const yes = {...variables, SMSTSRunCommandLineAsUser: 'true'};
		const no = {...variables, SMSTSRunCommandLineAsUser: 'false'};
		expect((await performStep(asSystem, {variables: yes})).commands).toMatchObject([{runAs}]);
		expect((await performStep(asUser, {variables: no})).commands[0]?.runAs).toBeUndefined();
	});

	it('knows the check box of MDT', async () => {
		const mdt = step('Untyped', {
			type: undefined,
			action: 'x',
			variables: published({RunAsUser: 'True', ...account}),
		});
		expect((await performStep(mdt, {variables})).commands).toMatchObject([{runAs}]);
	});

	it('fails with words in the boot environment', async () => {
		const {outcome, commands} = await performStep(asUser, {variables, phase: 'WinPE'});
		expect(outcome.code).toBe(0x8007_0032);
		expect(outcome.message).toContain('CONTOSO\\installer');
		expect(outcome.message).not.toContain('made-up');
		expect(commands).toEqual([]);
	});

	it('fails with words when no account is named', async () => {
		const {outcome} = await performStep(
			commandStep('smsswd.exe /run: x', {_SMSTSRunCommandLineAsUser: 'true'}),
		);
		expect(outcome).toMatchObject({
			code: 0x8007_0057,
			message: expect.stringContaining('SMSTSRunCommandLineUserName'),
		});
	});
});

describe('what is shown of a command (§6.5)', () => {
	const written = commandStep('smsswd.exe /run:CON00020 login %Pin% %Site%');
	const variables = {Pin: new Secret('4711'), Site: 'Oslo'};

	it('has the values of its variables, the secret ones masked', async () => {
		expect(describeStep(written, {variables})).toBe('login ******** Oslo (package CON00020)');
		const {commands} = await performStep(written, {variables, packages: {CON00020: '/p'}});
		expect(commands).toMatchObject([{command: 'login 4711 Oslo', shownAs: 'login ******** Oslo'}]);
	});

	it('is nothing at all, where OSDDoNotLogCommand says so', async () => {
		const quiet = {...variables, OSDDoNotLogCommand: 'TRUE'};
		expect(describeStep(written, {variables: quiet})).not.toContain('login');
		const {commands} = await performStep(written, {variables: quiet, packages: {CON00020: '/p'}});
		expect(commands[0]?.shownAs).not.toContain('login');
		expect(commands[0]?.command).toContain('login');
	});
});
