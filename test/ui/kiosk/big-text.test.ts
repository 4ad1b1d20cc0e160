import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {languages, messagesOf} from '../../../source/text/language.ts';
import {bigText, bigWidth, largestScale} from '../../../source/ui/kiosk/big-text.ts';
import {glyphRows, glyphs} from '../../../source/ui/kiosk/glyphs.ts';

const ink = {ink: '#'};
const smallest = {across: 1, down: 1};

describe('a glyph of the large type', () => {
	it('is there for every letter, figure and sign that times, codes and percents are made of', () => {
		const wanted = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%/<:.-+');
		expect(wanted.filter(character => !glyphs.has(character))).toEqual([]);
	});

	it('is seven rows high, all as wide as each other, and drawn to both of its edges', () => {
		for (const [name, rows] of glyphs) {
			expect(rows, name).toHaveLength(glyphRows);
			expect(new Set(rows.map(row => row.length)).size, name).toBe(1);
			expect(rows.join('').replaceAll(/[ #]/g, ''), name).toBe('');
			expect(
				rows.some(row => row.startsWith('#')),
				name,
			).toBe(true);
			expect(
				rows.some(row => row.endsWith('#')),
				name,
			).toBe(true);
		}
	});

	it('is like no other one, but for the letter O and the figure 0', () => {
		const drawn = [...glyphs].flatMap(([name, rows]) => (name === 'O' ? [] : rows.join('\n')));
		expect(new Set(drawn).size).toBe(drawn.length);
	});
});

describe('a text in large type', () => {
	it('is drawn with dots of the size asked for', () => {
		expect(bigText('1', {across: 2, down: 1}, ink)?.map(row => row.trimEnd())).toEqual([
			'    ##',
			'  ####',
			'##  ##',
			'    ##',
			'    ##',
			'    ##',
			'##########',
		]);
		expect(bigText('1', {across: 1, down: 2}, ink)).toHaveLength(14);
	});

	it('is drawn in capitals, and without an accent that is not drawn', () => {
		expect(bigText('a', smallest, ink)).toEqual(bigText('A', smallest, ink));
		expect(bigText('Ñ', smallest, ink)).toEqual(bigText('N', smallest, ink));
		expect(bigText('É', smallest, ink)).not.toEqual(bigText('E', smallest, ink));
	});

	it('is not drawn at all when a character of it cannot be', () => {
		expect(bigText('7-Zip 日', smallest, ink)).toBeUndefined();
		expect(largestScale('日', {width: 200, height: 60})).toBeUndefined();
	});

	it.each(languages)('has every word of the catalogue in %s, at 80 columns', language => {
		const {words, minutes, hours, underOneMinute} = messagesOf(language).kiosk;
		for (const word of [...Object.values(words), minutes(59), hours(12, 5), underOneMinute]) {
			expect(largestScale(word, {width: 74, height: 7}), word).toBeDefined();
		}
	});

	it('never takes more room than there is, and none larger would fit', () => {
		const texts = fc.string({unit: fc.constantFrom(...glyphs.keys(), ' '), minLength: 1, maxLength: 12});
		fc.assert(
			fc.property(texts, fc.nat(260), fc.nat(70), (text, width, height) => {
				const scale = largestScale(text, {width, height});
				if (scale === undefined) {
					expect(bigWidth(text, smallest) > width || height < glyphRows).toBe(true);
					return;
				}

				const rows = bigText(text, scale, ink) ?? [];
				expect(rows.length).toBe(glyphRows * scale.down);
				expect(rows.length).toBeLessThanOrEqual(height);
				expect(new Set(rows.map(row => row.length))).toEqual(new Set([bigWidth(text, scale)]));
				expect(bigWidth(text, scale)).toBeLessThanOrEqual(width);
				expect(scale.across).toBeLessThanOrEqual(2 * scale.down);
				const higher = {across: scale.down + 1, down: scale.down + 1};
				expect(glyphRows * higher.down > height || bigWidth(text, higher) > width).toBe(true);
			}),
		);
	});
});
