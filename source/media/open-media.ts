import {type Result, success} from '../sequence/result.ts';
import {describeMedia} from './describe-media.ts';
import {listedOnce} from './listed-once.ts';
import type {MediaDescription} from './media-description.ts';
import type {MediaFiles} from './media-files.ts';
import type {MediaProblem} from './media-problem.ts';
import {openMediaFiles} from './open-media-files.ts';
import type {MediaManifest} from './protection/manifest.ts';
import {readProtection} from './protection/read-protection.ts';
import {verifiedFiles} from './protection/verified-files.ts';

/** A medium that was found and can be unlocked. `close` when it is no longer read. */
export type Media = {
	readonly description: MediaDescription;
	/** On media in our own format each is compared with the manifest as it is read. */
	readonly files: MediaFiles;
	/** Signed; whether by a key to trust is asked when the medium is unlocked. */
	readonly manifest?: MediaManifest;
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

	const media = await openMediaOn(files.value);
	if (!media.ok) {
		await files.value.close();
	}

	return media;
};

/** The same from files that are open already; they stay open when it fails. */
export const openMediaOn = async (files: MediaFiles): Promise<Result<Media, MediaProblem>> => {
	const listed = listedOnce(files);
	const protection = await readProtection(listed);
	const manifest = protection.ok ? protection.value : undefined;
	const verified = (of: MediaFiles) => (manifest === undefined ? of : verifiedFiles(of, manifest));
	const description = await describeMedia(verified(listed), protection);
	return description.ok
		? success({
				description: description.value,
				files: verified(files),
				...(manifest === undefined ? {} : {manifest}),
				close: () => files.close(),
			})
		: description;
};
