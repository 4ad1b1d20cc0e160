import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {kioskLayout} from '../../../source/ui/kiosk/kiosk-layout.ts';
import {layout} from '../../../source/ui/layout.ts';

const at = (columns: number, rows: number) => kioskLayout(layout(columns, rows));

describe('the arrangement of the large picture', () => {
	it.each([
		['a text console of 80 by 24', 80, 24, {headline: 7, figures: 7, name: 1}],
		['a VGA console of 100 by 37', 100, 37, {headline: 14, figures: 7, name: 1}],
		['132 by 43', 132, 43, {headline: 14, figures: 7, name: 7}],
		['a large screen of 240 by 67', 240, 67, {headline: 21, figures: 14, name: 7}],
	])('has figures as high as there is room for on %s', (_what, columns, rows, parts) => {
		expect(at(columns, rows)).toMatchObject(parts);
	});

	it('leaves margins to move in, and always fits within them', () => {
		fc.assert(
			fc.property(fc.integer({min: 1, max: 300}), fc.integer({min: 2, max: 100}), (columns, rows) => {
				const {width, height, margins, headline, bar, name, figures, gap} = at(columns, rows);
				expect(width + margins.across).toBe(columns);
				expect(height + margins.down).toBe(Math.max(1, rows - 1));
				if (rows >= 8) {
					expect(1 + headline + bar + name + 1 + figures + 4 * gap).toBeLessThanOrEqual(height);
				}
			}),
		);
		expect(at(80, 24).margins).toEqual({across: 4, down: 1});
	});
});
