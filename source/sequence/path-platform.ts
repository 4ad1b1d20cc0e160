/** The kind of system whose full path this is; undefined: it is no full path. */
export const platformOfPath = (path: string): 'windows' | 'linux' | undefined => {
	if (path.startsWith('/')) {
		return 'linux';
	}

	return /^(?:[a-z]:[\\/]|\\\\)/i.test(path) ? 'windows' : undefined;
};
