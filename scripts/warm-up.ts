/*
Runs the program up to its first question, on a screen that nobody sees, and writes what V8 had compiled by then:

	node scripts/warm-up.ts <folder of first.js and rest.js, where first.cache and rest.cache are written>
*/
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {PassThrough, Writable} from 'node:stream';
import {setFlagsFromString} from 'node:v8';
import type {Script} from 'node:vm';
import {compilePart, flagOnceStarted, startProgram} from './unpack-program.ts';

const [folder = ''] = process.argv.slice(2);
const compile = async (name: string) =>
	compilePart(await readFile(path.join(folder, `${name}.js`), 'latin1'), name);
const question = 'Media password';
const asked = Promise.withResolvers<void>();
let shown = '';
const screen = Object.assign(
	new Writable({
		write(chunk, _encoding, done) {
			shown += String(chunk);
			if (shown.includes(question)) {
				asked.resolve();
			}

			done();
		},
	}),
	{isTTY: true, columns: 100, rows: 30},
);
const keyboard = Object.assign(new PassThrough(), {
	isTTY: true,
	setRawMode: () => keyboard,
	ref: () => keyboard,
	unref: () => keyboard,
});
Object.defineProperty(process, 'stdout', {value: screen});
Object.defineProperty(process, 'stdin', {value: keyboard});

const first = await compile('first');
const state = await mkdtemp(path.join(os.tmpdir(), 'bootseq-'));
let rest: Script | undefined;
let isAsked = false;
const compileRest = async (): Promise<Script> => {
	if (!isAsked) {
		throw new Error('The first question needs what is in the rest: see neededAtOnce in divide-program.ts.');
	}

	rest = await compile('rest');
	return rest;
};
const main = await startProgram(first, compileRest, createRequire(import.meta.url), import.meta);
const ended = main(['boot', '--media', 'media-samples/stand-alone-media', '--state', state], {
	splashShown: true,
});
const early = ended.then(code => {
	throw new Error(`the program ended with ${code} before it asked for the password:\n${shown}`);
});
await Promise.race([asked.promise, early]);
await writeFile(path.join(folder, 'first.cache'), first.createCachedData());
isAsked = true;
setFlagsFromString(flagOnceStarted);
// Any command of the rest: V8 compiles what holds its functions when it is first run.
await main(['history', '--plain', '--state', state], {splashShown: false});
await writeFile(path.join(folder, 'rest.cache'), rest?.createCachedData() ?? '');
await rm(state, {recursive: true, force: true});
process.exit(0);
