import process from 'node:process';
import type {Console} from '../ui/console.ts';
import {createAnsweringConsole} from './answering-console.ts';
import type {Answers} from './answers.ts';
import type {Arguments} from './arguments.ts';
import {writeError, writeLine} from './output.ts';

/** The console for these arguments and this terminal: full screen, a line per event, or JSON; answers known beforehand in front. */
export const chooseConsole = async (
	options: Arguments,
	answers: Answers,
	stateFolder: string,
): Promise<Console> =>
	createAnsweringConsole(await plainestThatServes(options, stateFolder), {
		answers,
		unattended: options.unattended,
	});

const plainestThatServes = async (
	{json, plain, dryRun, language}: Arguments,
	stateFolder: string,
): Promise<Console> => {
	if (json) {
		const {createJsonConsole} = await import('../ui/json-console.ts');
		return createJsonConsole({write: writeLine, writeError, signals: process});
	}

	const {chooseLanguage} = await import('../text/language.ts');
	const chosen = chooseLanguage(language, process.env);
	if (plain || dryRun || process.stdout.isTTY !== true || process.env['TERM'] === 'dumb') {
		const {createLineConsole} = await import('../ui/line-console.ts');
		return createLineConsole({
			write: writeLine,
			writeError,
			input: process.stdin,
			language: chosen,
			signals: process,
		});
	}

	const {createScreenConsole} = await import('../ui/screen-console.ts');
	return createScreenConsole({
		language: chosen,
		stdin: process.stdin,
		stdout: process.stdout,
		history: async () => {
			const {pastRuns} = await import('./past-runs.ts');
			const runs = pastRuns(stateFolder);
			return runs.ok ? runs.value.flatMap(({summary}) => summary ?? []) : [];
		},
		platform: process.platform === 'win32' ? 'windows' : 'linux',
	});
};
