import {failure, type Result, success} from '../../sequence/result.ts';

export type NamePair = readonly [name: string, value: string];

type Meant = {
	/** What the pairs are given to: an option, a field of the screen. */
	readonly place: string;
	/** How a pair is written: `ID=folder`. */
	readonly form: string;
	/** An empty value says something: a variable that is asked for. Else it would be the current folder. */
	readonly mayBeEmpty: boolean;
};

/**
Names with what stands behind their `=`. A name counts once, whatever its capitals.

@returns Or what is wrong with the first that is, as a sentence.
*/
export const readNamePairs = (
	texts: readonly string[],
	{place, form, mayBeEmpty}: Meant,
): Result<readonly NamePair[], string> => {
	const pairs = new Map<string, NamePair>();
	for (const text of texts) {
		const equals = text.indexOf('=');
		const name = text.slice(0, Math.max(0, equals)).trim();
		const value = text.slice(equals + 1);
		if (name === '' || (!mayBeEmpty && value.trim() === '')) {
			return failure(`${place} takes ${form}, not "${text}".`);
		}

		if (pairs.has(name.toLowerCase())) {
			return failure(`${place} takes ${form}, and ${name} is given twice. Give it once.`);
		}

		pairs.set(name.toLowerCase(), [name, value]);
	}

	return success([...pairs.values()]);
};
