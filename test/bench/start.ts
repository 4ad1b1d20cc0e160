import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type {Bench} from './figure.ts';
import {ended, startInTerminal} from './in-terminal.ts';
import {interleaved, median, middleHalf, ratios} from './samples.ts';
import {round} from './table.ts';

const rounds = 20;

/** From the start to the first pixels, and to the question for the media password, against a Node that does nothing. */
export const start: Bench = {
	name: 'start',
	async measure() {
		const pixels: number[] = [];
		const {base, frame} = await interleaved(rounds, {
			async base() {
				const from = performance.now();
				await ended(startInTerminal(['-e', '0']));
				return performance.now() - from;
			},
			async frame() {
				const shown = await startBootseq();
				pixels.push(shown.pixels);
				return shown.frame;
			},
		});
		const toPixels = ratios(pixels.slice(-rounds), base);
		const toFrame = ratios(frame, base);
		const baseNote = `node -e 0: ${round(median(base))} ms`;
		return [
			{
				what: 'first pixels over node -e 0',
				asked: 1.2,
				unit: '×',
				measured: median(toPixels),
				spread: middleHalf(toPixels),
				note: `${round(median(pixels))} ms; ${baseNote}`,
			},
			{
				what: 'password question over node -e 0',
				asked: 4,
				unit: '×',
				measured: median(toFrame),
				spread: middleHalf(toFrame),
				note: `${round(median(frame))} ms; ${baseNote}`,
			},
		];
	},
};

const startBootseq = async (): Promise<{pixels: number; frame: number}> => {
	const state = await mkdtemp(path.join(os.tmpdir(), 'bootseq-'));
	try {
		const from = performance.now();
		const terminal = startInTerminal([
			'dist/cli.js',
			'boot',
			'--media',
			'media-samples/stand-alone-media',
			'--state',
			state,
		]);
		const question = Promise.withResolvers<number>();
		const exit = ended(terminal);
		let pixels: number | undefined;
		let written = '';
		terminal.onData(text => {
			pixels ??= performance.now() - from;
			written += text;
			if (written.includes('Media password')) {
				question.resolve(performance.now() - from);
			}
		});
		exit.then(code => question.reject(new Error(`bootseq ended with ${code}:\n${written}`)), question.reject);
		const frame = await question.promise;
		terminal.kill('SIGKILL');
		await exit;
		return {pixels: pixels ?? Number.NaN, frame};
	} finally {
		await rm(state, {recursive: true, force: true});
	}
};
