import {stripVTControlCharacters} from 'node:util';

const tabWidth = 8;

const invisible = /[\p{M}\p{Cf}]/u;
const wide =
	/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

const cellsOf = (character: string): number => {
	if ((character.codePointAt(0) ?? 0) < 0x300) {
		return 1;
	}

	return invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
};

const isControl = (character: string): boolean => {
	const code = character.codePointAt(0) ?? 0;
	return code < 32 || (code >= 127 && code < 160);
};

/** A line of somebody else's text, made fit for one row: tabs as spaces, no control sequences, at most `width` cells. */
export const terminalText = (text: string, width: number): string => {
	let line = '';
	let cells = 0;
	for (const character of stripVTControlCharacters(text)) {
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
