import {Buffer} from 'node:buffer';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {aboutDiagnostics, aboutSentence} from './complaint.ts';
import type {FuzzTarget} from './target.ts';

/** A reader that goes wrong for inputs with an `!` among others, in the given way. */
const planted = (name: string, goWrong: FuzzTarget['examine']): FuzzTarget => ({
	name,
	weight: 1,
	dictionary: {tokens: ['!']},
	seeds: () => [
		Buffer.from('nothing is wrong with this one'),
		Buffer.from('and here is the mistake! which hides among words'),
	],
	examine: (input, folder) => (input.includes(0x21) ? goWrong(input, folder) : undefined),
});

/** Keeps a core busy for so many milliseconds of it, and lets nothing else happen in the process. */
const work = (milliseconds: number): void => {
	const from = process.cpuUsage().user;
	while (process.cpuUsage().user - from < milliseconds * 1000);
};

/** Readers with a mistake each: what finds mistakes must find these. */
export const targets: readonly FuzzTarget[] = [
	planted('throws', () => {
		throw new RangeError('Maximum call stack size exceeded');
	}),
	planted('is endless', () => {
		work(Number.POSITIVE_INFINITY);
		return undefined;
	}),
	planted('is slow', () => {
		work(150);
		return undefined;
	}),
	planted('ends the process', () => process.exit(3)),
	planted('writes beside its folder', (_, folder) => {
		writeFileSync(join(folder, '..', 'planted'), 'x');
		return undefined;
	}),
	planted('leaves a file', (_, folder) => {
		writeFileSync(join(folder, 'left'), 'x');
		return undefined;
	}),
	planted('explains nothing', input => aboutSentence('The value undefined is not allowed.', input)),
	planted('points nowhere', input =>
		aboutDiagnostics(
			[
				{
					severity: 'error',
					rule: 'malformed-xml',
					message: 'It is malformed.',
					help: 'Correct it.',
					place: {file: 'a', line: 0, column: 1},
				},
			],
			input,
		),
	),
];
