/**
Why a path may not stand in a package; undefined when it may. A path is relative and separated by `/`. What is refused leads out of
the package's folder on some system, or is another file there than its name says.
*/
export const packagePathProblem = (path: string): string | undefined => {
	if (path === '') {
		return 'it is empty';
	}

	if (path.startsWith('/')) {
		return 'it is absolute';
	}

	if (path.includes('\\')) {
		return 'it has a backslash';
	}

	return path.split('/').map(nameProblem).find(Boolean);
};

/** The first path that a package may not hold, or that is another one in a different case; undefined: all are sound. */
export const packagePathsProblem = (paths: readonly string[]): string | undefined => {
	const files = new Set<string>();
	const folders = new Set<string>();
	for (const path of paths) {
		const problem = packagePathProblem(path);
		if (problem !== undefined) {
			return `${shownPath(path)} may not be in a package: ${problem}`;
		}

		const key = path.toLowerCase();
		if (files.has(key)) {
			return `${shownPath(path)} is there twice; names that differ only in case count as equal`;
		}

		files.add(key);
		for (let end = key.lastIndexOf('/'); end !== -1; end = key.lastIndexOf('/', end - 1)) {
			folders.add(key.slice(0, end));
		}
	}

	const both = paths.find(path => folders.has(path.toLowerCase()));
	return both === undefined ? undefined : `${shownPath(both)} is a file and a folder`;
};

const nameProblem = (name: string): string | undefined => {
	if (name === '' || name === '.' || name === '..') {
		return 'it could lead out of the folder of the package';
	}

	if (/^[a-z]:/i.test(name)) {
		return 'it names a drive';
	}

	if (/\p{Cc}/u.test(name)) {
		return 'it has a control character';
	}

	if (/[<>:"|?*]/.test(name)) {
		return 'it has a character that Windows does not allow';
	}

	if (/[. ]$/.test(name)) {
		return 'a name ends with a dot or a space';
	}

	if (reservedName.test(name)) {
		return 'it has a name that Windows keeps for a device';
	}

	return new TextEncoder().encode(name).length > longestName
		? `a name is longer than ${longestName} bytes`
		: undefined;
};

const reservedName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?: *\..*)?$/i;
const longestName = 255;

const shownPath = (path: string): string =>
	JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path);
