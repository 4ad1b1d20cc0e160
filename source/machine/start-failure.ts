import {statSync} from 'node:fs';
import type {CommandResult} from './machine.ts';

/** Win32 codes for what the operating system answers when a process cannot be started. Rule: task-sequence-format.md §11. */
export const win32Code = {
	fileNotFound: 2,
	accessDenied: 5,
	notEnoughMemory: 8,
	invalidParameter: 87,
	badExecutable: 193,
	lineTooLong: 206,
	badFolder: 267,
	logonFailure: 1326,
} as const;

/** What `not-started` says of an error that `spawn` threw or reported. */
export const startFailure = (error: unknown, program: string, folder: string): CommandResult => {
	const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '';
	const words = error instanceof Error ? error.message : String(error);
	// `spawn` reports a missing folder as a missing program.
	if (systemCode !== 'ERR_INVALID_ARG_VALUE' && !isFolder(folder)) {
		return notStarted(win32Code.badFolder, `The folder ${folder} does not exist or is not a folder.`);
	}

	switch (systemCode) {
		case 'ENOENT':
			return notStarted(win32Code.fileNotFound, `The program ${program} was not found.`);
		case 'EACCES':
		case 'EPERM':
			return notStarted(
				win32Code.accessDenied,
				`The program ${program} may not be run: it is not executable, or the folder ${folder} may not be entered.`,
			);
		case 'ENOTDIR':
			return notStarted(win32Code.badFolder, `The folder ${folder} is not a folder.`);
		case 'ENOEXEC':
			return notStarted(
				win32Code.badExecutable,
				`The file ${program} is not a program this machine can run.`,
			);
		case 'E2BIG':
		case 'ENAMETOOLONG':
			return notStarted(
				win32Code.lineTooLong,
				`The command line and the variables are together too long: shorten the command or delete large variables.`,
			);
		case 'EAGAIN':
		case 'ENOMEM':
		case 'EMFILE':
		case 'ENFILE':
			return notStarted(
				win32Code.notEnoughMemory,
				`The machine is out of memory or processes: ${words}. End other programs and retry.`,
			);
		default:
			return notStarted(win32Code.invalidParameter, `The program ${program} could not be started: ${words}.`);
	}
};

export const notStarted = (code: number, message: string): CommandResult => ({
	kind: 'not-started',
	code,
	message,
});

const isFolder = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
