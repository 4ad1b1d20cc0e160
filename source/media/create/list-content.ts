import {stat} from 'node:fs/promises';
import path from 'node:path';
import {readProblem} from '../../content/file-problem.ts';
import type {PackageFile} from '../../content/package-manifest.ts';
import {packagePathsProblem} from '../../content/package-path.ts';
import {walkFolder} from '../../content/walk-folder.ts';
import {ifPresent} from '../../files/file-error.ts';
import {failure, type Result, success} from '../../sequence/result.ts';

/** The content of a folder that goes onto the media. Paths are relative, with `/`. */
export type ListedContent = {
	readonly folder: string;
	readonly files: readonly PackageFile[];
	/** Folders without a file in them: a program may want them. */
	readonly emptyFolders: readonly string[];
};

/**
Lists a folder that goes onto the media. Links and devices are refused by name: the file systems of media have none, and to copy
what a link leads to would bring files along that nobody meant.

@returns Or what is wrong with the folder, a sentence for each thing.
*/
export const listContent = async (folder: string): Promise<Result<ListedContent, readonly string[]>> => {
	try {
		const facts = await ifPresent(stat(folder));
		if (facts?.isDirectory() !== true) {
			return failure([`${folder} is ${facts === undefined ? 'not there' : 'no folder'}.`]);
		}

		const files: PackageFile[] = [];
		const folders: string[] = [];
		const problems: string[] = [];
		for await (const entry of walkFolder(folder)) {
			if (entry.kind === 'file') {
				files.push({path: entry.path, size: entry.size});
			} else if (entry.kind === 'folder') {
				folders.push(entry.path);
			} else {
				problems.push(
					`${path.join(folder, entry.path)} is a link or a device, which media cannot hold. Put a copy of the file there.`,
				);
			}
		}

		const emptyFolders = folders.filter(isEmptyAmong(files, folders));
		const clash = packagePathsProblem([...files.map(file => file.path), ...emptyFolders]);
		if (clash !== undefined) {
			problems.push(`${folder}: ${clash}.`);
		}

		return problems.length === 0
			? success({
					folder,
					files: files.toSorted(byPath),
					emptyFolders: folders.filter(isEmptyAmong(files, folders)),
				})
			: failure(problems);
	} catch (error) {
		return failure([readProblem(folder, error).message]);
	}
};

const byPath = (left: PackageFile, right: PackageFile): number =>
	left.path < right.path ? -1 : Number(left.path > right.path);

const isEmptyAmong = (files: readonly PackageFile[], folders: readonly string[]) => {
	const parents = new Set(
		[...files.map(file => file.path), ...folders].map(name => path.posix.dirname(name)),
	);
	return (folder: string): boolean => !parents.has(folder);
};
