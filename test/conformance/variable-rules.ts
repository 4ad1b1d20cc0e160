import {group, step, taskSequence} from '../helpers/sequence-builder.ts';
import {appendTsenv, type Rule, ran, setVariable, succeeded, variableIs} from './rule.ts';

/** Variables: scopes, names, lifetime. */
export const variableRules: readonly Rule[] = [
	{
		section: '§6.3',
		says: 'a variable set by a step is there for the next one, and names are without case',
		sequence: taskSequence([
			setVariable('Site', 'Lyon'),
			step('B', {condition: variableIs('SITE', 'equals', 'LYON')}),
		]),
		events: [
			'step-started Set Site',
			'variable-set Site=Lyon',
			'step-finished Set Site 0',
			...ran('B'),
			succeeded,
		],
	},
	{
		section: '§6.3',
		says: 'an empty value deletes the variable',
		sequence: taskSequence([setVariable('Site', ''), step('B', {condition: variableIs('Site', 'exists')})]),
		variables: {Site: 'Lyon'},
		events: [
			'step-started Set Site',
			'variable-set Site=(deleted)',
			'step-finished Set Site 0',
			'step-skipped B condition',
			succeeded,
		],
	},
	{
		section: '§6.3',
		says: 'a read-only name is refused, and the step goes on',
		sequence: taskSequence([setVariable('_SMSTSMachineName', 'X')]),
		events: [...ran('Set _SMSTSMachineName'), succeeded],
	},
	{
		section: '§6.12',
		says: 'what a step appended to TSENV is taken in, deletions and several lines too',
		sequence: taskSequence([step('A')]),
		variables: {Old: 'x'},
		command(request) {
			appendTsenv(request, 'New=1\nOld=\nLong<<END\none\ntwo\nEND\n_Refused=1\n');
			return 0;
		},
		events: [
			'step-started A',
			'variable-set New=1',
			'variable-set Old=(deleted)',
			'variable-set Long=one\ntwo',
			'step-finished A 0',
			succeeded,
		],
	},
	{
		section: '§6.3',
		says: 'a global value wins over the default of a step',
		sequence: taskSequence([
			step('A', {
				variables: [{name: 'Mode', hidden: false, value: 'default'}],
				condition: variableIs('Mode', 'equals', 'global'),
			}),
		]),
		variables: {Mode: 'global'},
		events: [...ran('A'), succeeded],
	},
	{
		section: '§6.3',
		says: 'the default of a step is gone for the next one',
		sequence: taskSequence([
			step('A', {
				variables: [{name: 'Mode', hidden: false, value: 'default'}],
				condition: variableIs('Mode', 'equals', 'default'),
			}),
			step('B', {condition: variableIs('Mode', 'exists')}),
		]),
		events: [...ran('A'), 'step-skipped B condition', succeeded],
	},
	{
		section: '§1.5',
		says: 'a hidden default is not published as a variable',
		sequence: taskSequence([
			step('A', {
				variables: [{name: 'SuccessCodes', hidden: true, value: '0'}],
				condition: variableIs('SuccessCodes', 'exists'),
			}),
		]),
		events: ['step-skipped A condition', succeeded],
	},
	{
		section: '§6.1',
		says: 'the engine says which row of how many it is at, and in which groups',
		sequence: taskSequence([
			group('G', [
				step('A', {condition: variableIs('_SMSTSNextInstructionPointer', 'equals', '1')}),
				step('B', {condition: variableIs('_SMSTSInstructionStackString', 'equals', '0')}),
				step('C', {condition: variableIs('_SMSTSInstructionTableSize', 'equals', '6')}),
				step('D', {condition: variableIs('_SMSTSCurrentActionName', 'equals', 'D')}),
			]),
		]),
		events: [
			'group-started G',
			...ran('A'),
			...ran('B'),
			...ran('C'),
			...ran('D'),
			'group-finished G',
			succeeded,
		],
	},
];
