import path from 'node:path';
import {contentCodes} from '../../content/content-codes.ts';
import type {ContentSource, FoundPackage, SourceProblem} from '../../content/content-source.ts';
import {readProblem} from '../../content/file-problem.ts';
import {findFolderBelow} from '../../content/find-folder.ts';
import type {PackageFile} from '../../content/package-manifest.ts';
import {walkFolder} from '../../content/walk-folder.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {Secret} from '../../sequence/secret.ts';
import {openFolderFiles} from '../folder-files.ts';
import {AddedFile, alteredFile} from '../media-problem.ts';
import {packageKeyBytes} from './chunk-cipher.ts';
import {openEncryptedPackage} from './encrypted-package.ts';
import {type MediaSeal, mediaSourceProblem, readKnownManifest} from './known-manifest.ts';
import type {ManifestPackage, MediaManifest} from './manifest.ts';
import {pathKey} from './path-key.ts';
import {readPackageManifest, verifiedFiles} from './verified-files.ts';

/** The seal is compared anew for every package, since media are pulled out and changed. */
export type ProtectedPackages = MediaSeal & {
	/** The folder that the medium is, or where the packages of an image were unpacked. */
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
	const place = (packageId: string) => path.join(root, 'SMS', 'PKG', packageId);
	return {
		place,
		async find(packageId) {
			try {
				const manifest = await readKnownManifest(root, medium);
				if (!manifest.ok || manifest.value === undefined) {
					return manifest.ok ? success(undefined) : manifest;
				}

				const wanted = packageId.toLowerCase();
				const named = manifest.value.packages.find(one => one.packageId.toLowerCase() === wanted);
				return named === undefined ? success(undefined) : await findPackage(medium, manifest.value, named);
			} catch (error) {
				return failure(readProblem(place(packageId), error));
			}
		},
	};
};

const findPackage = async (
	{root, packageKey}: ProtectedPackages,
	manifest: MediaManifest,
	{packageId, encrypted}: ManifestPackage,
): Promise<Result<FoundPackage, SourceProblem>> => {
	const folder = await findFolderBelow(root, ['SMS', 'PKG', packageId]);
	if (folder === undefined) {
		return failure(mediaSourceProblem(root, alteredFile(`SMS/PKG/${packageId}`, 'The folder is missing.')));
	}

	const files = await readPackageManifest(verifiedFiles(openFolderFiles(root), manifest), packageId);
	if (!files.ok) {
		return failure(mediaSourceProblem(root, files.error));
	}

	if (encrypted) {
		const key = await packageKey();
		return key === undefined
			? failure(withoutKey(folder))
			: openEncryptedPackage(folder, packageId, packageKeyBytes(key));
	}

	const added = await findAdded(folder, files.value);
	return added === undefined
		? success({kind: 'folder', folder, files: files.value, isExchangeable: true})
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

const withoutKey = (folder: string): SourceProblem => ({
	code: contentCodes.accessDenied,
	message: `${folder} is encrypted, and only the password of the media opens it. Give the password, or let all content be fetched before the first step.`,
	passing: false,
});
