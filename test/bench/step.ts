import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {commandStep, documentOf, variableStep} from './documents.ts';
import type {Bench} from './figure.ts';
import {runDocument} from './run-document.ts';
import {interleaved, median, middleHalf, ratios} from './samples.ts';
import {round} from './table.ts';

const rounds = 15;
const steps = 100;

const commands = documentOf(steps, index => commandStep(index, '/bin/true'));
const variables = documentOf(steps, variableStep);

/** What a step costs beyond its process, with every start and end of a step synced to the disk. */
export const step: Bench = {
	name: 'step',
	async measure() {
		const samples = await interleaved(rounds, {
			bare: () => eachSpawned('/bin/true', []),
			shell: () => eachSpawned('/bin/sh', ['-c', '/bin/true']),
			command: async () => (await runDocument(commands)) / steps,
			variable: async () => (await runDocument(variables)) / steps,
		});
		const overBare = ratios(samples.command, samples.bare);
		const overShell = ratios(samples.command, samples.shell);
		const milliseconds = round(median(samples.command));
		return [
			{
				what: 'a step of /bin/true over bare spawn of it',
				asked: 1.5,
				unit: '×',
				measured: median(overBare),
				spread: middleHalf(overBare),
				note: `${milliseconds} ms; spawn: ${round(median(samples.bare))} ms`,
			},
			{
				what: '… over spawn of sh -c /bin/true',
				asked: 1.5,
				unit: '×',
				measured: median(overShell),
				spread: middleHalf(overShell),
				note: `${milliseconds} ms; spawn: ${round(median(samples.shell))} ms`,
			},
			{
				what: 'a Set Task Sequence Variable step',
				asked: 1,
				unit: 'ms',
				measured: median(samples.variable),
				spread: middleHalf(samples.variable),
				note: 'two syncs among it',
			},
		];
	},
};

/** Milliseconds a process, one after the other. */
const eachSpawned = async (program: string, args: readonly string[]): Promise<number> => {
	const from = performance.now();
	for (let count = 0; count < steps; count++) {
		await once(spawn(program, args), 'close');
	}

	return (performance.now() - from) / steps;
};
