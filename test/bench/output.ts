import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {type Usage, watchUsage} from '../helpers/usage.ts';
import {bundleProcess} from './bundle-process.ts';
import {commandStep, documentOf} from './documents.ts';
import type {Bench} from './figure.ts';
import {columns, ended, rows, startInTerminal} from './in-terminal.ts';
import {median, middleHalf} from './samples.ts';
import {inScratchFolder} from './scratch.ts';
import {round} from './table.ts';

// A pair takes minutes.
const pairs = 3;
const steps = 2000;
const lines = 1000;

type Run = Usage & {readonly seconds: number};

/**
A run whose steps print a lot, on a terminal and without any console: `--plain` would write every line. What the screen costs is the difference of
the two in processor time of this program, over the time the run took on the terminal.
*/
export const output: Bench = {
	name: 'output',
	async measure() {
		const onScreen: Run[] = [];
		const bare: Run[] = [];
		for (let pair = 0; pair < pairs; pair++) {
			onScreen.push(await inScratchFolder(runOnScreen));
			bare.push(await inScratchFolder(runWithoutConsole));
		}

		const shares = onScreen.map(
			({cpu, seconds}, pair) => (100 * (cpu - (bare[pair]?.cpu ?? Number.NaN))) / seconds,
		);
		const peaks = onScreen.map(({peak}) => peak);
		const cpuOf = (runs: readonly Run[]): string => round(median(runs.map(({cpu}) => cpu)));
		const seconds = round(median(onScreen.map(run => run.seconds)));
		return [
			{
				what: `peak memory of a run of ${steps} steps of ${lines} lines`,
				asked: 200,
				unit: 'MB',
				measured: median(peaks),
				spread: middleHalf(peaks),
				note: `VmHWM, full screen at ${columns}x${rows}`,
			},
			{
				what: '… the screen, of one core',
				asked: 15,
				unit: '%',
				measured: median(shares),
				spread: middleHalf(shares),
				note: `processor time ${cpuOf(onScreen)} s, without any console ${cpuOf(bare)} s; the run took ${seconds} s`,
			},
		];
	},
};

const writeDocument = async (folder: string): Promise<string> => {
	const document = path.join(folder, 'lines.xml');
	await writeFile(
		document,
		documentOf(steps, index => commandStep(index, `seq ${lines}`)),
	);
	return document;
};

const runOnScreen = async (folder: string): Promise<Run> => {
	const document = await writeDocument(folder);
	const from = performance.now();
	const terminal = startInTerminal(['dist/cli.js', 'run', document, '--state', folder]);
	const watching = new AbortController();
	const usage = watchUsage(terminal.pid, watching.signal);
	const exit = ended(terminal);
	const finished = Promise.withResolvers<void>();
	let written = '';
	terminal.onData(text => {
		written = (written + text).slice(-10_000);
		if (written.includes('smsts.log')) {
			finished.resolve();
		}
	});
	exit.then(code => finished.reject(new Error(`bootseq ended with ${code}:\n${written}`)), finished.reject);
	await finished.promise;
	const seconds = (performance.now() - from) / 1000;
	watching.abort();
	const used = await usage;
	terminal.kill('SIGKILL');
	await exit;
	return {...used, seconds};
};

const runWithoutConsole = async (folder: string): Promise<Run> => {
	const document = await writeDocument(folder);
	const program = await bundleProcess(new URL('./run-process.ts', import.meta.url), folder);
	const from = performance.now();
	const child = spawn(process.execPath, [program, document], {stdio: ['ignore', 'ignore', 'inherit']});
	const watching = new AbortController();
	const usage = watchUsage(child.pid ?? 0, watching.signal);
	const [code] = await once(child, 'exit');
	const seconds = (performance.now() - from) / 1000;
	watching.abort();
	if (code !== 0) {
		throw new Error(`the run without a console ended with ${code}`);
	}

	return {...(await usage), seconds};
};
