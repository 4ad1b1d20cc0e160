import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type EventLine, ofType, parseEvents} from './event-lines.ts';
import {loggedTexts} from './log-text.ts';
import {sequenceXml} from './sequence-xml.ts';
import {
	type EndedInWine,
	inWine,
	programInWine,
	type RunningInWine,
	startInWine,
	wineFolder,
} from './wine.ts';

/** A folder of one test, its state folder in it, and the Windows program to run on them. */
export type WineBench = {
	/** A path in the folder, as this machine sees it. */
	path(...parts: readonly string[]): string;
	/** The same as Windows sees it. */
	windowsPath(...parts: readonly string[]): string;
	/** Writes a file in the folder, a batch file with the line breaks of Windows; gives its path in Windows. */
	write(name: string, content: string | Uint8Array): string;
	/** The text of a file in the folder; empty when there is none. */
	read(name: string): string;
	/** Runs the program to its end with this state folder, events as JSON. */
	bootseq(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<EndedInWine>;
	start(args: readonly string[], environment?: Readonly<Record<string, string>>): RunningInWine;
	/** Writes these steps as a document and runs it. */
	run(...items: readonly string[]): Promise<EndedInWine>;
	/** The journal of the last run. */
	journal(): readonly EventLine[];
	/** The texts of `smsts.log` of the last run. */
	log(): readonly string[];
};

export const wineBench = (): WineBench => {
	const {folder, windows} = wineFolder();
	const inFolder = (...parts: readonly string[]) => path.join(folder, ...parts);
	const inWindows = (...parts: readonly string[]) => path.win32.join(windows, ...parts);
	const lastRun = (...parts: readonly string[]) => {
		const runs = inFolder('state', '_SMSTaskSequence', 'runs');
		return readFileSync(path.join(runs, readdirSync(runs).toSorted().at(-1) ?? '', ...parts), 'utf8');
	};

	const line = ([command = '', ...args]: readonly string[]) => [
		programInWine(),
		command,
		'--state',
		inWindows('state'),
		'--json',
		...args,
	];
	const bench: WineBench = {
		path: inFolder,
		windowsPath: inWindows,
		write(name, content) {
			const isBatch = typeof content === 'string' && /\.(?:cmd|bat)$/.test(name);
			mkdirSync(path.dirname(inFolder(name)), {recursive: true});
			writeFileSync(inFolder(name), isBatch ? content.replaceAll('\n', '\r\n') : content);
			return inWindows(...name.split('/'));
		},
		read: name => (existsSync(inFolder(name)) ? readFileSync(inFolder(name), 'utf8') : ''),
		bootseq: async (args, environment) => inWine(line(args), environment),
		start: (args, environment) => startInWine(line(args), environment),
		run: async (...items) => bench.bootseq(['run', bench.write('ts.xml', sequenceXml(...items))]),
		journal: () => parseEvents(lastRun('journal.jsonl')),
		log: () => loggedTexts(lastRun('logs', 'smsts.log')),
	};
	return bench;
};

/** What the steps printed, line by line. */
export const outputOf = (events: readonly EventLine[]): readonly string[] =>
	ofType(events, 'output').map(({text}) => String(text));
