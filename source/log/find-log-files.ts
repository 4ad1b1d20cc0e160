import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';

/** The logs that were asked for: of each, its segments. */
export type FoundLogs = {
	readonly logs: readonly (readonly string[])[];
	/** Sentences: what could not be found or read. */
	readonly problems: readonly string[];
};

const mostFiles = 200;
const deepest = 4;

/**
The logs of some paths. A file is taken whatever it is called; of a folder, and of the folders in it, every `.log` and `.lo_`.
Files that a log was rotated into are one log: `smsts-20260101-101500.log` and `smsts.lo_` belong to the `smsts.log` beside them.
Rule: task-sequence-format.md §10.3.
*/
export const findLogFiles = (paths: readonly string[]): FoundLogs => {
	const problems: string[] = [];
	const found = paths.flatMap(given => {
		try {
			const files = statSync(given).isDirectory() ? filesOf(given, deepest) : [given];
			if (files.length === 0) {
				problems.push(`There is no .log file in ${given}.`);
			}

			return files;
		} catch (error) {
			problems.push(`${given} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
			return [];
		}
	});
	const files = [...new Set(found.map(file => path.resolve(file)))];
	if (files.length > mostFiles) {
		problems.push(`There are ${files.length} logs: the first ${mostFiles} are shown. Name those you want.`);
	}

	const segments = Object.values(Object.groupBy(files.slice(0, mostFiles), chainOf));
	return {logs: segments.map(chain => inOrder(chain ?? [])), problems};
};

/** A log with what it was rotated into beside it; the file alone where its folder cannot be read. */
export const withSegments = (file: string): readonly string[] => {
	const own = path.resolve(file);
	try {
		const beside = filesOf(path.dirname(own), 0).filter(each => chainOf(each) === chainOf(own));
		return [...new Set([...beside, own])];
	} catch {
		// Why it cannot be read is told when it is opened.
		return [own];
	}
};

const filesOf = (folder: string, depth: number): string[] =>
	readdirSync(folder, {withFileTypes: true})
		.toSorted((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap(entry => {
			const file = path.join(folder, entry.name);
			if (entry.isDirectory()) {
				return depth === 0 ? [] : filesOf(file, depth - 1);
			}

			return entry.isFile() && /\.lo[g_]$/i.test(entry.name) ? [file] : [];
		});

const rolled = /^(.+?)-(\d{8}-\d{6})(?:-(\d+))?$/;

/** What the segments of one log have in common. */
const chainOf = (file: string): string => {
	const {dir, name, ext} = path.parse(file);
	return /^\.lo[g_]$/i.test(ext) ? path.join(dir, (rolled.exec(name)?.[1] ?? name).toLowerCase()) : file;
};

/** The oldest first: by the time in the name; what is still written to has none, and is last. */
const inOrder = (chain: readonly string[]): readonly string[] =>
	chain.toSorted((a, b) => (age(a) < age(b) ? -1 : 1));

const age = (file: string): string => {
	const {name, ext} = path.parse(file);
	const [, , time, count = '1'] = rolled.exec(name) ?? [];
	return time === undefined
		? ext.toLowerCase() === '.lo_'
			? '8'
			: '9'
		: `${time}-${count.padStart(4, '0')}`;
};
