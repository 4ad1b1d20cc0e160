import {bigText} from '../../source/ui/kiosk/big-text.ts';
import type {Terminal} from './terminal.ts';

const scales = [1, 2, 3, 4, 5, 6, 7, 8].flatMap(down =>
	Array.from({length: down + 1}, (_, more) => ({across: down + more, down})),
);

/** Whether a text stands somewhere on a screen in large type, at any size. */
export const hasLargeText = (terminal: Terminal, text: string, ink = '█'): boolean => {
	const screen = terminal.screen().map(row => row.padEnd(terminal.columns));
	return scales.some(scale => {
		const [first = '', ...others] = bigText(text, scale, {ink}) ?? [];
		const rows = [first, ...others];
		return screen.some((_, top) =>
			columnsWith(screen[top] ?? '', first).some(left =>
				rows.every((row, at) => screen[top + at]?.slice(left, left + row.length) === row),
			),
		);
	});
};

/** Resolves when the text is on the screen in large type. */
export const seesLarge = async (terminal: Terminal, text: string, milliseconds = 5000): Promise<void> =>
	terminal.sees(() => hasLargeText(terminal, text), `a large “${text}”`, milliseconds);

const columnsWith = (row: string, part: string): readonly number[] =>
	Array.from({length: Math.max(0, row.length - part.length + 1)}, (_, left) => left).filter(left =>
		row.startsWith(part, left),
	);
