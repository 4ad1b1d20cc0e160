import {sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ran, runFailed, succeeded} from './expected-events.ts';
import {command, powerShell, restart} from './steps-xml.ts';

const packages = {CON00011: 'C:\\Packages\\CON00011'};
const invalid = 2_147_942_487;
const unreadable = 2_147_942_413;
const missing = 2_147_942_402;

const runCommandLine = (name: string, action: string, options: Parameters<typeof stepXml>[3] = {}): string =>
	stepXml('SMS_TaskSequence_RunCommandLineAction', name, action, options);

/** The options of Restart Computer, Run Command Line and Run PowerShell Script. */
export const commandLineRules: readonly ConformanceCase[] = [
	{
		section: '§7.7',
		source: '[VARS20]',
		says: 'without a time the restart comes without notice',
		sequence: sequenceXml(restart('HD', {SMSRebootTimeout: ''})),
		expected: {restarts: [{delay: 0, message: ''}]},
	},
	{
		section: '§7.7',
		source: '[STEPS20]',
		says: 'message and time of a restart are those of the step',
		sequence: sequenceXml(restart('HD', {SMSRebootTimeout: '60', SMSRebootMessage: 'Restarting %Name%'})),
		variables: {Name: 'PC-1'},
		expected: {restarts: [{delay: 60, message: 'Restarting PC-1'}]},
	},
	{
		section: '§7.7',
		source: '[USEVARS]',
		says: 'a global SMSRebootTimeout governs every Restart Computer step',
		sequence: sequenceXml(restart('HD', {SMSRebootTimeout: '60'})),
		variables: {SMSRebootTimeout: '5'},
		expected: {restarts: [{delay: 5, message: ''}]},
	},
	{
		section: '§7.7',
		source: '[SDK]',
		says: 'the target is found in any case',
		sequence: sequenceXml(restart('winpe')),
		expected: {events: [...ran('Restart'), 'restart-requested boot-media', 'run-resumed', succeeded]},
	},
	{
		section: '§7.7',
		source: '[inferred]',
		says: 'a target that is neither HD nor WinPE fails the step',
		sequence: sequenceXml(restart('Moon')),
		expected: {events: [...failed('Restart', invalid), runFailed(invalid)]},
	},
	{
		section: '§7.8',
		source: '[CORPUS]',
		says: 'the command is what stands behind "smsswd.exe /run:" and its space',
		sequence: sequenceXml(runCommandLine('A', 'smsswd.exe /run: cmd.exe /c echo "a b" > x.txt')),
		expected: {started: [{command: 'cmd.exe /c echo "a b" > x.txt'}]},
	},
	{
		section: '§7.8',
		source: '[CORPUS]',
		says: 'the package stands directly behind the colon',
		sequence: sequenceXml(runCommandLine('A', 'smsswd.exe /run:CON00011 setup.exe /s')),
		packages,
		expected: {started: [{command: 'setup.exe /s', folder: 'C:\\Packages\\CON00011'}]},
	},
	{
		section: '§7.8',
		source: '[CORPUS]',
		says: 'eight zeros are no package',
		sequence: sequenceXml(runCommandLine('A', 'smsswd.exe /run:00000000 cmd.exe /c ver')),
		expected: {events: [...ran('A'), succeeded], started: [{command: 'cmd.exe /c ver'}]},
	},
	{
		section: '§7.8',
		source: '[CORPUS]',
		says: 'an action without the client around it is the command itself',
		sequence: sequenceXml(runCommandLine('A', 'cscript.exe "%SCRIPTROOT%\\x.wsf" /debug:true')),
		variables: {SCRIPTROOT: 'Z:\\Scripts'},
		expected: {started: [{command: 'cscript.exe "Z:\\Scripts\\x.wsf" /debug:true'}]},
	},
	{
		section: '§7.8',
		source: '[LOG-CM]',
		says: 'a step without a type runs its action',
		sequence: sequenceXml(
			'<step name="A" description="" successCodeList="0 3010"><action>tool.exe /x</action></step>',
		),
		expected: {events: [...ran('A'), succeeded], started: [{command: 'tool.exe /x'}]},
	},
	{
		section: '§7.8',
		source: '[LOG-CM]',
		says: 'a step of a type nobody knows runs its action, and the check says so',
		sequence: sequenceXml(stepXml('Contoso_Action', 'A', 'tool.exe /x')),
		expected: {reported: ['unknown-step-type A'], started: [{command: 'tool.exe /x'}]},
	},
	{
		section: '§7.8',
		source: '[inferred]',
		says: 'a Run Command Line step without a command fails, and the check says so',
		sequence: sequenceXml(runCommandLine('A', 'smsswd.exe /run:')),
		expected: {
			reported: ['no-command A'],
			events: [...failed('A', invalid), runFailed(invalid)],
			started: [],
		},
	},
	{
		section: '§7.8',
		source: '[SDK]',
		says: 'a command line of 8,000 characters reaches the machine whole',
		sequence: sequenceXml(runCommandLine('A', `smsswd.exe /run: tool.exe ${'x'.repeat(8000)}`)),
		expected: {started: [{command: `tool.exe ${'x'.repeat(8000)}`}]},
	},
	{
		section: '§7.9',
		source: '[CORPUS]',
		says: 'an inline script is Base64 of UTF-16 and reaches PowerShell as its text',
		sequence: sequenceXml(powerShell('A', {script: 'Write-Output "Größe: 5 €"\r\nexit 0'})),
		expected: {started: [{script: 'Write-Output "Größe: 5 €"\r\nexit 0'}]},
	},
	{
		section: '§7.9',
		source: '[CORPUS]',
		says: 'a packaged script is run from the folder of its package',
		sequence: sequenceXml(
			powerShell('A', {
				OSDRunPowerShellScriptPackageID: 'CON00011',
				OSDRunPowerShellScriptScriptName: '.\\Scripts\\Set.ps1',
			}),
		),
		packages,
		expected: {
			started: [{script: 'C:\\Packages\\CON00011\\Scripts\\Set.ps1', folder: 'C:\\Packages\\CON00011'}],
		},
	},
	{
		section: '§7.9',
		source: '[STEPS]',
		says: 'parameters and execution policy are handed over',
		sequence: sequenceXml(
			powerShell('A', {
				script: 'exit 0',
				OSDRunPowerShellScriptParameters: "-Name 'a b' -Force",
				OSDRunPowerShellScriptExecutionPolicy: 'Bypass',
			}),
		),
		expected: {started: [{parameters: "-Name 'a b' -Force", executionPolicy: 'Bypass'}]},
	},
	{
		section: '§7.9',
		source: '[STEPS]',
		says: 'without an execution policy PowerShell keeps its own',
		sequence: sequenceXml(powerShell('A', {script: 'exit 0'})),
		expected: {started: [{executionPolicy: ''}]},
	},
	{
		section: '§7.9',
		source: '[STEPS20]',
		says: 'the exit code of a script is measured against the success codes',
		sequence: sequenceXml(
			powerShell('A', {script: 'exit 4'}, {attributes: {successCodeList: '0 4'}}),
			powerShell('B', {script: 'exit 4'}),
		),
		commands: {'inline script': 4},
		expected: {events: [...ran('A', 4), ...failed('B', 4), runFailed(4)]},
	},
	{
		section: '§7.9',
		source: '[STEPS20]',
		says: '3010 of a script restarts the computer',
		sequence: sequenceXml(powerShell('A', {script: 'exit 3010'}), command('B')),
		commands: {'inline script': 3010},
		expected: {
			events: [...ran('A', 3010), 'restart-requested current-os', 'run-resumed', ...ran('B'), succeeded],
		},
	},
	{
		section: '§7.9',
		source: '[STEPS]',
		says: 'output of a script goes into the variable that is named for it',
		sequence: sequenceXml(
			powerShell('A', {script: '"Lyon"', OSDRunPowerShellScriptOutputVariableName: 'Answer'}),
		),
		commands: {'inline script': {output: ['Lyon']}},
		expected: {variables: {Answer: 'Lyon'}},
	},
	{
		section: '§7.9',
		source: '[STEPS]',
		says: 'a script has a working directory of its own name',
		sequence: sequenceXml(
			powerShell('A', {script: 'exit 0', SMSTSRunPowerShellWorkingDirectory: 'D:\\Work'}),
		),
		variables: {WorkingDirectory: 'C:\\Other'},
		expected: {started: [{folder: 'D:\\Work'}]},
	},
	{
		section: '§7.9',
		source: '[STEPS20]',
		says: 'where there is no PowerShell the step fails',
		machine: {powerShell: false},
		sequence: sequenceXml(powerShell('A', {script: 'exit 0'})),
		expected: {events: [...failed('A', missing), runFailed(missing)], started: []},
	},
	{
		section: '§7.9',
		source: '[inferred]',
		says: 'a script whose package is missing fails the step',
		sequence: sequenceXml(
			powerShell('A', {
				OSDRunPowerShellScriptPackageID: 'CON00099',
				OSDRunPowerShellScriptScriptName: 'Set.ps1',
			}),
		),
		expected: {
			reported: ['package-missing A'],
			events: [...failed('A', missing), runFailed(missing)],
		},
	},
	{
		section: '§7.9',
		source: '[inferred]',
		says: 'an inline script that is not Base64 fails the step, and the check says so',
		sequence: sequenceXml(powerShell('A', {OSDRunPowerShellScriptSourceScript: 'exit 0 !'})),
		expected: {
			reported: ['script-unreadable A'],
			events: [...failed('A', unreadable), runFailed(unreadable)],
		},
	},
	{
		section: '§7.9',
		source: '[STEPS]',
		says: 'a document from before the later options runs: no policy, no output, only 0 succeeds',
		sequence: sequenceXml(
			powerShell(
				'A',
				{
					OSDRunPowerShellScriptPackageID: 'CON00011',
					OSDRunPowerShellScriptScriptName: 'Set.ps1',
				},
				{attributes: {successCodeList: '0'}},
			),
		),
		packages,
		commands: {'C:\\Packages\\CON00011\\Set.ps1': 3010},
		expected: {events: [...failed('A', 3010), runFailed(3010)]},
	},
];
