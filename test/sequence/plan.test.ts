import {describe, expect, it} from 'vitest';
import {childSequences} from '../../source/sequence/carriers/task-sequences.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import type {TaskSequence} from '../../source/sequence/sequence.ts';
import {childStep, commandStep, sequenceDocument, taskSequenceOf} from '../helpers/sequence-document.ts';

const step = (name: string): string => commandStep(name, 'true');
const rows = (root: TaskSequence, ...children: TaskSequence[]) =>
	planSequence(root, childSequences(children)).table.map(row => [
		row.index,
		row.kind,
		row.path.join('/'),
		row.depth,
	]);

describe('the instruction table (task-sequence-format.md §6.1)', () => {
	it('has one row for a step and two for a group', () => {
		const root = taskSequenceOf(
			sequenceDocument(`<group name="A"><group name="B"></group>${step('S')}</group>${step('T')}`),
		);
		expect(rows(root)).toEqual([
			[0, 'group-start', 'A', 0],
			[1, 'group-start', 'A/B', 1],
			[2, 'group-end', 'A/B', 1],
			[3, 'step', 'A/S', 1],
			[4, 'group-end', 'A', 0],
			[5, 'step', 'T', 0],
		]);
	});

	it('joins each start with its end', () => {
		const {table} = planSequence(
			taskSequenceOf(sequenceDocument(`<group name="A"><group name="B">${step('S')}</group></group>`)),
			new Map(),
		);
		for (const row of table) {
			if (row.kind === 'group-start') {
				expect(table[row.end]).toMatchObject({kind: 'group-end', start: row.index, name: row.name});
			}
		}
	});
});

describe('child task sequences (§6.12)', () => {
	it('are laid in place between two rows of their own', () => {
		const root = taskSequenceOf(
			sequenceDocument(`<group name="A">${childStep('Run child', 'CON00012')}</group>`),
		);
		const child = taskSequenceOf(sequenceDocument(step('S')), 'con00012');
		expect(rows(root, child)).toEqual([
			[0, 'group-start', 'A', 0],
			[1, 'group-start', 'A/Run child', 1],
			[2, 'step', 'A/Run child/S', 2],
			[3, 'group-end', 'A/Run child', 1],
			[4, 'group-end', 'A', 0],
		]);
	});

	it('stay a step with a warning when they are missing', () => {
		const {table, diagnostics} = planSequence(
			taskSequenceOf(sequenceDocument(childStep('Run child', 'CON00012'))),
			new Map(),
		);
		expect(table).toMatchObject([{kind: 'step', item: {kind: 'sub-task-sequence'}}]);
		expect(diagnostics).toMatchObject([
			{severity: 'warning', rule: 'child-sequence-missing', path: ['Run child']},
		]);
	});

	it('that are disabled are an error, unless the step that runs them is disabled too', () => {
		const child = {...taskSequenceOf(sequenceDocument(step('S')), 'CON00012'), disabled: true};
		const planned = (items: string) =>
			planSequence(taskSequenceOf(sequenceDocument(items)), childSequences([child]));
		const run = childStep('Run child', 'CON00012');
		expect(planned(run).diagnostics).toMatchObject([
			{severity: 'error', rule: 'child-sequence-disabled', path: ['Run child']},
		]);
		expect(planned(`<group name="Off" disable="true">${run}</group>`).diagnostics).toEqual([]);
		expect(planned(run.replace('description=""', 'description="" disable="true"')).diagnostics).toEqual([]);
	});

	it.each([
		['itself', ['A>A']],
		['its parent', ['A>B', 'B>A']],
	])('that run %s are an error, not an endless loop', (_, arrows) => {
		const all = arrows.map(arrow => {
			const [id = '', child = ''] = arrow.split('>');
			return taskSequenceOf(sequenceDocument(childStep('Again', child)), id);
		});
		const [root] = all;
		const diagnostics = root === undefined ? [] : planSequence(root, childSequences(all)).diagnostics;
		expect(diagnostics).toMatchObject([{severity: 'error', rule: 'child-sequence-recursion'}]);
	});

	it('may run twice, one after the other', () => {
		const root = taskSequenceOf(sequenceDocument(childStep('One', 'C') + childStep('Two', 'C')), 'P');
		const child = taskSequenceOf(sequenceDocument(step('S')), 'C');
		expect(rows(root, child)).toHaveLength(6);
	});

	it('that multiply without end are stopped', () => {
		const levels = Array.from({length: 25}, (_, level) =>
			taskSequenceOf(
				sequenceDocument(childStep('L', `T${level + 1}`) + childStep('R', `T${level + 1}`)),
				`T${level}`,
			),
		);
		const [root] = levels;
		const diagnostics = root === undefined ? [] : planSequence(root, childSequences(levels)).diagnostics;
		expect(diagnostics.map(({rule}) => rule)).toContain('too-many-instructions');
	});
});
