import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {commandStep, documentOf} from './documents.ts';
import type {Bench} from './figure.ts';
import {columns, rows} from './in-terminal.ts';
import {type MeasuredRun, runOnScreen, runWithoutConsole} from './measured-run.ts';
import {median, middleHalf} from './samples.ts';
import {inScratchFolder} from './scratch.ts';
import {round} from './table.ts';

// A pair takes minutes.
const pairs = 3;
const steps = 2000;
const lines = 1000;

/**
A run whose steps print a lot, on a terminal and without any console: `--plain` would write every line. What the screen costs is the difference of
the two in processor time of this program, over the time the run took on the terminal.
*/
export const output: Bench = {
	name: 'output',
	async measure() {
		const onScreen: MeasuredRun[] = [];
		const bare: MeasuredRun[] = [];
		for (let pair = 0; pair < pairs; pair++) {
			onScreen.push(await inScratchFolder(async folder => runOnScreen(await writeDocument(folder), folder)));
			bare.push(
				await inScratchFolder(async folder => runWithoutConsole(await writeDocument(folder), folder)),
			);
		}

		const shares = onScreen.map(
			({cpu, seconds}, pair) => (100 * (cpu - (bare[pair]?.cpu ?? Number.NaN))) / seconds,
		);
		const peaks = onScreen.map(({peak}) => peak);
		const cpuOf = (runs: readonly MeasuredRun[]): string => round(median(runs.map(({cpu}) => cpu)));
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
