import type {CreationProblem} from '../../media/create/creation-problem.ts';
import {failure, type Result} from '../../sequence/result.ts';
import type {Console} from '../../ui/console.ts';

type Watched = {
	readonly console: Console;
	/** A creation that ended in the middle of writing the disk at `output` says what is left of it. */
	told<Value>(result: Result<Value, CreationProblem>, output: string): Result<Value, CreationProblem>;
};

/** A console that notices how far a creation has come: from a certain point on the disk is lost, whatever becomes of the media. */
export const watchDisk = (console: Console): Watched => {
	let isWriting = false;
	return {
		console: {
			...console,
			progress(progress) {
				isWriting = progress.phase === 'writing-disk';
				console.progress?.(progress);
			},
		},
		told: (result, output) =>
			result.ok || !isWriting
				? result
				: failure({
						...result.error,
						help: `${result.error.help} The disk ${output} is empty now: what was on it is lost.`.trim(),
					}),
	};
};
