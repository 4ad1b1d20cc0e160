import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import type {IPty} from '@lydell/node-pty';
import {commandStep, documentOf} from './documents.ts';
import type {Bench} from './figure.ts';
import {columns, rows} from './in-terminal.ts';
import {runOnScreen, runWithoutConsole} from './measured-run.ts';
import {median, middleHalf} from './samples.ts';
import {inScratchFolder} from './scratch.ts';
import {round} from './table.ts';

const pairs = 3;
const seconds = 20;
/** 500 lines, 20 times a second. */
const command = `i=0; while [ $i -lt ${seconds * 20} ]; do seq 100001 100500; sleep 0.05; i=$((i+1)); done`;

/** Presses go to the tree and back to following; each is answered by other keys in the last row. */
const presses = [
	{key: '\u001B[A', answer: 'follow'},
	{key: '\u001B', answer: 'pause'},
];
const betweenPresses = 150;

/** A step that prints 10,000 lines a second: what the screen costs meanwhile, and how soon a key is answered. */
export const busy: Bench = {
	name: 'busy',
	async measure() {
		const answers: number[] = [];
		const shares: number[] = [];
		const rates: number[] = [];
		for (let pair = 0; pair < pairs; pair++) {
			const still = await inScratchFolder(async folder => runOnScreen(await writeDocument(folder), folder));
			const bare = await inScratchFolder(async folder =>
				runWithoutConsole(await writeDocument(folder), folder),
			);
			shares.push((100 * (still.cpu - bare.cpu)) / still.seconds);
			rates.push((seconds * 20 * 500) / still.seconds);
			await inScratchFolder(async folder =>
				runOnScreen(await writeDocument(folder), folder, terminal => void pressKeys(terminal, answers)),
			);
		}

		return [
			{
				what: 'a key to its frame while a step prints',
				asked: 50,
				unit: 'ms',
				measured: median(answers),
				spread: middleHalf(answers),
				note: `${answers.length} keys, about ${round(median(rates))} lines a second, ${columns}x${rows}`,
			},
			{
				what: '… the screen meanwhile, of one core',
				asked: 15,
				unit: '%',
				measured: median(shares),
				spread: middleHalf(shares),
				note: `processor time beyond that of the same run without any console, ${pairs} pairs`,
			},
		];
	},
};

const writeDocument = async (folder: string): Promise<string> => {
	const document = path.join(folder, 'lines.xml');
	await writeFile(
		document,
		documentOf(12, index => commandStep(index, index === 5 ? command.replaceAll('<', '&lt;') : 'true')),
	);
	return document;
};

/** Until the step is nearly over; adds the milliseconds of every answer. */
const pressKeys = async (terminal: IPty, answers: number[]): Promise<void> => {
	let written = '';
	let onText = () => {};
	terminal.onData(text => {
		written += text;
		onText();
	});
	const seesText = async (text: string): Promise<void> => {
		const {promise, resolve} = Promise.withResolvers<void>();
		onText = () => {
			if (written.includes(text)) {
				resolve();
			}
		};
		onText();
		await promise;
	};

	// The step prints.
	await seesText('100500');
	const end = performance.now() + (seconds - 4) * 1000;
	for (let press = 0; performance.now() < end; press++) {
		const {key = '', answer = ''} = presses[press % presses.length] ?? {};
		written = '';
		const from = performance.now();
		terminal.write(key);
		await seesText(answer);
		answers.push(performance.now() - from);
		await setTimeout(betweenPresses);
	}
};
