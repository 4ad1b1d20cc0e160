import {existsSync, readFileSync} from 'node:fs';
import type {Terminal} from '../terminal.ts';

/** Long enough for the last frame of a screen that is drawn twenty times a second at most. */
const quietMilliseconds = 400;

/**
What the terminal shows once it is as the file says. Where it never is, and where there is no file, what it shows when nothing has been
drawn for a while.
*/
export const goldenText = async (terminal: Terminal, file: string): Promise<string> => {
	const golden = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	const shown = () => `${terminal.text()}\n`;
	if (golden !== undefined) {
		try {
			await terminal.sees(() => shown() === golden, 'the golden screen', 2000);
		} catch {
			// The comparison that follows says what is different.
		}

		return shown();
	}

	await terminal.isQuiet(quietMilliseconds);
	return shown();
};
