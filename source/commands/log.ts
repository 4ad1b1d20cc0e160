import {once} from 'node:events';
import process from 'node:process';
import {takesLines} from '../line-terminal.ts';
import type {LogRecord} from '../log/log-record.ts';
import type {LogSet} from '../log/log-set.ts';
import {openLog} from '../log/open-log.ts';
import type {Arguments} from './arguments.ts';
import {exitCodes} from './exit-codes.ts';
import {writeError} from './output.ts';
import {recordLine} from './record-line.ts';

/** `bootseq log <file or folder>…`: on a terminal the viewer, else every record, a line each. */
export const logCommand = async (paths: readonly string[], options: Arguments): Promise<number> => {
	if (paths.length === 0) {
		writeError('Which log? bootseq log <file or folder>…');
		return exitCodes.notUsable;
	}

	const {log, problems} = openLog(paths);
	for (const problem of problems) {
		writeError(problem);
	}

	if (log.files.length === 0) {
		return exitCodes.notUsable;
	}

	try {
		if (
			options.plain ||
			options.json ||
			process.stdout.isTTY !== true ||
			takesLines(process.env, process.stdout.columns)
		) {
			await printLog(log, options.json ? jsonOf : recordLine, process.stdout);
		} else {
			const {viewLog} = await import('./view-log.ts');
			await viewLog(log, options);
		}
	} finally {
		log.close();
	}

	return problems.length === 0 ? exitCodes.succeeded : exitCodes.failed;
};

const batch = 2000;

/** Writes every record, as fast as whoever reads takes them; ends when nobody does any more. */
export const printLog = async (
	log: LogSet,
	format: (record: LogRecord, path: string) => string,
	stream: NodeJS.WritableStream,
): Promise<void> => {
	const gone = new AbortController();
	const onEnd = () => gone.abort();
	stream.once('error', onEnd).once('close', onEnd);
	const paths = log.files.map(({source}) => source.paths.at(-1) ?? '');
	for (let cursor = log.start; !gone.signal.aborted; ) {
		const read = log.after(cursor, batch);
		if (read.records.length === 0) {
			break;
		}

		const text = read.records.map(record => `${format(record, paths[record.log] ?? '')}\n`).join('');
		if (!stream.write(text)) {
			await Promise.race([once(stream, 'drain', {signal: gone.signal}).catch(onEnd), closed(gone.signal)]);
		}

		cursor = read.cursor;
	}
};

const closed = async (signal: AbortSignal): Promise<void> =>
	new Promise(resolve => {
		signal.addEventListener('abort', () => resolve(), {once: true});
	});

/** A record as a line of JSON. Contract: command-line.md, `--json`. */
export const jsonOf = (
	{time, stamp, severity, component, thread, source, text}: LogRecord,
	file: string,
): string =>
	JSON.stringify({
		type: 'record',
		file,
		...(time === undefined ? {} : {time: new Date(time).toISOString()}),
		stamp,
		severity,
		component,
		...(thread === undefined ? {} : {thread}),
		source,
		text,
	});
