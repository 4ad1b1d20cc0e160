import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {constants, zstdCompressSync} from 'node:zlib';
import {type BuildOptions, build, type Plugin} from 'esbuild';
import {asciiText} from '../source/sequence/variables/ascii-text.ts';
import {type DividedProgram, divideProgram} from './divide-program.ts';
import {lazyBuiltins} from './lazy-builtins.ts';
import {patchedPackages} from './patched-packages.ts';
import {type PackedProgram, platformName} from './unpack-program.ts';

const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {version: string};

const common: BuildOptions = {
	bundle: true,
	platform: 'node',
	format: 'esm',
	jsx: 'automatic',
	// Names stay: the log keeps traces.
	minifyWhitespace: true,
	minifySyntax: true,
	legalComments: 'none',
	logLevel: 'warning',
	define: {
		'process.env.NODE_ENV': '"production"',
		'process.env.DEV': '"false"',
		'process.env["DEV"]': '"false"',
		BOOTSEQ_BUILD_DATE: JSON.stringify(new Date().toISOString()),
		BOOTSEQ_VERSION: JSON.stringify(version),
	},
};

/** Both texts of the program, each as `unpackProgram` runs it. */
export const bundleProgram = async (): Promise<DividedProgram> => {
	const {first, rest} = await divideProgram(
		{...common, target: 'node26', define: {...common.define, 'import.meta': 'importMeta'}},
		[lazyBuiltins, patchedPackages],
	);
	return {first: functionOf(first), rest: functionOf(rest)};
};

const functionOf = (body: string): string => {
	const text = `(async (require, importMeta, elsewhere, provide) => {${body}\n})`;
	// The text is read as Latin-1, which is quick, and V8 takes a code cache only for the text that it was made of: esbuild leaves
	// regular expressions as they are written.
	return asciiText(text, /[\u0080-\uFFFF]/g);
};

/** A part of the program, and what V8 had compiled of it when the first question stood on the screen. */
type CompiledPart = {readonly source: string; readonly codeCache: Buffer};

export type CompiledProgram = Readonly<Record<keyof DividedProgram, CompiledPart>>;

/** Runs the program up to its first question, on a screen that nobody sees. */
export const warmUp = async (program: DividedProgram): Promise<CompiledProgram> => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bootseq-build-'));
	try {
		for (const part of ['first', 'rest'] as const) {
			await writeFile(path.join(folder, `${part}.js`), program[part], 'latin1');
		}

		// Under CI Ink would draw nothing.
		const {CI: _, ...environment} = process.env;
		await promisify(execFile)(process.execPath, ['scripts/warm-up.ts', folder], {
			env: {...environment, TERM: 'xterm-256color', LANG: 'C.UTF-8'},
			timeout: 60_000,
		});
		const compiled = async (part: keyof DividedProgram): Promise<CompiledPart> => ({
			source: program[part],
			codeCache: await readFile(path.join(folder, `${part}.cache`)),
		});
		return {first: await compiled('first'), rest: await compiled('rest')};
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};

/** Makes it small, as `unpackProgram` takes it. */
export const packProgram = ({first, rest}: CompiledProgram): PackedProgram => ({
	platform: platformName(),
	first: packPart(first),
	rest: packPart(rest),
});

const packPart = ({source, codeCache}: CompiledPart) => ({source: pack(source), codeCache: pack(codeCache)});

const pack = (bytes: string | Uint8Array): Buffer =>
	zstdCompressSync(bytes, {params: {[constants.ZSTD_c_compressionLevel]: 19}});

/** Puts the packed program where the start imports the commands. */
const packedCommands: Plugin = {
	name: 'packed-commands',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^\.\/commands\/main\.ts$/}, () => ({path: 'program', namespace: 'packed'}));
		onLoad({filter: /./, namespace: 'packed'}, () => ({
			contents: `import {unpackProgram} from './scripts/unpack-program.ts';
				export const main = await unpackProgram(require, import.meta);`,
			loader: 'js',
			resolveDir: process.cwd(),
		}));
	},
};

/** Writes the start, which unpacks the program. `footer` follows it in the file. */
export const bundleStart = async (outfile: string, footer = ''): Promise<void> => {
	await build({
		...common,
		entryPoints: ['source/cli.tsx'],
		outfile,
		// The start must be able to say that a Node is too old.
		target: 'node20',
		banner: {
			js: "#!/usr/bin/env node\nimport {createRequire} from 'node:module';const require=createRequire(import.meta.url);",
		},
		footer: {js: footer},
		plugins: [lazyBuiltins, packedCommands],
	});
};
