import type {IBuffer} from '@xterm/headless';

/** One cell of a terminal, or the two of a wide character. Colours: 0 to 15, undefined is the terminal's own. */
export type Cell = {
	readonly text: string;
	readonly column: number;
	readonly width: number;
	readonly foreground: number | undefined;
	readonly background: number | undefined;
	readonly bold: boolean;
	readonly dim: boolean;
};

/** What a terminal shows, row by row. Reversed cells have their colours exchanged. */
export const screenCells = (buffer: IBuffer, columns: number, rows: number): Cell[][] =>
	Array.from({length: rows}, (_, row) => {
		const line = buffer.getLine(buffer.viewportY + row);
		const cells: Cell[] = [];
		for (let column = 0; column < columns; column++) {
			const cell = line?.getCell(column);
			if (cell === undefined || cell.getWidth() === 0) {
				continue;
			}

			const colours = {
				foreground: cell.isFgPalette() ? cell.getFgColor() : undefined,
				background: cell.isBgPalette() ? cell.getBgColor() : undefined,
			};
			const isReversed = cell.isInverse() !== 0;
			cells.push({
				text: cell.getChars() || ' ',
				column,
				width: cell.getWidth(),
				foreground: isReversed ? (colours.background ?? 0) : colours.foreground,
				background: isReversed ? (colours.foreground ?? 15) : colours.background,
				bold: cell.isBold() !== 0,
				dim: cell.isDim() !== 0,
			});
		}

		return cells;
	});
