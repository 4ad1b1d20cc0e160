import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {findFolderBelow} from '../../content/find-folder.ts';
import {isPackageId} from '../../content/package-id.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {MediaProblem} from '../media-problem.ts';
import type {Reading} from './counted-reading.ts';
import type {ManifestPackage} from './manifest.ts';
import {notForMedia} from './not-for-media.ts';
import {protectPackage} from './protect-package.ts';

/**
Protects every package of a medium. Throws what the file system says.

@param key - Encrypts them; undefined: they stay as they are.
*/
export const protectPackages = async (
	folder: string,
	key: Uint8Array | undefined,
	reading: Reading,
): Promise<Result<readonly ManifestPackage[], MediaProblem>> => {
	const store = await findFolderBelow(folder, ['SMS', 'PKG']);
	const packages: ManifestPackage[] = [];
	if (store === undefined) {
		return success(packages);
	}

	const entries = await readdir(store, {withFileTypes: true});
	const names = entries.filter(entry => entry.isDirectory()).map(({name}) => name);
	for (const name of names.toSorted()) {
		if (!isPackageId(name)) {
			return failure(notForMedia(path.join(store, name), 'Its name is no package ID.'));
		}

		const made = await protectPackage(store, name, {...reading, ...(key === undefined ? {} : {key})});
		if (!made.ok) {
			return made;
		}

		packages.push(made.value);
	}

	return success(packages);
};
