import {contentCodes} from './content-codes.ts';
import type {SourceProblem} from './content-source.ts';

/** Whether the operating system refused, as opposed to a bug. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
	error instanceof Error && 'code' in error && /^E(?!RR_)/.test(String(error.code));

/** Whether there is nothing of that name. */
export const isMissing = (error: unknown): boolean =>
	isFileError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Whether a drive, or what a user may have of it, is full. */
export const isFull = (error: unknown): boolean =>
	isFileError(error) && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

/** Undefined where there is nothing of that name; every other error is the caller's. */
export const ifPresent = async <Value>(answer: Promise<Value>): Promise<Value | undefined> => {
	try {
		return await answer;
	} catch (error) {
		if (isMissing(error)) {
			return undefined;
		}

		throw error;
	}
};

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
