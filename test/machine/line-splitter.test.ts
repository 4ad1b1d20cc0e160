import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLineSplitter, longestLine} from '../../source/machine/line-splitter.ts';

const linesOf = (...writes: readonly (string | Uint8Array)[]): string[] => {
	const lines: string[] = [];
	const splitter = createLineSplitter(text => lines.push(text));
	for (const write of writes) {
		splitter.write(typeof write === 'string' ? new TextEncoder().encode(write) : write);
	}

	splitter.end();
	return lines;
};

describe('lines of a step’s output (command-line.md, "How an action is run")', () => {
	it('come without their line break, the last one also when it has none', () => {
		expect(linesOf('one\ntwo\r\nthree')).toEqual(['one', 'two', 'three']);
	});

	it('keep empty lines', () => {
		expect(linesOf('one\n\n\r\ntwo\n')).toEqual(['one', '', '', 'two']);
	});

	it('come for every redraw of a progress line', () => {
		expect(linesOf('10 %\r20 %\r', '\r30 %\r\r\ndone\n')).toEqual(['10 %', '20 %', '30 %', 'done']);
	});

	it('are handed on before the next write', () => {
		const lines: string[] = [];
		createLineSplitter(text => lines.push(text)).write(new TextEncoder().encode('10 %\r20'));
		expect(lines).toEqual(['10 %']);
	});

	it('survive a cut within a character and within a line break', () => {
		const bytes = new TextEncoder().encode('état 🖥\r\nprêt\n');
		expect(linesOf(...Array.from(bytes, byte => Uint8Array.of(byte)))).toEqual(['état 🖥', 'prêt']);
	});

	it('show bytes that are not UTF-8 as replacement characters', () => {
		expect(linesOf(Uint8Array.of(0x61, 0xff, 0x0a))).toEqual(['a�']);
	});

	it('come in pieces when they are too long, without losing or parting a character', () => {
		const long = `${'x'.repeat(longestLine - 1)}🖥${'y'.repeat(longestLine)}`;
		const pieces = linesOf(long.slice(0, 5), long.slice(5), '\nnext\n');
		expect(pieces.at(-1)).toBe('next');
		expect(pieces.slice(0, -1).join('')).toBe(long);
		expect(pieces.every(piece => piece.length <= longestLine && piece.isWellFormed())).toBe(true);
	});

	it('are the same wherever the pipe cuts the bytes', () => {
		const text = fc
			.array(fc.constantFrom('a', 'é', '🖥', '\n', '\r\n', '\r', ''))
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
				const bytes = new TextEncoder().encode(whole);
				const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
				const writes = places.slice(1).map((to, index) => bytes.slice(places[index], to));
				expect(linesOf(...writes)).toEqual(linesOf(whole));
			}),
		);
	});
});
