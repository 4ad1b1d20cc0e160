import {readdirSync, readFileSync} from 'node:fs';

/** A line of the process table. */
export type ProcessEntry = {
	readonly pid: number;
	readonly parent: number;
	readonly session: number;
	/** `Z`: ended, but not yet collected by its parent. */
	readonly state: string;
	/** The name of its program, at most 15 characters. */
	readonly program: string;
	/** Ticks since the start of the system: with the pid the identity of a process. */
	readonly startTime: number;
};

/** Every living process of the machine. Read in one go, since a table that changes underneath would lose children. */
export const readProcessTable = (): ProcessEntry[] =>
	readdirSync('/proc')
		.filter(name => /^\d+$/.test(name))
		.map(name => readProcess(Number(name)))
		.filter(entry => entry !== undefined)
		.filter(({state}) => state !== 'Z' && state !== 'X');

/** One line of the table, also of a process that has ended and was not yet collected. */
export const readProcess = (pid: number): ProcessEntry | undefined =>
	parseStat(readOrEmpty(`/proc/${pid}/stat`));

/** A pid alone may belong to another process by now. */
export const identity = ({pid, startTime}: ProcessEntry): string => `${pid} ${startTime}`;

/** `/proc/<pid>/stat`: `pid (name) state ppid pgrp session …`, where the name may hold blanks and parentheses. */
const parseStat = (text: string): ProcessEntry | undefined => {
	const pid = Number.parseInt(text, 10);
	const nameEnd = text.lastIndexOf(')');
	const [state, parent, , session, ...rest] = text
		.slice(nameEnd + 1)
		.trim()
		.split(' ');
	return Number.isNaN(pid) || state === undefined || state === ''
		? undefined
		: {
				pid,
				parent: Number(parent),
				session: Number(session),
				state,
				program: text.slice(text.indexOf('(') + 1, nameEnd),
				startTime: Number(rest[15]),
			};
};

/** Whether a process was started with this `NAME=value` in its environment; false where that may not be read. */
export const hasInEnvironment = (pid: number, variable: string): boolean =>
	`\0${readOrEmpty(`/proc/${pid}/environ`)}`.includes(`\0${variable}\0`);

/** Processes end while they are read: then there is nothing to know about them any more. */
const readOrEmpty = (path: string): string => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
};
