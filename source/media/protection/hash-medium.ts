import path from 'node:path';
import type {PackageFile} from '../../content/package-manifest.ts';
import {packagePathsProblem} from '../../content/package-path.ts';
import {walkFolder} from '../../content/walk-folder.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {MediaProblem} from '../media-problem.ts';
import {hashCounted, type Reading} from './counted-reading.ts';
import type {ManifestPackage} from './manifest.ts';
import {notForMedia} from './not-for-media.ts';

/** Every file of a medium but those inside its packages, in one order however the drive lists them. Throws what the file system says. */
export const hashMedium = async (
	folder: string,
	packages: readonly ManifestPackage[],
	reading: Reading,
): Promise<Result<readonly Required<PackageFile>[], MediaProblem>> => {
	const inPackages = packages.map(({packageId}) => `sms/pkg/${packageId}/`.toLowerCase());
	const entries = await Array.fromAsync(walkFolder(folder));
	const files: Required<PackageFile>[] = [];
	for (const {path: name, kind} of entries.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
		if (kind === 'folder' || inPackages.some(inside => name.toLowerCase().startsWith(inside))) {
			continue;
		}

		const file = path.join(folder, name);
		if (kind === 'other') {
			return failure(notForMedia(file, 'It is a link or a device.'));
		}

		files.push({path: name, ...(await hashCounted(file, reading))});
	}

	const problem = packagePathsProblem(files.map(file => file.path));
	return problem === undefined
		? success(files)
		: failure(notForMedia(folder, `${problem.replace('in a package', 'on media')}.`));
};
