import {describe, expect, it} from 'vitest';
import {stripControlSequences} from '../../source/ui/strip-control-sequences.ts';
import {wrappedText} from '../../source/ui/terminal-text.ts';
import {inAMoment} from '../helpers/in-a-moment.ts';

describe('what a program prints for a terminal', () => {
	it.each([
		['colours', '\u001B[1;31mred\u001B[0m', 'red'],
		['its one-character form', '\u009B2Jred', 'red'],
		['private modes', '\u001B[?1049hred\u001B[?25l', 'red'],
		['a title', '\u001B]0;title\u0007red', 'red'],
		['a link', '\u001B]8;;https://example.invalid\u001B\\red\u001B]8;;\u001B\\', 'red'],
		['a device string', '\u001BP1$r0m\u001B\\red', 'red'],
		['a character set', '\u001B(0red', 'red'],
		['nothing', 'red; 50 % [done]', 'red; 50 % [done]'],
	])('loses %s', (_, text, stripped) => {
		expect(stripControlSequences(text)).toBe(stripped);
	});

	it.each(['\u001B]', '\u001B]8;;a', '\u001B[1;', '\u001BP', '\u009D', '\u001B'])(
		'takes no longer when %j is repeated and never ends',
		piece => {
			inAMoment(() => stripControlSequences(piece.repeat(100_000)));
		},
	);

	it('is broken into rows in a moment, however long it is', () => {
		expect(inAMoment(() => wrappedText('x'.repeat(300_000), 80, 2)).length).toBeGreaterThan(3750);
	});
});
