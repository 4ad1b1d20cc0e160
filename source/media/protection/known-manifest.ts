import path from 'node:path';
import {contentCodes} from '../../content/content-codes.ts';
import type {SourceProblem} from '../../content/content-source.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {MediaFiles} from '../media-files.ts';
import type {MediaProblem} from '../media-problem.ts';
import type {MediaManifest} from './manifest.ts';
import {readProtection} from './read-protection.ts';

/** What protected media are known by when they come back: after a restart, or when they were pulled out. */
export type MediaSeal = {
	/** Of the key that signed them. */
	readonly fingerprint: string;
	/** The set that its volumes have in common. */
	readonly set: string;
};

/**
The manifest of a medium, when it is one that this run knows.

@param seal - Absent for a run from media without a signature: there may be none then.
*/
export const readKnownManifest = async (
	files: MediaFiles,
	seal: MediaSeal | undefined,
): Promise<Result<MediaManifest | undefined, SourceProblem>> => {
	const root = files.location;
	const read = await readProtection(files);
	if (!read.ok) {
		return failure(mediaSourceProblem(root, read.error));
	}

	const manifest = read.value;
	if (seal === undefined) {
		return success(manifest);
	}

	if (manifest === undefined) {
		return failure(otherMedia(`The media in ${root} is not signed`));
	}

	const {label, volume, volumes, fingerprint, set} = manifest;
	return fingerprint === seal.fingerprint && set === seal.set
		? success(manifest)
		: failure(
				otherMedia(
					`${root} holds other media ("${label}", volume ${volume} of ${volumes}, signed with the key ${fingerprint})`,
				),
			);
};

/** What a problem of a medium means to whoever looks for a package there. A medium that was pulled out may be put back. */
export const mediaSourceProblem = (root: string, problem: MediaProblem): SourceProblem => {
	const {kind, file, message, help} = problem;
	return kind === 'altered'
		? {
				code: contentCodes.hashMismatch,
				message: `${path.resolve(root, file)}: ${message} ${help}`,
				passing: false,
			}
		: {
				code: contentCodes.notRead,
				message: `The media in ${root} cannot be read: ${message} ${help}`,
				passing: true,
			};
};

const otherMedia = (what: string): SourceProblem => ({
	code: contentCodes.invalidData,
	message: `${what}, not those that this run was started from. Insert those.`,
	passing: false,
});
