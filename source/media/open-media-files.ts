import {stat} from 'node:fs/promises';
import {failure, type Result, success} from '../sequence/result.ts';
import {openFolderFiles} from './folder-files.ts';
import {openIsoFiles} from './iso/iso-files.ts';
import type {MediaFiles} from './media-files.ts';
import {fileProblem, type MediaProblem} from './media-problem.ts';

/** Opens a medium: a folder, a drive, or an `.iso` image. */
export const openMediaFiles = async (location: string): Promise<Result<MediaFiles, MediaProblem>> => {
	try {
		const found = await stat(location);
		return found.isDirectory() ? success(openFolderFiles(location)) : await openIsoFiles(location);
	} catch (error) {
		return failure(fileProblem(error, location));
	}
};
