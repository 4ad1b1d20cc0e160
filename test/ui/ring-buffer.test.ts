import fc from 'fast-check';
import {expect, it} from 'vitest';
import {RingBuffer} from '../../source/ui/ring-buffer.ts';

it('holds the last items, whatever was pushed', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.integer({min: 1, max: 20}), (items, capacity) => {
			const buffer = new RingBuffer<number>(capacity);
			for (const item of items) {
				buffer.push(item);
			}

			expect(buffer.slice(buffer.start, buffer.end)).toEqual(items.slice(-capacity));
			expect(buffer.last(3)).toEqual(items.slice(-Math.min(3, capacity)));
			expect(buffer.end).toBe(items.length);
		}),
	);
});
