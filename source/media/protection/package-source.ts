import path from 'node:path';
import type {ContentSource, FoundPackage, SourceProblem} from '../../content/content-source.ts';
import {readProblem} from '../../content/file-problem.ts';
import {findFolderBelow} from '../../content/find-folder.ts';
import type {PackageFile} from '../../content/package-manifest.ts';
import {walkFolder} from '../../content/walk-folder.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {Secret} from '../../sequence/secret.ts';
import {AddedFile, alteredFile} from '../media-problem.ts';
import {createMediaReader} from '../media-reader.ts';
import {packageKeyBytes} from './chunk-cipher.ts';
import {readChunks} from './counted-reading.ts';
import {openEncryptedPackage} from './encrypted-package.ts';
import {type MediaSeal, mediaSourceProblem, readKnownManifest} from './known-manifest.ts';
import type {ManifestPackage} from './manifest.ts';
import {withoutFolder, withoutKey} from './package-problem.ts';
import {pathKey} from './path-key.ts';
import {findInImage} from './protected-image.ts';
import {readPackageManifest, verifiedFiles} from './verified-files.ts';

/** The seal is compared anew for every package, since media are pulled out and changed. */
export type ProtectedPackages = MediaSeal & {
	/** The folder, drive or image that the medium is. */
	readonly root: string;
	/** Opens encrypted packages: asked when the first one is needed. Undefined: nobody gives the password. */
	readonly packageKey: () => Promise<Secret | undefined>;
};

/**
Packages of a medium in our own format. Nothing is given out that the signed manifest does not have: the package's own manifest is
compared here, its files before they are used; a folder that holds a file more is refused.
*/
export const createProtectedSource = (medium: ProtectedPackages): ContentSource => {
	const {root} = medium;
	const reader = createMediaReader(root);
	const place = (packageId: string) => path.join(root, 'SMS', 'PKG', packageId);
	return {
		place,
		async find(packageId) {
			try {
				return await reader.use<FoundPackage | undefined>(async files => {
					const manifest = await readKnownManifest(files, medium);
					if (!manifest.ok || manifest.value === undefined) {
						return manifest.ok ? success(undefined) : manifest;
					}

					const wanted = packageId.toLowerCase();
					const named = manifest.value.packages.find(one => one.packageId.toLowerCase() === wanted);
					if (named === undefined) {
						return success(undefined);
					}

					const expected = await readPackageManifest(verifiedFiles(files, manifest.value), named.packageId);
					if (!expected.ok) {
						return failure(mediaSourceProblem(root, expected.error));
					}

					return files.kind === 'folder'
						? findInFolder(medium, named, expected.value)
						: findInImage(named, {reader, files, packageKey: medium.packageKey, expected: expected.value});
				});
			} catch (error) {
				return failure(readProblem(place(packageId), error));
			}
		},
	};
};

const findInFolder = async (
	{root, packageKey}: ProtectedPackages,
	{packageId, encrypted}: ManifestPackage,
	expected: readonly Required<PackageFile>[],
): Promise<Result<FoundPackage, SourceProblem>> => {
	const folder = await findFolderBelow(root, ['SMS', 'PKG', packageId]);
	if (folder === undefined) {
		return failure(withoutFolder(root, packageId));
	}

	if (encrypted) {
		const key = await packageKey();
		return key === undefined
			? failure(withoutKey(folder))
			: openEncryptedPackage(
					{
						place: name => path.join(folder, name),
						chunks: name => readChunks(path.join(folder, name)),
					},
					packageId,
					packageKeyBytes(key),
				);
	}

	const added = await findAdded(folder, expected);
	return added === undefined
		? success({kind: 'folder', folder, files: expected, isExchangeable: true})
		: failure(mediaSourceProblem(root, alteredFile(path.join(folder, added), new AddedFile().message)));
};

/** A library beside a program is loaded by it, whoever put it there; where case counts, also one of the same name in another case. */
const findAdded = async (folder: string, files: readonly PackageFile[]): Promise<string | undefined> => {
	const listed = new Map(files.map(file => [pathKey(file.path), file.path]));
	const seen = new Map<string, string>();
	for await (const {kind, path: found} of walkFolder(folder)) {
		if (kind === 'folder') {
			continue;
		}

		const key = pathKey(found);
		const other = seen.get(key);
		if (!listed.has(key) || other !== undefined) {
			return other === undefined || found !== listed.get(key) ? found : other;
		}

		seen.set(key, found);
	}

	return undefined;
};
