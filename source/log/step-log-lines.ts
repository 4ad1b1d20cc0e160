import {judgedSeverity, looksAhead} from './judge-severity.ts';
import {type LogFile, openLogFile} from './log-file.ts';

/** A line of a log as a person reads it. */
export type LoggedLine = {
	readonly severity: 'information' | 'warning' | 'error';
	readonly component: string;
	/** `HH:MM:SS` as logged. */
	readonly time: string;
	readonly text: string;
};

/** Records from the end among which the announcement of the step is looked for. */
const lookedThrough = 5000;
const mostLines = 400;

/**
What `smsts.log` has of the last attempt of a step, from its announcement on; the last lines when they are many, none when the
log cannot be read. Rule: task-sequence-format.md §10.1, §10.4.
*/
export const readStepLog = async (
	file: string,
	{index, name}: {readonly index: number; readonly name: string},
): Promise<readonly LoggedLine[]> => {
	let log: LogFile;
	try {
		log = openLogFile([file], 0);
	} catch {
		// The log is a help, and its own trouble has been told: a page without it is better than none.
		return [];
	}

	try {
		const records = log.before(log.source.size, lookedThrough);
		const announcement = `Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${index}`;
		const start = records.findLastIndex(({text}) => text === announcement);
		const attempt = records.slice(Math.max(0, start)).slice(-mostLines);
		return attempt.map((record, position) => {
			const severity = judgedSeverity(record, attempt.slice(position + 1, position + 1 + looksAhead));
			return {
				severity: severity === 'verbose' ? 'information' : severity,
				component: record.component,
				time: record.stamp.slice(11, 19),
				text: record.text,
			};
		});
	} finally {
		log.close();
	}
};
