import path from 'node:path';
import process from 'node:process';
import {takesLines} from '../line-terminal.ts';
import {chooseMachine} from '../machine/index.ts';
import {stateFolderIn} from '../run/run-folder.ts';
import {isRunId} from '../run/run-id.ts';
import {createFormats} from '../text/formats.ts';
import {messagesOf, spokenLanguage} from '../text/language.ts';
import {loadSentences} from '../text/sentences/books.ts';
import {languageOf} from '../ui/appearance.ts';
import type {Arguments} from './arguments.ts';
import {runHistory} from './history.ts';
import {untrustedOutput} from './output.ts';
import {readSettings} from './settings.ts';
import {usualStateFolder} from './usual-state-folder.ts';

/**
`bootseq history [<run id>]`: on a terminal the screens of past runs; without one, with `--plain` or `--json`, and for what else it can do
with runs, lines: {@link runHistory}.
*/
export const historyCommand = async (words: readonly string[], options: Arguments): Promise<number> => {
	const {state, language: tag, json, plain} = options;
	const stateFolder =
		state === undefined ? await usualStateFolder(await chooseMachine()) : stateFolderIn(path.resolve(state));
	const {settings} = await readSettings(stateFolder);
	const [run] = words;
	const isShown = run === undefined || isRunId(run);
	const isLines =
		plain ||
		json ||
		process.stdin.isTTY !== true ||
		process.stdout.isTTY !== true ||
		takesLines(process.env, process.stdout.columns);
	if (isShown && !isLines) {
		const {viewHistory} = await import('./view-history.ts');
		const code = await viewHistory(run, {
			stateFolder,
			settings,
			...(tag === undefined ? {} : {language: tag}),
		});
		if (code !== undefined) {
			return code;
		}
	}

	const language = spokenLanguage(tag) ?? languageOf(settings, process.env);
	await loadSentences(language);
	return runHistory(words, {
		stateFolder,
		language,
		json,
		messages: messagesOf(language),
		formats: createFormats(language),
		platform: process.platform === 'win32' ? 'windows' : 'linux',
		...untrustedOutput(json),
	});
};
