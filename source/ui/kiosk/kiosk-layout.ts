import type {Layout} from '../layout.ts';
import type {Margins} from './picture-shift.ts';

/** Where the parts of the large picture are, in cells. */
export type KioskLayout = {
	/** Of the picture: what its margins leave. */
	readonly width: number;
	readonly height: number;
	readonly margins: Margins;
	/** Rows of the percent figures or of the large word. */
	readonly headline: number;
	readonly bar: number;
	/** Rows of what is said of it: the name of the step. */
	readonly name: number;
	/** Rows of the smaller figures below. */
	readonly figures: number;
	/** Free rows between the parts. */
	readonly gap: number;
};

type Parts = Pick<KioskLayout, 'headline' | 'bar' | 'name' | 'figures' | 'gap'>;

/** From the largest: as high as its parts, with a row for whose run it is and a row of words over the figures. */
const arrangements: readonly Parts[] = [
	{headline: 21, bar: 3, name: 7, figures: 14, gap: 2},
	{headline: 14, bar: 2, name: 7, figures: 7, gap: 1},
	{headline: 14, bar: 2, name: 1, figures: 7, gap: 1},
	{headline: 7, bar: 1, name: 1, figures: 7, gap: 1},
	{headline: 7, bar: 1, name: 1, figures: 1, gap: 0},
	{headline: 1, bar: 1, name: 1, figures: 1, gap: 0},
];

const smallest: Parts = {headline: 1, bar: 0, name: 1, figures: 0, gap: 0};

const gaps = 4;

const rowsOf = ({headline, bar, name, figures, gap}: Parts): number =>
	1 + headline + bar + name + 1 + figures + gap * gaps;

/** The arrangement for a screen: the picture is as large as it can be and still move within its margins. */
export const kioskLayout = ({columns, height}: Pick<Layout, 'columns' | 'height'>): KioskLayout => {
	const across = columns < 60 ? 0 : Math.min(8, 2 * Math.floor(columns / 40));
	const down = Math.min(3, Math.floor(height / 16));
	const rows = height - down;
	const parts = arrangements.find(each => rowsOf(each) <= rows) ?? smallest;
	return {width: columns - across, height: rows, margins: {across, down}, ...parts};
};
