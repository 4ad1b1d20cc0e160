import {openLog} from './log/open-log.ts';
import {splash} from './splash.ts';
import {terminalText} from './ui/terminal-text.ts';

/** Rows of the viewer that are no list, and the one from which the list begins. */
const otherRows = 14;
const firstRow = 4;

/**
The end of a log as the viewer will show it, before the viewer itself is loaded: a person sees it at once. Undefined when there is
something to tell first, or nothing to show.
*/
export const logPreview = (
	paths: readonly string[],
	{columns, rows}: {readonly columns: number; readonly rows: number},
): string | undefined => {
	const {log, problems} = openLog(paths);
	try {
		const {records} = log.before(log.end(), Math.max(1, rows - otherRows));
		if (problems.length > 0 || records.length === 0) {
			return undefined;
		}

		const lines = records.map(
			({stamp, text}, index) =>
				`\u001B[${firstRow + index};1H${terminalText(`     ${stamp.slice(11, 19)}  ${text.replaceAll(/\s+/g, ' ')}`, columns - 1)}`,
		);
		return `${splash}${lines.join('')}\u001B[H`;
	} finally {
		log.close();
	}
};
