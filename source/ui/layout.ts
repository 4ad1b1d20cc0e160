/** Where the parts of the screen are, in character cells. */
export type Layout = {
	readonly columns: number;
	/** One less than the terminal has: a frame as tall as the terminal makes Windows' console clear it every time. */
	readonly height: number;
	/** Rows between the header and the footer, without their rules. */
	readonly body: number;
	readonly rules: boolean;
	readonly running: RunningLayout;
};

/** A part of the screen of a run, which may fill it. */
export type Pane = 'tree' | 'detail' | 'output';

const panes: readonly (Pane | undefined)[] = [undefined, 'tree', 'detail', 'output'];

/** The part that comes after another one; without one all are there. */
export const nextPane = (pane: Pane | undefined): Pane | undefined =>
	panes[(panes.indexOf(pane) + 1) % panes.length];

export type RunningLayout = {
	/** Rows of the tree of steps. */
	readonly tree: number;
	readonly treeWidth: number;
	/** Rows for the current step: its name, command and last output. */
	readonly detail: number;
	readonly detailWidth: number;
	/** Side by side on a wide screen, else the detail stands under the tree. */
	readonly beside: boolean;
	/** Rows of the pane of output across the whole width; 0: there is none, the detail shows the last lines. */
	readonly output: number;
	/** Whether the name column has room for a note and a time. */
	readonly times: boolean;
	readonly notes: boolean;
};

const footerRows = 2;
const headerRows = 1;

/**
The one arrangement of everything, from the size of the terminal. Complete at 80 by 24; smaller ones lose notes, times, rules
and the detail, in that order, and never anything that says what to do next.
*/
export const layout = (columns: number, rows: number): Layout => {
	const width = Math.max(1, columns);
	const height = Math.max(1, rows - 1);
	const rules = height >= 14;
	const body = Math.max(0, height - headerRows - footerRows - (rules ? 2 : 0));
	return {columns: width, height, body, rules, running: runningLayout(width, body)};
};

const runningLayout = (columns: number, body: number): RunningLayout => {
	const notes = columns >= 60;
	const times = columns >= 30;
	if (columns >= 110 && body >= 24) {
		const output = Math.floor(body / 3);
		const treeWidth = Math.floor(columns * 0.6);
		const upper = body - output - 1;
		return {
			tree: upper,
			treeWidth,
			detail: upper,
			detailWidth: columns - treeWidth - 1,
			beside: true,
			output,
			times,
			notes,
		};
	}

	// The rule between tree and detail takes a row.
	const detail = body >= 12 ? Math.min(8, Math.floor(body / 3)) : body >= 6 ? 2 : 0;
	return {
		tree: Math.max(0, body - detail - (detail === 0 ? 0 : 1)),
		treeWidth: columns,
		detail,
		detailWidth: columns,
		beside: false,
		output: 0,
		times,
		notes,
	};
};
