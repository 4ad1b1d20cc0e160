import {stripControlSequences} from './strip-control-sequences.ts';

const tabWidth = 8;

const invisible = /[\p{M}\p{Cf}]/u;
const emojiStyle = '\uFE0F';
const wide =
	/[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many cells of a row a character takes. */
export const cellsOf = (character: string): number => {
	if ((character.codePointAt(0) ?? 0) < 0x300) {
		return 1;
	}

	// It makes the symbol before it a wide one.
	if (character === emojiStyle) {
		return 1;
	}

	return invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
};

const isControl = (character: string): boolean => {
	const code = character.codePointAt(0) ?? 0;
	return code < 32 || (code >= 127 && code < 160);
};

/** A line of somebody else's text, made fit for one row: tabs as spaces, no control sequences, at most `width` cells. */
export const terminalText = (text: string, width: number): string =>
	fitting(stripControlSequences(text), width);

const fitting = (text: string, width: number): string => {
	let line = '';
	let cells = 0;
	for (const character of text) {
		if (isControl(character) && character !== '\t') {
			continue;
		}

		const shown = character === '\t' ? ' '.repeat(tabWidth - (cells % tabWidth)) : character;
		const needed = character === '\t' ? shown.length : cellsOf(character);
		if (cells + needed > width) {
			return line;
		}

		line += shown;
		cells += needed;
	}

	return line;
};

/**
A line of somebody else's text in as many rows of `width` cells as it needs, broken at spaces where there are some; rows after the
first are indented by `indent` cells.
*/
export const wrappedText = (text: string, width: number, indent: number): string[] => {
	const rows: string[] = [];
	let rest = terminalText(text, Number.POSITIVE_INFINITY);
	for (;;) {
		const lead = rows.length === 0 ? '' : ' '.repeat(Math.min(indent, Math.floor(width / 2)));
		const row = fitting(rest, Math.max(2, width - lead.length));
		if (row.length >= rest.length) {
			return [...rows, lead + rest];
		}

		const space = row.trimStart() === '' ? -1 : row.lastIndexOf(' ');
		const end = space > row.length / 2 ? space : row.length;
		rows.push(lead + rest.slice(0, end));
		rest = rest.slice(end).trimStart();
	}
};
