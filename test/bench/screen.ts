import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {commandStep, documentOf} from './documents.ts';
import type {Bench} from './figure.ts';
import {columns, ended, rows, startInTerminal} from './in-terminal.ts';
import {median, middleHalf} from './samples.ts';
import {inScratchFolder} from './scratch.ts';

const frameStart = '\u001B[?2026h';
const clearScreen = '\u001B[2J';
const seconds = 8;

/** A real run on a real terminal: while its step sleeps, nothing changes on the screen but the time. */
export const screen: Bench = {
	name: 'screen',
	measure: async () =>
		inScratchFolder(async folder => {
			const document = path.join(folder, 'sleep.xml');
			await writeFile(
				document,
				documentOf(12, index => commandStep(index, index === 5 ? `echo asleep; sleep ${seconds}` : 'true')),
			);
			const terminal = startInTerminal(['dist/cli.js', 'run', document, '--state', folder]);
			const exit = ended(terminal);
			const finished = Promise.withResolvers<void>();
			let written = '';
			let asleep = 0;
			terminal.onData(text => {
				written += text;
				if (asleep === 0 && written.includes('asleep')) {
					asleep = written.length;
				}

				if (written.includes('smsts.log')) {
					finished.resolve();
				}
			});
			exit.then(
				code => finished.reject(new Error(`bootseq ended with ${code}:\n${written}`)),
				finished.reject,
			);
			await finished.promise;
			terminal.kill('SIGKILL');
			await exit;
			const [splash = '', ...frames] = written.split(frameStart);
			const sleeping = written
				.slice(asleep)
				.split(frameStart)
				.slice(1, seconds)
				.map(frame => Buffer.byteLength(frameStart + frame));
			const clears = frames.filter(frame => frame.includes(clearScreen)).length;
			return [
				{
					what: `bytes for one changed field at ${columns}x${rows}`,
					asked: 600,
					unit: 'bytes',
					measured: median(sleeping),
					spread: middleHalf(sleeping),
					note: `${sleeping.length} seconds of a sleeping step; the most: ${Math.max(...sleeping)}`,
				},
				{
					what: 'the screen cleared as a whole during a run',
					asked: 0,
					unit: 'times',
					measured: clears,
					note: `${frames.length} frames; the splash clears ${splash.split(clearScreen).length - 1} time`,
				},
			];
		}),
};
