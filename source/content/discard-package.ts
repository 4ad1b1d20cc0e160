import {rm} from 'node:fs/promises';
import {failure, type Result, success} from '../sequence/result.ts';
import type {ContentProblem} from './content.ts';
import {contentCodes} from './content-codes.ts';
import {type CachePlaces, fetchedEarlier} from './package-cache.ts';

/** Removes what was fetched of a package from the cache, and nothing else. Gives whether there was anything. */
export const discardPackage = async (places: CachePlaces): Promise<Result<boolean, ContentProblem>> => {
	if ((await fetchedEarlier(places)) === undefined) {
		return success(false);
	}

	try {
		// Without its manifest the folder is not believed, should the rest not come to an end.
		await rm(places.manifest, {force: true});
		await rm(places.folder, {recursive: true, force: true});
		return success(true);
	} catch (error) {
		return failure({
			code: contentCodes.notWritten,
			message: `Package ${places.packageId} could not be removed from ${places.folder}: ${error instanceof Error ? error.message : String(error)}`,
		});
	}
};
