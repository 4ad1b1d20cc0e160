/** Cells that the picture may move by: to the right and down. */
export type Margins = {readonly across: number; readonly down: number};

/** Where the picture stands within its margins. */
export type Shift = {readonly left: number; readonly top: number};

const minute = 60_000;

/**
Where the picture stands at a moment, so that no cell of a screen that nobody touches for days shows the same for long. Every minute
it goes one cell on: over all places of its margins row by row, there and back, never by more than one cell.

@param time Milliseconds since the epoch.
*/
export const pictureShift = (time: number, {across, down}: Margins): Shift => {
	const inRow = across + 1;
	const last = inRow * (down + 1) - 1;
	if (last === 0) {
		return {left: 0, top: 0};
	}

	const step = Math.floor(time / minute) % (2 * last);
	const place = step <= last ? step : 2 * last - step;
	const top = Math.floor(place / inRow);
	const column = place % inRow;
	return {left: top % 2 === 0 ? column : across - column, top};
};
