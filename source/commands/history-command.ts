import path from 'node:path';
import process from 'node:process';
import {chooseMachine} from '../machine/index.ts';
import {stateFolderIn} from '../run/run-folder.ts';
import {createFormats} from '../text/formats.ts';
import {chooseLanguage, messagesOf} from '../text/language.ts';
import type {Arguments} from './arguments.ts';
import {runHistory} from './history.ts';
import {writeError, writeLine} from './output.ts';
import {usualStateFolder} from './usual-state-folder.ts';

/** `bootseq history [<run id>]`. */
export const historyCommand = async (words: readonly string[], options: Arguments): Promise<number> => {
	const {state, language: tag, json} = options;
	const language = chooseLanguage(tag, process.env);
	return runHistory(words, {
		stateFolder:
			state === undefined
				? await usualStateFolder(await chooseMachine())
				: stateFolderIn(path.resolve(state)),
		json,
		messages: messagesOf(language),
		formats: createFormats(language),
		platform: process.platform === 'win32' ? 'windows' : 'linux',
		write: writeLine,
		writeError,
	});
};
