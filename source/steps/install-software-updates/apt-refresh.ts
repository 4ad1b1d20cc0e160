import {failure, type Result, success} from '../../sequence/result.ts';
import {nonInteractive} from '../non-interactive.ts';
import type {CapturedAnswer, StepContext, StepOutcome} from '../step-type.ts';
import {aptFailure, aptProblem} from './apt-problems.ts';
import type {UpdateSettings} from './settings.ts';
import {alreadyInstalling, cannotConnect} from './update-codes.ts';

const secondsBetweenTries = 5;
const millisecondsOfDay = 24 * 60 * 60 * 1000;

/**
Fetches the lists of every package source. A source that is not signed, or wrongly, is refused; one of several that cannot be
reached is passed over with a warning.
*/
export const refreshLists = async (
	context: StepContext,
	{scanTimeout, lockWait}: UpdateSettings,
): Promise<Result<undefined, StepOutcome>> => {
	for (let waited = 0; ; waited += secondsBetweenTries) {
		const answer = await context.capture({
			command: nonInteractive('apt-get', ['-q', '-o', 'Acquire::Retries=3', 'update']),
			timeout: scanTimeout,
		});
		const result = judgeRefresh(answer, context);
		if (
			result.ok ||
			result.error.code !== alreadyInstalling ||
			waited >= lockWait ||
			context.signal.aborted
		) {
			return result;
		}

		context.log('Another program is using the package lists; waiting for it.');
		await context.wait(Math.min(secondsBetweenTries, lockWait - waited));
	}
};

/** apt ends with 0 although sources failed, and then uses what it fetched another day: its warnings count. */
const judgeRefresh = (answer: CapturedAnswer, context: StepContext): Result<undefined, StepOutcome> => {
	if (answer.problem !== undefined) {
		return failure({code: answer.code, message: `The scan for updates did not end. ${answer.problem}`});
	}

	const problem = aptProblem(answer.errors);
	if (problem === undefined) {
		return answer.code === 0 ? success(undefined) : failure(aptFailure(answer.errors, answer.code));
	}

	const someAnswered = /^(?:Hit|Get):\d+ /m.test(answer.output);
	if (problem.code === cannotConnect && answer.code === 0 && someAnswered) {
		context.log(problem.message ?? '', 'warning');
		return success(undefined);
	}

	return failure(problem);
};

/** Whether the lists were fetched within the last day: then a cached scan need not fetch them again. */
export const hasFreshLists = async (context: StepContext): Promise<boolean> => {
	const [fetched, folder] = await Promise.all([
		context.capture({command: nonInteractive('apt-get', ['indextargets', '--format', '$(FILENAME)'])}),
		context.capture({command: nonInteractive('apt-config', ['shell', 'LISTS', 'Dir::State::lists/d'])}),
	]);
	const path = /^LISTS='(.*)'$/m.exec(folder.output)?.[1];
	if (fetched.output.trim() === '' || path === undefined) {
		return false;
	}

	const lists = await context.machine.facts.folder(path);
	return lists !== undefined && Date.now() - lists.modified < millisecondsOfDay;
};
