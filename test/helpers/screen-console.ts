import {onTestFinished} from 'vitest';
import type {Console} from '../../source/ui/console.ts';
import {createScreenConsole, type ScreenConsoleOptions} from '../../source/ui/screen-console.ts';
import {themes} from '../../source/ui/theme.ts';
import {Terminal} from './terminal.ts';

/** The real screen on an emulated terminal, closed when the test is over. */
export const openScreenConsole = async (
	options: Partial<ScreenConsoleOptions> & {readonly columns?: number; readonly rows?: number} = {},
): Promise<{console: Console; terminal: Terminal}> => {
	const {columns = 80, rows = 24, ...rest} = options;
	const terminal = new Terminal(columns, rows);
	const console = await createScreenConsole({
		language: 'en',
		stdin: terminal.keyboard,
		stdout: terminal,
		platform: 'windows',
		theme: themes.unicode,
		interactive: true,
		timeZone: 'UTC',
		...rest,
	});
	onTestFinished(async () => console.close());
	return {console, terminal};
};
