import {groupXml, sequenceXml, setVariableXml, stepXml} from '../helpers/sequence-xml.ts';
import {no, variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ran, runFailed, succeeded} from './expected-events.ts';
import {command, runTaskSequence} from './steps-xml.ts';

const CHD00001 = sequenceXml(command('B'));

/** Run Task Sequence: children in the place of the step that runs them. */
export const childSequenceRules: readonly ConformanceCase[] = [
	{
		section: '§6.12',
		source: '[STEPS20]',
		says: 'a child is laid in the place of its step, with its groups and steps',
		sequence: sequenceXml(command('A'), runTaskSequence('Run child', 'CHD00001'), command('C')),
		children: {CHD00001: sequenceXml(groupXml('G', [command('B')]))},
		expected: {
			events: [
				...ran('A'),
				'group-started Run child',
				'group-started G',
				...ran('B'),
				'group-finished G',
				'group-finished Run child',
				...ran('C'),
				succeeded,
			],
		},
	},
	{
		section: '§6.12',
		source: '[STEPS20]',
		says: 'parent and child have one environment: each sees what the other sets',
		sequence: sequenceXml(
			setVariableXml('Site', 'Lyon'),
			runTaskSequence('Run child', 'CHD00001'),
			command('A', {condition: when(variable('FromChild', 'equals', 'LyonX'))}),
		),
		children: {CHD00001: sequenceXml(setVariableXml('FromChild', '%Site%X'))},
		expected: {
			events: [
				...ran('Set Site'),
				'group-started Run child',
				...ran('Set FromChild'),
				'group-finished Run child',
				...ran('A'),
				succeeded,
			],
		},
	},
	{
		section: '§6.12',
		source: '[STEPS20]',
		says: 'the rows of a child count in the table of the parent',
		sequence: sequenceXml(runTaskSequence('Run child', 'CHD00001'), command('A')),
		children: {CHD00001},
		expected: {
			started: [
				{environment: {_SMSTSNextInstructionPointer: '1', _SMSTSInstructionTableSize: '4'}},
				{environment: {_SMSTSNextInstructionPointer: '3', _SMSTSInstructionTableSize: '4'}},
			],
		},
	},
	{
		section: '§6.12',
		source: '[STEPS20]',
		says: 'a condition on Run Task Sequence that is false skips the whole child',
		sequence: sequenceXml(runTaskSequence('Run child', 'CHD00001', {condition: when(no)}), command('A')),
		children: {CHD00001},
		expected: {events: ['group-skipped Run child condition', ...ran('A'), succeeded]},
	},
	{
		section: '§6.12',
		source: '[STEPS20, inferred]',
		says: 'continue on error of Run Task Sequence holds a failure in the child: the rest of it does not run',
		sequence: sequenceXml(
			runTaskSequence('Run child', 'CHD00001', {attributes: 'continueOnError="true"'}),
			command('A'),
		),
		children: {CHD00001: sequenceXml(command('B'), command('C'))},
		commands: {B: 9},
		expected: {
			events: [
				'group-started Run child',
				...failed('B', 9),
				'group-finished Run child ignored',
				...ran('A'),
				succeeded,
			],
		},
	},
	{
		section: '§6.12',
		source: '[STEPS20, inferred]',
		says: 'a failure in a child without the flag fails the parent',
		sequence: sequenceXml(runTaskSequence('Run child', 'CHD00001'), command('A')),
		children: {CHD00001},
		commands: {B: 9},
		expected: {
			events: ['group-started Run child', ...failed('B', 9), 'group-finished Run child failed', runFailed(9)],
		},
	},
	{
		section: '§6.12',
		source: '[CORPUS]',
		says: 'a child runs children of its own',
		sequence: sequenceXml(runTaskSequence('Outer', 'CHD00001')),
		children: {CHD00001: sequenceXml(runTaskSequence('Inner', 'CHD00002')), CHD00002: CHD00001},
		expected: {
			events: [
				'group-started Outer',
				'group-started Inner',
				...ran('B'),
				'group-finished Inner',
				'group-finished Outer',
				succeeded,
			],
		},
	},
	{
		section: '§6.12',
		source: '[inferred]',
		says: 'a child may run twice, one after the other',
		sequence: sequenceXml(runTaskSequence('First', 'CHD00001'), runTaskSequence('Second', 'CHD00001')),
		children: {CHD00001},
		expected: {
			events: [
				'group-started First',
				...ran('B'),
				'group-finished First',
				'group-started Second',
				...ran('B'),
				'group-finished Second',
				succeeded,
			],
		},
	},
	{
		section: '§6.12',
		source: '[inferred]',
		says: 'a child that would run inside itself is an error, and does not go round for ever',
		sequence: sequenceXml(runTaskSequence('Outer', 'CHD00001')),
		children: {CHD00001: sequenceXml(command('B'), runTaskSequence('Again', 'CHD00001'))},
		expected: {
			reported: ['child-sequence-recursion Again'],
			events: [
				'group-started Outer',
				...ran('B'),
				...failed('Again', 2_147_942_402),
				'group-finished Outer failed',
				runFailed(2_147_942_402),
			],
		},
	},
	{
		section: '§6.12',
		source: '[inferred]',
		says: 'a parent that is run by its own child is an error too',
		sequence: sequenceXml(runTaskSequence('Child', 'CHD00001')),
		children: {CHD00001: sequenceXml(runTaskSequence('Parent', 'CON00001'))},
		expected: {reported: ['child-sequence-recursion Parent']},
	},
	{
		section: '§6.12',
		source: '[inferred]',
		says: 'a restart inside a child goes on inside the child',
		sequence: sequenceXml(runTaskSequence('Run child', 'CHD00001'), command('A')),
		children: {CHD00001: sequenceXml(command('B'), command('C'))},
		commands: {B: 3010},
		expected: {
			events: [
				'group-started Run child',
				...ran('B', 3010),
				'restart-requested current-os',
				'run-resumed',
				...ran('C'),
				'group-finished Run child',
				...ran('A'),
				succeeded,
			],
		},
	},
	{
		section: '§7.12',
		source: '[STEPS20]',
		says: 'the child is the one that the step names by package ID, in any case',
		sequence: sequenceXml(runTaskSequence('Run child', 'chd00002')),
		children: {CHD00001, CHD00002: sequenceXml(command('C'))},
		expected: {
			events: ['group-started Run child', ...ran('C'), 'group-finished Run child', succeeded],
		},
	},
	{
		section: '§7.12',
		source: '[CORPUS]',
		says: 'MDT names the child by its ID in a step of the same type',
		sequence: sequenceXml(
			stepXml('SMS_TaskSequence_SubTasksequence', 'Run child', 'SubTasksequence.exe', {
				variables: {SubTaskSequenceID: 'CHD00001'},
			}),
		),
		children: {CHD00001},
		expected: {
			events: ['group-started Run child', ...ran('B'), 'group-finished Run child', succeeded],
		},
	},
];
