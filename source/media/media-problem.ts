/** Why something on a medium could not be used: what, where, and what to do about it. */
export type MediaProblem = {
	readonly kind: 'not-found' | 'not-media' | 'must-be-mounted' | 'unreadable';
	readonly message: string;
	/** What to do next, as a sentence. */
	readonly help: string;
	/** The file or folder it is about. */
	readonly file: string;
};

/** The problem behind an error of the file system. */
export const fileProblem = (error: unknown, file: string): MediaProblem => {
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
