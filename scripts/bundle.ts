import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {constants, zstdCompressSync} from 'node:zlib';
import {type BuildOptions, build, type Plugin} from 'esbuild';
import {asciiText} from '../source/sequence/variables/ascii-text.ts';
import {lazyBuiltins} from './lazy-builtins.ts';
import {patchedPackages} from './patched-packages.ts';

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
	metafile: true,
	write: false,
	define: {
		'process.env.NODE_ENV': '"production"',
		'process.env.DEV': '"false"',
		'process.env["DEV"]': '"false"',
		BOOTSEQ_BUILD_DATE: JSON.stringify(new Date().toISOString()),
		BOOTSEQ_VERSION: JSON.stringify(version),
	},
};

/** The text of the whole program: a function of `require`, `importMeta` and `provide`. */
export const bundleProgram = async (): Promise<string> => {
	const {outputFiles = [], metafile} = await build({
		...common,
		stdin: {
			contents: `import {main} from './source/commands/main.ts'; provide(main);`,
			resolveDir: process.cwd(),
		},
		target: 'node26',
		define: {...common.define, 'import.meta': 'importMeta'},
		plugins: [lazyBuiltins, patchedPackages],
	});
	const imported = Object.values(metafile?.outputs ?? {}).flatMap(({imports}) => imports);
	const notCalled = imported.filter(({kind}) => kind !== 'require-call');
	if (notCalled.length > 0) {
		throw new Error(`the program still imports ${notCalled.map(({path: name}) => name).join(', ')}`);
	}

	const text = `(async (require, importMeta, provide) => {${outputFiles[0]?.text ?? ''}\n})`;
	// The text is read as Latin-1, which is quick, and V8 takes a code cache only for the text that it was made of: esbuild leaves
	// regular expressions as they are written.
	return asciiText(text, /[\u0080-\uFFFF]/g);
};

/** Made small, as `unpackProgram` takes it. */
export const pack = (bytes: string | Uint8Array): Buffer =>
	zstdCompressSync(bytes, {params: {[constants.ZSTD_c_compressionLevel]: 19}});

/** What V8 compiles of the program on its way to the first question. */
export const warmUp = async (source: string): Promise<Buffer> => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bootseq-build-'));
	try {
		const text = path.join(folder, 'program.js');
		const cache = path.join(folder, 'code-cache');
		await writeFile(text, source, 'latin1');
		// Under CI Ink would draw nothing.
		const {CI: _, ...environment} = process.env;
		await promisify(execFile)(process.execPath, ['scripts/warm-up.ts', text, cache], {
			env: {...environment, TERM: 'xterm-256color', LANG: 'C.UTF-8'},
			timeout: 60_000,
		});
		return await readFile(cache);
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};

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
		write: true,
		// The start must be able to say that a Node is too old.
		target: 'node20',
		banner: {
			js: "#!/usr/bin/env node\nimport {createRequire} from 'node:module';const require=createRequire(import.meta.url);",
		},
		footer: {js: footer},
		plugins: [lazyBuiltins, packedCommands],
	});
};
