import {chmod, lstat, mkdir} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import type {TransferOptions} from './content.ts';
import {contentCodes} from './content-codes.ts';
import type {SourceProblem} from './content-source.ts';
import {copyFile} from './copy-file.ts';
import {cancelled, readProblem, writeProblem} from './file-problem.ts';
import {readManifestBeside} from './folder-source.ts';
import {checkFreeSpace} from './free-space.ts';
import {type Medium, readFromMedium} from './medium.ts';
import {type PackageFile, totalSize} from './package-manifest.ts';
import {createTransferProgress, type TransferProgress} from './transfer-progress.ts';
import {walkFolder} from './walk-folder.ts';

type Options = TransferOptions & {
	/** What the folder is on, when that may be pulled out meanwhile. */
	readonly medium?: Medium;
	readonly freeSpace?: (folder: string) => Promise<number | undefined>;
};

/**
Copies the folder of a package to `destination`, which is made; files that are there already are replaced, others stay. What a
manifest beside the folder says of a file must be true of the copy.
*/
export const copyFolder = async (
	packageId: string,
	folder: string,
	destination: string,
	options: Options,
): Promise<Result<undefined, SourceProblem>> => {
	const {signal, medium} = options;
	try {
		await mkdir(destination, {recursive: true});
		const listed = await readFromMedium(medium, async () => listToCopy(packageId, folder), options);
		if (!listed.ok) {
			return listed;
		}

		const {files, folders} = listed.value;
		for (const name of folders) {
			await mkdir(path.join(destination, name), {recursive: true});
		}

		const total = totalSize(files);
		const room = await checkFreeSpace(`Package ${packageId}`, destination, total, options.freeSpace);
		if (!room.ok) {
			return room;
		}

		const progress = createTransferProgress(options, {package: packageId, source: folder, total}, 0);
		for (const file of files) {
			const copied = await readFromMedium(
				medium,
				async () => copyOne(folder, destination, file, {...(signal === undefined ? {} : {signal}), progress}),
				options,
			);
			if (!copied.ok) {
				return copied;
			}
		}

		progress.finish();
		return success(undefined);
	} catch (error) {
		return failure(signal?.aborted === true ? cancelled : writeProblem(destination, error));
	}
};

type Listed = {readonly files: readonly PackageFile[]; readonly folders: readonly string[]};

const listToCopy = async (packageId: string, folder: string): Promise<Result<Listed, SourceProblem>> => {
	try {
		const manifest = await readManifestBeside(folder, packageId);
		const hashes = new Map(manifest.ok ? manifest.value?.files.map(file => [file.path, file.sha256]) : []);
		const files: PackageFile[] = [];
		const folders: string[] = [];
		for await (const entry of walkFolder(folder)) {
			if (entry.kind === 'other') {
				return failure({
					code: contentCodes.invalidData,
					message: `${path.join(folder, entry.path)} is a link or a device, and cannot be copied.`,
					passing: false,
				});
			}

			if (entry.kind === 'file') {
				const sha256 = hashes.get(entry.path);
				files.push({path: entry.path, size: entry.size, ...(sha256 === undefined ? {} : {sha256})});
			} else {
				folders.push(entry.path);
			}
		}

		return success({files, folders});
	} catch (error) {
		return failure(readProblem(folder, error));
	}
};

const copyOne = async (
	folder: string,
	destination: string,
	file: PackageFile,
	{signal, progress}: {readonly signal?: AbortSignal; readonly progress: TransferProgress},
): Promise<Result<undefined, SourceProblem>> => {
	const from = path.join(folder, file.path);
	const target = path.join(destination, file.path);
	let counted = 0;
	const copied = await copyFile(from, target, file, {
		...(signal === undefined ? {} : {signal}),
		onBytes(delta) {
			counted += delta;
			progress.add(delta);
		},
	});
	if (!copied.ok) {
		progress.add(-counted);
		return copied;
	}

	let mode: number;
	try {
		({mode} = await lstat(from));
	} catch (error) {
		progress.add(-counted);
		return failure(readProblem(from, error));
	}

	await chmod(target, mode | 0o200);
	return success(undefined);
};
