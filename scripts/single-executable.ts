import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {bundleProgram, bundleStart, pack, warmUp} from './bundle.ts';
import {platformName} from './unpack-program.ts';

/** The start and the packed program in a folder, ready to be put into any number of executables. */
export type ProgramParts = {
	readonly folder: string;
	readonly main: string;
	readonly assets: Readonly<Record<'platform' | 'source', string>>;
	/** Serves the platform that it was made on alone. */
	readonly codeCache: string;
	remove(): Promise<void>;
};

/** Bundles the program once. */
export const makeProgramParts = async (): Promise<ProgramParts> => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bootseq-parts-'));
	const inFolder = (name: string) => path.join(folder, name);
	const source = await bundleProgram();
	const assets = {platform: inFolder('platform'), source: inFolder('source')};
	const codeCache = inFolder('code-cache');
	await writeFile(assets.platform, platformName());
	await writeFile(codeCache, pack(await warmUp(source)));
	await writeFile(assets.source, pack(source));
	const main = inFolder('main.js');
	await bundleStart(main);
	return {
		folder,
		main,
		assets,
		codeCache,
		remove: async () => rm(folder, {recursive: true, force: true}),
	};
};

/**
Puts the parts into a copy of a Node of the same version as this one: a program that needs no other file.

Node writes the parts into the executable itself (`--build-sea`), also into one of another platform.
*/
export const makeSingleExecutable = async (
	{folder, main, assets, codeCache}: ProgramParts,
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
			assets: native ? {...assets, codeCache} : assets,
		}),
	);
	await promisify(execFile)(process.execPath, ['--build-sea', configuration]);
};
