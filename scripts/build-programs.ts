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

They are written to programs/; the Node of Windows is kept in programs/cache.
*/
const folder = path.resolve('programs');
const cache = path.join(folder, 'cache');

const programs = {
	linux: async (parts: ProgramParts) => {
		const output = path.join(folder, 'linux-x64', 'bootseq');
		const stripped = `${output}.node`;
		await mkdir(path.dirname(output), {recursive: true});
		await copyFile(await nodeProgram(nodePackages.linux, cache), stripped);
		// Its symbols are a fifth of it. Before the parts go in: afterwards it would no longer start.
		await promisify(execFile)('strip', [stripped]);
		await makeSingleExecutable(parts, stripped, output, {native: true});
		await rm(stripped);
		return output;
	},
	windows: async (parts: ProgramParts) => {
		const output = path.join(folder, 'windows-x64', 'bootseq.exe');
		const node = await nodeProgram(nodePackages.windows, cache);
		await makeSingleExecutable(parts, node, output, {native: false});
		return output;
	},
};

const asked = process.argv.slice(2);
const parts = await makeProgramParts();
try {
	for (const [name, make] of Object.entries(programs)) {
		if (asked.length === 0 || asked.includes(name)) {
			const output = await make(parts);
			const {size} = await stat(output);
			process.stdout.write(`${path.relative('.', output)} ${(size / 1e6).toFixed(1)} MB\n`);
		}
	}
} finally {
	await parts.remove();
}
