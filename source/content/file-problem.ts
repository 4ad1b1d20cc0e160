import {isFileError, isFull, isMissing} from '../files/file-error.ts';
import {contentCodes} from './content-codes.ts';
import type {SourceProblem} from './content-source.ts';

/** What a folder or share answered instead of its content. `what` begins the sentence: a full path. */
export const readProblem = (what: string, error: unknown): SourceProblem => {
	const said = error instanceof Error ? error.message : String(error);
	if (isMissing(error)) {
		return {code: contentCodes.notFound, message: `${what} is not there (${said}).`, passing: false};
	}

	return isFileError(error) && (error.code === 'EACCES' || error.code === 'EPERM')
		? {code: contentCodes.accessDenied, message: `${what} may not be read (${said}).`, passing: false}
		: {code: contentCodes.notRead, message: `${what} cannot be read: ${said}.`, passing: true};
};

/** Why something could not be put on the drive of this machine. */
export const writeProblem = (what: string, error: unknown): SourceProblem => {
	const said = error instanceof Error ? error.message : String(error);
	return isFull(error)
		? {
				code: contentCodes.diskFull,
				message: `${what} could not be written: the drive became full. The file that did not fit was removed, those that are whole are kept. Make room on the drive.`,
				passing: false,
			}
		: {code: contentCodes.notWritten, message: `${what} could not be written: ${said}.`, passing: false};
};

/** A person cancelled the run. */
export const cancelled: SourceProblem = {
	code: contentCodes.cancelled,
	message: 'The transfer was cancelled.',
	passing: false,
};
