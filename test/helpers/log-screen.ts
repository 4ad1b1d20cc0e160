import {onTestFinished} from 'vitest';
import {copyRecords} from '../../source/commands/copy-records.ts';
import {openLog} from '../../source/log/open-log.ts';
import type {Language} from '../../source/text/language.ts';
import {createAppearance} from '../../source/ui/appearance.ts';
import {createLogViewer} from '../../source/ui/log-viewer/log-view.ts';
import {openLogViewer} from '../../source/ui/log-viewer/open-log-viewer.tsx';
import {type Theme, themes} from '../../source/ui/theme.ts';
import {temporaryFolder} from './temporary-folder.ts';
import {Terminal} from './terminal.ts';

type Options = {
	readonly columns?: number;
	readonly rows?: number;
	readonly language?: Language;
	readonly theme?: Theme;
	/** What the screen says the log is, where its real path is another one every time. */
	readonly shownAs?: string;
};

/** The log viewer on an emulated terminal, closed when the test is over. `folder`: where it copies to. */
export const openLogScreen = (paths: readonly string[], options: Options = {}) => {
	const {columns = 80, rows = 24, language = 'en', theme = themes.unicode, shownAs} = options;
	const terminal = new Terminal(columns, rows);
	const {log} = openLog(paths);
	const viewer = createLogViewer(log);
	const folder = temporaryFolder();
	const appearance = createAppearance({
		platform: 'linux',
		environment: {},
		language,
		theme,
		timeZone: 'UTC',
	});
	const closed = openLogViewer({
		viewer,
		paths: shownAs === undefined ? paths : [shownAs],
		copy: async parts => copyRecords(parts, folder, new Date('2026-08-01T12:00:00Z')),
		appearance,
		changeSettings: appearance.change,
		platform: 'linux',
		stdin: terminal.keyboard,
		stdout: terminal,
		interactive: true,
	}).finally(() => {
		viewer.close();
		log.close();
	});
	onTestFinished(async () => {
		// Whatever lies over the viewer is closed first.
		terminal.types('qqq');
		await closed;
	});
	return {terminal, folder, closed};
};
