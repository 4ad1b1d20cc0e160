import {
	closeSync,
	existsSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readlinkSync,
	readSync,
	rmSync,
	symlinkSync,
	writeSync,
} from 'node:fs';
import path from 'node:path';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {syncFolderSync} from './sync-folder.ts';

const chunkSize = 1024 * 1024;

/**
Copies what a folder holds into another one, which is made if need be; all of it is on the disk when this returns. What has the same name there
is replaced. Files keep their modes and links stay links; sockets and devices are left out. Throws what the file system says.

@param isWanted Says of a path below the folder whether it is copied.
*/
export const copyFolder = async (
	from: string,
	to: string,
	isWanted: (relative: string) => boolean = () => true,
): Promise<void> => copyBelow(from, to, '', isWanted);

/** Bytes of the files in a folder and below. Throws what the file system says. */
export const folderSize = (folder: string): number =>
	readdirSync(folder)
		.map(name => path.join(folder, name))
		.reduce((sum, file) => {
			const facts = lstatSync(file);
			return sum + (facts.isDirectory() ? folderSize(file) : facts.size);
		}, 0);

const copyBelow = async (
	from: string,
	to: string,
	below: string,
	isWanted: (relative: string) => boolean,
): Promise<void> => {
	makePlace(to, lstatSync(from).mode);
	for (const name of readdirSync(from)) {
		const relative = path.join(below, name);
		if (!isWanted(relative)) {
			continue;
		}

		const source = path.join(from, name);
		const target = path.join(to, name);
		const facts = lstatSync(source);
		if (facts.isDirectory()) {
			await copyBelow(source, target, relative, isWanted);
		} else if (facts.isFile() || facts.isSymbolicLink()) {
			rmSync(target, {recursive: true, force: true});
			if (facts.isFile()) {
				await copyFile(source, target, facts.mode);
			} else {
				symlinkSync(readlinkSync(source), target);
			}
		}
	}

	syncFolderSync(to);
};

const makePlace = (folder: string, mode: number): void => {
	if (existsSync(folder) && !lstatSync(folder).isDirectory()) {
		rmSync(folder, {force: true});
	}

	mkdirSync(folder, {recursive: true, mode});
};

/** By parts, between which the screen may draw. */
const copyFile = async (from: string, to: string, mode: number): Promise<void> => {
	const source = openSync(from, 'r');
	try {
		const target = openSync(to, 'wx', mode);
		try {
			const chunk = Buffer.allocUnsafe(chunkSize);
			let position = 0;
			for (;;) {
				const read = readSync(source, chunk, 0, chunk.length, position);
				if (read === 0) {
					break;
				}

				writeWhole(target, chunk.subarray(0, read), position);
				position += read;
				await nextTurn();
			}

			fsyncSync(target);
		} finally {
			closeSync(target);
		}
	} finally {
		closeSync(source);
	}
};

const writeWhole = (file: number, bytes: Uint8Array, position: number): void => {
	let written = 0;
	while (written < bytes.length) {
		written += writeSync(file, bytes, written, bytes.length - written, position + written);
	}
};
