import {spawn} from 'node:child_process';
import {once} from 'node:events';
import process from 'node:process';
import type {IPty} from '@lydell/node-pty';
import {type Usage, watchUsage} from '../helpers/usage.ts';
import {bundleProcess} from './bundle-process.ts';
import {ended, startInTerminal} from './in-terminal.ts';

/** What a run of a document took: processor time of this program alone, without what its steps started. */
export type MeasuredRun = Usage & {readonly seconds: number};

/** Runs a document on the full screen, in a terminal, until it has ended. `watch` may look at it meanwhile, and press keys. */
export const runOnScreen = async (
	document: string,
	folder: string,
	watch: (terminal: IPty) => void = () => {},
): Promise<MeasuredRun> => {
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
	watch(terminal);
	exit.then(code => finished.reject(new Error(`bootseq ended with ${code}:\n${written}`)), finished.reject);
	await finished.promise;
	const seconds = (performance.now() - from) / 1000;
	watching.abort();
	const used = await usage;
	terminal.kill('SIGKILL');
	await exit;
	return {...used, seconds};
};

/** Runs a document without any console: `--plain` would write every line. */
export const runWithoutConsole = async (document: string, folder: string): Promise<MeasuredRun> => {
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
