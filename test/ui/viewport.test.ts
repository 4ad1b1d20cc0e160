import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {moved, showRow, visible} from '../../source/ui/viewport.ts';

describe('the window over a list', () => {
	it('stays where it is while the chosen row is inside', () => {
		expect(showRow({top: 5, height: 10, total: 100}, 8, 1).top).toBe(5);
	});

	it('moves only as far as it must, with some of the surroundings', () => {
		expect(showRow({top: 0, height: 10, total: 100}, 12, 2).top).toBe(5);
		expect(showRow({top: 50, height: 10, total: 100}, 40, 2).top).toBe(38);
	});

	it('always shows the chosen row and never rows that are not there', () => {
		const numbers = fc.integer({min: 0, max: 200});
		fc.assert(
			fc.property(
				numbers,
				fc.integer({min: 1, max: 50}),
				fc.integer({min: 1, max: 200}),
				numbers,
				numbers,
				(top, height, total, row, margin) => {
					const selected = moved(row, 0, total);
					const window = showRow({top, height, total}, selected, margin);
					const rows = visible(
						window,
						Array.from({length: total}, (_, index) => index),
					);
					expect(rows).toContain(selected);
					expect(rows.length).toBe(Math.min(height, total));
				},
			),
		);
	});
});
