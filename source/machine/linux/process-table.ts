import {readdirSync, readFileSync} from 'node:fs';

/** A line of the process table. */
export type ProcessEntry = {
	readonly pid: number;
	readonly parent: number;
	readonly session: number;
	/** `Z`: ended, but not yet collected by its parent. */
	readonly state: string;
	/** Ticks since the start of the system: with the pid the identity of a process. */
	readonly startTime: number;
};

/** Every process of the machine. Read in one go, since a table that changes underneath would lose children. */
export const readProcessTable = (): ProcessEntry[] =>
	readdirSync('/proc')
		.filter(name => /^\d+$/.test(name))
		.map(name => parseStat(readOrEmpty(`/proc/${name}/stat`)))
		.filter(entry => entry !== undefined);

/** `/proc/<pid>/stat`: `pid (name) state ppid pgrp session …`, where the name may hold blanks and parentheses. */
const parseStat = (text: string): ProcessEntry | undefined => {
	const pid = Number.parseInt(text, 10);
	const [state, parent, , session, ...rest] = text
		.slice(text.lastIndexOf(')') + 1)
		.trim()
		.split(' ');
	return Number.isNaN(pid) || state === undefined || state === ''
		? undefined
		: {pid, parent: Number(parent), session: Number(session), state, startTime: Number(rest[15])};
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
