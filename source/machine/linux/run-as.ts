import {failure, type Result, success} from '../../sequence/result.ts';
import {type Execute, execute} from '../execute.ts';
import type {CommandResult} from '../machine.ts';
import {notStarted, win32Code} from '../start-failure.ts';

/**
The arguments of `runuser` that make a command another user's (task-sequence-format.md §6.11).

Root needs no password for that; anybody else cannot give one without a terminal, and is told so.
*/
export const prepareRunAs = async (
	user: string,
	{
		isRoot = process.getuid?.() === 0,
		run = execute,
	}: {readonly isRoot?: boolean; readonly run?: Execute} = {},
): Promise<Result<readonly string[], CommandResult>> => {
	if (!isRoot) {
		return failure(
			notStarted(
				win32Code.accessDenied,
				`Only root may run a command as ${user}. Start bootseq as root, or take the account off the step.`,
			),
		);
	}

	const {exitCode} = await run('id', ['-u', '--', user]);
	return exitCode === 0
		? success(['-u', user, '--'])
		: failure(
				notStarted(
					win32Code.logonFailure,
					`There is no user ${user} on this machine. Create the account in an earlier step, or name another.`,
				),
			);
};
