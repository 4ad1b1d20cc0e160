import path from 'node:path';
import process from 'node:process';
import {chooseMachine} from '../machine/index.ts';
import {stateFolderIn} from '../run/run-folder.ts';
import {createFormats} from '../text/formats.ts';
import {messagesOf, spokenLanguage} from '../text/language.ts';
import {languageOf} from '../ui/appearance.ts';
import type {Arguments} from './arguments.ts';
import {runHistory} from './history.ts';
import {writeError, writeLine} from './output.ts';
import {readSettings} from './settings.ts';
import {usualStateFolder} from './usual-state-folder.ts';

/** `bootseq history [<run id>]`, and what else it can do with runs: {@link runHistory}. */
export const historyCommand = async (words: readonly string[], options: Arguments): Promise<number> => {
	const {state, language: tag, json} = options;
	const stateFolder =
		state === undefined ? await usualStateFolder(await chooseMachine()) : stateFolderIn(path.resolve(state));
	const {settings} = await readSettings(stateFolder);
	const language = spokenLanguage(tag) ?? languageOf(settings, process.env);
	return runHistory(words, {
		stateFolder,
		language,
		json,
		messages: messagesOf(language),
		formats: createFormats(language),
		platform: process.platform === 'win32' ? 'windows' : 'linux',
		write: writeLine,
		writeError,
	});
};
