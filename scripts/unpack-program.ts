import {readFileSync} from 'node:fs';
import process from 'node:process';
import {getAssetKeys, getRawAsset, isSea} from 'node:sea';
import {fileURLToPath} from 'node:url';
import {setFlagsFromString} from 'node:v8';
import {Script} from 'node:vm';
import {zstdDecompress} from 'node:zlib';

/*
The end of dist/cli.js is comments, which Node passes over at no cost:

	// <code cache: what V8 had compiled when the first question stood on the screen>
	// <text: what the first question needs>
	// <code cache of the rest>
	// <text of the rest>
	// <index: how long each of them is; version, platform and architecture that the code caches are for>

All but the index are compressed and in base64. A single executable holds the same as assets, compressed as they are.
*/
const comment = '\n// ';

type Main = typeof import('../source/commands/main.ts').main;

/** Modules by name, each loaded when it is first asked for. */
type Modules = Readonly<Record<string, () => Promise<object>>>;

/**
What the text of a part of the program evaluates to.

@param elsewhere - Gives what a module of the other part exports.
@param provide - Takes the modules that the other part asks for.
*/
type Part = (
	require: NodeJS.Require,
	importMeta: ImportMeta,
	elsewhere: (name: string) => Promise<object>,
	provide: (modules: Modules) => void,
) => Promise<void>;

/** This Node on this system: a code cache is of use nowhere else. */
export const platformName = (): string => `${process.version} ${process.platform} ${process.arch}`;

/** A part with its code cache, both compressed. */
type PackedPart = {readonly codeCache: Uint8Array; readonly source: Uint8Array};

/** The program as the running file holds it. */
export type PackedProgram = {
	readonly platform: string;
	readonly first: PackedPart;
	readonly rest: PackedPart;
};

type Index = {readonly platform: string; readonly lengths: readonly number[]};

/** The end of the file. */
export const packedProgram = ({platform, first, rest}: PackedProgram): string => {
	const parts = [first.codeCache, first.source, rest.codeCache, rest.source].map(bytes =>
		Buffer.from(bytes).toString('base64'),
	);
	const index: Index = {platform, lengths: parts.map(({length}) => length)};
	return [...parts, JSON.stringify(index)].map(part => comment + part).join('');
};

/** Compiles a part. A code cache that V8 does not take costs the time to compile, and nothing else. */
export const compilePart = (source: string, name: string, cachedData?: Buffer): Script =>
	new Script(source, {filename: `bootseq-${name}.js`, ...(cachedData === undefined ? {} : {cachedData})});

const loadModule = (modules: Modules, name: string): Promise<object> => {
	const load = modules[name];
	if (load === undefined) {
		throw new Error(`No part of the program has a module ${name}.`);
	}

	return load();
};

/**
Runs the first part, and gives the main function in it.

@param rest - Compiles the other part; called when something of it is first asked for.
*/
export const startProgram = async (
	first: Script,
	rest: () => Promise<Script>,
	require: NodeJS.Require,
	importMeta: ImportMeta,
): Promise<Main> => {
	const run = async (script: Script, elsewhere: (name: string) => Promise<object>): Promise<Modules> => {
		const part: Part = script.runInThisContext();
		const {promise, resolve} = Promise.withResolvers<Modules>();
		await part(require, importMeta, elsewhere, resolve);
		return promise;
	};

	let restModules: Promise<Modules> | undefined;
	const firstModules: Modules = await run(first, async name => {
		restModules ??= rest().then(script => run(script, async shared => loadModule(firstModules, shared)));
		return loadModule(await restModules, name);
	});
	const {main} = (await loadModule(firstModules, 'main')) as {main: Main};
	return main;
};

/** In one piece: by itself Node makes hundreds of small ones, puts them together, and collects the garbage. 15 ms. */
export const unpack = (bytes: Uint8Array): Promise<Buffer> => {
	const {promise, resolve, reject} = Promise.withResolvers<Buffer>();
	zstdDecompress(bytes, {chunkSize: 4 * 1024 * 1024}, (error, unpacked) =>
		error === null ? resolve(unpacked) : reject(error),
	);
	return promise;
};

/** Of Node itself, what every start needs before the first question. It is loaded while other threads unpack the program. */
const builtinsAtOnce = ['node:fs/promises', 'node:crypto'] as const;

/**
What the start makes is kept: the young generation grows at once instead of being copied five times. Only once the first part is compiled:
a code cache is of use only under the flags that it was made under.
*/
export const flagOnceStarted = '--semi-space-growth-factor=8';

/** The main function of the program that the running file holds. */
export const unpackProgram = async (require: NodeJS.Require, importMeta: ImportMeta): Promise<Main> => {
	const packed = isSea() ? fromAssets() : packedProgramIn(fileURLToPath(importMeta.url));
	const script = async (part: PackedPart, name: string) => {
		const codeCache = packed.platform === platformName() ? unpack(part.codeCache) : undefined;
		return compilePart((await unpack(part.source)).toString('latin1'), name, await codeCache);
	};

	const compiled = script(packed.first, 'first');
	for (const name of builtinsAtOnce) {
		require(name);
	}

	const program = await compiled;
	setFlagsFromString(flagOnceStarted);
	return startProgram(program, () => script(packed.rest, 'rest'), require, importMeta);
};

const fromAssets = (): PackedProgram => {
	// An executable for another platform than the one it was made on has no code caches.
	const held = new Set(getAssetKeys());
	const asset = (name: string) => (held.has(name) ? Buffer.from(getRawAsset(name)) : Buffer.alloc(0));
	const part = (name: string) => ({codeCache: asset(`${name}.cache`), source: asset(`${name}.js`)});
	return {platform: asset('platform').toString(), first: part('first'), rest: part('rest')};
};

/** What stands at the end of a file. It is read whole at once, for the medium that it is on may be pulled out; decoded is what is asked for. */
export const packedProgramIn = (file: string): PackedProgram => {
	const bytes = readFileSync(file);
	const indexAt = bytes.lastIndexOf(comment);
	const {platform, lengths} = JSON.parse(bytes.toString('latin1', indexAt + comment.length)) as Index;
	const part = (number: number): Buffer => {
		const after = lengths.slice(number).reduce((sum, length) => sum + comment.length + length, 0);
		const from = indexAt - after + comment.length;
		return Buffer.from(bytes.toString('latin1', from, from + (lengths[number] ?? 0)), 'base64');
	};

	return {
		platform,
		first: {codeCache: part(0), source: part(1)},
		get rest() {
			return {codeCache: part(2), source: part(3)};
		},
	};
};
