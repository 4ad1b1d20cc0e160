import {cp} from 'node:fs/promises';
import {failure, success} from '../sequence/result.ts';
import type {Content, ContentProblem} from './content.ts';
import {contentCodes} from './content-codes.ts';
import {locatePackage} from './locate-package.ts';
import type {PackageLocations} from './package-locations.ts';

/** The packages that lie on this machine or its media, used in place. `locations` are asked anew for every package. */
export const createLocalContent = (locations: () => PackageLocations): Content => {
	const folder = async (packageId: string) => {
		const located = await locatePackage(packageId, locations());
		return located.ok ? located : failure(notFound(located.error));
	};

	return {
		async find(packageId) {
			const located = await folder(packageId);
			return located.ok ? success(undefined) : located;
		},
		folder,
		async copy(packageId, destination) {
			const located = await folder(packageId);
			if (!located.ok) {
				return located;
			}

			try {
				await cp(located.value, destination, {recursive: true});
				return success(undefined);
			} catch (error) {
				return failure({
					code: contentCodes.notWritten,
					message: `${located.value} could not be copied to ${destination}: ${error instanceof Error ? error.message : String(error)}`,
				});
			}
		},
		program: async (packageId, name) =>
			failure(notFound(`Nothing describes the program ${name} of package ${packageId}.`)),
		application: async idOrName => failure(notFound(`Nothing describes the application ${idOrName}.`)),
	};
};

const notFound = (message: string): ContentProblem => ({code: contentCodes.notFound, message});
