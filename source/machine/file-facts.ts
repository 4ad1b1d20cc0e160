import {stat} from 'node:fs/promises';
import type {FileFacts, FolderFacts} from '../sequence/conditions/condition-facts.ts';
import {readFileVersion} from './file-version.ts';

/** What a file condition asks (task-sequence-format.md §5.4); undefined: there is no such file. */
export const fileFacts = async (path: string): Promise<FileFacts | undefined> => {
	const found = await statOrUndefined(path);
	if (!found?.isFile()) {
		return undefined;
	}

	const version = await readFileVersion(path);
	return {modified: Math.trunc(found.mtimeMs), ...(version !== undefined && {version})};
};

/** What a folder condition asks; undefined: there is no such folder. */
export const folderFacts = async (path: string): Promise<FolderFacts | undefined> => {
	const found = await statOrUndefined(path);
	return found?.isDirectory() ? {modified: Math.trunc(found.mtimeMs)} : undefined;
};

/** A path that cannot be reached is, to a condition, a path that is not there. */
const statOrUndefined = async (path: string) => {
	try {
		return await stat(path);
	} catch {
		return undefined;
	}
};
