import {lstat} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import {contentCodes} from './content-codes.ts';
import type {SourceProblem} from './content-source.ts';
import {wrongHash} from './copy-file.ts';
import {cancelled, readProblem} from './file-problem.ts';
import {hashFile} from './hash-file.ts';
import type {PackageFile} from './package-manifest.ts';

/** Whether a folder holds every file as the manifest says; what it holds besides does not matter. The first that is not is the error. */
export const verifyFolder = async (
	folder: string,
	files: readonly Required<PackageFile>[],
	signal?: AbortSignal,
): Promise<Result<undefined, SourceProblem & {readonly path?: string}>> => {
	for (const file of files) {
		const full = path.join(folder, ...file.path.split('/'));
		try {
			const facts = await lstat(full);
			if (!facts.isFile()) {
				return failure({...leadsElsewhere(full), path: file.path});
			}

			if (facts.size !== file.size || (await hashFile(full, signal)) !== file.sha256) {
				return failure({...wrongHash(full), path: file.path});
			}
		} catch (error) {
			return failure(signal?.aborted === true ? cancelled : {...readProblem(full, error), path: file.path});
		}
	}

	return success(undefined);
};

const leadsElsewhere = (file: string): SourceProblem => ({
	code: contentCodes.invalidData,
	message: `${file} is a link or no file at all: what it leads to is not the package's.`,
	passing: false,
});
