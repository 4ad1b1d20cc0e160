import {execFile} from 'node:child_process';
import {copyFile, link, mkdir, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {packSystem} from '../source/media/boot-image/linux/pack-system.ts';
import {leaveOutLocales} from './locale-data.ts';
import {type NodePackage, nodePackages, nodeProgram} from './node-program.ts';
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
		await withSmallerNode(nodePackages.linux, output, async node => {
			// Its symbols are a fifth of it. Before the parts go in: afterwards it would no longer start.
			await execute('strip', [node]);
			await makeSingleExecutable(parts, node, output, {native: true});
		});
		await shipLibraries(output);
		return output;
	},
	windows: async (parts: ProgramParts) => {
		const output = path.join(folder, 'windows-x64', 'bootseq.exe');
		await withSmallerNode(nodePackages.windows, output, async node =>
			makeSingleExecutable(parts, node, output, {native: false}),
		);
		return output;
	},
};

/** Gives a copy of Node without the locale data that is not used, which is gone afterwards. */
const withSmallerNode = async (
	node: NodePackage,
	output: string,
	use: (file: string) => Promise<void>,
): Promise<void> => {
	const copy = `${output}.node`;
	await mkdir(path.dirname(output), {recursive: true});
	const bytes = await readFile(await nodeProgram(node, cache));
	leaveOutLocales(bytes);
	try {
		await writeFile(copy, bytes, {mode: 0o755});
		await use(copy);
	} finally {
		await rm(copy, {force: true});
	}
};

/** Megabytes that a program may have at most, as it is and as compressed on a medium. */
const largest: Readonly<Record<string, number>> = {linux: 120, windows: 106};
const largestCompressed = 32;

/** Prints both sizes; a program that has grown too large fails the build. */
const checkSize = async (name: string, output: string): Promise<void> => {
	const {size} = await stat(output);
	const megabytes = size / 1e6;
	// Takes a minute: only where all programs are made, not before every test of one.
	const compressed = asked.length === 0 ? await compressedSize(name, output) : undefined;
	process.stdout.write(
		`${path.relative('.', output)} ${megabytes.toFixed(1)} MB${compressed === undefined ? '' : `, ${compressed.toFixed(1)} MB on a medium`}\n`,
	);
	if (megabytes > (largest[name] ?? 0) || (compressed ?? 0) > largestCompressed) {
		process.stderr.write(
			`${output} is too large: ${largest[name]} MB and ${largestCompressed} MB on a medium are the limits.\n`,
		);
		process.exitCode = 1;
	}
};

/** As it lies on a medium: in the system of our Linux boot image, or in a boot.wim of Windows PE, which is compressed with LZX. */
const compressedSize = async (name: string, output: string): Promise<number> => {
	const work = await mkdtemp(`${output}-`);
	try {
		const [program, packed] = [path.join(work, 'program'), path.join(work, 'packed')];
		await mkdir(program);
		await link(output, path.join(program, path.basename(output)));
		if (name === 'windows') {
			await execute('wimlib-imagex', ['capture', program, packed, '--compress=LZX']);
		} else {
			const done = await packSystem(program, packed);
			if (!done.ok) {
				throw new Error(`${done.error.message} ${done.error.help}`);
			}
		}

		return (await stat(packed)).size / 1e6;
	} finally {
		await rm(work, {recursive: true, force: true});
	}
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
