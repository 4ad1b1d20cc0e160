import {readlinkSync} from 'node:fs';

/** Narrower, a serial line shows nothing of a screen that would be of use. */
const narrow = 40;

/**
Whether a terminal gets lines although nobody asked for `--plain`: one that cannot move its cursor, a narrow serial line, and one that is
read aloud (Ink's own switch for screen readers).
*/
export const takesLines = (
	environment: Readonly<Record<string, string | undefined>>,
	columns: number | undefined,
	device: () => string = outputDevice,
): boolean =>
	environment['TERM'] === 'dumb' ||
	environment['INK_SCREEN_READER'] === 'true' ||
	((columns ?? narrow) < narrow && /^\/dev\/(?:tty(?:S|AMA|USB|ACM)|hvc|ttymxc)\d/.test(device()));

const outputDevice = (): string => {
	try {
		return readlinkSync('/proc/self/fd/1');
	} catch {
		// Windows has no such folder, and its serial consoles are as wide as any.
		return '';
	}
};
