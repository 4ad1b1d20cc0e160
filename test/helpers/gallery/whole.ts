import {expect} from 'vitest';
import type {Look, Scene} from './scene.ts';

/** The header with its rule, the keys in the last row but one, and nothing below: a frame is one row less than the terminal. */
export const expectWhole = (
	screen: readonly string[],
	{columns, rows, theme}: Look,
	{isPicture}: Scene,
): void => {
	expect(screen[rows - 1]).toBe('');
	if (isPicture === true) {
		return;
	}

	expect(screen[0]?.trim()).not.toBe('');
	expect(screen[1]).toBe(theme.rule.repeat(columns));
	expect(screen[rows - 2]?.trim()).not.toBe('');
};
