import path from 'node:path';
import process from 'node:process';
import type {LogSet} from '../log/log-set.ts';
import {chooseMachine} from '../machine/index.ts';
import {stateFolderIn} from '../run/run-folder.ts';
import {spokenLanguage} from '../text/language.ts';
import {createAppearance} from '../ui/appearance.ts';
import {createLogViewer} from '../ui/log-viewer/log-view.ts';
import {openLogViewer} from '../ui/log-viewer/open-log-viewer.tsx';
import type {Arguments} from './arguments.ts';
import {copyRecords} from './copy-records.ts';
import {readSettings, saveSettings} from './settings.ts';
import {usualStateFolder} from './usual-state-folder.ts';

/** The log viewer on this terminal, until it is closed. */
export const viewLog = async (log: LogSet, {state, language}: Arguments): Promise<void> => {
	const stateFolder =
		state === undefined ? await usualStateFolder(await chooseMachine()) : stateFolderIn(path.resolve(state));
	const {settings} = await readSettings(stateFolder);
	const platform = process.platform === 'win32' ? 'windows' : 'linux';
	const asked = spokenLanguage(language);
	const appearance = createAppearance({
		platform,
		environment: process.env,
		settings,
		...(asked === undefined ? {} : {language: asked}),
	});
	const viewer = createLogViewer(log);
	try {
		await openLogViewer({
			viewer,
			paths: log.files.map(({source}) => source.paths.at(-1) ?? ''),
			copy: async parts => copyRecords(parts, process.cwd(), new Date()),
			appearance,
			changeSettings(changed) {
				appearance.change(changed);
				void saveSettings(stateFolder, changed);
			},
			platform,
			stdin: process.stdin,
			stdout: process.stdout,
		});
	} finally {
		viewer.close();
	}
};
