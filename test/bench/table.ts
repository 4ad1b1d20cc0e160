import {type Figure, isMet} from './figure.ts';

const headings = ['', 'figure', 'asked', 'measured', 'middle half', 'made of'] as const;

/** The figures as a table of plain text, one a line. */
export const formatTable = (figures: readonly Figure[]): string => {
	const rows = [headings, ...figures.map(cells)];
	const widths = headings.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
	return rows
		.map(row =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
};

const cells = (figure: Figure): readonly string[] => {
	const {what, asked, unit, measured, spread, note} = figure;
	return [
		isMet(figure) ? 'met' : 'MISSED',
		what,
		`≤ ${asked} ${unit}`,
		`${round(measured)} ${unit}`,
		spread === undefined ? '' : `${round(spread[0])} to ${round(spread[1])}`,
		note,
	];
};

/** Three figures are as many as a shared machine can give. */
export const round = (value: number): string =>
	value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
