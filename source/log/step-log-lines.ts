import {open} from 'node:fs/promises';
import {parseCmtrace} from './cmtrace.ts';

/** A line of a log as a person reads it. */
export type LoggedLine = {
	readonly severity: 'information' | 'warning' | 'error';
	readonly component: string;
	/** `HH:MM:SS` as logged. */
	readonly time: string;
	readonly text: string;
};

const longestTail = 1024 * 1024;
const mostLines = 400;

/**
What `smsts.log` has of the last attempt of a step, from its announcement on; the last lines when they are many, none when the
log cannot be read. Rule: task-sequence-format.md §10.1, §10.4.
*/
export const readStepLog = async (
	file: string,
	{index, name}: {readonly index: number; readonly name: string},
): Promise<readonly LoggedLine[]> => {
	const lines = linesOf(await readTail(file));
	const announcement = `Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${index}`;
	const start = lines.findLastIndex(({text}) => text === announcement);
	return lines.slice(Math.max(0, start)).slice(-mostLines);
};

const readTail = async (file: string): Promise<string> => {
	try {
		await using handle = await open(file);
		const {size} = await handle.stat();
		const length = Math.min(size, longestTail);
		const {buffer, bytesRead} = await handle.read(Buffer.alloc(length), 0, length, size - length);
		return buffer.toString('utf8', 0, bytesRead);
	} catch {
		// The log is a help, and its own trouble has been told: a page without it is better than none.
		return '';
	}
};

const severities = ['information', 'information', 'warning', 'error'] as const;

const linesOf = (text: string): LoggedLine[] =>
	text
		.split(/(?=<!\[LOG\[)/)
		.map(record => parseCmtrace(record))
		.filter(record => record !== undefined)
		.map(({type, component, time, text}) => ({
			severity: severities[type] ?? 'information',
			component,
			time: time.slice(0, 8),
			text,
		}));
