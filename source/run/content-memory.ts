import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import type {ContentMemory} from '../content/create-content.ts';
import {isFileError} from '../files/file-error.ts';
import {replaceFileSync} from '../files/replace-file.ts';

/** The file in the run's folder: `ready` holds package IDs in lower case. */
type Remembered = {readonly needed: readonly string[]; readonly ready: Readonly<Record<string, string>>};

const fileOf = (runFolder: string): string => path.join(runFolder, 'content.json');

/** Keeps the packages that a new run wants in place before its first step. Throws what the file system says. */
export const rememberNeededContent = (runFolder: string, needed: readonly string[]): void =>
	replaceFileSync(fileOf(runFolder), JSON.stringify({needed, ready: {}} satisfies Remembered));

/** What a run knows of its content after a restart. What cannot be read or written is found out anew. */
export const openContentMemory = (
	runFolder: string,
): ContentMemory & {readonly needed: readonly string[]} => {
	const {needed, ready} = readRemembered(fileOf(runFolder));
	const folders = new Map(Object.entries(ready));
	return {
		needed,
		ready(packageId) {
			const folder = folders.get(packageId.toLowerCase());
			return folder !== undefined && isFolder(folder) ? folder : undefined;
		},
		remember(packageId, folder) {
			folders.set(packageId.toLowerCase(), folder);
			try {
				replaceFileSync(fileOf(runFolder), JSON.stringify({needed, ready: Object.fromEntries(folders)}));
			} catch (error) {
				// It is verified once more after a restart, and nothing else is lost.
				if (!isFileError(error)) {
					throw error;
				}
			}
		},
	};
};

const readRemembered = (file: string): Remembered => {
	try {
		const {needed, ready}: Partial<Remembered> = JSON.parse(readFileSync(file, 'utf8'));
		return {needed: needed ?? [], ready: ready ?? {}};
	} catch {
		// A run of an earlier version has no such file.
		return {needed: [], ready: {}};
	}
};

const isFolder = (folder: string): boolean => {
	try {
		return statSync(folder).isDirectory();
	} catch {
		return false;
	}
};
