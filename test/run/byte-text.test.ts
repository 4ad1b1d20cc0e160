import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {byteText, copyText, digitsBefore, holds, readNumber, viewOf} from '../../source/run/byte-text.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a text to look for in bytes', () => {
	it('is found where it lies and nowhere else, also at the edges and outside', () => {
		const texts = fc.string({unit: fc.constantFrom('a', 'b', 'é'), maxLength: 12});
		fc.assert(
			fc.property(texts, texts, (text, around) => {
				const bytes = bytesOf(around);
				for (let offset = -2; offset <= bytes.length + 2; offset++) {
					const there =
						offset >= 0 &&
						offset <= bytes.length &&
						Buffer.from(bytes).subarray(offset).indexOf(Buffer.from(text)) === 0;
					expect(holds(viewOf(bytes), offset, byteText(text))).toBe(there);
				}
			}),
		);
	});

	it('is a copy of what lay there, whatever is written over it', () => {
		const bytes = bytesOf('..OSDComputerName..');
		const name = copyText(viewOf(bytes), 2, 17);
		bytes.fill(0);
		expect(holds(viewOf(bytesOf('OSDComputerName')), 0, name)).toBe(true);
	});
});

describe('a number in bytes', () => {
	it('reads as it was written', () => {
		fc.assert(
			fc.property(fc.maxSafeNat(), number => {
				const bytes = bytesOf(`,"length":${number}`);
				const start = digitsBefore(viewOf(bytes), 0, bytes.length);
				expect([start, readNumber(viewOf(bytes), start, bytes.length)]).toEqual([10, number]);
			}),
		);
	});
});
