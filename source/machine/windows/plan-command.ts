import path from 'node:path';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type CommandLine, quoteArgument, readCommandLine} from './command-line.ts';
import {type IsFile, resolveProgram} from './resolve-program.ts';

/** What to start: the program, the name it is called by, and the rest of its command line as it stands. */
export type CommandPlan = {
	readonly program: string;
	readonly argv0: string;
	readonly arguments: readonly string[];
};

/**
Finds the program of a command. A program is started itself; everything else (batch files, documents with a file association,
task-sequence-format.md §6.11) by `cmd.exe /d /s /c`, which takes the line between its outer quotes exactly as it stands.

The error is the name of the program that was looked for.
*/
export const planCommand = async (
	command: string | {readonly program: string; readonly arguments: readonly string[]},
	folder: string,
	environment: Readonly<Record<string, string>>,
	isFile?: IsFile,
): Promise<Result<CommandPlan, string>> => {
	const readings: CommandLine[] =
		typeof command === 'string'
			? readCommandLine(command)
			: [{program: command.program, rest: command.arguments.map(quoteArgument).join(' ')}];
	const searchPath = variable(environment, 'PATH') ?? '';
	for (const {program, rest} of readings) {
		const file = await resolveProgram(program, folder, searchPath, isFile);
		if (file !== undefined) {
			return success(planFile(file, rest, variable(environment, 'COMSPEC') ?? 'cmd.exe'));
		}
	}

	return failure(readings[0]?.program ?? '');
};

const planFile = (file: string, rest: string, commandProcessor: string): CommandPlan => {
	const isProgram = ['.exe', '.com'].includes(path.win32.extname(file).toLowerCase());
	const line = rest === '' ? `"${file}"` : `"${file}" ${rest}`;
	return isProgram
		? {program: file, argv0: `"${file}"`, arguments: rest === '' ? [] : [rest]}
		: {program: commandProcessor, argv0: 'cmd.exe', arguments: ['/d', '/s', '/c', `"${line}"`]};
};

/** Names of the environment are the same in any case. */
const variable = (environment: Readonly<Record<string, string>>, name: string): string | undefined =>
	Object.entries(environment).find(([key]) => key.toUpperCase() === name)?.[1];
