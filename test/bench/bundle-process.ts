import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {patchedPackages} from '../../scripts/patched-packages.ts';

/**
Makes one file of JavaScript of a module, to be run in a process of its own, and gives its path. Node's own reading of TypeScript would
be measured otherwise.
*/
export const bundleProcess = async (module: URL, folder: string): Promise<string> => {
	const outfile = path.join(folder, 'process.mjs');
	await build({
		entryPoints: [fileURLToPath(module)],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		logLevel: 'warning',
		// As the program itself is built.
		plugins: [patchedPackages],
		jsx: 'automatic',
		define: {'process.env.NODE_ENV': '"production"'},
		// Packages of the older kind look for `require`.
		banner: {
			js: `import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);`,
		},
	});
	return outfile;
};
