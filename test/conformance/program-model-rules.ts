import {groupXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {no, variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ran, runFailed, skipped, succeeded} from './expected-events.ts';
import {command} from './steps-xml.ts';

const sees = (name: string, variableName: string, value: string): string =>
	command(name, {condition: when(variable(variableName, 'equals', value))});

/** The instruction table, and where the engine says that it is in it. */
export const programModelRules: readonly ConformanceCase[] = [
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'steps and groups run from the first to the last, groups around what is in them',
		sequence: sequenceXml(
			command('A'),
			groupXml('G', [command('B'), groupXml('H', [command('C')]), command('D')]),
			command('E'),
		),
		expected: {
			events: [
				...ran('A'),
				'group-started G',
				...ran('B'),
				'group-started H',
				...ran('C'),
				'group-finished H',
				...ran('D'),
				'group-finished G',
				...ran('E'),
				succeeded,
			],
		},
	},
	{
		section: '§6.1',
		source: '[CORPUS]',
		says: 'an empty sequence is legal and succeeds',
		sequence: '<sequence version="3.10" />',
		expected: {events: [succeeded]},
	},
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'an empty group is started and finished',
		sequence: sequenceXml(groupXml('G', []), command('A')),
		expected: {events: ['group-started G', 'group-finished G', ...ran('A'), succeeded]},
	},
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'the table counts a step once and a group twice',
		sequence: sequenceXml(
			command('A'),
			groupXml('G', [groupXml('H', [sees('B', '_SMSTSInstructionTableSize', '6')])]),
		),
		expected: {
			events: [
				...ran('A'),
				'group-started G',
				'group-started H',
				...ran('B'),
				'group-finished H',
				'group-finished G',
				succeeded,
			],
		},
	},
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'the pointer counts rows from zero, ends of groups too',
		sequence: sequenceXml(
			sees('A', '_SMSTSNextInstructionPointer', '0'),
			groupXml('G', [sees('B', '_SMSTSNextInstructionPointer', '2')]),
			sees('C', '_SMSTSNextInstructionPointer', '4'),
		),
		expected: {
			events: [...ran('A'), 'group-started G', ...ran('B'), 'group-finished G', ...ran('C'), succeeded],
		},
	},
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'the stack names the open groups by their start rows, the outermost first',
		sequence: sequenceXml(
			command('A'),
			groupXml('G', [command('B'), groupXml('H', [sees('C', '_SMSTSInstructionStackString', '1 3')])]),
		),
		expected: {
			events: [
				...ran('A'),
				'group-started G',
				...ran('B'),
				'group-started H',
				...ran('C'),
				'group-finished H',
				'group-finished G',
				succeeded,
			],
		},
	},
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'a group leaves the stack when it ends',
		sequence: sequenceXml(
			groupXml('G', [groupXml('H', [command('A')]), sees('B', '_SMSTSInstructionStackString', '0')]),
		),
		expected: {
			events: [
				'group-started G',
				'group-started H',
				...ran('A'),
				'group-finished H',
				...ran('B'),
				'group-finished G',
				succeeded,
			],
		},
	},
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'skipping a group goes on behind its end row',
		sequence: sequenceXml(
			groupXml('G', [command('A')], {condition: when(no)}),
			sees('B', '_SMSTSNextInstructionPointer', '3'),
		),
		expected: {events: ['group-skipped G condition', ...ran('B'), succeeded]},
	},
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'state is saved after every instruction, and the log says so',
		sequence: sequenceXml(command('A'), command('B')),
		expected: {
			logged: [
				'Instruction name: A.',
				'Save the current environment block',
				'Successfully save execution state and environment to local hard disk',
				'Instruction name: B.',
				'Save the current environment block',
			],
		},
	},
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'a run whose power goes off between two steps knows every variable again, and where it was',
		sequence: sequenceXml(
			setVariableXml('Site', 'Lyon'),
			groupXml('G', [command('A'), sees('B', 'Site', 'Lyon')]),
			sees('C', '_SMSTSInstructionStackString', ''),
		),
		commands: {A: {ends: 'power-cut'}},
		interrupted: 'skip',
		expected: {
			events: [
				...ran('Set Site'),
				'group-started G',
				'step-started A',
				'run-resumed',
				'step-finished A 2147943395 ignored',
				...ran('B'),
				'group-finished G',
				...ran('C'),
				succeeded,
			],
		},
	},
	{
		section: '§6.1',
		source: '[LOG-CM]',
		says: 'the engine clears the variables that ask for a restart when it starts',
		sequence: sequenceXml(command('A'), command('B')),
		variables: {SMSTSRebootRequested: 'HD', SMSTSRetryRequested: 'true', SMSTSRebootMessage: 'Old'},
		expected: {
			events: [...ran('A'), ...ran('B'), succeeded],
			variables: {SMSTSRebootRequested: null, SMSTSRetryRequested: null, SMSTSRebootMessage: null},
		},
	},
	{
		section: '§6.17',
		source: '[LOG-CM]',
		says: 'a failure unwinds to the innermost group that continues on error, and goes on behind it',
		sequence: sequenceXml(
			groupXml(
				'G',
				[
					groupXml('H', [groupXml('I', [command('A'), command('B')]), command('C')], {
						attributes: {continueOnError: true},
					}),
					command('D'),
				],
				{attributes: {continueOnError: true}},
			),
			command('E'),
		),
		commands: {A: 5},
		expected: {
			events: [
				'group-started G',
				'group-started H',
				'group-started I',
				...failed('A', 5),
				'group-finished I failed',
				'group-finished H ignored',
				...ran('D'),
				'group-finished G',
				...ran('E'),
				succeeded,
			],
		},
	},
	{
		section: '§6.17',
		source: '[LOG-CM]',
		says: 'an ended group holds nothing any more',
		sequence: sequenceXml(
			groupXml('G', [command('A')], {attributes: {continueOnError: true}}),
			command('B'),
			command('C'),
		),
		commands: {B: 5},
		expected: {
			events: ['group-started G', ...ran('A'), 'group-finished G', ...failed('B', 5), runFailed(5)],
		},
	},
	{
		section: '§6.17',
		source: '[LOG-CM]',
		says: 'a disabled step is skipped before its condition is looked at',
		sequence: sequenceXml(
			command('A', {attributes: {disable: true}, condition: when(no)}),
			command('B', {condition: when(no)}),
		),
		expected: {events: [skipped('A', 'disabled'), skipped('B'), succeeded]},
	},
];
