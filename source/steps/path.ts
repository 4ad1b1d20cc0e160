/** Paths of the machine that runs the sequence, which may not be the one this code runs on: no `node:path`. */

type Platform = 'windows' | 'linux';

/** `C:\x`, `\\server\share` and `\x` on Windows; `/x` on Linux. */
export const isAbsolute = (path: string, platform: Platform): boolean =>
	platform === 'windows' ? /^(?:[a-z]:)?[\\/]/i.test(path) : path.startsWith('/');

/**
A path as documents write it below a folder of this machine: an absolute one stays; in a relative one `\` separates on
Linux too, and a leading `.\` goes.
*/
export const below = (folder: string, path: string, platform: Platform): string => {
	if (isAbsolute(path, platform)) {
		return path;
	}

	const separator = platform === 'windows' ? '\\' : '/';
	const parts = path.split(/[\\/]+/).filter(part => part !== '' && part !== '.');
	return [folder.replace(/[\\/]+$/, ''), ...parts].join(separator);
};
