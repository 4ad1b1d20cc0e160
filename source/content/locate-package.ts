import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import {type PackageLocations, type PackageStore, packageStores} from './package-locations.ts';

/**
The folder with the content of a package, or in words where it was looked for and what to do.

A package ID is one name: anything that could lead out of the stores is refused. Folder names are compared without
regard to case, because media are made on Windows and read on Linux too.
*/
export const locatePackage = async (
	packageId: string,
	locations: PackageLocations,
): Promise<Result<string, string>> => {
	if (!/^[a-z\d][\w-]*$/i.test(packageId)) {
		return failure(`${packageId === '' ? 'An empty text' : `"${packageId}"`} is not a package ID.`);
	}

	const places: string[] = [];
	for (const store of packageStores(locations)) {
		const found = await findIn(store, packageId);
		if (found.ok) {
			return found;
		}

		places.push(found.error);
	}

	return failure(
		places.length === 0
			? `Package ${packageId} was not found: this task sequence came without media and without content.`
			: `Package ${packageId} was not found. Looked for ${places.join(', ')}. Add the package to the media, or put its folder in one of these places.`,
	);
};

/** The folder in one store; the error is the place, with the reason where it is more than absent. */
const findIn = async ({root, folders}: PackageStore, packageId: string): Promise<Result<string, string>> => {
	const place = path.join(root, ...folders, packageId);
	let folder = root;
	try {
		for (const name of [...folders, packageId]) {
			const child = await findFolder(folder, name);
			if (child === undefined) {
				return failure(place);
			}

			folder = child;
		}
	} catch (error) {
		return failure(`${place} (cannot be read: ${error instanceof Error ? error.message : String(error)})`);
	}

	return success(folder);
};

/** A folder by its name; the exact spelling wins over one that differs in case. */
const findFolder = async (parent: string, name: string): Promise<string | undefined> => {
	const wanted = name.toLowerCase();
	const names = (await ifPresent(readdir(parent)))?.filter(entry => entry.toLowerCase() === wanted) ?? [];
	for (const candidate of names.sort((one, other) => Number(other === name) - Number(one === name))) {
		const folder = path.join(parent, candidate);
		if ((await ifPresent(stat(folder)))?.isDirectory() === true) {
			return folder;
		}
	}

	return undefined;
};

/** Undefined where there is nothing; every other error is the caller's. */
const ifPresent = async <Value>(answer: Promise<Value>): Promise<Value | undefined> => {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
			return undefined;
		}

		throw error;
	}
};
