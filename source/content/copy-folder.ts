import {chmod, lstat, mkdir} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import type {TransferOptions} from './content.ts';
import {contentCodes} from './content-codes.ts';
import type {SourceProblem} from './content-source.ts';
import {copyFile} from './copy-file.ts';
import {cancelled, writeProblem} from './file-problem.ts';
import {readManifestBeside} from './folder-source.ts';
import {checkFreeSpace} from './free-space.ts';
import {type PackageFile, totalSize} from './package-manifest.ts';
import {createTransferProgress} from './transfer-progress.ts';
import {walkFolder} from './walk-folder.ts';

/**
Copies the folder of a package to `destination`, which is made; files that are there already are replaced, others stay. What a
manifest beside the folder says of a file must be true of the copy.
*/
export const copyFolder = async (
	packageId: string,
	folder: string,
	destination: string,
	options: TransferOptions & {readonly freeSpace?: (folder: string) => Promise<number | undefined>},
): Promise<Result<undefined, SourceProblem>> => {
	const {signal} = options;
	try {
		const manifest = await readManifestBeside(folder, packageId);
		const hashes = new Map(manifest.ok ? manifest.value?.files.map(file => [file.path, file.sha256]) : []);
		await mkdir(destination, {recursive: true});
		const files: PackageFile[] = [];
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
				await mkdir(path.join(destination, entry.path), {recursive: true});
			}
		}

		const total = totalSize(files);
		const room = await checkFreeSpace(`Package ${packageId}`, destination, total, options.freeSpace);
		if (!room.ok) {
			return room;
		}

		const progress = createTransferProgress(options, {package: packageId, source: folder, total}, 0);
		for (const file of files) {
			const from = path.join(folder, file.path);
			const target = path.join(destination, file.path);
			const copied = await copyFile(from, target, file, {
				...(signal === undefined ? {} : {signal}),
				onBytes: progress.add,
			});
			if (!copied.ok) {
				return copied;
			}

			await chmod(target, (await lstat(from)).mode | 0o200);
		}

		progress.finish();
		return success(undefined);
	} catch (error) {
		return failure(signal?.aborted === true ? cancelled : writeProblem(destination, error));
	}
};
