import {isFileError, isFull} from '../../files/file-error.ts';

/** Why an image or a bootable medium was not made: what, and what to do next, as sentences. */
export type ImageProblem = {
	readonly kind: 'missing-tools' | 'no-space' | 'tool-failed' | 'not-usable' | 'cancelled';
	readonly message: string;
	readonly help: string;
};

export const imageCancelled: ImageProblem = {
	kind: 'cancelled',
	message: 'It was cancelled; what had been made so far was removed.',
	help: 'Start again when it is wanted.',
};

/** The problem behind what the file system threw; every other error is a bug and is thrown on. `what` begins the sentence. */
export const imageFileProblem = (what: string, error: unknown, signal?: AbortSignal): ImageProblem => {
	if (signal?.aborted === true) {
		return imageCancelled;
	}

	if (!isFileError(error)) {
		throw error;
	}

	return isFull(error)
		? {
				kind: 'no-space',
				message: `${what} could not be written: the drive became full.`,
				help: 'Make room there, or choose another place.',
			}
		: {
				kind: 'not-usable',
				message: `${what} could not be made: ${error.message}.`,
				help: 'Check the path, and what may be read and written there.',
			};
};
