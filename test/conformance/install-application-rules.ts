import type {Application, DeploymentType} from '../../source/content/application.ts';
import {sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import type {CommandEffect, ConformanceCase} from './conformance-case.ts';
import {failed, ran, runFailed, succeeded} from './expected-events.ts';
import {command} from './steps-xml.ts';

const missing = 2_147_942_402;
const notInstalled = 2_278_556_263;
const notDetected = 2_278_556_452;
const notSupported = 2_147_942_450;

/** Its installer is `<name>.exe`; it is there while the variable `Has<name>` is set, which that installer does. */
const application = (name: string, options: Partial<DeploymentType> = {}): Application => ({
	id: `ScopeId_1/Application_${name}`,
	name,
	deploymentTypes: [
		{
			name: 'Setup',
			installer: {technology: 'script', install: `${name}.exe`},
			requirements: [],
			detection: {
				kind: 'condition',
				type: 'Variable',
				parameters: {Variable: `Has${name}`, Operator: 'exists', Value: ''},
			},
			dependencies: [],
			returnCodes: [],
			...options,
		},
	],
});

const applications = [application('A'), application('B')];

const installs = (name: string, code = 0): Readonly<Record<string, CommandEffect>> => ({
	[`${name}.exe`]: {code, sets: {[`Has${name}`]: '1'}},
});

const needs = (name: string): DeploymentType['dependencies'] => [
	{name, members: [{application: name, autoInstall: true}]},
];

const install = (names: string, continueOnError: 'True' | 'False' = 'False'): string => {
	const ids = names.split(',').map(name => `ScopeId_1/Application_${name}`);
	return step(`/app:${ids.join(',')} /basevar: /continueOnError:${continueOnError}`);
};

const step = (words: string): string =>
	stepXml('SMS_TaskSequence_InstallApplicationAction', 'Install', `smsappinstall.exe ${words}`, {
		attributes: {successCodeList: '0', retryCount: '2'},
	});

/** Install Application: a list, a dynamic list, detection, return codes, dependencies. */
export const installApplicationRules: readonly ConformanceCase[] = [
	{
		section: '§7.4',
		source: '[STEPS20]',
		says: 'Install Application installs its applications in the order of the list',
		sequence: sequenceXml(install('B,A')),
		applications,
		commands: {...installs('A'), ...installs('B')},
		expected: {
			events: [...ran('Install'), succeeded],
			started: [{command: 'B.exe'}, {command: 'A.exe'}],
			variables: {_TSAppInstallStatus: 'Success'},
		},
	},
	{
		section: '§7.4',
		source: '[KB-APP]',
		says: 'an application that is installed already is a success, and its installer is not run',
		sequence: sequenceXml(install('A')),
		applications,
		variables: {HasA: '1'},
		expected: {events: [...ran('Install'), succeeded], started: []},
	},
	{
		section: '§7.4',
		source: '[inferred]',
		says: 'an application that is not found although its installer succeeded is a failure',
		sequence: sequenceXml(install('A')),
		applications,
		expected: {
			events: [...failed('Install', notDetected), runFailed(notDetected)],
			variables: {_TSAppInstallStatus: 'Error'},
		},
	},
	{
		section: '§7.4',
		source: '[STEPS20]',
		says: 'Install Application runs in the full operating system only',
		sequence: sequenceXml(install('A')),
		machine: {phase: 'WinPE'},
		applications,
		expected: {events: [...failed('Install', notSupported), runFailed(notSupported)], started: []},
	},
	{
		section: '§7.4',
		source: '[inferred]',
		says: 'an application that nothing describes is reported before the start, and fails the step',
		sequence: sequenceXml(install('Z')),
		applications,
		expected: {
			reported: ['application-undescribed Install'],
			events: [...failed('Install', missing), runFailed(missing)],
			started: [],
		},
	},
	{
		section: '§7.4',
		source: '[STEPS20]',
		says: 'an application that fails ends the step with its exit code, and the others are not installed',
		sequence: sequenceXml(install('A,B')),
		applications,
		commands: {'A.exe': 1603},
		expected: {
			events: [...failed('Install', 1603), runFailed(1603)],
			started: [{command: 'A.exe'}],
			variables: {_TSAppInstallStatus: 'Error'},
		},
	},
	{
		section: '§7.4',
		source: '[STEPS20]',
		says: 'with "continue installing other applications" the others are installed and the step succeeds',
		sequence: sequenceXml(install('A,B', 'True')),
		applications,
		commands: {'A.exe': 1603, ...installs('B')},
		expected: {
			events: [...ran('Install'), succeeded],
			started: [{command: 'A.exe'}, {command: 'B.exe'}],
			variables: {_TSAppInstallStatus: 'Error'},
		},
	},
	{
		section: '§7.4',
		source: '[VARS20]',
		says: 'an application whose requirements do not hold is a warning, and the step succeeds',
		sequence: sequenceXml(install('A')),
		applications: [application('A', {requirements: [{kind: 'operating-system', platform: 'linux'}]})],
		expected: {
			events: [...ran('Install'), succeeded],
			started: [],
			variables: {_TSAppInstallStatus: 'Warning'},
		},
	},
	{
		section: '§7.4',
		source: '[VARS20]',
		says: 'TSErrorOnWarning makes the warning a failure',
		sequence: sequenceXml(install('A')),
		applications: [application('A', {requirements: [{kind: 'operating-system', platform: 'linux'}]})],
		variables: {TSErrorOnWarning: 'True'},
		expected: {events: [...failed('Install', notInstalled), runFailed(notInstalled)]},
	},
	{
		section: '§7.4',
		source: '[KB-APP]',
		says: 'what an application depends on is installed first',
		sequence: sequenceXml(install('A')),
		applications: [application('A', {dependencies: needs('B')}), application('B')],
		commands: {...installs('A'), ...installs('B')},
		expected: {
			events: [...ran('Install'), succeeded],
			started: [{command: 'B.exe'}, {command: 'A.exe'}],
		},
	},
	{
		section: '§7.4',
		source: '[inferred]',
		says: 'dependencies that go in a circle are reported before the start, and nothing is installed',
		sequence: sequenceXml(install('A')),
		applications: [
			application('A', {dependencies: needs('B')}),
			application('B', {dependencies: needs('A')}),
		],
		expected: {
			reported: ['application-circle Install'],
			events: [...failed('Install', notInstalled), runFailed(notInstalled)],
			started: [],
		},
	},
	{
		section: '§6.6',
		source: '[BLOG]',
		says: 'an application that ends with 1707 succeeded',
		sequence: sequenceXml(install('A')),
		applications,
		commands: installs('A', 1707),
		expected: {events: [...ran('Install'), succeeded]},
	},
	...[3010, 1641].map(
		(code): ConformanceCase => ({
			section: '§6.6',
			source: '[BLOG]',
			says: `an application that ends with ${code} restarts the computer, and the step goes on with the others`,
			sequence: sequenceXml(install('A,B'), command('after')),
			applications,
			commands: {...installs('A', code), ...installs('B')},
			expected: {
				events: [
					...ran('Install'),
					'restart-requested current-os retry',
					'run-resumed',
					'step-started Install attempt 2',
					'step-finished Install 0',
					...ran('after'),
					succeeded,
				],
				started: [{command: 'A.exe'}, {command: 'B.exe'}, {command: 'after'}],
				variables: {_TSAppInstallStatus: 'Success'},
			},
		}),
	),
	{
		section: '§6.8',
		source: '[STEPS20]',
		says: 'Install Application runs again after a power cut, and what is installed is not installed again',
		sequence: sequenceXml(install('A,B')),
		applications,
		commands: {...installs('A'), 'B.exe': [{ends: 'power-cut'}, {sets: {HasB: '1'}}]},
		variables: {HasA: '1'},
		expected: {
			started: [{command: 'B.exe'}, {command: 'B.exe'}],
			variables: {_TSAppInstallStatus: 'Success'},
		},
	},
	{
		section: '§6.13',
		source: '[STEPS20]',
		says: 'a dynamic list of applications has two digits and ends at the first gap',
		sequence: sequenceXml(step('/app: /basevar:AA /continueOnError:False')),
		applications,
		commands: {...installs('A'), ...installs('B')},
		variables: {AA01: 'B', AA03: 'A'},
		expected: {events: [...ran('Install'), succeeded], started: [{command: 'B.exe'}]},
	},
	{
		section: '§6.13',
		source: '[STEPS20]',
		says: 'a dynamic list of applications without its first variable installs nothing, and the step succeeds',
		sequence: sequenceXml(step('/app: /basevar:AA /continueOnError:False')),
		applications,
		expected: {events: [...ran('Install'), succeeded], started: []},
	},
	{
		section: '§6.13',
		source: '[STEPS20]',
		says: 'a name in a dynamic list that no application has is passed over',
		sequence: sequenceXml(step('/app: /basevar:AA /continueOnError:False')),
		applications,
		commands: installs('A'),
		variables: {AA01: 'Z', AA02: 'A'},
		expected: {events: [...ran('Install'), succeeded], started: [{command: 'A.exe'}]},
	},
];
