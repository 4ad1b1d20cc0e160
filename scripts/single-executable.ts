import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {bundleProgram, bundleStart, packProgram, warmUp} from './bundle.ts';

/** The start and the packed program in a folder, ready to be put into any number of executables. */
export type ProgramParts = {
	readonly folder: string;
	readonly main: string;
	/** Names of the files, which are in the folder: those of every executable, and the code caches. */
	readonly assets: readonly string[];
	/** Serve the platform that they were made on alone. */
	readonly codeCaches: readonly string[];
	remove(): Promise<void>;
};

/** Bundles the program once. */
export const makeProgramParts = async (): Promise<ProgramParts> => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bootseq-parts-'));
	const inFolder = (name: string) => path.join(folder, name);
	const {platform, ...parts} = packProgram(await warmUp(await bundleProgram()));
	await writeFile(inFolder('platform'), platform);
	for (const [name, {source, codeCache}] of Object.entries(parts)) {
		await writeFile(inFolder(`${name}.js`), source);
		await writeFile(inFolder(`${name}.cache`), codeCache);
	}

	const main = inFolder('main.js');
	await bundleStart(main);
	return {
		folder,
		main,
		assets: ['platform', ...Object.keys(parts).map(name => `${name}.js`)],
		codeCaches: Object.keys(parts).map(name => `${name}.cache`),
		remove: async () => rm(folder, {recursive: true, force: true}),
	};
};

/**
Puts the parts into a copy of a Node of the same version as this one: a program that needs no other file.

Node writes the parts into the executable itself (`--build-sea`), also into one of another platform.
*/
export const makeSingleExecutable = async (
	{folder, main, assets, codeCaches}: ProgramParts,
	node: string,
	output: string,
	{native}: {readonly native: boolean},
): Promise<void> => {
	await mkdir(path.dirname(output), {recursive: true});
	const configuration = path.join(folder, `${path.basename(output)}.json`);
	await writeFile(
		configuration,
		JSON.stringify({
			main,
			mainFormat: 'module',
			executable: node,
			output,
			disableExperimentalSEAWarning: true,
			assets: Object.fromEntries(
				(native ? [...assets, ...codeCaches] : assets).map(name => [name, path.join(folder, name)]),
			),
		}),
	);
	await promisify(execFile)(process.execPath, ['--build-sea', configuration]);
};
