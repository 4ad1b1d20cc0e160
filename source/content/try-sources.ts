import {setTimeout as delay} from 'node:timers/promises';
import {failure, type Result} from '../sequence/result.ts';
import type {TransferOptions} from './content.ts';
import {contentCodes} from './content-codes.ts';
import type {ContentSource, FoundPackage, SourceProblem} from './content-source.ts';
import {cancelled} from './file-problem.ts';

type Attempt<Value> = (found: FoundPackage, source: ContentSource) => Promise<Result<Value, SourceProblem>>;

/**
Asks one source after the other until what it has can be used. Sources that failed in passing are all asked again, `retryCount` times
with `retryDelay` milliseconds between; the others are not. Rule: task-sequence-format.md §7.3.
*/
export const trySources = async <Value>(
	packageId: string,
	sources: readonly ContentSource[],
	use: Attempt<Value>,
	{
		retryCount,
		retryDelay,
		signal,
		log,
	}: TransferOptions & {readonly retryCount: number; readonly retryDelay: number},
): Promise<Result<Value, SourceProblem>> => {
	const given = new Map<ContentSource, SourceProblem>();
	for (let round = 0; ; round++) {
		const places: string[] = [];
		for (const source of sources) {
			if (given.get(source)?.passing === false) {
				continue;
			}

			const found = await source.find(packageId, signal === undefined ? {} : {signal});
			let problem: SourceProblem;
			if (!found.ok) {
				problem = found.error;
			} else if (found.value === undefined) {
				places.push(source.place(packageId));
				given.delete(source);
				continue;
			} else {
				const used = await use(found.value, source);
				if (used.ok) {
					return used;
				}

				problem = used.error;
			}

			if (signal?.aborted === true) {
				return failure(cancelled);
			}

			if (problem.code === contentCodes.diskFull) {
				return failure(problem);
			}

			given.set(source, problem);
			log?.(`Package ${packageId}: ${problem.message}`, 'warning');
		}

		const again = [...given.values()].some(({passing}) => passing);
		if (!again || round >= retryCount) {
			return failure(problemOf(packageId, [...given.values()], places));
		}

		log?.(
			`Package ${packageId} is tried again in ${retryDelay / 1000} seconds (${round + 1} of ${retryCount}).`,
			'warning',
		);
		await delay(retryDelay, undefined, signal === undefined ? {} : {signal}).catch(() => undefined);
		if (signal?.aborted === true) {
			return failure(cancelled);
		}
	}
};

const problemOf = (
	packageId: string,
	problems: readonly SourceProblem[],
	places: readonly string[],
): SourceProblem => {
	const [first] = problems;
	if (first !== undefined) {
		const elsewhere = places.length === 0 ? '' : ` It is not in ${places.join(', ')} either.`;
		return {
			...first,
			message: `Package ${packageId} could not be had. ${problems.map(({message}) => message).join(' ')}${elsewhere}`,
		};
	}

	return {
		code: contentCodes.notFound,
		passing: false,
		message:
			places.length === 0
				? `Package ${packageId} was not found: this task sequence came without media and without content.`
				: `Package ${packageId} was not found. Looked for ${places.join(', ')}. Add the package to the media, or put its folder in one of these places.`,
	};
};
