import {spawn} from 'node:child_process';
import {failure, type Result, success} from '../sequence/result.ts';
import type {ShellRequest} from './machine.ts';

/** Starts a shell on the terminal of this process and waits for its end. The error is a sentence. */
export const openShellProgram = async (
	program: string,
	{environment, folder}: ShellRequest,
): Promise<Result<undefined, string>> =>
	new Promise(resolve => {
		// Ctrl+C is meant for what runs in the shell: with this listener it does not end this program.
		const ignore = () => {};
		process.on('SIGINT', ignore);
		const end = (result: Result<undefined, string>) => {
			process.off('SIGINT', ignore);
			resolve(result);
		};
		const shell = spawn(program, [], {cwd: folder, env: environment, stdio: 'inherit'});
		shell.on('error', error => end(failure(`${program} could not be started: ${error.message}`)));
		// How the last command in it ended says nothing about the shell.
		shell.on('exit', () => end(success(undefined)));
	});
