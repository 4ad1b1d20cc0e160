import {describe, expect, it} from 'vitest';
import {countSteps} from '../../source/ui/step-count.ts';
import {child, group, step, tableOf} from '../helpers/example-run.ts';

describe('step x of y (media-and-boot.md §4.3)', () => {
	it('counts no groups, no Run Task Sequence containers and no disabled steps', () => {
		const table = tableOf([step('A'), group('G', [step('B', {disabled: true}), step('C')]), child('Child')]);
		const count = countSteps(table);
		expect(count.total).toBe(2);
		expect(count.at(0)).toBe(1);
		expect(count.at(table.findIndex(({name}) => name === 'C'))).toBe(2);
	});

	it('counts enabled steps in a disabled group', () => {
		expect(countSteps(tableOf([group('G', [step('A'), step('B')], {disabled: true})])).total).toBe(2);
	});

	it('gives a row that is not counted the number of the step before it', () => {
		const count = countSteps(tableOf([step('A'), step('B', {disabled: true}), step('C')]));
		expect([0, 1, 2].map(index => count.at(index))).toEqual([1, 1, 2]);
	});

	it('answers for positions outside of the table', () => {
		const count = countSteps(tableOf([step('A')]));
		expect([count.at(-1), count.at(99), count.between(-5, 99)]).toEqual([0, 1, 1]);
	});
});
