import {chmod, lstat, mkdir} from 'node:fs/promises';
import path from 'node:path';
import {copyFile} from '../../content/copy-file.ts';
import type {PackageFile} from '../../content/package-manifest.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type CreationProblem, creationCancelled} from './creation-problem.ts';

type CopyOptions = {
	readonly signal?: AbortSignal;
	readonly onBytes?: (delta: number) => void;
};

/** Readable by everybody, as on a disc; what may be executed stays so. */
const readable = 0o644;

/**
Copies files of a folder onto a volume; each is synced.

@returns The files with their SHA-256.
*/
export const copyPortion = async (
	from: string,
	to: string,
	files: readonly PackageFile[],
	options: CopyOptions,
): Promise<Result<readonly Required<PackageFile>[], CreationProblem>> => {
	const copied: Required<PackageFile>[] = [];
	await mkdir(to, {recursive: true});
	for (const {path: name, size} of files) {
		const source = path.join(from, ...name.split('/'));
		const target = path.join(to, ...name.split('/'));
		await mkdir(path.dirname(target), {recursive: true});
		const result = await copyFile(source, target, {path: name, size}, options);
		if (!result.ok) {
			return failure(
				options.signal?.aborted === true
					? creationCancelled
					: {
							kind: 'failed',
							message: result.error.message,
							help: 'Nothing was created. Mend the cause, then try again.',
						},
			);
		}

		await chmod(target, ((await lstat(source)).mode & 0o111) | readable);
		copied.push({path: name, size, ...result.value});
	}

	return success(copied);
};
