import {type Glyph, glyphRows, glyphs} from './glyphs.ts';

/** How many cells a dot of a glyph takes, across and down. A cell is about twice as high as wide. */
export type Scale = {readonly across: number; readonly down: number};

/** In cells. */
export type Space = {readonly width: number; readonly height: number};

const spaceBetweenWords: Glyph = Array.from({length: glyphRows}, () => '  ');

/** Dots, as wide as they are drawn, with a column between two glyphs; undefined when a character has no glyph. */
const dotsOf = (text: string): readonly string[] | undefined => {
	const drawn: Glyph[] = [];
	for (const character of text.toUpperCase()) {
		const glyph = /\s/.test(character) ? spaceBetweenWords : glyphOf(character);
		if (glyph === undefined) {
			return undefined;
		}

		drawn.push(glyph);
	}

	return Array.from({length: glyphRows}, (_, row) => drawn.map(glyph => glyph[row] ?? '').join(' '));
};

/** A letter whose accent has no glyph is drawn without it. */
const glyphOf = (character: string): Glyph | undefined =>
	glyphs.get(character) ?? glyphs.get(character.normalize('NFD').charAt(0));

/**
The largest scale at which a text fits: as high as possible, then as wide as possible, with dots from half a square to a square.
Undefined when it does not fit at all or cannot be drawn.
*/
export const largestScale = (text: string, {width, height}: Space): Scale | undefined => {
	const columns = dotsOf(text)?.[0]?.length;
	if (columns === undefined || columns === 0) {
		return undefined;
	}

	for (let down = Math.floor(height / glyphRows); down >= 1; down--) {
		const across = Math.min(2 * down, Math.floor(width / columns));
		if (across >= down) {
			return {across, down};
		}
	}

	return undefined;
};

/** Cells that a text takes from left to right; 0 when it cannot be drawn. */
export const bigWidth = (text: string, {across}: Scale): number => (dotsOf(text)?.[0]?.length ?? 0) * across;

/** A text in large type, its rows as wide as each other; undefined when a character of it cannot be drawn. */
export const bigText = (
	text: string,
	{across, down}: Scale,
	{ink, paper = ' '}: {readonly ink: string; readonly paper?: string},
): readonly string[] | undefined =>
	dotsOf(text)?.flatMap(row => {
		const cells = Array.from(row, dot => (dot === '#' ? ink : paper).repeat(across)).join('');
		return Array.from({length: down}, () => cells);
	});
