import process from 'node:process';
import {type IPty, spawn} from '@lydell/node-pty';

export const columns = 100;
export const rows = 30;

/** Starts this Node with these arguments in a terminal of a person. */
export const startInTerminal = (args: readonly string[]): IPty => {
	// Under CI Ink draws nothing but the last frame.
	const {CI: _, ...environment} = process.env;
	return spawn(process.execPath, [...args], {
		cols: columns,
		rows,
		env: {...environment, TERM: 'xterm-256color', LANG: 'C.UTF-8'},
	});
};

/** Resolves with the exit code. */
export const ended = async (terminal: IPty): Promise<number> => {
	const {promise, resolve} = Promise.withResolvers<number>();
	terminal.onExit(({exitCode}) => resolve(exitCode));
	return promise;
};
