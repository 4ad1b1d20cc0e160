import {rm} from 'node:fs/promises';
import {type ActiveRun, clearActiveRun} from '../run/active-run.ts';
import type {ResumeProblem} from '../run/resume-run.ts';
import {runFolder} from '../run/run-folder.ts';
import {type Result, success} from '../sequence/result.ts';
import type {Prepared} from './prepared.ts';
import {type Stop, stop} from './stop.ts';

/**
A run is in progress and cannot go on. A person may put it away, when nothing can mend it: its folder stays among the past runs,
and a new run can start. Nothing of it is ever taken over.
*/
export const putAwayLostRun = async (
	{console, stateFolder}: Prepared,
	{name, run, started}: ActiveRun,
	{message, help, lost}: ResumeProblem,
): Promise<Result<undefined, Stop>> => {
	const stopped = stop(`The run of ${name}, begun ${started}, cannot go on: ${message}`, help);
	if (!lost) {
		return stopped;
	}

	const reply = await console.ask('lost-run', {name, started, reason: message, help});
	if (reply.kind !== 'answer' || reply.answer === 'leave') {
		return stopped;
	}

	await rm(runFolder(stateFolder, run).secretPackages, {recursive: true, force: true});
	clearActiveRun(stateFolder);
	return success(undefined);
};
