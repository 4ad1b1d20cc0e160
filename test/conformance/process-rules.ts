import {sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ignored, ran, runFailed, succeeded} from './expected-events.ts';
import {command, powerShell} from './steps-xml.ts';

const account = {
	_SMSTSRunCommandLineAsUser: 'true',
	SMSTSRunCommandLineUserName: 'CONTOSO\\svc',
	SMSTSRunCommandLineUserPassword: 'Sw0rdfish',
};
const packages = {CON00011: 'C:\\Packages\\CON00011'};
const timedOut = 2_147_943_860;
const notSupported = 2_147_942_450;

/** Time-outs, accounts, folders and output of a step's process; the bridge back from a script. */
export const processRules: readonly ConformanceCase[] = [
	{
		section: '§6.10',
		source: '[STEPS20, inferred]',
		says: 'a time-out that is over fails the step with 0x800705B4',
		sequence: sequenceXml(command('A', {attributes: {timeout: 900}}), command('B')),
		commands: {A: {ends: 'timed-out'}},
		expected: {events: [...failed('A', timedOut), runFailed(timedOut)], started: [{timeout: 900}]},
	},
	{
		section: '§6.10',
		source: '[STEPS20]',
		says: 'a failure by time-out is held by continue on error like any other',
		sequence: sequenceXml(command('A', {attributes: {timeout: 60, continueOnError: true}}), command('B')),
		commands: {A: {ends: 'timed-out'}},
		expected: {events: [...ignored('A', timedOut), ...ran('B'), succeeded]},
	},
	{
		section: '§6.10',
		source: '[CORPUS]',
		says: 'without a time-out there is no limit',
		sequence: sequenceXml(command('A')),
		expected: {started: [{timeout: null}]},
	},
	{
		section: '§6.10',
		source: '[STEPS]',
		says: 'a PowerShell script has a time-out in the same way',
		sequence: sequenceXml(powerShell('A', {script: 'exit 0'}, {attributes: {timeout: 300}})),
		commands: {'inline script': {ends: 'timed-out'}},
		expected: {events: [...failed('A', timedOut), runFailed(timedOut)], started: [{timeout: 300}]},
	},
	{
		section: '§6.11',
		source: '[STEPS20]',
		says: 'a step runs as its account when it is told to',
		sequence: sequenceXml(command('A', {variables: account})),
		expected: {started: [{user: 'CONTOSO\\svc', password: 'Sw0rdfish'}], neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.11',
		source: '[STEPS20]',
		says: 'an account that is entered but not switched on is not used',
		sequence: sequenceXml(command('A', {variables: {...account, _SMSTSRunCommandLineAsUser: 'false'}})),
		expected: {started: [{user: null}]},
	},
	{
		section: '§6.11',
		source: '[STEPS]',
		says: 'SMSTSRunCommandLineAsUser=true switches the account on for every later step',
		sequence: sequenceXml(command('A', {variables: {...account, _SMSTSRunCommandLineAsUser: 'false'}})),
		variables: {SMSTSRunCommandLineAsUser: 'true'},
		expected: {started: [{user: 'CONTOSO\\svc'}]},
	},
	{
		section: '§6.11',
		source: '[STEPS]',
		says: 'SMSTSRunCommandLineAsUser=false switches it off',
		sequence: sequenceXml(command('A', {variables: account})),
		variables: {SMSTSRunCommandLineAsUser: 'false'},
		expected: {started: [{user: null}]},
	},
	{
		section: '§6.11',
		source: '[STEPS20]',
		says: 'a step that runs as an account fails in Windows PE',
		machine: {phase: 'WinPE'},
		sequence: sequenceXml(command('A', {variables: account})),
		expected: {events: [...failed('A', notSupported), runFailed(notSupported)], started: []},
	},
	{
		section: '§6.11',
		source: '[STEPS]',
		says: 'a PowerShell script has an account of its own',
		sequence: sequenceXml(
			powerShell('A', {
				script: 'exit 0',
				_SMSTSRunPowerShellAsUser: 'true',
				SMSTSRunPowerShellUserName: 'CONTOSO\\ps',
				SMSTSRunPowerShellUserPassword: 'Sw0rdfish',
			}),
		),
		expected: {started: [{user: 'CONTOSO\\ps', password: 'Sw0rdfish'}], neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.11',
		source: '[STEPS20]',
		says: 'the folder of the package is where a packaged command starts',
		sequence: sequenceXml(command('setup.exe', {packageId: 'CON00011'})),
		packages,
		expected: {started: [{command: 'setup.exe', folder: 'C:\\Packages\\CON00011'}]},
	},
	{
		section: '§6.11',
		source: '[STEPS20]',
		says: 'a relative working directory lies below the package',
		sequence: sequenceXml(
			command('setup.exe', {packageId: 'CON00011', variables: {WorkingDirectory: '.\\x64'}}),
		),
		packages,
		expected: {started: [{folder: 'C:\\Packages\\CON00011\\x64'}]},
	},
	{
		section: '§6.11',
		source: '[STEPS20]',
		says: 'an absolute working directory stands, with a package too',
		sequence: sequenceXml(
			command('setup.exe', {packageId: 'CON00011', variables: {WorkingDirectory: 'D:\\Work'}}),
		),
		packages,
		expected: {started: [{folder: 'D:\\Work'}]},
	},
	{
		section: '§6.11',
		source: '[LOG-CM]',
		says: 'the log says when no working directory was set',
		sequence: sequenceXml(command('A')),
		expected: {logged: ["Working dir 'not set'"]},
	},
	{
		section: '§6.11',
		source: '[VARS]',
		says: 'output goes into the variable that is named for it, without its last line break',
		sequence: sequenceXml(command('A', {variables: {SMSTSRunCommandLineOutputVariableName: 'Answer'}})),
		commands: {A: {output: ['one', 'two']}},
		expected: {variables: {Answer: 'one\ntwo'}},
	},
	{
		section: '§6.11',
		source: '[VARS]',
		says: 'of a longer output the last 1,000 characters are kept',
		sequence: sequenceXml(command('A', {variables: {SMSTSRunCommandLineOutputVariableName: 'Answer'}})),
		commands: {A: {output: [`${'a'.repeat(600)}${'b'.repeat(900)}`, 'c'.repeat(50)]}},
		expected: {variables: {Answer: `${'a'.repeat(49)}${'b'.repeat(900)}\n${'c'.repeat(50)}`}},
	},
	{
		section: '§6.11',
		source: '[VARS]',
		says: 'the output of a command that failed is kept too',
		sequence: sequenceXml(
			command('A', {
				attributes: {continueOnError: true},
				variables: {SMSTSRunCommandLineOutputVariableName: 'Answer'},
			}),
		),
		commands: {A: {code: 5, output: ['no such disk']}},
		expected: {variables: {Answer: 'no such disk'}},
	},
	{
		section: '§6.11',
		source: '[STEPS20]',
		says: 'a program that is not there fails the step with 0x80070002',
		sequence: sequenceXml(command('A')),
		commands: {A: {ends: 'not-started'}},
		expected: {events: [...failed('A', 2_147_942_402), runFailed(2_147_942_402)]},
	},
	{
		section: '§6.11',
		source: '[STEPS20]',
		says: 'redirection, pipes and built-ins are the business of the cmd.exe that the author wrote',
		sequence: sequenceXml(command('cmd.exe /c dir | find "x" > "C:\\a b.txt" & exit 3')),
		commands: {'cmd.exe /c dir | find "x" > "C:\\a b.txt" & exit 3': {code: 0, output: ['ok']}},
		expected: {
			started: [{command: 'cmd.exe /c dir | find "x" > "C:\\a b.txt" & exit 3'}],
			logged: ['ok'],
		},
	},
	{
		section: '§6.11',
		source: '[VARS]',
		says: 'the switch against redirection on 64-bit Windows is a default of the step, for its conditions and process',
		sequence: sequenceXml(command('A', {variables: {SMSTSDisableWow64Redirection: 'true'}})),
		expected: {started: [{environment: {SMSTSDisableWow64Redirection: 'true'}}]},
	},
	{
		section: '§6.16',
		source: '[CORPUS]',
		says: 'a script sets, changes and deletes variables, and reads the others',
		sequence: sequenceXml(setVariableXml('Site', 'Lyon'), command('A'), command('B')),
		variables: {Old: 'x'},
		commands: {A: {sets: {New: '1', Old: '', SITE: 'Gent', Long: 'one\ntwo'}}},
		expected: {
			started: [
				{environment: {Site: 'Lyon', Old: 'x', New: null}},
				{environment: {Site: 'Gent', Old: null, New: '1'}},
			],
			variables: {New: '1', Old: null, Site: 'Gent', Long: 'one\ntwo'},
		},
	},
	{
		section: '§6.16',
		source: '[CORPUS]',
		says: 'what a script that failed had set is set',
		sequence: sequenceXml(command('A', {attributes: {continueOnError: true}})),
		commands: {A: {code: 5, sets: {Reason: 'no disk'}}},
		expected: {events: [...ignored('A', 5), succeeded], variables: {Reason: 'no disk'}},
	},
];
