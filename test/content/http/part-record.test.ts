import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatMark, formatSource, parsePartRecord} from '../../../source/content/http/part-record.ts';

const source = fc.record({url: fc.webUrl(), validator: fc.string(), size: fc.nat()}, {requiredKeys: ['url']});
const marks = fc
	.uniqueArray(fc.integer({min: 1, max: 1e12}))
	.map(counts =>
		counts.sort((one, other) => one - other).map(bytes => ({bytes, sha256: bytes.toString(16)})),
	);

const textOf = (
	of: Parameters<typeof formatSource>[0],
	at: readonly Parameters<typeof formatMark>[0][],
): string => formatSource(of) + at.map(formatMark).join('');

describe('The record of a file that was fetched in part', () => {
	it('comes back as it was written', () => {
		fc.assert(
			fc.property(source, marks, (of, at) => {
				expect(parsePartRecord(textOf(of, at))).toEqual({source: of, marks: at});
			}),
		);
	});

	it('that was cut anywhere still says a part of the same', () => {
		fc.assert(
			fc.property(source, marks, fc.nat(), (of, at, length) => {
				const read = parsePartRecord(textOf(of, at).slice(0, length));
				if (read !== undefined) {
					expect(read.source).toEqual(of);
					expect(at.slice(0, read.marks.length)).toEqual(read.marks);
				}
			}),
		);
	});

	it('may be any text at all', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					fc.array(fc.json()).map(lines => lines.join('\n')),
				),
				text => {
					const counts = parsePartRecord(text)?.marks.map(({bytes}) => bytes) ?? [];
					expect(counts).toEqual(counts.toSorted((one, other) => one - other));
				},
			),
		);
	});
});
