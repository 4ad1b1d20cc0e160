import {describe, expect, it} from 'vitest';
import {takesLines} from '../source/line-terminal.ts';

const serial = () => '/dev/ttyS0';
const window = () => '/dev/pts/3';

describe('a terminal gets lines by itself', () => {
	it('when it cannot move its cursor', () => {
		expect(takesLines({TERM: 'dumb'}, 120, window)).toBe(true);
	});

	it('when it is read aloud', () => {
		expect(takesLines({TERM: 'xterm', INK_SCREEN_READER: 'true'}, 120, window)).toBe(true);
	});

	it('when it is a serial line of less than 40 columns; not a wider one, and not a small window', () => {
		expect(takesLines({TERM: 'vt100'}, 39, serial)).toBe(true);
		expect(takesLines({TERM: 'vt100'}, 80, serial)).toBe(false);
		expect(takesLines({TERM: 'vt100'}, undefined, serial)).toBe(false);
		expect(takesLines({TERM: 'xterm'}, 30, window)).toBe(false);
	});
});
