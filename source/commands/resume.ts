import {success} from '../sequence/result.ts';
import type {Arguments} from './arguments.ts';
import {goOnWithRun} from './go-on-with-run.ts';
import {withPrepared} from './prepare.ts';
import {endWithParent} from './relaunch.ts';
import {stop} from './stop.ts';

/** `bootseq resume`: goes on with the run in progress; exit code 2 when there is none. */
export const resume = async (options: Arguments): Promise<number> => {
	if (options.relaunched) {
		endWithParent();
	}

	return withPrepared(options, async prepared => {
		const code = await goOnWithRun(prepared, {offer: false});
		if (!code.ok) {
			return code;
		}

		return code.value === undefined
			? stop(`There is no run in progress in ${prepared.stateFolder}.`, 'Start one: bootseq run <file>.')
			: success(code.value);
	});
};
