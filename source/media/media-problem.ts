/** Why something on a medium could not be used: what, where, and what to do about it. */
export type MediaProblem = {
	/** `altered`: not what was signed when the medium was made. `not-made`: a medium could not be written. */
	readonly kind: 'not-found' | 'not-media' | 'must-be-mounted' | 'unreadable' | 'altered' | 'not-made';
	readonly message: string;
	/** What to do next, as a sentence. */
	readonly help: string;
	/** The file or folder it is about. */
	readonly file: string;
};

/** A file of a protected medium is not the one that was signed. Thrown where it is read; the message is a sentence without its name. */
export class AlteredFile extends Error {}

/** A file of a protected medium that was not there when it was made. */
export class AddedFile extends AlteredFile {
	constructor() {
		super('It was added after the media was made: the manifest does not have it.');
	}
}

/** The problem behind it. */
export const alteredFile = (file: string, message: string): MediaProblem => ({
	kind: 'altered',
	message,
	help: 'Do not use this media. Find out who changed it, or make it anew: a drive that wears out changes files too.',
	file,
});

/** A file that was signed is not on the medium any more. */
export const missingFile = (file: string): MediaProblem =>
	alteredFile(file, 'It is missing: it was there when the media was made.');

/** The problem behind an error of the file system, or behind a file that is not what it was. */
export const fileProblem = (error: unknown, file: string): MediaProblem => {
	if (error instanceof AlteredFile) {
		return alteredFile(file, error.message);
	}

	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		return {
			kind: 'not-found',
			message: 'There is no such file or folder.',
			help: 'Check the path, and that the drive is connected.',
			file,
		};
	}

	return {
		kind: 'unreadable',
		message: `It could not be read: ${error instanceof Error ? error.message : String(error)}.`,
		help: 'Connect the drive again, or try another copy of the media.',
		file,
	};
};
