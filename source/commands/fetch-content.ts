import type {RunEnd} from '../run/engine.ts';
import {fetchNeededContent} from '../run/fetch-needed-content.ts';
import {finishRun} from '../run/finish-run.ts';
import type {OpenRun} from '../run/open-run.ts';
import type {Prepared} from './prepared.ts';

/** Has the content of a run in place before its first step. Without it the run ends here, and says why. */
export const fetchContent = async (
	{console}: Pick<Prepared, 'console'>,
	{engine, neededContent}: Pick<OpenRun, 'engine' | 'neededContent'>,
): Promise<RunEnd | undefined> => {
	const fetched = await fetchNeededContent(engine, neededContent);
	if (fetched.ok) {
		return undefined;
	}

	if (engine.signal.aborted) {
		return finishRun(engine, 'cancelled', 0);
	}

	console.notice('error', fetched.error.message);
	return finishRun(engine, 'failed', fetched.error.code, {reason: fetched.error.message});
};
