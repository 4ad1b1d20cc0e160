/** A line of the table: what was asked, and what came out. */
export type Figure = {
	readonly what: string;
	/** The largest allowed, in `unit`. */
	readonly asked: number;
	readonly unit: '×' | '%' | 'ms' | 'MB' | 'kB' | 'bytes' | 'times';
	readonly measured: number;
	/** Half of the rounds lie between these two. Absent: measured once. */
	readonly spread?: readonly [number, number];
	/** What the figure is made of, in absolute terms. */
	readonly note: string;
};

/** A group of figures that are measured together. */
export type Bench = {
	readonly name: string;
	measure(): Promise<readonly Figure[]>;
};

export const isMet = ({measured, asked}: Figure): boolean => measured <= asked;
