import {commandXml, sequenceXml, setVariableXml, stepXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {ran, succeeded} from './expected-events.ts';
import {command, dynamicVariables, powerShell, rule} from './steps-xml.ts';

const secretNames = [
	'OSDLocalAdminPassword',
	'OSDJoinPassword',
	'OSDCaptureAccountPassword',
	'OSDBitLockerPIN',
	'OSDMigrateLocalAccountPassword',
	'SMSConnectNetworkFolderPassword',
	'SMSTSRunCommandLineUserPassword',
	'SMSTSRunPowerShellUserPassword',
] as const;

/** What may never be shown. */
export const secretRules: readonly ConformanceCase[] = [
	{
		section: '§6.5',
		source: '[STEPS20]',
		says: 'a variable that is set with "do not display this value" is secret',
		sequence: sequenceXml(setVariableXml('Pass', 'Sw0rdfish', {hidden: true})),
		expected: {secrets: ['Pass'], variables: {Pass: 'Sw0rdfish'}, neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.5',
		source: '[STEPS20]',
		says: 'without the flag the value is shown',
		sequence: sequenceXml(setVariableXml('Site', 'Lyonnais')),
		expected: {logged: ['Site=Lyonnais']},
	},
	{
		section: '§6.5',
		source: '[STEPS20]',
		says: 'a secret value of Set Dynamic Variables is secret',
		sequence: sequenceXml(dynamicVariables(rule({Pass: 'Sw0rdfish'}, {secret: true}))),
		expected: {secrets: ['Pass'], variables: {Pass: 'Sw0rdfish'}, neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.5',
		source: '[SDK]',
		says: 'the secret properties of steps are secret variables, whoever sets them',
		sequence: sequenceXml(...secretNames.map(name => setVariableXml(name, 'Sw0rdfish'))),
		expected: {secrets: secretNames, neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.5',
		source: '[SDK]',
		says: 'a secret property in the defaults of a step is shown nowhere',
		sequence: sequenceXml(
			command('echo %SMSTSRunCommandLineUserPassword%', {
				variables: {
					SMSTSRunCommandLineUserName: 'CONTOSO\\svc',
					SMSTSRunCommandLineUserPassword: 'Sw0rdfish',
				},
			}),
		),
		expected: {started: [{command: 'echo Sw0rdfish'}], neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.5',
		source: '[SDK, CORPUS]',
		says: 'a name that only looks like a password is not secret',
		sequence: sequenceXml(
			setVariableXml('OSDBitLockerCreateRecoveryPassword', 'AD'),
			setVariableXml('OSDRandomAdminPassword', 'true'),
		),
		expected: {logged: ['OSDBitLockerCreateRecoveryPassword=AD', 'OSDRandomAdminPassword=true']},
	},
	{
		section: '§6.5',
		source: '[LOG-CM]',
		says: 'the credentials that the engine reserves are secret',
		sequence: sequenceXml(command('A')),
		variables: {
			_SMSTSReserved1: 'Sw0rdfish-1',
			_SMSTSAuthenticator: 'Sw0rdfish-2',
			_SMSTSTaskSequence: 'Sw0rdfish-3',
			_SMSTSPolicyCON20001: 'Sw0rdfish-4',
		},
		expected: {
			secrets: ['_SMSTSReserved1', '_SMSTSAuthenticator', '_SMSTSTaskSequence', '_SMSTSPolicyCON20001'],
			neverShown: ['Sw0rdfish'],
			started: [{environment: {_SMSTSReserved1: null, _SMSTSAuthenticator: null}}],
		},
	},
	{
		section: '§6.5',
		source: '[inferred]',
		says: 'a variable that a secret went into is secret too',
		sequence: sequenceXml(
			setVariableXml('Pass', 'Sw0rdfish', {hidden: true}),
			setVariableXml('Login', 'svc:%Pass%'),
		),
		expected: {secrets: ['Login'], variables: {Login: 'svc:Sw0rdfish'}, neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.5',
		source: '[inferred]',
		says: 'a variable that was secret stays so when it gets another value',
		sequence: sequenceXml(
			setVariableXml('Pass', 'Sw0rdfish', {hidden: true}),
			setVariableXml('Pass', 'Sw1ngline'),
		),
		expected: {secrets: ['Pass'], neverShown: ['Sw0rdfish', 'Sw1ngline']},
	},
	{
		section: '§6.5',
		source: '[inferred]',
		says: 'what a condition compared a secret with is not shown',
		sequence: sequenceXml(
			setVariableXml('Pass', 'Sw0rdfish', {hidden: true}),
			command('A', {condition: when(variable('Pass', 'equals', '%Pass%'))}),
		),
		expected: {events: [...ran('Set Pass'), ...ran('A'), succeeded], neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.5',
		source: '[inferred]',
		says: 'a secret that a command writes is masked in the log',
		sequence: sequenceXml(setVariableXml('Pass', 'Sw0rdfish', {hidden: true}), command('A')),
		commands: {A: {output: ['the password is Sw0rdfish', 'ready']}},
		expected: {logged: ['the password is ', 'ready'], neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.5',
		source: '[VARS]',
		says: 'OSDDoNotLogCommand hides the command line from the log',
		sequence: sequenceXml(commandXml('A', 'tool.exe /key:Unheard')),
		variables: {OSDDoNotLogCommand: 'TRUE'},
		expected: {
			started: [{command: 'tool.exe /key:Unheard'}],
			neverShown: ['Unheard'],
			logged: ['Start executing the command line: (not shown'],
		},
	},
	{
		section: '§6.5',
		source: '[VARS]',
		says: 'without OSDDoNotLogCommand the command line is logged, expanded',
		sequence: sequenceXml(command('tool.exe /site:%Site%')),
		variables: {Site: 'Lyonnais'},
		expected: {logged: ['tool.exe /site:Lyonnais']},
	},
	{
		section: '§6.5',
		source: '[VARS]',
		says: 'PowerShell parameters are not shown unless they are asked for',
		sequence: sequenceXml(
			powerShell('A', {script: 'exit 0', OSDRunPowerShellScriptParameters: '-Key Unheard'}),
		),
		expected: {started: [{parameters: '-Key Unheard'}], neverShown: ['Unheard']},
	},
	{
		section: '§6.5',
		source: '[VARS]',
		says: 'OSDLogPowerShellParameters=TRUE shows them',
		sequence: sequenceXml(
			powerShell('A', {script: 'exit 0', OSDRunPowerShellScriptParameters: '-Site Lyonnais'}),
		),
		variables: {OSDLogPowerShellParameters: 'TRUE'},
		expected: {logged: ['-Site Lyonnais']},
	},
	{
		section: '§6.5',
		source: '[STEPS20]',
		says: 'the value of the hidden flag counts in any case, and False is no',
		sequence: sequenceXml(
			stepXml('SMS_TaskSequence_SetVariableAction', 'One', 'tsenv.exe "One=Sw0rdfish" /hiddenflag:true'),
			stepXml('SMS_TaskSequence_SetVariableAction', 'Two', 'tsenv.exe "Two=Lyonnais" /hiddenflag:False'),
		),
		expected: {secrets: ['One'], logged: ['Two=Lyonnais'], neverShown: ['Sw0rdfish']},
	},
];
