import path from 'node:path';
import {contentCodes} from '../../content/content-codes.ts';
import type {FetchOptions, SourceProblem} from '../../content/content-source.ts';
import {copyFile} from '../../content/copy-file.ts';
import type {PackageFile} from '../../content/package-manifest.ts';
import {failure, type Result} from '../../sequence/result.ts';
import {findMediaFile} from '../media-files.ts';
import {openMediaFiles} from '../open-media-files.ts';
import {mediaSourceProblem} from '../protection/known-manifest.ts';
import {readableChunks} from '../readable-chunks.ts';

type Copying = {
	readonly target: string;
	readonly file: PackageFile;
	readonly fetching: FetchOptions;
};

/**
Copies a file of a medium and compares it with what is expected of it.

@param location - The folder, drive or image.
@param name - The path on the medium, found in any case.
*/
export const copyFromMedium = async (
	location: string,
	name: string,
	{target, file, fetching}: Copying,
): Promise<Result<{readonly sha256: string}, SourceProblem>> => {
	const opened = await openMediaFiles(location);
	if (!opened.ok) {
		return failure(mediaSourceProblem(location, opened.error));
	}

	const files = opened.value;
	try {
		const found = await findMediaFile(files, name);
		if (!found.ok) {
			return failure(mediaSourceProblem(location, found.error));
		}

		const source = found.value;
		if (source?.kind !== 'file') {
			return failure({
				code: contentCodes.notFound,
				message: `${location} has no file ${name}, which its volume should have.`,
				passing: false,
			});
		}

		const from = path.join(location, ...source.path.split('/'));
		return await copyFile(from, target, file, {
			...fetching,
			...(files.kind === 'folder' ? {} : {openFile: async () => readableChunks(files.chunks(source))}),
		});
	} finally {
		await files.close();
	}
};
