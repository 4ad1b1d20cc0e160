import {cellsOf} from './terminal-text.ts';

/** The part of a typed line that is shown: what stands before the cursor, at it, and behind it. */
export type TypedWindow = {readonly before: string; readonly at: string; readonly after: string};

/** As much of a line around its cursor as fits into so many cells, one of which stays free; wide characters take two. */
export const typedWindow = (characters: readonly string[], cursor: number, width: number): TypedWindow => {
	const at = characters[cursor] ?? ' ';
	let room = Math.max(1, width - 1) - cellsOf(at);
	const take = (candidates: readonly string[]): number => {
		let taken = 0;
		for (const character of candidates) {
			const cells = cellsOf(character);
			if (cells > room) {
				break;
			}

			room -= cells;
			taken++;
		}

		return taken;
	};

	const first = cursor - take(characters.slice(0, cursor).toReversed());
	const rest = characters.slice(cursor + 1);
	return {
		before: characters.slice(first, cursor).join(''),
		at,
		after: rest.slice(0, take(rest)).join(''),
	};
};
