import {openPastRuns} from '../ui/open-past-runs.ts';
import type {Settings} from '../ui/settings.ts';
import type {Arguments} from './arguments.ts';
import {exitCodes} from './exit-codes.ts';
import {createPastRunSource} from './history/past-run-source.ts';
import {writeError} from './output.ts';
import {pastRun, pastRuns} from './past-runs.ts';
import {reviewSurroundings} from './review-surroundings.ts';

type Options = Pick<Arguments, 'language'> & {readonly stateFolder: string; readonly settings: Settings};

/**
Past runs on the full screen, until they are closed: the list, or with a run its timeline over the list. Gives the exit code; undefined where there
is nothing that a screen could show, and lines say why.
*/
export const viewHistory = async (
	run: string | undefined,
	{stateFolder, settings, language}: Options,
): Promise<number | undefined> => {
	const runs = pastRuns(stateFolder);
	const past = run === undefined ? undefined : pastRun(stateFolder, run);
	if (!runs.ok || runs.value.every(({summary}) => summary === undefined) || past?.ok === false) {
		return undefined;
	}

	const list = {name: 'history', ...(run === undefined ? {} : {run})} as const;
	await openPastRuns(run === undefined ? [list] : [list, {name: 'past-run', run}], {
		history: async () => runs.value.flatMap(({summary}) => summary ?? []),
		historyDetail: async wanted => pastRun(stateFolder, wanted),
		pastRuns: createPastRunSource(stateFolder),
		...reviewSurroundings(stateFolder, settings, language),
	});

	// What a screen cannot show stays on the terminal.
	const problems =
		past === undefined
			? runs.value.flatMap(each => (each.problem === undefined ? [] : `${each.run}: ${each.problem}`))
			: (past.value.problem ?? []);
	for (const problem of [problems].flat()) {
		writeError(problem);
	}

	return past?.value.problem === undefined ? exitCodes.succeeded : exitCodes.failed;
};
