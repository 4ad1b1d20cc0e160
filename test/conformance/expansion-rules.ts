import {sequenceXml, setVariableXml, stepXml} from '../helpers/sequence-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {ran, succeeded} from './expected-events.ts';
import {command, dynamicVariables, powerShell, rule} from './steps-xml.ts';

/** A command line as written, and as it must reach the machine. */
const expanded = (
	says: string,
	source: string,
	{
		line,
		becomes,
		...rest
	}: {readonly line: string; readonly becomes: string} & Pick<ConformanceCase, 'variables' | 'machine'>,
): ConformanceCase => ({
	section: '§6.4',
	source,
	says,
	sequence: sequenceXml(command(line)),
	...rest,
	expected: {started: [{command: becomes}]},
});

/** What becomes of `%name%`. */
export const expansionRules: readonly ConformanceCase[] = [
	expanded('a variable in an action is replaced by its value', '[LOG-CM]', {
		line: 'copy %Source% D:\\',
		becomes: 'copy C:\\Data D:\\',
		variables: {Source: 'C:\\Data'},
	}),
	expanded('names are expanded without regard to case', '[USEVARS]', {
		line: 'echo %SITE% %site%',
		becomes: 'echo Lyon Lyon',
		variables: {Site: 'Lyon'},
	}),
	expanded('a name that is no variable is looked up in the process environment', '[CORPUS]', {
		line: '%windir%\\system32\\x.exe %PROGRAMDATA%',
		becomes: 'C:\\Windows\\system32\\x.exe C:\\ProgramData',
	}),
	expanded('a variable wins over the process environment', '[inferred]', {
		line: 'echo %windir%',
		becomes: 'echo D:\\Windows',
		variables: {windir: 'D:\\Windows'},
	}),
	expanded('an unknown name is left as it is', '[inferred, CORPUS]', {
		line: 'cmd /c echo %time% %date% %errorlevel%',
		becomes: 'cmd /c echo %time% %date% %errorlevel%',
	}),
	expanded('a deleted variable is an unknown name', '[inferred]', {
		line: 'echo [%Site%]',
		becomes: 'echo [%Site%]',
		variables: {Site: ''},
	}),
	expanded('adjacent names are expanded from left to right', '[CORPUS]', {
		line: 'echo %One%%Two%%Three%',
		becomes: 'echo 123',
		variables: {One: '1', Two: '2', Three: '3'},
	}),
	expanded('an unknown name beside a known one does not eat it', '[CORPUS]', {
		line: 'echo %One%%Nobody%%Two%',
		becomes: 'echo 1%Nobody%2',
		variables: {One: '1', Two: '2'},
	}),
	expanded('the doubled sign of a for loop survives', '[CORPUS]', {
		line: 'cmd /c for %%F in (*.inf) do echo %%F',
		becomes: 'cmd /c for %%F in (*.inf) do echo %%F',
	}),
	expanded('a single percent sign survives', '[CORPUS]', {
		line: 'echo 100% of %Site%',
		becomes: 'echo 100% of Lyon',
		variables: {Site: 'Lyon'},
	}),
	expanded('a value is not expanded again', '[inferred]', {
		line: 'echo %Outer%',
		becomes: 'echo %Inner%',
		variables: {Outer: '%Inner%', Inner: 'x'},
	}),
	expanded('a name begins where its sign stands: a stray one before it stays', '[inferred]', {
		line: 'echo 5 %Site%',
		becomes: 'echo 5 Lyon',
		variables: {Site: 'Lyon'},
	}),
	{
		section: '§6.4',
		source: '[inferred]',
		says: 'a value of Set Task Sequence Variable is expanded when the step runs',
		sequence: sequenceXml(setVariableXml('Name', 'PC-%Site%'), setVariableXml('Site', 'Gent')),
		variables: {Site: 'Lyon'},
		expected: {variables: {Name: 'PC-Lyon', Site: 'Gent'}},
	},
	{
		section: '§6.4',
		source: '[LOG-CM]',
		says: 'the working directory is expanded',
		sequence: sequenceXml(command('A', {variables: {WorkingDirectory: '%windir%\\Temp'}})),
		expected: {started: [{folder: 'C:\\Windows\\Temp'}]},
	},
	{
		section: '§6.4',
		source: '[LOG-MDT]',
		says: 'the start-in folder of MDT is expanded',
		sequence: sequenceXml(command('A', {attributes: {startIn: '%DataFolder%'}})),
		variables: {DataFolder: 'C:\\Data'},
		expected: {started: [{folder: 'C:\\Data'}]},
	},
	{
		section: '§6.4',
		source: '[STEPS]',
		says: 'the parameters of a PowerShell script are expanded',
		sequence: sequenceXml(
			powerShell('A', {script: 'exit 0', OSDRunPowerShellScriptParameters: "-Site '%Site%'"}),
		),
		variables: {Site: 'Lyon'},
		expected: {started: [{parameters: "-Site 'Lyon'"}]},
	},
	{
		section: '§6.4',
		source: '[inferred]',
		says: 'an inline script is no text to expand: its own percent signs are its own',
		sequence: sequenceXml(powerShell('A', {script: '1..3 | % { "%Site%" }'})),
		variables: {Site: 'Lyon'},
		expected: {started: [{script: '1..3 | % { "%Site%" }'}]},
	},
	{
		section: '§6.4',
		source: '[LOG-CM]',
		says: 'a package that is named by a variable is expanded',
		sequence: sequenceXml(
			stepXml('SMS_TaskSequence_RunCommandLineAction', 'A', 'smsswd.exe /run:%Drivers% setup.exe'),
		),
		variables: {Drivers: 'CON00011'},
		packages: {CON00011: 'C:\\Packages\\CON00011'},
		expected: {started: [{command: 'setup.exe', folder: 'C:\\Packages\\CON00011'}]},
	},
	{
		section: '§6.4',
		source: '[STEPS]',
		says: 'the values of a dynamic variable are expanded',
		sequence: sequenceXml(dynamicVariables(rule({Name: '%Prefix%-%_SMSTSSerialNumber%'}))),
		variables: {Prefix: 'PC'},
		expected: {variables: {Name: 'PC-SN-0042'}},
	},
	{
		section: '§6.4',
		source: '[CORPUS]',
		says: 'in an action two percent signs have become one already, and the hidden command line is not read',
		sequence: sequenceXml(
			stepXml('SMS_TaskSequence_RunCommandLineAction', 'A', 'smsswd.exe /run: echo %A%%B%', {
				variables: {CommandLine: 'echo %A%%%B%'},
			}),
		),
		variables: {A: '1', B: '2'},
		expected: {started: [{command: 'echo 12'}]},
	},
	{
		section: '§6.4',
		source: '[USEVARS]',
		says: 'a secret is put into the command that runs, and masked in all that is shown',
		sequence: sequenceXml(setVariableXml('Pass', 'Sw0rdfish', {hidden: true}), command('login %Pass%')),
		expected: {
			events: [...ran('Set Pass'), ...ran('login %Pass%'), succeeded],
			started: [{command: 'login Sw0rdfish'}],
			neverShown: ['Sw0rdfish'],
		},
	},
];
