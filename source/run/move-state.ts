import {existsSync, rmSync} from 'node:fs';
import {dirname} from 'node:path';
import {copyFolder, folderSize} from '../files/copy-folder.ts';
import {fileErrorWords, isFileError} from '../files/file-error.ts';
import {syncFolderSync} from '../files/sync-folder.ts';
import type {OpenStateDisk} from '../machine/state-disks.ts';
import {failure, type Result} from '../sequence/result.ts';
import {clearActiveRun, readActiveRun, writeActiveRun} from './active-run.ts';
import {runFolder} from './run-folder.ts';

/** Bytes that stay free for what the run goes on to write. */
const reserve = 16 * 1024 * 1024;

/**
Copies the state folder of a run in progress to a disk and lets the disk take its place. Which run is in progress is written there last, when
everything else is synced: whoever looks at the disk after a power cut finds the whole run, or none. Nothing may be recorded meanwhile.

The error is a sentence, and the state then is where it was. Throws what the file system says when a disk that has the run already does not
let go of it: the next start would go on from there, although the run went on elsewhere.
*/
export const moveState = async (
	{stateFolder, run}: {readonly stateFolder: string; readonly run: string},
	disk: OpenStateDisk,
): Promise<Result<undefined, string>> => {
	const active = readActiveRun(stateFolder);
	if (!active.ok || active.value?.run !== run) {
		return failure(active.ok ? `${stateFolder} names another run.` : `${active.error.message}.`);
	}

	const there = readActiveRun(disk.stateFolder);
	if (!there.ok || (there.value !== undefined && there.value.run !== run)) {
		return failure('Another run is in progress there.');
	}

	const isNew = !existsSync(disk.stateFolder);
	const undo = () => {
		takeNameAway(disk.stateFolder);
		discardCopy(isNew ? disk.stateFolder : runFolder(disk.stateFolder, run).path);
	};

	try {
		const needed = folderSize(stateFolder) + reserve;
		if (disk.free < needed) {
			return failure(`It has ${megabytes(disk.free)} MB of free space, and ${megabytes(needed)} are needed.`);
		}

		// An attempt that was cut off may have left it.
		takeNameAway(disk.stateFolder);
		await copyFolder(stateFolder, disk.stateFolder, relative => !isName(relative));
		syncFolderSync(dirname(disk.stateFolder));
		writeActiveRun(disk.stateFolder, active.value);
	} catch (error) {
		if (!isFileError(error)) {
			throw error;
		}

		undo();
		return failure(`It cannot be written: ${fileErrorWords(error)}.`);
	}

	const taken = await disk.takeOver();
	if (!taken.ok) {
		undo();
	}

	return taken;
};

/** The file that says which run is in progress, also half written. */
const isName = (relative: string): boolean => /^active\.json(?:\.new)?$/.test(relative);

const takeNameAway = (stateFolder: string): void => {
	const there = readActiveRun(stateFolder);
	if (!there.ok || there.value !== undefined) {
		clearActiveRun(stateFolder);
	}
};

/** Only room is lost where it cannot be taken away. */
const discardCopy = (folder: string): void => {
	try {
		rmSync(folder, {recursive: true, force: true});
	} catch (error) {
		if (!isFileError(error)) {
			throw error;
		}
	}
};

const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));
