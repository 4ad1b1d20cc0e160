import {failure, type Result} from '../sequence/result.ts';
import {contentCodes} from './content-codes.ts';
import type {ContentSource, FoundPackage, SourceProblem} from './content-source.ts';
import {isMediumGone, type Medium, noticing} from './medium.ts';

/**
Packages of a medium that may be pulled out. While it is out it is no use to ask it again and again: the other sources come first,
and only then is it waited for.
*/
export const onMedium = (source: ContentSource, medium: Medium): ContentSource => {
	const told = async <Value>(read: Result<Value, SourceProblem>): Promise<Result<Value, SourceProblem>> =>
		read.ok || !(await isMediumGone(medium, noticing(read.error)))
			? read
			: failure({...read.error, passing: false});
	const reading = (found: FoundPackage): FoundPackage =>
		found.kind === 'folder'
			? found
			: {...found, fetch: async (file, target, options) => told(await found.fetch(file, target, options))};
	return {
		place: packageId => source.place(packageId),
		async find(packageId, options) {
			const found = await told(await source.find(packageId, options));
			if (!found.ok || found.value !== undefined) {
				return found.ok && found.value !== undefined ? {...found, value: reading(found.value)} : found;
			}

			return (await isMediumGone(medium))
				? failure({
						code: contentCodes.notRead,
						message: `${source.place(packageId)} cannot be read.`,
						passing: false,
					})
				: found;
		},
	};
};
