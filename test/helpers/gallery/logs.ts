import {onTestFinished} from 'vitest';
import {openLogScreen} from '../log-screen.ts';
import {logFile, taggedRecord} from '../log-text.ts';
import {goThrough, keys, type Look, type Scene, seesScreen} from './scene.ts';

const sample = (): string =>
	Array.from({length: 100}, (_, at) =>
		taggedRecord({
			text:
				at === 95
					? 'Failed to run the action: Office. (Error: 80070643; Source: Windows)'
					: `Executing step ${at} of the workstation`,
			at: at < 90 ? at : at + 120,
			type: at === 95 ? 3 : at === 92 ? 2 : 1,
			component: at === 97 ? 'InstallSoftware' : 'TSManager',
			thread: at === 97 ? 12 : 1876,
		}),
	).join('');

const openViewer = async (look: Look) => {
	const shownAs = 'X:\\Windows\\Temp\\SMSTSLog\\smsts.log';
	const {terminal} = openLogScreen([logFile(sample())], {...look, shownAs});
	await seesScreen(terminal, 'log-viewer', look);
	// How many records there are: all of the log has been read.
	await terminal.seesText('100');
	return terminal;
};

/** The log viewer, at the end of a log. */
export const scenesOfLogs: readonly Scene[] = [
	{screen: 'log-viewer', open: openViewer},
	{
		screen: 'log-viewer',
		variant: 'error',
		isScrolled: true,
		open: async look => goThrough(await openViewer(look), look, [['E', 'log-viewer']]),
	},
	{
		screen: 'log-viewer-query',
		async open(look) {
			const terminal = await openViewer(look);
			// The viewer is closed when it is asked nothing any more.
			onTestFinished(async () =>
				goThrough(terminal, look, [[keys.escape, 'log-viewer']]).then(() => undefined),
			);
			return goThrough(terminal, look, [['/', 'log-viewer-query']]);
		},
	},
];
