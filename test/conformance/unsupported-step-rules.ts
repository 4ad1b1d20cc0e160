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
		section: '§6.2',
		name: 'Format and Partition Disk',
		type: 'PartitionDiskAction',
		action: 'osddiskpart.exe',
		variable: ['OSDDiskIndex', '0'],
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
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'a program of the client without a step type is known by its name and not started',
		sequence: sequenceXml(
			'<step name="Disk" description="" successCodeList="0"><action>osddiskpart.exe</action></step>',
		),
		expected: {
			reported: ['unsupported-step Disk'],
			events: [...failed('Disk', notSupported), runFailed(notSupported)],
			started: [],
		},
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
