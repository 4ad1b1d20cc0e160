import {onTestFinished} from 'vitest';
import {loadSentences} from '../../source/text/sentences/books.ts';
import type {Console} from '../../source/ui/console.ts';
import {createScreenConsole, type ScreenConsoleOptions} from '../../source/ui/screen-console.ts';
import {themes} from '../../source/ui/theme.ts';
import {Terminal} from './terminal.ts';

type Options = Partial<ScreenConsoleOptions> & {
	readonly columns?: number;
	readonly rows?: number;
	/** Speak and look as the settings and the environment say, not as most tests read it: English, with all marks. */
	readonly bySettings?: boolean;
};

/** The real screen on an emulated terminal, closed when the test is over. */
export const openScreenConsole = async (
	options: Options = {},
): Promise<{console: Console; terminal: Terminal}> => {
	const {columns = 80, rows = 24, bySettings = false, ...rest} = options;
	// The screen does not wait for them, and draws once more when they are there.
	await loadSentences(rest.language ?? 'en');
	const terminal = new Terminal(columns, rows);
	const console = await createScreenConsole({
		stdin: terminal.keyboard,
		stdout: terminal,
		platform: 'windows',
		...(bySettings ? {} : {language: 'en', theme: themes.unicode}),
		interactive: true,
		timeZone: 'UTC',
		...rest,
	});
	onTestFinished(async () => console.close());
	return {console, terminal};
};
