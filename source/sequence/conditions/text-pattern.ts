/** A part of a pattern: any run of characters, or one character that must fit. */
export type PatternPart = 'any-run' | ((character: string) => boolean);

export const anyCharacter = (): boolean => true;

/** One character, without regard to case. */
export const thisCharacter = (wanted: string): PatternPart => {
	const key = wanted.toLowerCase();
	return character => character.toLowerCase() === key;
};

/**
Whether a text fits a pattern as a whole. Takes time in proportion to the two lengths multiplied at most: no pattern, however
hostile, can hang the run.
*/
export const fitsPattern = (text: string, parts: readonly PatternPart[]): boolean => {
	let position = 0;
	let next = 0;
	/** Where to go on when what follows the last run does not fit: the run takes one character more. */
	let retry: {position: number; next: number} | undefined;

	while (position < text.length) {
		const part = parts[next];
		if (part === 'any-run') {
			next += 1;
			retry = {position, next};
		} else if (part?.(text.charAt(position))) {
			position += 1;
			next += 1;
		} else if (retry === undefined) {
			return false;
		} else {
			retry.position += 1;
			({position, next} = retry);
		}
	}

	return parts.slice(next).every(part => part === 'any-run');
};

/**
A pattern of the task sequence's `like`: `*` any run, `?` one character. `percent` takes `%` for any run too.
Rule: task-sequence-format.md §12.3.
*/
export const wildcardPattern = (pattern: string, {percent}: {readonly percent: boolean}): PatternPart[] =>
	Array.from({length: pattern.length}, (_, index) => {
		const character = pattern.charAt(index);
		if (character === '*' || (percent && character === '%')) {
			return 'any-run';
		}

		return character === '?' ? anyCharacter : thisCharacter(character);
	});
