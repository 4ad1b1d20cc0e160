/** What the file system said, in words a technician acts on; its own words stay beside them. */
const words: Readonly<Record<string, string>> = {
	ENOSPC: 'the drive is full',
	EDQUOT: 'the drive has no room left for this user',
	EFBIG: 'the file may not grow any more',
	EROFS: 'the drive is read-only',
	EACCES: 'this user may not',
	EPERM: 'this user may not',
	EIO: 'the drive does not answer; was it pulled out?',
	ENODEV: 'the drive is gone',
	ENXIO: 'the drive is gone',
	ENAMETOOLONG: 'the name is too long',
	ENOTDIR: 'a part of the path is a file',
	ESTALE: 'the network drive is gone',
};

/** Whether the file system or another part of the operating system refused, as opposed to a bug. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
	error instanceof Error && 'code' in error && /^E(?!RR_)/.test(String(error.code));

/** An error as a part of a sentence: `the drive is full (ENOSPC: no space left on device, write)`. */
export const fileErrorWords = (error: unknown): string => {
	const said = error instanceof Error ? error.message : String(error);
	const known = isFileError(error) ? words[error.code ?? ''] : undefined;
	return known === undefined ? said : `${known} (${said})`;
};

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
