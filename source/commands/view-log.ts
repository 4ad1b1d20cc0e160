import path from 'node:path';
import process from 'node:process';
import type {LogSet} from '../log/log-set.ts';
import {chooseMachine} from '../machine/index.ts';
import {stateFolderIn} from '../run/run-folder.ts';
import {createLogViewer} from '../ui/log-viewer/log-view.ts';
import {openLogViewer} from '../ui/log-viewer/open-log-viewer.tsx';
import type {Arguments} from './arguments.ts';
import {copyRecords} from './copy-records.ts';
import {reviewSurroundings} from './review-surroundings.ts';
import {readSettings} from './settings.ts';
import {usualStateFolder} from './usual-state-folder.ts';

/** The log viewer on this terminal, until it is closed. */
export const viewLog = async (log: LogSet, {state, language}: Arguments): Promise<void> => {
	const stateFolder =
		state === undefined ? await usualStateFolder(await chooseMachine()) : stateFolderIn(path.resolve(state));
	const {settings} = await readSettings(stateFolder);
	const viewer = createLogViewer(log);
	try {
		await openLogViewer({
			viewer,
			paths: log.files.map(({source}) => source.paths.at(-1) ?? ''),
			copy: async parts => copyRecords(parts, process.cwd(), new Date()),
			...reviewSurroundings(stateFolder, settings, language),
		});
	} finally {
		viewer.close();
	}
};
