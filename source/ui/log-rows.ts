import type {LoggedLine} from '../log/step-log-lines.ts';
import {wrappedText} from './terminal-text.ts';

/** A row of the screen with a part of a log line. */
export type LogRow = {
	readonly key: string;
	readonly text: string;
	readonly severity: LoggedLine['severity'];
	/** The first row of its line. */
	readonly begins: boolean;
};

/** Log lines in rows of `width` cells: a mark for what is not just information, the time of day, the text, the component. */
export const logRows = (
	lines: readonly LoggedLine[],
	width: number,
	marks: Readonly<Record<LoggedLine['severity'], string>>,
): readonly LogRow[] =>
	lines.flatMap(({severity, time, component, text}, line) => {
		const lead = `${marks[severity].padEnd(2)} ${time.slice(0, 8)}`;
		return wrappedText(`${lead}  ${text}  (${component})`, width, lead.length + 2).map((row, index) => ({
			key: `${line} ${index}`,
			text: row,
			severity,
			begins: index === 0,
		}));
	});

/** The rows in which errors begin. */
export const errorRows = (rows: readonly LogRow[]): readonly number[] =>
	[...rows.entries()].filter(([, {severity, begins}]) => severity === 'error' && begins).map(([row]) => row);

/** The next error after a row, or the one before it; none beyond the last and the first. */
export const nextErrorRow = (
	errors: readonly number[],
	row: number,
	direction: 1 | -1,
): number | undefined =>
	direction === 1 ? errors.find(error => error > row) : errors.findLast(error => error < row);
