/*
One record of smsts.log. Rule: task-sequence-format.md §10.1.

	<![LOG[text]LOG]!><time="10:15:00.123-120" date="08-01-2026" component="TSManager" context="" type="1" thread="1876" file="engine.cxx:143">
*/

/** A record as the file has it. */
export type CmtraceRecord = {
	readonly text: string;
	/** Local, `HH:MM:SS.mmm`. */
	readonly time: string;
	/** Minutes that UTC is ahead of local time: the Windows bias, -120 in central European summer. */
	readonly bias: number;
	/** `MM-DD-YYYY`. */
	readonly date: string;
	readonly component: string;
	readonly context: string;
	/** 0 verbose, 1 information, 2 warning, 3 error. */
	readonly type: number;
	readonly thread: number;
	/** Source file and line. */
	readonly file: string;
};

/** What a file of records begins with. */
export const byteOrderMark = '\uFEFF';

export const textStart = '<![LOG[';
export const textEnd = ']LOG]!>';

/** A record with its line end. What would end the text or an attribute early is taken apart, so that a viewer reads it whole. */
export const formatCmtrace = (record: CmtraceRecord): string => {
	const text = record.text.replaceAll(textEnd, ']LOG] !>');
	const bias = `${record.bias < 0 ? '-' : '+'}${String(Math.abs(record.bias)).padStart(3, '0')}`;
	return (
		`${textStart}${text}${textEnd}<time="${record.time}${bias}" date="${record.date}" ` +
		`component="${attribute(record.component)}" context="${attribute(record.context)}" ` +
		`type="${record.type}" thread="${record.thread}" file="${attribute(record.file)}">\r\n`
	);
};

const attribute = (text: string): string =>
	/["\r\n]/.test(text) ? text.replaceAll('"', "'").replaceAll(/[\r\n]+/g, ' ') : text;

const attributes =
	/^<time="([\d:.]+)([+-]\d{1,4})" date="([\d-]+)" component="([^"]*)" context="([^"]*)" type="(\d{1,3})" thread="(\d{1,10})" file="([^"]*)">(?:\r?\n)?$/;

/** Reads one record, with or without its line end; undefined for anything else. */
export const parseCmtrace = (record: string): CmtraceRecord | undefined => {
	const end = record.indexOf(textEnd);
	if (!record.startsWith(textStart) || end < 0) {
		return undefined;
	}

	const found = attributes.exec(record.slice(end + textEnd.length));
	if (found === null) {
		return undefined;
	}

	const [, time = '', bias, date = '', component = '', context = '', type, thread, file = ''] = found;
	return {
		text: record.slice(textStart.length, end),
		time,
		bias: Number(bias),
		date,
		component,
		context,
		type: Number(type),
		thread: Number(thread),
		file,
	};
};

/** The time fields of an instant, where UTC is `bias` minutes ahead of local time. */
export const cmtraceTime = (instant: Date, bias: number): Pick<CmtraceRecord, 'time' | 'bias' | 'date'> => {
	const local = new Date(instant.getTime() - bias * 60_000).toISOString();
	const [year = '', month = '', day = ''] = local.slice(0, 10).split('-');
	return {time: local.slice(11, 23), bias, date: `${month}-${day}-${year}`};
};
