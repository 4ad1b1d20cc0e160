import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {pictureShift} from '../../../source/ui/kiosk/picture-shift.ts';

const minute = 60_000;
const margins = fc.record({across: fc.nat(8), down: fc.nat(3)});

describe('where the picture stands on a screen that nobody touches for days', () => {
	it('is the same for a minute, and then one cell on', () => {
		fc.assert(
			fc.property(margins, fc.nat(1_000_000), fc.nat(minute - 1), (within, minutes, later) => {
				const now = pictureShift(minutes * minute, within);
				expect(pictureShift(minutes * minute + later, within)).toEqual(now);
				const next = pictureShift((minutes + 1) * minute, within);
				const moved = Math.abs(next.left - now.left) + Math.abs(next.top - now.top);
				expect(moved).toBe(within.across + within.down === 0 ? 0 : 1);
			}),
		);
	});

	it('is always within the margins, and in time at every place of them', () => {
		fc.assert(
			fc.property(margins, ({across, down}) => {
				const places = new Set<string>();
				const count = (across + 1) * (down + 1);
				for (let minutes = 0; minutes < 2 * count; minutes++) {
					const {left, top} = pictureShift(minutes * minute, {across, down});
					expect(left >= 0 && left <= across && top >= 0 && top <= down).toBe(true);
					places.add(`${left},${top}`);
				}

				expect(places.size).toBe(count);
			}),
		);
	});
});
