import {readFile} from 'node:fs/promises';
import type {Bench} from './figure.ts';
import {round} from './table.ts';

/** How large the one file is, and what of it is only there for the start. */
export const size: Bench = {
	name: 'size',
	async measure() {
		const file = await readFile('dist/cli.js', 'latin1');
		// The packed parts are comments at the end: platform, code cache, program.
		const [program = '', codeCache = ''] = file.trimEnd().split('\n').reverse();
		return [
			{
				what: 'dist/cli.js without its code cache',
				asked: 700,
				unit: 'kB',
				measured: (file.length - codeCache.length) / 1000,
				note: `program: ${round(program.length / 1000)} kB; code cache: ${round(codeCache.length / 1000)} kB; all: ${round(file.length / 1000)} kB`,
			},
		];
	},
};
