import {fileErrorWords} from '../files/file-error.ts';

/** What is wrong with the state folder or a run in it, and what to do next. */
export type StateProblem = {
	readonly path: string;
	readonly message: string;
	/** What to do next, as a sentence. */
	readonly help: string;
};

/** From what the file system said when something was to be done with a file or folder. */
export const stateProblem = (path: string, doing: string, error: unknown): StateProblem => ({
	path,
	message: `${path} cannot be ${doing}: ${fileErrorWords(error)}`,
	help: 'Check the drive, its free space and the permissions, or choose another state folder with --state.',
});
