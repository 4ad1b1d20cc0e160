import type {LogRecord} from './log-record.ts';
import type {LogSeverity} from './smsts-log.ts';

/** What somebody looks for; every part that is given must hold. */
export type LogQuery = {
	/** In the text, capitals and small letters alike. */
	readonly text?: string;
	/** The text must match. */
	readonly pattern?: RegExp;
	/** The component, capitals and small letters alike. */
	readonly component?: string;
	readonly thread?: number;
	/** At least so severe. */
	readonly severity?: LogSeverity;
};

const order: readonly LogSeverity[] = ['verbose', 'information', 'warning', 'error'];

export const matchesQuery = (query: LogQuery): ((record: LogRecord) => boolean) => {
	const {pattern, thread, severity} = query;
	const text = query.text?.toLowerCase();
	const component = query.component?.toLowerCase();
	const least = severity === undefined ? 0 : order.indexOf(severity);
	return record =>
		(text === undefined || record.text.toLowerCase().includes(text)) &&
		(pattern === undefined || record.text.search(pattern) >= 0) &&
		(component === undefined || record.component.toLowerCase() === component) &&
		(thread === undefined || record.thread === thread) &&
		order.indexOf(record.severity) >= least;
};

/** A text of ASCII without which no record can match. */
export type Needle = {
	readonly text: string;
	readonly fold: boolean;
	/** Every record whose text holds it does match. */
	readonly enough: boolean;
};

/** Bytes of a needle at most, and at least: shorter ones are everywhere. */
const longest = 200;
const shortest = 2;

/** What the records of a query can be found by quickly; undefined: each must be read. */
export const needleOf = (query: LogQuery): Needle | undefined => {
	const {text, pattern, ...others} = query;
	const wanted = text ?? (pattern === undefined ? '' : literalOf(pattern));
	// No other letter becomes `k` or `s` when it is made small but the Kelvin sign and the long s, which no log has.
	const [run = ''] = (wanted.match(/[\x20-\x7E\t]+/g) ?? []).toSorted((a, b) => b.length - a.length);
	const needle = run.slice(0, longest);
	return needle.length < shortest
		? undefined
		: {
				text: text === undefined && pattern?.ignoreCase !== true ? needle : needle.toLowerCase(),
				fold: text !== undefined || pattern?.ignoreCase === true,
				// A `]` may be of what ends the text.
				enough:
					needle === text &&
					!needle.includes(']') &&
					pattern === undefined &&
					Object.keys(others).length === 0,
			};
};

/** The longest text that every match of a pattern holds, as far as that is plain from its beginning to its end; else empty. */
const literalOf = ({source}: RegExp): string => {
	if (/[|()\\[\]{}]/.test(source)) {
		return '';
	}

	// Before `?` and `*` a character may be missing.
	const [run = ''] = source
		.replaceAll(/.[?*]/g, '\n')
		.split(/[.^$+\n]/)
		.toSorted((a, b) => b.length - a.length);
	return run;
};
