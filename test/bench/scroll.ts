import {execFile} from 'node:child_process';
import process from 'node:process';
import {promisify} from 'node:util';
import {bundleProcess} from './bundle-process.ts';
import type {Bench} from './figure.ts';
import {median, middleHalf} from './samples.ts';
import {inScratchFolder} from './scratch.ts';

const steps = 2000;
const frames = 300;
/** What V8 has not compiled yet is no matter of scrolling. */
const firstFrames = 100;

/** Going down a long tree of steps, row by row. */
export const scroll: Bench = {
	name: 'scroll',
	measure: async () =>
		inScratchFolder(async folder => {
			const program = await bundleProcess(new URL('./scroll-process.ts', import.meta.url), folder);
			const {CI: _, ...environment} = process.env;
			const {stdout} = await promisify(execFile)(process.execPath, [program, String(steps), String(frames)], {
				env: {...environment, NODE_ENV: 'production', FORCE_COLOR: '1'},
			});
			const samples: number[] = JSON.parse(stdout);
			const warm = samples.slice(firstFrames);
			return [
				{
					what: `a row further in a tree of ${steps} steps`,
					asked: 5,
					unit: 'ms',
					measured: median(warm),
					spread: middleHalf(warm),
					note: `processor time of a frame, ${warm.length} frames after the first ${firstFrames}`,
				},
			];
		}),
};
