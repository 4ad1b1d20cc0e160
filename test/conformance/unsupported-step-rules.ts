import {sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ignored, ran, runFailed, succeeded} from './expected-events.ts';
import {command} from './steps-xml.ts';

const notSupported = 2_147_942_450;

type ClientStep = {
	readonly section: ConformanceCase['section'];
	/** As the editor names it. */
	readonly name: string;
	readonly type: string;
	readonly action: string;
	/** A variable of its own that is not hidden, with the value of a document. */
	readonly variable: readonly [name: string, value: string];
};

const clientSteps: readonly ClientStep[] = [
	{
		section: '§7.1',
		name: 'Check Readiness',
		type: 'PrestartCheckAction',
		action: 'OSDPrestartCheck.exe',
		variable: ['OSDMemory', '4096'],
	},
	{
		section: '§7.2',
		name: 'Connect To Network Folder',
		type: 'ConnectNetworkFolderAction',
		action: 'smsnetuse.exe %SMSConnectNetworkFolderPath%',
		variable: ['SMSConnectNetworkFolderPath', '\\\\server\\share'],
	},
	{
		section: '§7.3',
		name: 'Download Package Content',
		type: 'DownloadPackageContentAction',
		action: 'OsdDownloadContent.exe',
		variable: ['OSDDownloadDownloadPackages', 'CON00011,CON00012'],
	},
	{
		section: '§7.4',
		name: 'Install Application',
		type: 'InstallApplicationAction',
		action: 'smsappinstall.exe /app:ScopeId_1/Application_1 /basevar: /continueOnError:False',
		variable: ['OSDApp0DisplayName', '7-Zip'],
	},
	{
		section: '§7.5',
		name: 'Install Package',
		type: 'InstallSoftwareAction',
		action: 'smsswd.exe /pkg:CON00011 /install /basevar: /continueOnError:',
		variable: ['_SMSSWDProgramName', 'Install'],
	},
	{
		section: '§7.6',
		name: 'Install Software Updates',
		type: 'InstallUpdateAction',
		action: 'TSInstallSWUpdate.exe /target:%SMSInstallUpdateTarget%',
		variable: ['SMSInstallUpdateTarget', 'Mandatory'],
	},
];

const stepOf = (
	{name, type, action, variable: [variableName, value]}: ClientStep,
	options: Parameters<typeof stepXml>[3] = {},
): string =>
	stepXml(`SMS_TaskSequence_${type}`, name, action, {
		...options,
		attributes: {successCodeList: '0', ...options.attributes},
		variables: {[variableName]: value},
	});

/**
What holds of the steps that need the Configuration Manager client and a site: an engine that cannot run one says so, never pretends,
and never starts the client's program as if it were a command.
*/
const rulesOf = (clientStep: ClientStep): readonly ConformanceCase[] => {
	const {
		section,
		name,
		variable: [variableName, value],
	} = clientStep;
	return [
		{
			section,
			source: '[inferred]',
			says: `${name} that cannot be run is reported before the start, fails when it is reached, and starts no process`,
			sequence: sequenceXml(stepOf(clientStep), command('A')),
			expected: {
				reported: [`unsupported-step ${name}`],
				events: [...failed(name, notSupported), runFailed(notSupported)],
				started: [],
			},
		},
		{
			section,
			source: '[STEPS20]',
			says: `${name} publishes its settings before its condition is asked, and its failure is held by continue on error`,
			sequence: sequenceXml(
				stepOf(clientStep, {
					attributes: {continueOnError: true},
					condition: when(variable(variableName, 'equals', value)),
				}),
				command('A', {condition: when(variable(variableName, 'notExists'))}),
			),
			expected: {events: [...ignored(name, notSupported), ...ran('A'), succeeded]},
		},
	];
};

/** Steps that this version reads and does not run. */
export const unsupportedStepRules: readonly ConformanceCase[] = [
	...clientSteps.flatMap(clientStep => rulesOf(clientStep)),
	{
		section: '§7.1',
		source: '[STEPS20]',
		says: 'a step that is disabled is not reported as one that cannot run',
		sequence: sequenceXml(
			...clientSteps.map(clientStep => stepOf(clientStep, {attributes: {disable: true}})),
		),
		expected: {
			events: [...clientSteps.map(({name}) => `step-skipped ${name} disabled`), succeeded],
		},
	},
	{
		section: '§7.2',
		source: '[SDK]',
		says: 'the password of Connect To Network Folder is shown nowhere',
		sequence: sequenceXml(
			stepXml(
				'SMS_TaskSequence_ConnectNetworkFolderAction',
				'Connect',
				'smsnetuse.exe %SMSConnectNetworkFolderPath%',
				{
					attributes: {continueOnError: true},
					variables: {
						SMSConnectNetworkFolderPath: '\\\\server\\share',
						SMSConnectNetworkFolderAccount: 'CONTOSO\\svc',
						SMSConnectNetworkFolderPassword: 'Sw0rdfish',
					},
				},
			),
		),
		expected: {events: [...ignored('Connect', notSupported), succeeded], neverShown: ['Sw0rdfish']},
	},
	{
		section: '§6.13',
		source: '[STEPS20]',
		says: 'a step that installs from a dynamic list is reported although its list is not known yet',
		sequence: sequenceXml(
			stepXml(
				'SMS_TaskSequence_InstallApplicationAction',
				'Install list',
				'smsappinstall.exe /app: /basevar:AA /continueOnError:True',
				{attributes: {continueOnError: true}},
			),
		),
		variables: {AA01: '7-Zip', AA02: 'Notes'},
		expected: {
			reported: ['unsupported-step Install list'],
			events: [...ignored('Install list', notSupported), succeeded],
			variables: {AA01: '7-Zip', AA02: 'Notes'},
		},
	},
	{
		section: '§7.3',
		source: '[LOG-CM]',
		says: 'a program of the client without a step type is known by its name and not started',
		sequence: sequenceXml(
			'<step name="Content" description="" successCodeList="0"><action>OsdDownloadContent.exe</action></step>',
		),
		expected: {
			reported: ['unsupported-step Content'],
			events: [...failed('Content', notSupported), runFailed(notSupported)],
			started: [],
		},
	},
	{
		section: '§7.5',
		source: '[CORPUS]',
		says: 'smsswd with /pkg is Install Package, and no command line',
		sequence: sequenceXml(
			stepXml(
				'SMS_TaskSequence_InstallSoftwareAction',
				'Install list',
				'smsswd.exe /pkg: /install /basevar:NAME /continueOnError:True',
				{attributes: {continueOnError: true}},
			),
		),
		expected: {events: [...ignored('Install list', notSupported), succeeded], started: []},
	},
	{
		section: '§7.1',
		source: '[inferred]',
		says: 'a dry run passes over a step that cannot be run',
		sequence: sequenceXml(...clientSteps.map(clientStep => stepOf(clientStep)), command('A')),
		dryRun: true,
		expected: {
			events: [...clientSteps.flatMap(({name}) => ran(name)), ...ran('A'), succeeded],
			started: [],
		},
	},
];
