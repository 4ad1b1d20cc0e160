import {readFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {Script} from 'node:vm';
import {zstdDecompressSync} from 'node:zlib';

/*
The end of dist/cli.js is three comments, which Node passes over at no cost:

	// <version, platform and architecture that the code cache is for>
	// <code cache: what V8 had compiled when the first question stood on the screen>
	// <text of the program>

The last two are compressed and in base64.
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

/** The end of the file. */
export const packedProgram = (parts: {
	readonly platform: string;
	readonly codeCache: string;
	readonly source: string;
}): string => [parts.platform, parts.codeCache, parts.source].map(part => comment + part).join('');

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

/** The main function of the program that the running file holds. */
export const unpackProgram = async (require: NodeJS.Require, importMeta: ImportMeta): Promise<Main> => {
	const file = readFileSync(fileURLToPath(importMeta.url), 'latin1');
	const [source = '', codeCache = '', platform] = file.trimEnd().split(comment).reverse();
	const cachedData = platform === platformName() ? unpack(codeCache) : undefined;
	return startProgram(compileProgram(unpack(source).toString('latin1'), cachedData), require, importMeta);
};

const unpack = (text: string): Buffer => zstdDecompressSync(Buffer.from(text, 'base64'));
