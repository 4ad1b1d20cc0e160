import {execFile} from 'node:child_process';
import {access} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {programFile} from '../helpers/program.ts';
import {readUsage} from '../helpers/usage.ts';
import type {Bench, Figure} from './figure.ts';
import {ended, startInTerminal} from './in-terminal.ts';
import {writeLog} from './log-samples.ts';
import {interleaved, median, middleHalf, ratios} from './samples.ts';
import {inScratchFolder} from './scratch.ts';
import {round} from './table.ts';

const run = promisify(execFile);
const needle = 'needle in the hay';
const rounds = 7;
const viewerRounds = 5;
const megabytes = 1000;

const timed = async (program: string, args: readonly string[]): Promise<number> => {
	const from = performance.now();
	// `grep -c` ends with 1 when it finds nothing, which is a mistake here.
	await run(program, args, {maxBuffer: 1e9, env: {...process.env, LC_ALL: 'C.UTF-8'}});
	return performance.now() - from;
};

type Measured = {
	readonly records: number;
	readonly hits: number;
	readonly indexed: number;
	readonly searched: number;
	readonly pause: number;
};

const measureReading = async (file: string): Promise<Measured> => {
	const {stdout} = await run(process.execPath, ['test/bench/log-process.ts', file, needle]);
	return JSON.parse(stdout) as Measured;
};

/** The viewer on a real terminal: until its last record is on the screen, and until all is indexed; and its memory at its end. */
const measureViewer = async (file: string, state: string) => {
	const from = performance.now();
	const terminal = startInTerminal([programFile, 'log', file, '--state', state, '--language', 'en']);
	const exit = ended(terminal);
	const complete = Promise.withResolvers<void>();
	let first: number | undefined;
	let written = '';
	terminal.onData(text => {
		written += text;
		if (written.includes('10:59:59')) {
			first ??= performance.now() - from;
		}

		if (/[\d,]+ of [\d,]+ {2}[\d,]+ errors {2}following/.test(written)) {
			complete.resolve();
		}
	});
	exit.then(code => complete.reject(new Error(`bootseq ended with ${code}:\n${written}`)), complete.reject);
	await complete.promise;
	const memory = readUsage(terminal.pid)?.peak ?? Number.NaN;
	terminal.kill('SIGKILL');
	await exit;
	return {first: first ?? Number.NaN, memory};
};

const hasProgram = async (name: string): Promise<boolean> =>
	(process.env['PATH'] ?? '').split(':').reduce(
		async (found, folder) =>
			(await found) ||
			access(path.join(folder, name)).then(
				() => true,
				() => false,
			),
		Promise.resolve(false),
	);

/** Opening a log, counting it and finding a text in it, against lnav without a terminal. */
const againstLnav = async (folder: string): Promise<readonly Figure[]> => {
	if (!(await hasProgram('lnav'))) {
		process.stderr.write('lnav is not there: not measured against it (Debian package lnav)\n');
		return [];
	}

	const file = path.join(folder, 'hundred.log');
	await writeLog(file, 100);
	const {ours, theirs} = await interleaved(3, {
		async ours() {
			return timed(process.execPath, ['test/bench/log-process.ts', file, needle]);
		},
		// It reads the whole log, and prints the lines that hold the text.
		async theirs() {
			return timed('lnav', ['-n', '-q', '-c', `:filter-in ${needle}`, file]);
		},
	});
	const over = ratios(ours, theirs);
	return [
		{
			what: 'log of 100 MB opened, counted and searched, over lnav',
			asked: 1,
			unit: '×',
			measured: median(over),
			spread: middleHalf(over),
			note: `whole processes: ${round(median(ours))} ms; lnav ${round(median(theirs))} ms`,
		},
	];
};

/** A log of 1 GB: to the first screen, to the index, through a search, against the quickest tools there are. */
export const log: Bench = {
	name: 'log',
	measure: async () =>
		inScratchFolder(async folder => {
			const file = path.join(folder, 'smsts.log');
			const records = await writeLog(file, megabytes);
			const searched: number[] = [];
			const pauses: number[] = [];
			const {lines, indexed, grep} = await interleaved(rounds, {
				lines: async () => timed('wc', ['-l', file]),
				async indexed() {
					const measured = await measureReading(file);
					if (measured.records !== records || measured.hits !== records / 3600) {
						throw new Error(`${measured.records} records and ${measured.hits} hits in a log of ${records}`);
					}

					searched.push(measured.searched);
					pauses.push(measured.pause);
					return measured.indexed;
				},
				grep: async () => timed('grep', ['-c', needle, file]),
			});
			const firsts: number[] = [];
			const memories: number[] = [];
			for (let index = 0; index < viewerRounds; index++) {
				const {first, memory} = await measureViewer(file, folder);
				firsts.push(first);
				memories.push(memory);
			}

			const overLines = ratios(indexed, lines);
			const overGrep = ratios(searched.slice(-rounds), grep);
			return [
				{
					what: 'log of 1 GB to its last records on the screen',
					asked: 150,
					unit: 'ms',
					measured: median(firsts),
					spread: middleHalf(firsts),
					note: 'the whole program from its start, in a terminal',
				},
				{
					what: 'log of 1 GB indexed over wc -l',
					asked: 3,
					unit: '×',
					measured: median(overLines),
					spread: middleHalf(overLines),
					note: `${round(median(indexed))} ms; wc -l ${round(median(lines))} ms; ${records} records`,
				},
				{
					what: 'log of 1 GB searched over grep -c',
					asked: 3,
					unit: '×',
					measured: median(overGrep),
					spread: middleHalf(overGrep),
					note: `${round(median(searched))} ms; grep ${round(median(grep))} ms`,
				},
				{
					what: 'event loop held up while 1 GB is indexed and searched',
					asked: 10,
					unit: 'ms',
					measured: median(pauses),
					spread: middleHalf(pauses),
					note: '99 of 100 pauses are shorter; a busy machine adds its own',
				},
				{
					what: 'memory of the viewer of a log of 1 GB',
					asked: 120,
					unit: 'MB',
					measured: median(memories),
					note: 'most it ever had, all of it indexed',
				},
				...(await againstLnav(folder)),
			];
		}),
};
