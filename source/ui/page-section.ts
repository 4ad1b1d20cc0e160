/** A labelled part of a page, in rows that fit its width. */
export type PageSection = {
	readonly label: string;
	readonly rows: readonly string[];
	/** Which end says more when not all of it fits. */
	readonly keep: 'first' | 'last';
	readonly tone?: 'strong' | 'error' | 'quiet';
};

/**
The sections cut to `height` rows: first a row for each, in their order; then, in the order of `wishes`, what they need to be
whole. A section that is cut ends, or begins, with `more`.
*/
export const fitted = (
	sections: readonly PageSection[],
	height: number,
	wishes: readonly string[],
	more: string,
): readonly PageSection[] => {
	const shown = sections.slice(0, Math.max(0, height));
	const allotted = shown.map(() => 1);
	let spare = Math.max(0, height) - shown.length;
	const order = shown
		.map(({label}, index) => ({index, wish: wishes.indexOf(label)}))
		.toSorted((a, b) => a.wish - b.wish);
	for (const {index} of order) {
		const extra = Math.min(spare, (shown[index]?.rows.length ?? 1) - 1);
		allotted[index] = 1 + Math.max(0, extra);
		spare -= Math.max(0, extra);
	}

	return shown.map((section, index) => ({...section, rows: cut(section, allotted[index] ?? 1, more)}));
};

const cut = ({rows, keep}: PageSection, height: number, more: string): readonly string[] => {
	if (rows.length <= height) {
		return rows;
	}

	return keep === 'last'
		? rows.slice(-height)
		: rows.slice(0, height).map((row, index) => (index === height - 1 ? `${row}${more}` : row));
};
