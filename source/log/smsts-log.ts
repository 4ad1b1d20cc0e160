import {closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {byteOrderMark, cmtraceTime, formatCmtrace} from './cmtrace.ts';
import {createRedactor} from './redact.ts';

export type LogSeverity = 'verbose' | 'information' | 'warning' | 'error';

/** The log of a run: `smsts.log` in CMTrace records. Rules: task-sequence-format.md §10.1, §10.3. */
export type SmstsLog = {
	/** Puts a record into the buffer. `file` is the source file and line that viewers show. */
	write(component: string, text: string, severity?: LogSeverity, file?: string): void;
	/** Hands what is buffered to the file, in one write. */
	flush(): void;
	/** Texts that no later record may hold. */
	setSecrets(texts: readonly string[]): void;
	/** Goes on in the file that its path leads to now: the same log, copied to another disk. */
	reopen(): void;
	close(): void;
};

export type SmstsLogOptions = {
	/** Made if need be. */
	readonly folder: string;
	readonly clock: () => Date;
	/** What stands as `thread`; the process number will do. */
	readonly threadId: number;
	/** Minutes that UTC is ahead of local time at an instant; by default what the system says. */
	readonly bias?: (instant: Date) => number;
	/** Told once, as a sentence, when the log can no longer be written. The run goes on without. */
	readonly onProblem?: (message: string) => void;
};

const types = {verbose: 0, information: 1, warning: 2, error: 3} as const;
const segmentSize = 5 * 1024 * 1024;
/** Bytes that are buffered at most. */
const bufferSize = 64 * 1024;
/** Bytes that a character takes at most. */
const widest = 3;
/** Milliseconds that a record waits at most, for whoever follows the file. */
const longestWait = 250;

/**
Opens the log of a run, going on where it ended. A file that has reached 5 MB is kept under the time it ended
(`smsts-20260801-101500.log`), and a new one begun: nothing is overwritten. Never throws: a run does not end because it cannot
write its log, and `onProblem` says so.
*/
export const openSmstsLog = (options: SmstsLogOptions): SmstsLog => {
	const {folder, clock, threadId, bias = instant => instant.getTimezoneOffset(), onProblem} = options;
	const path = join(folder, 'smsts.log');
	let descriptor: number | undefined;
	let size = 0;
	// Bytes, not text: thousands of small strings that wait would outlive the young garbage, and make the heap grow.
	const buffer = Buffer.allocUnsafe(bufferSize);
	let filled = 0;
	let redact = createRedactor([]);
	let timer: NodeJS.Timeout | undefined;
	let failed = false;
	let stamped = Number.NaN;
	let stamp = cmtraceTime(new Date(0), 0);

	/** Records come in bursts: those of one millisecond share its text. */
	const stampOf = (now: Date) => {
		if (now.getTime() !== stamped) {
			stamped = now.getTime();
			stamp = cmtraceTime(now, bias(now));
		}

		return stamp;
	};

	const closeFile = () => {
		if (descriptor !== undefined) {
			const open = descriptor;
			descriptor = undefined;
			closeSync(open);
		}
	};

	const fail = (error: unknown) => {
		failed = true;
		onProblem?.(
			`The log ${path} can no longer be written: ${error instanceof Error ? error.message : String(error)}. The run goes on without it; the journal has what happened.`,
		);
	};

	/** The file to write to, a new one when this one is full. */
	const currentFile = (): number => {
		if (size >= segmentSize) {
			closeFile();
			renameSync(path, rolledPath(folder, clock(), bias));
			size = 0;
		}

		descriptor ??= openSync(path, 'a', 0o600);
		return descriptor;
	};

	const writeAll = (bytes: Uint8Array): void => {
		const file = currentFile();
		const parts = size === 0 ? [Buffer.from(byteOrderMark), bytes] : [bytes];
		for (const part of parts) {
			let written = 0;
			while (written < part.length) {
				written += writeSync(file, part, written);
			}

			size += part.length;
		}
	};

	const keep = (bytes: Uint8Array): void => {
		if (bytes.length === 0 || failed) {
			return;
		}

		try {
			writeAll(bytes);
		} catch (error) {
			fail(error);
		}
	};

	const flush = () => {
		clearTimeout(timer);
		timer = undefined;
		const bytes = buffer.subarray(0, filled);
		filled = 0;
		keep(bytes);
	};

	const add = (record: string): void => {
		const most = widest * record.length;
		if (filled + most > bufferSize) {
			flush();
		}

		if (most > bufferSize) {
			keep(Buffer.from(record));
		} else {
			filled += buffer.write(record, filled);
			timer ??= setTimeout(flush, longestWait).unref();
		}
	};

	try {
		mkdirSync(folder, {recursive: true, mode: 0o700});
		descriptor = openSync(path, 'a', 0o600);
		size = fstatSync(descriptor).size;
	} catch (error) {
		fail(error);
	}

	return {
		write(component, text, severity = 'information', file = '') {
			add(
				formatCmtrace({
					text: redact(text),
					...stampOf(clock()),
					component,
					context: '',
					type: types[severity],
					thread: threadId,
					file,
				}),
			);
		},
		flush,
		setSecrets(texts) {
			redact = createRedactor(texts);
		},
		// What is buffered meanwhile goes to the new file.
		reopen: closeFile,
		close() {
			flush();
			failed = true;
			closeFile();
		},
	};
};

/** A name that is still free: two segments may end in one second, and clocks may go back. */
const rolledPath = (folder: string, now: Date, bias: (instant: Date) => number): string => {
	const {date, time} = cmtraceTime(now, bias(now));
	const [month = '', day = '', year = ''] = date.split('-');
	const name = `smsts-${year}${month}${day}-${time.slice(0, 8).replaceAll(':', '')}`;
	for (let count = 1; ; count++) {
		const path = join(folder, count === 1 ? `${name}.log` : `${name}-${count}.log`);
		if (!existsSync(path)) {
			return path;
		}
	}
};
