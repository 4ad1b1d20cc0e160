import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type EventLine, parseEvents} from './event-lines.ts';
import {loggedTexts} from './log-text.ts';
import {type EndedProgram, type ProgramOptions, type RunningProgram, startProgram} from './program.ts';
import {temporaryFolder} from './temporary-folder.ts';

/** A folder of one test: its documents, its state folder, and the program to run on them. */
export type ProgramBench = {
	readonly folder: string;
	/** What `--state` names. */
	readonly state: string;
	/** A path in the folder. */
	path(...parts: readonly string[]): string;
	/** Writes a file in the folder; gives its path. */
	write(name: string, content: string | Uint8Array): string;
	/** The text of a file in the folder; empty when there is none. */
	read(name: string): string;
	/** A shell command that waits for a file in the folder, and does not outlive the folder. */
	waitsFor(name: string): string;
	/** Runs the program to its end with this state folder. */
	bootseq(args: readonly string[], options?: ProgramOptions): Promise<EndedProgram>;
	start(args: readonly string[], options?: ProgramOptions): RunningProgram;
	/** Folders of the runs, the oldest first. */
	runFolders(): readonly string[];
	/** The journal of the last run. */
	journal(): readonly EventLine[];
	/** The texts of `smsts.log` of the last run. */
	log(): readonly string[];
};

export const programBench = (): ProgramBench => {
	const folder = temporaryFolder();
	const state = path.join(folder, 'state');
	const inFolder = (...parts: readonly string[]) => path.join(folder, ...parts);
	const start: ProgramBench['start'] = ([command = '', ...args], options) =>
		startProgram([command, '--state', state, ...args], {folder, ...options});
	const runFolders = () => {
		const runs = path.join(state, '_SMSTaskSequence', 'runs');
		return existsSync(runs)
			? readdirSync(runs)
					.toSorted()
					.map(name => path.join(runs, name))
			: [];
	};

	const lastRun = (...parts: readonly string[]) =>
		readFileSync(path.join(runFolders().at(-1) ?? folder, ...parts), 'utf8');
	return {
		folder,
		state,
		path: inFolder,
		write(name, content) {
			mkdirSync(path.dirname(inFolder(name)), {recursive: true});
			writeFileSync(inFolder(name), content);
			return inFolder(name);
		},
		read: name => (existsSync(inFolder(name)) ? readFileSync(inFolder(name), 'utf8') : ''),
		waitsFor: name => `until test -e ${inFolder(name)} || ! test -d ${folder}; do sleep 0.05; done`,
		bootseq: async (args, options) => start(args, options).ended,
		start,
		runFolders,
		journal: () => parseEvents(lastRun('journal.jsonl')),
		log: () => loggedTexts(lastRun('logs', 'smsts.log')),
	};
};
