import {execFile} from 'node:child_process';
import {copyFile, mkdir, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {nodePackages, nodeProgram} from './node-program.ts';
import {makeProgramParts, makeSingleExecutable, type ProgramParts} from './single-executable.ts';

/*
Makes the programs that need no other file, on Linux x64 for both systems, and prints their sizes:

	node scripts/build-programs.ts [linux] [windows]

They are written to programs/, and must stay below their limits; the Node of Windows is kept in programs/cache.
*/
const execute = promisify(execFile);
const folder = path.resolve('programs');
const cache = path.join(folder, 'cache');

const programs = {
	linux: async (parts: ProgramParts) => {
		const output = path.join(folder, 'linux-x64', 'bootseq');
		const stripped = `${output}.node`;
		await mkdir(path.dirname(output), {recursive: true});
		await copyFile(await nodeProgram(nodePackages.linux, cache), stripped);
		// Its symbols are a fifth of it. Before the parts go in: afterwards it would no longer start.
		await execute('strip', [stripped]);
		await makeSingleExecutable(parts, stripped, output, {native: true});
		await rm(stripped);
		await shipLibraries(output);
		return output;
	},
	windows: async (parts: ProgramParts) => {
		const output = path.join(folder, 'windows-x64', 'bootseq.exe');
		const node = await nodeProgram(nodePackages.windows, cache);
		await makeSingleExecutable(parts, node, output, {native: false});
		return output;
	},
};

/** Megabytes that a program may have at most, as it is and as compressed on a medium. */
const largest: Readonly<Record<string, number>> = {linux: 120, windows: 106};
const largestCompressed = 32;

/** Prints both sizes; a program that has grown too large fails the build. */
const checkSize = async (name: string, output: string): Promise<void> => {
	const {size} = await stat(output);
	const megabytes = size / 1e6;
	// Takes half a minute: only where all programs are made, not before every test of one.
	const compressed = asked.length === 0 ? await compressedSize(output) : undefined;
	process.stdout.write(
		`${path.relative('.', output)} ${megabytes.toFixed(1)} MB${compressed === undefined ? '' : `, ${compressed.toFixed(1)} MB compressed`}\n`,
	);
	if (megabytes > (largest[name] ?? 0) || (compressed ?? 0) > largestCompressed) {
		process.stderr.write(
			`${output} is too large: ${largest[name]} MB and ${largestCompressed} MB compressed are the limits.\n`,
		);
		process.exitCode = 1;
	}
};

const compressedSize = async (file: string): Promise<number> => {
	const {stdout} = await execute('sh', ['-c', 'xz --threads=0 --stdout "$1" | wc -c', 'sh', file]);
	return Number(stdout) / 1e6;
};

/** Libraries that Node needs and a small recovery console may lack. */
const shipped = /^(libatomic|libstdc\+\+|libgcc_s)\.so/;

/** Puts them beside the program: `LD_LIBRARY_PATH=lib ./bootseq` where a console has none. Our own boot image has them. */
const shipLibraries = async (program: string): Promise<void> => {
	const folder = path.join(path.dirname(program), 'lib');
	await mkdir(folder, {recursive: true});
	const {stdout} = await execute('ldd', [program]);
	for (const [, file = ''] of stdout.matchAll(/=> (\/\S+)/g)) {
		if (shipped.test(path.basename(file))) {
			await copyFile(file, path.join(folder, path.basename(file)));
		}
	}
};

const asked = process.argv.slice(2);
const parts = await makeProgramParts();
try {
	for (const [name, make] of Object.entries(programs)) {
		if (asked.length === 0 || asked.includes(name)) {
			const output = await make(parts);
			await checkSize(name, output);
		}
	}
} finally {
	await parts.remove();
}
