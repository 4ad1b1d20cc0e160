import type {JournalFile, JournalFiles} from '../../../source/run/journal-files.ts';

/** What a file does when its drive is full: says so, or, as no file system may, says nothing. */
export type FailureKind = 'said' | 'silent';

/** Files of a drive that is full from its write or sync number `from` on: the first leaves its first half. */
export const failingFiles = (files: JournalFiles, from: number, kind: FailureKind = 'said'): JournalFiles => {
	let count = 0;
	const take = (part: () => void, whole: () => void) => {
		count++;
		if (count < from) {
			whole();
			return;
		}

		if (count === from) {
			part();
		}

		if (kind === 'said') {
			throw Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC'});
		}
	};

	const failing = (file: JournalFile): JournalFile => ({
		...file,
		write: (bytes, position) =>
			take(
				() => file.write(bytes.subarray(0, bytes.length >> 1), position),
				() => file.write(bytes, position),
			),
		sync: () =>
			take(
				() => undefined,
				() => file.sync(),
			),
	});
	return {
		create: path => failing(files.create(path)),
		open: (path, mode) => failing(files.open(path, mode)),
	};
};
