import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import {contentCodes} from './content-codes.ts';
import type {ContentSource, FoundPackage, SourceProblem} from './content-source.ts';
import {type CopyOptions, copyFile} from './copy-file.ts';
import {readProblem} from './file-problem.ts';
import {findEntry, findFolderBelow} from './find-folder.ts';
import {manifestName, type PackageFile, type PackageManifest, parseManifest} from './package-manifest.ts';
import {packagePathsProblem} from './package-path.ts';
import {StallError, usualStallTimeout, withinTime} from './stall.ts';
import {walkFolder} from './walk-folder.ts';

export type FolderSourceOptions = Pick<CopyOptions, 'stallTimeout' | 'openFile'> & {
	/** The folder to look in, and the way from there to a package, looked up without regard to case. */
	readonly root: string;
	readonly folders: (packageId: string) => readonly string[];
	/** Whether the content is copied before it is used. Absent: it is used where it lies. */
	readonly isCopied?: (folder: string) => Promise<boolean>;
};

/** Packages in folders: the media, a folder of this machine, a share. The manifest lies beside the package's folder. */
export const createFolderSource = (options: FolderSourceOptions): ContentSource => {
	const {root, folders, isCopied = async () => false, stallTimeout = usualStallTimeout} = options;
	const place = (packageId: string) => path.join(root, ...folders(packageId));

	const find = async (packageId: string): Promise<Result<FoundPackage | undefined, SourceProblem>> => {
		const folder = await findFolderBelow(root, folders(packageId));
		if (folder === undefined) {
			return success(undefined);
		}

		const manifest = await readManifestBeside(folder, packageId);
		if (!manifest.ok) {
			return manifest;
		}

		const files = manifest.value?.files;
		if (!(await isCopied(folder))) {
			return success({kind: 'folder', folder, ...(files === undefined ? {} : {files})});
		}

		const listed = files === undefined ? await listFolder(folder) : success(files);
		return listed.ok
			? success({
					kind: 'files',
					files: listed.value,
					describedBy: files === undefined ? 'listing' : 'manifest',
					fetch: async (file, target, fetching) =>
						copyFile(path.join(folder, ...file.path.split('/')), target, file, {...options, ...fetching}),
				})
			: listed;
	};

	return {
		place,
		async find(packageId) {
			try {
				return await withinTime(find(packageId), stallTimeout);
			} catch (error) {
				return failure(
					error instanceof StallError
						? {
								code: contentCodes.timedOut,
								message: `${place(packageId)} does not answer: ${error.message}. Check the network and the share.`,
								passing: true,
							}
						: readProblem(place(packageId), error),
				);
			}
		},
	};
};

/** The manifest beside a package's folder; undefined where there is none. Throws what the file system says. */
export const readManifestBeside = async (
	folder: string,
	packageId: string,
): Promise<Result<PackageManifest | undefined, SourceProblem>> => {
	const file = await findEntry(path.dirname(folder), manifestName(packageId), 'file');
	if (file === undefined) {
		return success(undefined);
	}

	const manifest = parseManifest(await readFile(file, 'utf8'), packageId);
	return manifest.ok ? manifest : failure(badManifest(file, manifest.error));
};

/** A manifest that cannot be used: its package is not used either. */
export const badManifest = (place: string, problem: string): SourceProblem => ({
	code: contentCodes.invalidData,
	message: `The manifest ${place} cannot be used: ${problem}. Make it anew from the content.`,
	passing: false,
});

const listFolder = async (folder: string): Promise<Result<readonly PackageFile[], SourceProblem>> => {
	const files: PackageFile[] = [];
	for await (const entry of walkFolder(folder)) {
		if (entry.kind === 'other') {
			return failure(badListing(folder, `${entry.path} is no file and no folder`));
		}

		if (entry.kind === 'file') {
			files.push({path: entry.path, size: entry.size});
		}
	}

	const problem = packagePathsProblem(files.map(file => file.path));
	return problem === undefined ? success(files) : failure(badListing(folder, problem));
};

/** A listing that names what no package may hold. */
export const badListing = (place: string, problem: string): SourceProblem => ({
	code: contentCodes.invalidData,
	message: `The content of ${place} cannot be used: ${problem}.`,
	passing: false,
});
