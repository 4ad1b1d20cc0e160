import {type Result, success} from '../sequence/result.ts';
import {describeMedia} from './describe-media.ts';
import type {MediaDescription} from './media-description.ts';
import type {MediaFiles} from './media-files.ts';
import type {MediaProblem} from './media-problem.ts';
import {openMediaFiles} from './open-media-files.ts';

/** A medium that was found and can be unlocked. `close` when it is no longer read. */
export type Media = {
	readonly description: MediaDescription;
	readonly files: MediaFiles;
	close(): Promise<void>;
};

/**
Opens a medium and reads what needs no password.

@param location - A folder, a drive, or an `.iso` file. Paths on the medium are found in any case.
@returns A problem when nothing there makes it task sequence media, or it cannot be read.
*/
export const openMedia = async (location: string): Promise<Result<Media, MediaProblem>> => {
	const files = await openMediaFiles(location);
	if (!files.ok) {
		return files;
	}

	const description = await describeMedia(files.value);
	if (!description.ok) {
		await files.value.close();
		return description;
	}

	return success({
		description: description.value,
		files: files.value,
		close: () => files.value.close(),
	});
};
