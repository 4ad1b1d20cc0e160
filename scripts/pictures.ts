import {copyFile, glob, mkdir, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {drawSvg} from './pictures/svg.ts';
import {WatchedProgram} from './pictures/watched-program.ts';
import {writeWorkstation} from './pictures/workstation.ts';

/*
Makes the pictures of the README from the built program: it runs a task sequence in a terminal and presses the keys that a technician
would press. Times differ from one making to the next, nothing else.
*/

const pictures = path.resolve('docs/pictures');
const enter = '\r';

/** The main story: it runs, a step fails, the technician skips it, and looks afterwards where the time went. */
const runWorkstation = async (folder: string): Promise<void> => {
	const file = await writeWorkstation(folder);
	const run = new WatchedProgram(
		['run', file, '--state', 'state', '--set', 'OSDComputerName=LAB-0231'],
		folder,
	);
	try {
		await run.sees('Copying files: 38 %');
		await keep(run, 'running', 'bootseq: a task sequence is running');
		await run.sees('0x0000001C');
		await keep(run, 'failure', 'bootseq: a step has failed');
		run.types('s');
		await run.sees('F4 ');
		run.types('h');
		await run.sees('Enter show');
		run.types(enter);
		await run.sees('Register in the inventory');
		await keep(run, 'timeline', 'bootseq: where the time of a past run went');
	} finally {
		await run.close();
	}
};

/** The log of that run, at its error. */
const viewLog = async (folder: string): Promise<void> => {
	const [log] = await Array.fromAsync(glob('state/**/smsts.log', {cwd: folder}));
	await copyFile(path.join(folder, log ?? ''), path.join(folder, 'smsts.log'));
	const viewer = new WatchedProgram(['log', 'smsts.log', '--state', 'state'], folder);
	try {
		// All of the log has been read by then.
		await viewer.sees('1 error');
		viewer.types('E');
		await viewer.sees('0000001C');
		await keep(viewer, 'log-viewer', 'bootseq: a log at its last error');
	} finally {
		await viewer.close();
	}
};

const keep = async (program: WatchedProgram, name: string, title: string): Promise<void> => {
	await program.isQuiet();
	await writeFile(path.join(pictures, `${name}.svg`), drawSvg(program.cells(), title));
	process.stdout.write(`docs/pictures/${name}.svg\n`);
};

await mkdir(pictures, {recursive: true});
// Its name is in a picture.
const folder = path.join(os.tmpdir(), 'workshop');
await mkdir(folder);
try {
	await runWorkstation(folder);
	await viewLog(folder);
} finally {
	await rm(folder, {recursive: true, force: true});
}
