import type {Place} from '../diagnostic.ts';

/** From an offset in a text (UTF-16 units) to the place in the file that carries the text. */
export type Places = (offset: number) => Place;

/**
The places of a text that is a whole file.

Offsets are best asked in rising order: then each answer costs nothing; any other order costs a binary search.
*/
export const placesOf = (text: string, file: string): Places => {
	const starts = lineStarts(text);
	let line = 0;
	return offset => {
		if (offset < (starts[line] ?? 0)) {
			line = lastAtOrBefore(starts, offset);
		}

		while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) {
			line++;
		}

		return {file, line: line + 1, column: offset - (starts[line] ?? 0) + 1};
	};
};

/** The places of a text that begins at an offset inside another. */
export const placesFrom = (places: Places, start: number): Places =>
	start === 0 ? places : offset => places(start + offset);

/** The other way round: the offset of a place in a text that is a whole file. */
export const offsetOf = (text: string, place: Place): number =>
	(lineStarts(text)[place.line - 1] ?? 0) + place.column - 1;

/** Index of the last entry of a rising list that is not above a value; 0 when all are. */
export const lastAtOrBefore = (rising: readonly number[], value: number): number => {
	let low = 0;
	let high = rising.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((rising[middle] ?? 0) <= value) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	return low;
};

const lineStarts = (text: string): number[] => {
	const starts = [0];
	for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
		starts.push(end + 1);
	}

	return starts;
};
