import {escapeHtml} from '../../source/ui/report/escape-html.ts';
import type {Cell} from './screen-cells.ts';

const cellWidth = 9;
const cellHeight = 19;
const fontSize = 15;
const margin = 14;
const titleHeight = 30;

const colours = (...rows: readonly string[]): readonly string[] => rows.flatMap(row => row.split(' '));

/** Of a modern terminal; the screens are readable with every console's own. */
const palette = colours(
	'#101418 #c4474f #4f9d5b #b58a2c #4677c8 #9b59a8 #3a9aa6 #a9b1ba',
	'#5a636d #f0747b #7fd18b #f0c95c #7aa5ef #cf8fdc #6fd3df #f1f4f6',
);
const [paper = ''] = palette;
const ink = palette[15] ?? '';
const frame = '#2a3138';
const titleColour = '#c5ccd3';

/** Cells of one row that look the same, side by side. */
type Run = Omit<Cell, 'column'> & {readonly column: number};

/**
A terminal's cells as a picture: a window with a title, its text on a fixed grid whatever font the reader has. Lines and blocks are drawn,
not written, so that they join.
*/
export const drawSvg = (rows: readonly (readonly Cell[])[], title: string): string => {
	const columns = Math.max(
		0,
		...rows.map(row => row.reduce((end, {column, width}) => Math.max(end, column + width), 0)),
	);
	const width = columns * cellWidth + 2 * margin;
	const height = rows.length * cellHeight + 2 * margin + titleHeight;
	const body = rows.flatMap((row, index) => drawRow(row, titleHeight + margin + index * cellHeight));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(title)}">`,
		`<rect width="${width}" height="${height}" rx="8" fill="${frame}"/>`,
		`<rect x="1" y="${titleHeight}" width="${width - 2}" height="${height - titleHeight - 1}" rx="7" fill="${paper}"/>`,
		`<text x="${width / 2}" y="20" fill="${titleColour}" font-family="sans-serif" font-size="13" text-anchor="middle">${escapeHtml(title)}</text>`,
		`<g font-family="'DejaVu Sans Mono', 'Cascadia Mono', Menlo, Consolas, monospace" font-size="${fontSize}" xml:space="preserve">`,
		...body,
		'</g>',
		'</svg>',
		'',
	].join('\n');
};

const drawRow = (row: readonly Cell[], top: number): string[] => {
	const runs = runsOf(row);
	return [...runs.map(run => backgroundOf(run, top)), ...runs.flatMap(run => drawRun(run, top))].filter(
		part => part !== '',
	);
};

/** Drawn characters are runs of their own. */
const runsOf = (row: readonly Cell[]): Run[] => {
	const runs: Run[] = [];
	for (const cell of row) {
		const last = runs.at(-1);
		if (last !== undefined && looksLike(last, cell) && shapes[last.text[0] ?? ''] === shapes[cell.text]) {
			runs[runs.length - 1] = {...last, text: last.text + cell.text, width: last.width + cell.width};
		} else {
			runs.push(cell);
		}
	}

	return runs;
};

const looksLike = (one: Run, other: Cell): boolean =>
	one.foreground === other.foreground &&
	one.background === other.background &&
	one.bold === other.bold &&
	one.dim === other.dim;

const x = (column: number): number => margin + column * cellWidth;

const backgroundOf = ({column, width, background}: Run, top: number): string => {
	const colour = background === undefined ? paper : (palette[background] ?? paper);
	return colour === paper
		? ''
		: `<rect x="${x(column)}" y="${top}" width="${width * cellWidth}" height="${cellHeight}" fill="${colour}"/>`;
};

const drawRun = (run: Run, top: number): string[] => {
	const {text, column, width, foreground, bold, dim} = run;
	const colour = foreground === undefined ? ink : (palette[foreground] ?? ink);
	const shape = shapes[text[0] ?? ''];
	if (shape !== undefined) {
		return [shape(x(column), top, width * cellWidth, colour)];
	}

	// Spaces at the ends have nothing to show; the others keep their place by the length of the text.
	const trimmed = text.trim();
	if (trimmed === '') {
		return [];
	}

	const start = column + (text.length - text.trimStart().length);
	const cells = width - (text.length - trimmed.length);
	const style = `${bold ? ' font-weight="bold"' : ''}${dim ? ' opacity="0.6"' : ''}`;
	return [
		`<text x="${x(start)}" y="${top + 14}" textLength="${cells * cellWidth}" lengthAdjust="spacingAndGlyphs" fill="${colour}"${style}>${escapeHtml(trimmed)}</text>`,
	];
};

type Shape = (left: number, top: number, width: number, colour: string) => string;

const block =
	(opacity: number): Shape =>
	(left, top, width, colour) =>
		`<rect x="${left}" y="${top + 3}" width="${width}" height="${cellHeight - 6}" fill="${colour}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;

const line: Shape = (left, top, width, colour) =>
	`<rect x="${left}" y="${top + cellHeight / 2 - 0.5}" width="${width}" height="1" fill="${colour}"/>`;

const shapes: Readonly<Record<string, Shape>> = {'█': block(1), '░': block(0.35), '─': line};
