import type {LogSeverity} from './smsts-log.ts';

/** A record of a log, of whatever format, as it is read. */
export type LogRecord = {
	/** May be of several lines. */
	readonly text: string;
	readonly severity: LogSeverity;
	/** Milliseconds since the epoch; absent where the record has no time that can be read. */
	readonly time?: number;
	/** The time as logged, in the time zone of the machine: `2026-01-08 10:15:00.123`. Empty where there is none. */
	readonly stamp: string;
	/** Empty where the format has none. */
	readonly component: string;
	readonly thread?: number;
	/** Source file and line. */
	readonly source: string;
};

/** A record and where it is in its log, in units of the log's encoding: bytes, or pairs of them in UTF-16. */
export type PlacedRecord = LogRecord & {
	/** Which of the logs that are read together. */
	readonly log: number;
	readonly start: number;
	readonly end: number;
};
