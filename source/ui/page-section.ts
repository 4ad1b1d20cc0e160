/** A labelled part of a page, in rows that fit its width. */
export type PageSection = {
	readonly label: string;
	readonly rows: readonly string[];
	/** Which end says more when not all of it fits. */
	readonly keep: 'first' | 'last';
	readonly tone?: 'strong' | 'error' | 'quiet';
};

/** So many rows for a section, as long as there are any to give. */
export type RowWish = {readonly label: string; readonly rows: number};

/**
The sections cut to `height` rows: first a row for each, in their order; then what is wished for, one wish after the other. A
section that is cut ends with `more`, or keeps its last rows.
*/
export const fitted = (
	sections: readonly PageSection[],
	height: number,
	wishes: readonly RowWish[],
	more: string,
): readonly PageSection[] => {
	const shown = sections.slice(0, Math.max(0, height));
	const allotted = new Map(shown.map(({label}) => [label, 1]));
	let spare = Math.max(0, height) - shown.length;
	for (const {label, rows} of wishes) {
		const has = allotted.get(label);
		const section = shown.find(each => each.label === label);
		if (has !== undefined && section !== undefined) {
			const extra = Math.max(0, Math.min(spare, Math.min(rows, section.rows.length) - has));
			allotted.set(label, has + extra);
			spare -= extra;
		}
	}

	return shown.map(section => ({...section, rows: cut(section, allotted.get(section.label) ?? 1, more)}));
};

const cut = ({rows, keep}: PageSection, height: number, more: string): readonly string[] => {
	if (rows.length <= height) {
		return rows;
	}

	return keep === 'last'
		? rows.slice(-height)
		: rows.slice(0, height).map((row, index) => (index === height - 1 ? `${row}${more}` : row));
};
