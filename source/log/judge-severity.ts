import type {LogRecord} from './log-record.ts';
import type {LogSeverity} from './smsts-log.ts';

/** Records behind a line of a step in which its end is looked for. */
export const looksAhead = 60;

const exitCode =
	/\b(?:exit(?:ed with)?|return(?:ed)?|win32) code:?\s+(0x[\da-f]{1,8}|-?\d{1,10})|\breturned\s+(-?\d{1,10})\b/i;
const succeeded = /^Successfully completed the action .* exit win32 code (-?\d{1,10})/;
const failed = /^Failed to run the action|^The execution of the group .* has failed/;

/**
How severe a record is, when what came of its step is known. A line that reports an exit code is no error when the step that it
belongs to succeeded with that code, by its own list of success codes: 3010 mostly. `following`: the records behind it.
Rules: task-sequence-format.md §6.2, §6.6.
*/
export const judgedSeverity = (record: LogRecord, following: readonly LogRecord[]): LogSeverity => {
	if (record.severity !== 'error' && record.severity !== 'warning') {
		return record.severity;
	}

	const [, named, returned] = exitCode.exec(record.text) ?? [];
	const code = Number(named ?? returned ?? Number.NaN);
	if (Number.isNaN(code)) {
		return record.severity;
	}

	for (const {text} of following) {
		const [, accepted] = succeeded.exec(text) ?? [];
		if (accepted !== undefined) {
			return Number(accepted) >>> 0 === code >>> 0 ? 'information' : record.severity;
		}

		if (failed.test(text)) {
			break;
		}
	}

	return record.severity;
};
