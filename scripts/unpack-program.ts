import {readFileSync} from 'node:fs';
import process from 'node:process';
import {getAssetKeys, getRawAsset, isSea} from 'node:sea';
import {fileURLToPath} from 'node:url';
import {setFlagsFromString} from 'node:v8';
import {Script} from 'node:vm';
import {zstdDecompressSync} from 'node:zlib';

/*
The end of dist/cli.js is three comments, which Node passes over at no cost:

	// <version, platform and architecture that the code cache is for>
	// <code cache: what V8 had compiled when the first question stood on the screen>
	// <text of the program>

The last two are compressed and in base64. A single executable holds the same three as assets, compressed as they are.
*/
const comment = '\n// ';

type Main = typeof import('../source/commands/main.ts').main;

/** What the text of a program evaluates to. */
type Program = (
	require: NodeJS.Require,
	importMeta: ImportMeta,
	provide: (main: Main) => void,
) => Promise<void>;

/** This Node on this system: a code cache is of use nowhere else. */
export const platformName = (): string => `${process.version} ${process.platform} ${process.arch}`;

/** The program with its code cache, both compressed. */
export type PackedProgram = {
	readonly platform: string;
	readonly codeCache: Uint8Array;
	readonly source: Uint8Array;
};

/** The end of the file. */
export const packedProgram = ({platform, codeCache, source}: PackedProgram): string =>
	[platform, ...[codeCache, source].map(bytes => Buffer.from(bytes).toString('base64'))]
		.map(part => comment + part)
		.join('');

/** Compiles the text of a program. A code cache that V8 does not take costs the time to compile, and nothing else. */
export const compileProgram = (source: string, cachedData?: Buffer): Script =>
	new Script(source, {filename: 'bootseq.js', ...(cachedData === undefined ? {} : {cachedData})});

/** Runs a compiled program as far as its main function, and gives that. */
export const startProgram = async (
	script: Script,
	require: NodeJS.Require,
	importMeta: ImportMeta,
): Promise<Main> => {
	const program: Program = script.runInThisContext();
	const {promise, resolve} = Promise.withResolvers<Main>();
	await program(require, importMeta, resolve);
	return promise;
};

/** In one piece: by itself Node makes hundreds of small ones, puts them together, and collects the garbage. 15 ms. */
const unpack = (bytes: Uint8Array): Buffer => zstdDecompressSync(bytes, {chunkSize: 4 * 1024 * 1024});

/** The main function of the program that the running file holds. */
export const unpackProgram = async (require: NodeJS.Require, importMeta: ImportMeta): Promise<Main> => {
	const {platform, codeCache, source} = isSea() ? fromAssets() : fromComments(importMeta);
	const cachedData = platform === platformName() ? unpack(codeCache) : undefined;
	const script = compileProgram(unpack(source).toString('latin1'), cachedData);
	// What the start makes is kept: the young generation grows at once instead of being copied five times. Only from here on: a code cache
	// is of use only under the flags that it was made under.
	setFlagsFromString('--semi-space-growth-factor=8');
	return startProgram(script, require, importMeta);
};

const fromAssets = (): PackedProgram => ({
	platform: Buffer.from(getRawAsset('platform')).toString(),
	// An executable for another platform than the one it was made on has none.
	codeCache: getAssetKeys().includes('codeCache') ? Buffer.from(getRawAsset('codeCache')) : new Uint8Array(),
	source: Buffer.from(getRawAsset('source')),
});

const fromComments = (importMeta: ImportMeta): PackedProgram => {
	const file = readFileSync(fileURLToPath(importMeta.url), 'latin1');
	const [source = '', codeCache = '', platform = ''] = file.trimEnd().split(comment).reverse();
	return {platform, codeCache: Buffer.from(codeCache, 'base64'), source: Buffer.from(source, 'base64')};
};
