import {wrappedText} from './terminal-text.ts';
import type {Theme} from './theme.ts';

/** What is known before something is chosen. What is wrong, or should be thought of, stands out; it may have several lines. */
export type KnownLine = string | {readonly text: string; readonly tone: 'error' | 'warning'};

export type KnownRow = {
	readonly position: number;
	readonly text: string;
	readonly tone?: 'error' | 'warning';
};

const toneMarks = {error: 'failed', warning: 'failed-ignored'} as const;

/** Lines as rows of a screen; one that stands out begins with its mark, and the rest of it is indented as far. */
export const knownRows = (
	lines: readonly KnownLine[],
	width: number,
	{marks}: Pick<Theme, 'marks'>,
): readonly KnownRow[] =>
	lines.flatMap(line => rowsOf(line, width, marks)).map((row, position) => ({...row, position}));

const rowsOf = (
	line: KnownLine,
	width: number,
	marks: Theme['marks'],
): readonly Omit<KnownRow, 'position'>[] => {
	if (typeof line === 'string') {
		return wrappedText(line, width, 0).map(text => ({text}));
	}

	const {text, tone} = line;
	const mark = `${marks[toneMarks[tone]]} `;
	return text
		.split('\n')
		.flatMap(each => wrappedText(each, width - mark.length, 0))
		.map((row, index) => ({text: `${index === 0 ? mark : ' '.repeat(mark.length)}${row}`, tone}));
};
