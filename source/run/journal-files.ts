import {
	closeSync,
	fdatasyncSync,
	fstatSync,
	fsyncSync,
	ftruncateSync,
	openSync,
	readSync,
	statSync,
	writeSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {syncFolderSync} from '../files/sync-folder.ts';

/** The file system as the journal needs it, so that a test can put one under it that loses what was not synced. */
export type JournalFiles = {
	/** A new, empty file that outlives a power cut. Throws when there is one already. */
	create(path: string): JournalFile;
	/** Throws `ENOENT` when there is none. */
	open(path: string, mode: 'read' | 'read-write'): JournalFile;
};

/** An open file. Every function throws what the file system says. */
export type JournalFile = {
	size(): number;
	/** Fills `bytes` from `position` as far as the file goes; returns how many bytes that were. */
	read(bytes: Uint8Array, position: number): number;
	/** All of `bytes`; nothing when its path no longer leads to it. */
	write(bytes: Uint8Array, position: number): void;
	/** Returns when what was written would survive a power cut. */
	sync(): void;
	truncate(size: number): void;
	close(): void;
};

/** The file system of this machine. */
export const nodeJournalFiles: JournalFiles = {
	create(path) {
		const descriptor = openSync(path, 'wx+', 0o600);
		fsyncSync(descriptor);
		syncFolderSync(dirname(path));
		return openFile(path, descriptor);
	},
	open(path, mode) {
		return openFile(path, openSync(path, mode === 'read' ? 'r' : 'r+'));
	},
};

const openFile = (path: string, descriptor: number): JournalFile => ({
	size: () => fstatSync(descriptor).size,
	read(bytes, position) {
		let filled = 0;
		while (filled < bytes.length) {
			const count = readSync(descriptor, bytes, filled, bytes.length - filled, position + filled);
			if (count === 0) {
				break;
			}

			filled += count;
		}

		return filled;
	},
	write(bytes, position) {
		checkPlace(path, descriptor);
		let written = 0;
		while (written < bytes.length) {
			written += writeSync(descriptor, bytes, written, bytes.length - written, position + written);
		}
	},
	sync() {
		fdatasyncSync(descriptor);
	},
	truncate(size) {
		ftruncateSync(descriptor, size);
		fsyncSync(descriptor);
	},
	close() {
		closeSync(descriptor);
	},
});

/** A file that was removed, or whose folder was moved or unmounted, still takes what nobody would ever find again. */
const checkPlace = (path: string, descriptor: number): void => {
	const open = fstatSync(descriptor, {bigint: true});
	const named = statSync(path, {bigint: true, throwIfNoEntry: false});
	if (named === undefined || named.ino !== open.ino || named.dev !== open.dev) {
		throw new Error('its folder was moved, removed or unmounted; bring it back');
	}
};
