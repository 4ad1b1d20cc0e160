import {stat} from 'node:fs/promises';
import path from 'node:path';
import type {ContentSource, FoundPackage, SourceProblem} from '../content/content-source.ts';
import {readProblem} from '../content/file-problem.ts';
import {badManifest, createFolderSource} from '../content/folder-source.ts';
import {packageStores} from '../content/package-locations.ts';
import {manifestName, parseManifest} from '../content/package-manifest.ts';
import {ifPresent} from '../files/file-error.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {listImageFolder, packageInImage} from './image-package.ts';
import {findMediaFile, type MediaFiles, readMediaFile} from './media-files.ts';
import {packageParents} from './media-layout.ts';
import {createMediaReader, type MediaReader} from './media-reader.ts';
import {mediaSourceProblem} from './protection/known-manifest.ts';

/**
Packages of a medium that is not signed: those of a folder or drive are used where they lie, those of an image are copied out. Which of
both it is, is looked at anew each time: it may be out when a run goes on.
*/
export const createMediaSource = (location: string): ContentSource => {
	const reader = createMediaReader(location);
	const place = (packageId: string) => path.join(location, 'SMS', 'PKG', packageId);
	const folders = packageStores({media: location}).media.map(store =>
		createFolderSource({root: store.root, folders: packageId => [...store.folders, packageId]}),
	);
	return {
		place,
		async find(packageId, options) {
			try {
				const facts = await ifPresent(stat(location));
				if (facts?.isFile() === true) {
					return await reader.use(async files => findInImage(reader, files, packageId));
				}
			} catch (error) {
				return failure(readProblem(place(packageId), error));
			}

			for (const source of folders) {
				const found = await source.find(packageId, options);
				if (!found.ok || found.value !== undefined) {
					return found;
				}
			}

			return success(undefined);
		},
	};
};

const findInImage = async (
	reader: MediaReader,
	files: MediaFiles,
	packageId: string,
): Promise<Result<FoundPackage | undefined, SourceProblem>> => {
	const {location} = reader;
	for (const parent of packageParents) {
		const found = await findMediaFile(files, `${parent}/${packageId}`);
		if (!found.ok) {
			return failure(mediaSourceProblem(location, found.error));
		}

		if (found.value?.kind === 'folder') {
			const inside = await listImageFolder(files, found.value.path);
			if (!inside.ok) {
				return failure(mediaSourceProblem(location, inside.error));
			}

			const manifest = await manifestBeside(files, parent, packageId);
			return manifest.ok ? packageInImage(reader, inside.value, manifest.value) : manifest;
		}
	}

	return success(undefined);
};

/** What the manifest beside the folder of a package says of its files; undefined where there is none. */
const manifestBeside = async (files: MediaFiles, parent: string, packageId: string) => {
	const name = `${parent}/${manifestName(packageId)}`;
	const read = await readMediaFile(files, name);
	if (!read.ok) {
		return failure(mediaSourceProblem(files.location, read.error));
	}

	if (read.value === undefined) {
		return success(undefined);
	}

	const parsed = parseManifest(new TextDecoder().decode(read.value), packageId);
	return parsed.ok
		? success(parsed.value.files)
		: failure(badManifest(path.join(files.location, name), parsed.error));
};
