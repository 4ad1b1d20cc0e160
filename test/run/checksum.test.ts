import {crc32} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {viewOf} from '../../source/run/byte-text.ts';
import {checksumOf} from '../../source/run/checksum.ts';

describe('the checksum of a record', () => {
	it('is the CRC-32 that zlib computes, of any piece of any bytes', () => {
		const pieces = fc
			.uint8Array({maxLength: 300})
			.chain(bytes => fc.tuple(fc.constant(bytes), fc.nat(bytes.length), fc.nat(bytes.length)));
		fc.assert(
			fc.property(pieces, ([bytes, one, other]) => {
				const [start, end] = [Math.min(one, other), Math.max(one, other)];
				expect(checksumOf(viewOf(bytes), start, end)).toBe(crc32(bytes.subarray(start, end)));
			}),
			{numRuns: 1000},
		);
	});
});
