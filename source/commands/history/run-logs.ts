import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isMissing} from '../../files/file-error.ts';
import {type LogSection, logSections} from '../../history/attempt-log.ts';
import {runFolder} from '../../run/run-folder.ts';

/** `smsts-20260801-101500.log`, and a count where two segments ended in one second. */
const segment = /^smsts-(?<ended>\d{8}-\d{6})(?:-(?<count>\d+))?\.log$/;

/** What the log of a run has of its steps, over all its segments; nothing where there is no log. Throws what the file system says. */
export const readLogSections = (stateFolder: string, run: string): LogSection[] => {
	const {logs} = runFolder(stateFolder, run);
	return logSections(segmentTexts(logs));
};

/** The segments of a log in the order of their time, one in memory at a time. */
function* segmentTexts(folder: string): Iterable<string> {
	for (const name of [...segmentNames(folder), 'smsts.log']) {
		try {
			yield readFileSync(join(folder, name), 'utf8');
		} catch (error) {
			if (!isMissing(error)) {
				throw error;
			}
		}
	}
}

const segmentNames = (folder: string): string[] => {
	let names: string[];
	try {
		names = readdirSync(folder);
	} catch (error) {
		if (isMissing(error)) {
			return [];
		}

		throw error;
	}

	return names
		.flatMap(name => {
			const {ended, count = '1'} = segment.exec(name)?.groups ?? {};
			return ended === undefined ? [] : [{name, order: `${ended}-${count.padStart(6, '0')}`}];
		})
		.toSorted((a, b) => (a.order < b.order ? -1 : 1))
		.map(({name}) => name);
};
