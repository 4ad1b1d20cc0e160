import {textEnd, textStart} from './cmtrace.ts';
import type {LogRecord} from './log-record.ts';
import type {LogSeverity} from './smsts-log.ts';

const severities: readonly LogSeverity[] = ['verbose', 'information', 'warning', 'error'];

/**
A record as text, read. Never throws: what is of no known form is a text of its own.

- Configuration Manager and MDT: `<![LOG[…]LOG]!><time="…" date="…" component="…" …>`. Rule: task-sequence-format.md §10.1.
- the older form: `text  $$<component><01-08-2026 10:15:00.123-060><thread=1876 (0x754)>`.
- lines that begin with a date and a time, as `setupact.log` and most Linux logs have.
*/
export const parseRecord = (record: string): LogRecord => {
	const line = record.replace(/\r?\n$/, '');
	return parseTagged(line) ?? parseOlder(line) ?? parseText(line);
};

const attribute = /([a-z]+)="([^"]*)"/g;

const parseTagged = (line: string): LogRecord | undefined => {
	if (!line.startsWith(textStart)) {
		return undefined;
	}

	const end = line.indexOf(textEnd);
	if (end < 0) {
		return {...nothing, text: line.slice(textStart.length)};
	}

	const tail = line.slice(end + textEnd.length);
	const values = new Map([...tail.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]));
	const type = values.get('type') ?? '';
	return {
		text: line.slice(textStart.length, end),
		severity: (/^\d$/.test(type) ? severities[Number(type)] : undefined) ?? 'information',
		...timeOf(values.get('date') ?? '', values.get('time') ?? ''),
		component: values.get('component') ?? '',
		...threadOf(values.get('thread') ?? ''),
		source: values.get('file') ?? '',
	};
};

const older =
	/^\$\$<([^<>]*)><(\d{1,2}-\d{1,2}-\d{4}) (\d{1,2}:\d{1,2}:\d{1,2}[\d.,]*(?:[+-]\d{1,4})?)><thread=(\d+)[^<>]*>/;

const parseOlder = (line: string): LogRecord | undefined => {
	const end = line.lastIndexOf('$$<');
	const [, component = '', date = '', time = '', thread = ''] =
		(end < 0 ? null : older.exec(line.slice(end))) ?? [];
	const text = line.slice(0, Math.max(0, end)).trimEnd();
	return date === ''
		? undefined
		: {
				text,
				severity: severityOfWords(text),
				...timeOf(date, time),
				component,
				...threadOf(thread),
				source: '',
			};
};

const dated =
	/^\[?(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?\]?[,:]?\s*/;
const labelled =
	/^\[?(trace|verbose|debug|information|info|notice|warning|warn|error|fatal|critical)\b\]?[:,]?\s+/i;

const parseText = (line: string): LogRecord => {
	const found = dated.exec(line);
	if (found === null) {
		return {...nothing, text: line, severity: severityOfWords(line)};
	}

	const [lead = '', date = '', clock = '', fraction = '', zone] = found;
	const text = line.slice(lead.length);
	const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
	// Without a zone the machine's own is not known; all logs without one are of one zone then.
	const time = Date.parse(`${date}T${clock}.${milliseconds}${zone ?? 'Z'}`);
	const [label = '', word = ''] = labelled.exec(text) ?? [];
	return {
		...nothing,
		text: text.slice(label.length),
		severity: severityOfLabel(word) ?? severityOfWords(text),
		...(Number.isNaN(time) ? {} : {time}),
		stamp: `${date} ${clock}.${milliseconds}`,
	};
};

const nothing = {severity: 'information', stamp: '', component: '', source: ''} as const;

const threadOf = (text: string): {readonly thread?: number} =>
	/^\d{1,10}$/.test(text) ? {thread: Number(text)} : {};

const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?([+-]\d{1,4})?$/;
const day = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;

/** The number behind the time is how many minutes UTC is ahead of local time. */
const timeOf = (dateText: string, timeText: string): {readonly time?: number; readonly stamp: string} => {
	const [, month = '', date = '', year = ''] = day.exec(dateText) ?? [];
	const [, hours = '', minutes = '', seconds = '', fraction = '', bias = '0'] = clock.exec(timeText) ?? [];
	if (year === '' || hours === '') {
		return {stamp: [dateText, timeText].filter(Boolean).join(' ')};
	}

	const two = (text: string) => text.padStart(2, '0');
	const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
	const stamp = `${year}-${two(month)}-${two(date)} ${two(hours)}:${two(minutes)}:${two(seconds)}.${milliseconds}`;
	const local = Date.parse(`${stamp.replace(' ', 'T')}Z`);
	return Number.isNaN(local) ? {stamp} : {time: local + Number(bias) * 60_000, stamp};
};

const severityOfLabel = (word: string): LogSeverity | undefined => {
	switch (word.toLowerCase()) {
		case 'trace':
		case 'verbose':
		case 'debug': {
			return 'verbose';
		}

		case 'information':
		case 'info':
		case 'notice': {
			return 'information';
		}

		case 'warning':
		case 'warn': {
			return 'warning';
		}

		case 'error':
		case 'fatal':
		case 'critical': {
			return 'error';
		}

		default: {
			return undefined;
		}
	}
};

/** Where a format says nothing of it, the words do, as Microsoft's viewer has it. */
const severityOfWords = (text: string): LogSeverity =>
	/\berror\b/i.test(text) ? 'error' : /\bwarning\b/i.test(text) ? 'warning' : 'information';
