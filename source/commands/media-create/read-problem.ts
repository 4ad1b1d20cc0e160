import {fileErrorWords, isFileError, isMissing} from '../../files/file-error.ts';

/** Why a file that was named for the media cannot be read, and what to do, as sentences. */
export const readProblem = (file: string, error: unknown): string => {
	if (isMissing(error)) {
		return `There is no file ${file}. Check the path.`;
	}

	return isFileError(error) && error.code === 'EISDIR'
		? `${file} is a folder. Name a file in it.`
		: `${file} could not be read: ${fileErrorWords(error)}. Check what it is, and who may read it.`;
};
