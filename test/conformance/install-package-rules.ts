import {sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ignored, ran, runFailed, succeeded} from './expected-events.ts';
import {command} from './steps-xml.ts';

const packages = {CON00011: 'C:\\Packages\\CON00011', CON00012: 'C:\\Packages\\CON00012'};
const setup = {packageId: 'CON00011', name: 'Setup', commandLine: 'setup.exe /s', fullOsOnly: true};
const runtime = {packageId: 'CON00012', name: 'Runtime', commandLine: 'runtime.exe /q', fullOsOnly: true};
const missing = 2_147_942_402;
const notSupported = 2_147_942_450;

type Options = Parameters<typeof stepXml>[3];

const type = 'SMS_TaskSequence_InstallSoftwareAction';

const install = (packageId: string, program: string, options: Options = {}): string =>
	stepXml(type, 'Install', `smsswd.exe /pkg:${packageId} /install /basevar: /continueOnError:`, {
		...options,
		attributes: {successCodeList: '0', ...options.attributes},
		variables: {_SMSSWDProgramName: program, ...options.variables},
	});

const installList = (base: string, continueOnError: 'True' | 'False'): string =>
	stepXml(type, 'Install', `smsswd.exe /pkg: /install /basevar:${base} /continueOnError:${continueOnError}`, {
		attributes: {successCodeList: '0'},
	});

/** Install Package: one program, and a dynamic list. */
export const installPackageRules: readonly ConformanceCase[] = [
	{
		section: '§7.5',
		source: '[STEPS20]',
		says: 'Install Package runs the program in the folder of its package, and waits for its end',
		sequence: sequenceXml(install('CON00011', 'Setup'), command('A')),
		packages,
		programs: [setup],
		expected: {
			events: [...ran('Install'), ...ran('A'), succeeded],
			started: [{command: 'setup.exe /s', folder: 'C:\\Packages\\CON00011'}, {command: 'A'}],
		},
	},
	{
		section: '§7.5',
		source: '[STEPS20]',
		says: 'Install Package runs in the full operating system only',
		sequence: sequenceXml(install('CON00011', 'Setup')),
		machine: {phase: 'WinPE'},
		packages,
		programs: [setup],
		expected: {events: [...failed('Install', notSupported), runFailed(notSupported)], started: []},
	},
	{
		section: '§7.5',
		source: '[inferred]',
		says: 'a program that nothing describes is reported before the start, and fails the step',
		sequence: sequenceXml(install('CON00011', 'Setup')),
		packages,
		expected: {
			reported: ['program-undescribed Install'],
			events: [...failed('Install', missing), runFailed(missing)],
			started: [],
		},
	},
	{
		section: '§7.5',
		source: '[VARS20]',
		says: 'OSDDoNotLogCommand hides the name of the program and its command line',
		sequence: sequenceXml(
			install('CON00011', 'Setup'),
			install('CON00012', 'Gone', {attributes: {continueOnError: true}}),
		),
		packages,
		programs: [setup],
		variables: {OSDDoNotLogCommand: 'TRUE'},
		expected: {
			events: [...ran('Install'), ...ignored('Install', missing), succeeded],
			started: [{command: 'setup.exe /s'}],
			neverShown: ['setup.exe', 'Gone'],
		},
	},
	{
		section: '§6.5',
		source: '[VARS20]',
		says: 'the log says that a program is named in it, where OSDDoNotLogCommand does not forbid that',
		sequence: sequenceXml(install('CON00011', 'Setup')),
		packages,
		programs: [setup],
		expected: {
			logged: ["ProgramName is being logged ('OSDDoNotLogCommand' is not set to 'True')", 'setup.exe /s'],
		},
	},
	{
		section: '§7.5',
		source: '[inferred]',
		says: 'a program that runs first runs once in a run, also over a restart',
		sequence: sequenceXml(
			install('CON00012', 'Runtime'),
			install('CON00011', 'Setup'),
			install('CON00011', 'Setup'),
		),
		packages,
		programs: [{...setup, runFirst: {packageId: 'CON00012', program: 'Runtime'}}, runtime],
		commands: {'runtime.exe /q': 3010},
		expected: {
			started: [{command: 'runtime.exe /q'}, {command: 'setup.exe /s'}, {command: 'setup.exe /s'}],
		},
	},
	{
		section: '§7.5',
		source: '[STEPS20]',
		says: 'a program whose "run another program first" fails does not run, and the step fails with that code',
		sequence: sequenceXml(install('CON00011', 'Setup')),
		packages,
		programs: [{...setup, runFirst: {packageId: 'CON00012', program: 'Runtime'}}, runtime],
		commands: {'runtime.exe /q': 1603},
		expected: {
			events: [...failed('Install', 1603), runFailed(1603)],
			started: [{command: 'runtime.exe /q'}],
		},
	},
	{
		section: '§7.5',
		source: '[CORPUS]',
		says: 'smsswd with /pkg is Install Package, also in a step without a type, and no command line',
		sequence: sequenceXml(
			'<step name="Install" description="" successCodeList="0"><action>smsswd.exe /pkg: /install /basevar:AA /continueOnError:True</action></step>',
		),
		packages,
		programs: [setup],
		variables: {AA001: 'CON00011:Setup'},
		expected: {events: [...ran('Install'), succeeded], started: [{command: 'setup.exe /s'}]},
	},
	{
		section: '§7.5',
		source: '[STEPS20]',
		says: 'Install Package publishes the name of its program before its condition is asked, and its failure is held by continue on error',
		sequence: sequenceXml(
			install('CON00011', 'Setup', {
				attributes: {continueOnError: true},
				condition: when(variable('_SMSSWDProgramName', 'equals', 'Setup')),
			}),
			command('A', {condition: when(variable('_SMSSWDProgramName', 'notExists'))}),
		),
		packages,
		programs: [setup],
		commands: {'setup.exe /s': 5},
		expected: {events: [...ignored('Install', 5), ...ran('A'), succeeded]},
	},
	{
		section: '§6.6',
		source: '[STEPS20]',
		says: '3010 of a package restarts the computer and goes on with the next step, though the list of the step has 0 alone',
		sequence: sequenceXml(install('CON00011', 'Setup'), command('A')),
		packages,
		programs: [setup],
		commands: {'setup.exe /s': 3010},
		expected: {
			events: [...ran('Install'), 'restart-requested current-os', 'run-resumed', ...ran('A'), succeeded],
		},
	},
	{
		section: '§6.13',
		source: '[STEPS20]',
		says: 'a list of packages is BASE001, BASE002, … with PKGID:Program in each, and ends at the first gap',
		sequence: sequenceXml(installList('AA', 'False')),
		packages,
		programs: [setup, runtime],
		variables: {AA001: 'CON00012:Runtime', AA002: 'CON00011:Setup', AA004: 'CON00012:Runtime'},
		expected: {started: [{command: 'runtime.exe /q'}, {command: 'setup.exe /s'}]},
	},
	{
		section: '§6.13',
		source: '[STEPS20]',
		says: 'a list of packages whose first variable is missing installs nothing, and the step succeeds',
		sequence: sequenceXml(installList('AA', 'False')),
		packages,
		programs: [setup],
		expected: {events: [...ran('Install'), succeeded], started: []},
	},
	{
		section: '§6.13',
		source: '[STEPS20]',
		says: 'a list of packages ends with the first that fails, or continues with the others when it is told to',
		sequence: sequenceXml(installList('AA', 'True'), installList('AA', 'False')),
		packages,
		programs: [setup, runtime],
		variables: {AA001: 'CON00012:Runtime', AA002: 'CON00011:Setup'},
		commands: {'runtime.exe /q': 1603},
		expected: {
			events: [...ran('Install'), ...failed('Install', 1603), runFailed(1603)],
			started: [{command: 'runtime.exe /q'}, {command: 'setup.exe /s'}, {command: 'runtime.exe /q'}],
		},
	},
];
