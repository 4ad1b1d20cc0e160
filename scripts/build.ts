import {chmod, readFile, rm} from 'node:fs/promises';
import {build, type Plugin} from 'esbuild';

/** Ink imports its development tools statically; they want a package that is not shipped. */
const withoutDevtools: Plugin = {
	name: 'without-devtools',
	setup({onLoad}) {
		onLoad({filter: /ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: 'export {};', loader: 'js'}));
	},
};

/**
Yoga's loader calls `fetch` on a `data:` address, which loads the whole of undici: 25 to 35 ms of the start. Without a
`fetch` it decodes the same bytes itself.
*/
const yogaWithoutFetch: Plugin = {
	name: 'yoga-without-fetch',
	setup({onLoad}) {
		onLoad({filter: /yoga-wasm-base64-esm\.js$/}, async ({path}) => {
			const text = await readFile(path, 'utf8');
			const patched = text.replaceAll('"function"!=typeof fetch', '!0');
			if (patched === text) {
				throw new Error(`${path} no longer asks for fetch the way this build expects: look at it again`);
			}

			return {contents: patched, loader: 'js'};
		});
	},
};

const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {version: string};

await rm('dist', {recursive: true, force: true});
await build({
	entryPoints: ['source/cli.tsx'],
	outfile: 'dist/cli.js',
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node26',
	jsx: 'automatic',
	minify: true,
	// Names stay readable in the traces that the log keeps.
	keepNames: true,
	legalComments: 'none',
	define: {
		'process.env.NODE_ENV': '"production"',
		'process.env.DEV': '"false"',
		'process.env["DEV"]': '"false"',
		BOOTSEQ_VERSION: JSON.stringify(version),
	},
	banner: {
		js: "#!/usr/bin/env node\nimport {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
	},
	plugins: [withoutDevtools, yogaWithoutFetch],
	logLevel: 'warning',
});
await chmod('dist/cli.js', 0o755);
