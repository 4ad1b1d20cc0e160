import type {PlacedRecord} from './log-record.ts';

/**
Records of several logs as one, by time. What stands in a log in some order stays in it, also where its clock was set back; a
record without a time belongs to the one before it. `before`: the time of the last record before those of a log.
*/
export const mergeRecords = (
	logs: readonly (readonly PlacedRecord[])[],
	before: readonly number[],
	count: number,
): PlacedRecord[] => {
	const next = logs.map(() => 0);
	const times = [...before];
	const merged: PlacedRecord[] = [];
	while (merged.length < count) {
		const log = earliest(logs, next, times);
		const record = logs[log]?.[next[log] ?? 0];
		if (record === undefined) {
			break;
		}

		merged.push(record);
		times[log] = record.time ?? times[log] ?? unknown;
		next[log] = (next[log] ?? 0) + 1;
	}

	return merged;
};

const unknown = Number.NEGATIVE_INFINITY;

const earliest = (
	logs: readonly (readonly PlacedRecord[])[],
	next: readonly number[],
	times: readonly number[],
): number => {
	let found = -1;
	let least = Number.POSITIVE_INFINITY;
	for (const [log, records] of logs.entries()) {
		const record = records[next[log] ?? 0];
		if (record !== undefined) {
			const time = record.time ?? times[log] ?? unknown;
			if (found < 0 || time < least) {
				found = log;
				least = time;
			}
		}
	}

	return found;
};

/** The last records of several logs as one, by time, in their order. The opposite of `mergeRecords`, from the other end. */
export const mergeFromEnd = (
	logs: readonly (readonly PlacedRecord[])[],
	before: readonly number[],
	count: number,
): PlacedRecord[] => {
	const timed = logs.map((records, log) => timesOf(records, before[log] ?? unknown));
	const left = logs.map(records => records.length);
	const merged: PlacedRecord[] = [];
	while (merged.length < count) {
		let found = -1;
		let most = Number.NEGATIVE_INFINITY;
		for (const [log, count] of left.entries()) {
			const time = timed[log]?.[count - 1];
			// Of two at the same time the one of the later log comes last.
			if (time !== undefined && (found < 0 || time >= most)) {
				found = log;
				most = time;
			}
		}

		const record = logs[found]?.[(left[found] ?? 0) - 1];
		if (record === undefined) {
			break;
		}

		merged.push(record);
		left[found] = (left[found] ?? 0) - 1;
	}

	return merged.toReversed();
};

const timesOf = (records: readonly PlacedRecord[], before: number): readonly number[] => {
	let last = before;
	return records.map(({time}) => {
		last = time ?? last;
		return last;
	});
};
