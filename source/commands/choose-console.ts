import process from 'node:process';
import {takesLines} from '../line-terminal.ts';
import type {Keyboard} from '../machine/keyboard.ts';
import {type Language, messagesOf, spokenLanguage} from '../text/language.ts';
import {loadSentences} from '../text/sentences/books.ts';
import {languageOf} from '../ui/appearance.ts';
import type {Console} from '../ui/console.ts';
import type {NetworkDesk} from '../ui/network-desk.ts';
import {createAnsweringConsole} from './answering-console.ts';
import type {Answers} from './answers.ts';
import type {Arguments} from './arguments.ts';
import {blankingMinutes} from './blanking-minutes.ts';
import {createPastRunSource} from './history/past-run-source.ts';
import {createRunLogs} from './history/run-log-source.ts';
import {withLossyOutput} from './lossy-output.ts';
import {writeError, writeLine} from './output.ts';
import {type ReadSettings, readSettings, saveSettings} from './settings.ts';

/** The console for these arguments and this terminal: full screen, a line per event, or JSON; answers known beforehand in front. */
export const chooseConsole = async (
	options: Arguments,
	answers: Answers,
	stateFolder: string,
	keyboard: Keyboard,
	network: NetworkDesk,
): Promise<Console> =>
	createAnsweringConsole(await plainestThatServes(options, stateFolder, keyboard, network), {
		answers,
		unattended: options.unattended,
	});

const plainestThatServes = async (
	{json, plain, dryRun, language, unattended, kiosk}: Arguments,
	stateFolder: string,
	keyboard: Keyboard,
	network: NetworkDesk,
): Promise<Console> => {
	if (json) {
		const {createJsonConsole} = await import('../ui/json-console.ts');
		return toStandardOutput(createJsonConsole({write: writeLine, writeError, signals: process}));
	}

	const platform = process.platform === 'win32' ? 'windows' : 'linux';
	const asked = spokenLanguage(language);
	const {settings, damage} = await readSettings(stateFolder);
	if (plain || dryRun || process.stdout.isTTY !== true || takesLines(process.env, process.stdout.columns)) {
		const {createLineConsole} = await import('../ui/line-console.ts');
		const spoken = asked ?? languageOf(settings, process.env);
		await loadSentences(spoken);
		const console = createLineConsole({
			write: writeLine,
			writeError,
			input: process.stdin,
			language: spoken,
			platform,
			dryRun,
			pausable: !dryRun && !unattended,
			signals: process,
		});
		return told(toStandardOutput(console), damage, spoken);
	}

	const {createScreenConsole} = await import('../ui/screen-console.ts');
	const console = await createScreenConsole({
		...(asked === undefined ? {} : {language: asked}),
		settings,
		saveSettings: async change => saveSettings(stateFolder, change),
		stdin: process.stdin,
		stdout: process.stdout,
		history: async () => {
			const {pastRuns} = await import('./past-runs.ts');
			const runs = pastRuns(stateFolder);
			return runs.ok ? runs.value.flatMap(({summary}) => summary ?? []) : [];
		},
		historyDetail: async run => {
			const {pastRun} = await import('./past-runs.ts');
			return pastRun(stateFolder, run);
		},
		pastRuns: createPastRunSource(stateFolder),
		keyboard,
		network,
		runLogs: createRunLogs(stateFolder),
		platform,
		...(kiosk === false ? {} : {kiosk: unattended ? 'at-once' : 'later'}),
		blankingMinutes: process.env['TERM'] === 'linux' ? await blankingMinutes() : 0,
	});
	return told(console, damage, asked ?? languageOf(settings, process.env));
};

const toStandardOutput = (console: Console): Console =>
	withLossyOutput(console, () => process.stdout.writableLength);

/** The console, after it has said that the settings were damaged. */
const told = (console: Console, damage: ReadSettings['damage'], language: Language): Console => {
	if (damage !== undefined) {
		console.notice('warning', messagesOf(language).settings.damaged(damage.file, damage.reason));
	}

	return console;
};
