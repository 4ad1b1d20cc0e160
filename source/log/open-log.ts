import {findLogFiles} from './find-log-files.ts';
import {type LogFile, openLogFile} from './log-file.ts';
import {createLogSet, type LogSet} from './log-set.ts';

export type OpenedLog = {
	/** Of those that could be opened. */
	readonly log: LogSet;
	/** Sentences: what could not. */
	readonly problems: readonly string[];
};

/** Opens logs, or all of folders, to be read as one by time. Nothing is read of them yet but their first bytes. */
export const openLog = (paths: readonly string[]): OpenedLog => {
	const {logs, problems} = findLogFiles(paths);
	const failed: string[] = [];
	const files: LogFile[] = [];
	for (const segments of logs) {
		try {
			files.push(openLogFile(segments, files.length));
		} catch (error) {
			failed.push(
				`${segments.at(-1) ?? ''} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`,
			);
		}
	}

	return {log: createLogSet(files), problems: [...problems, ...failed]};
};
