import type {FoundPackage, SourceProblem} from '../../content/content-source.ts';
import type {PackageFile} from '../../content/package-manifest.ts';
import {failure, type Result} from '../../sequence/result.ts';
import type {Secret} from '../../sequence/secret.ts';
import {listImageFolder, packageInImage, placeInImage, readInImage} from '../image-package.ts';
import {findMediaFile, type MediaFiles} from '../media-files.ts';
import {AddedFile, alteredFile} from '../media-problem.ts';
import type {MediaReader} from '../media-reader.ts';
import {packageKeyBytes} from './chunk-cipher.ts';
import {openEncryptedPackage} from './encrypted-package.ts';
import {mediaSourceProblem} from './known-manifest.ts';
import type {ManifestPackage} from './manifest.ts';
import {withoutFolder, withoutKey} from './package-problem.ts';
import {pathKey} from './path-key.ts';

type InImage = {
	readonly packageKey: () => Promise<Secret | undefined>;
	readonly reader: MediaReader;
	readonly files: MediaFiles;
	/** What its manifest, which was compared, says of its files. */
	readonly expected: readonly Required<PackageFile>[];
};

/** A package of a protected medium that is an image: as a folder would give it, but copied out. */
export const findInImage = async (
	{packageId, encrypted}: ManifestPackage,
	{reader, files, packageKey, expected}: InImage,
): Promise<Result<FoundPackage, SourceProblem>> => {
	const {location: root} = reader;
	const folder = await findMediaFile(files, `SMS/PKG/${packageId}`);
	if (!folder.ok || folder.value?.kind !== 'folder') {
		return failure(folder.ok ? withoutFolder(root, packageId) : mediaSourceProblem(root, folder.error));
	}

	const inside = await listImageFolder(files, folder.value.path);
	if (!inside.ok) {
		return failure(mediaSourceProblem(root, inside.error));
	}

	if (encrypted) {
		const key = await packageKey();
		return key === undefined
			? failure(withoutKey(placeInImage(root, inside.value)))
			: openEncryptedPackage(
					{
						place: name => placeInImage(root, inside.value, name),
						chunks: name => readInImage(reader, inside.value, name),
					},
					packageId,
					packageKeyBytes(key),
				);
	}

	const known = new Set(expected.map(file => pathKey(file.path)));
	const added = inside.value.listed.find(file => !known.has(pathKey(file.path)))?.path;
	return added === undefined
		? packageInImage(reader, inside.value, expected)
		: failure(
				mediaSourceProblem(
					root,
					alteredFile(placeInImage(root, inside.value, added), new AddedFile().message),
				),
			);
};
