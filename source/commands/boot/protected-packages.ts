import {stat} from 'node:fs/promises';
import type {ContentSource} from '../../content/content-source.ts';
import type {PackageLocations} from '../../content/package-locations.ts';
import {ifPresent} from '../../files/file-error.ts';
import {openMedia} from '../../media/open-media.ts';
import type {MediaSeal} from '../../media/protection/known-manifest.ts';
import type {MediaManifest} from '../../media/protection/manifest.ts';
import {createProtectedSource} from '../../media/protection/package-source.ts';
import type {UnlockedMedia} from '../../media/unlock-media.ts';
import type {RunDocuments} from '../../run/run-documents.ts';
import type {Secret} from '../../sequence/secret.ts';
import type {Prepared} from '../prepared.ts';
import {unlock} from './unlock.ts';

/** What a run keeps of protected media, to know them again. */
export const mediaSealOf = ({fingerprint, set}: MediaManifest): MediaSeal => ({fingerprint, set});

/**
What gives the packages of an unlocked medium, where it is protected.

@param root - The folder under which they are.
*/
export const protectedPackages = (
	{media: {manifest}, packageKey}: UnlockedMedia,
	root: string,
): {readonly mediaPackages?: ContentSource} =>
	manifest === undefined
		? {}
		: {
				mediaPackages: createProtectedSource({
					root,
					...mediaSealOf(manifest),
					packageKey: async () => packageKey,
				}),
			};

/**
Where a run that goes on finds the packages of its medium. The key of encrypted ones was forgotten with the restart: the password is
asked for once more when one is needed that had not been decrypted by then.

@param kept - Where the packages were when the run began.
*/
export const mediaLocations = async (
	prepared: Prepared,
	kept: string,
	{mediaSeal, mediaPolicy}: Pick<RunDocuments, 'mediaSeal' | 'mediaPolicy'>,
): Promise<Pick<PackageLocations, 'media' | 'mediaLocation' | 'mediaPackages' | 'mediaSeal'>> => {
	const given = prepared.options.media;
	// An image was unpacked when the run began.
	const facts = given === undefined ? undefined : await ifPresent(stat(given));
	const media = given === undefined || facts?.isFile() === true ? kept : given;
	const mediaLocation = given ?? mediaPolicy?.location ?? media;
	if (mediaSeal === undefined) {
		return {media, mediaLocation};
	}

	let key: Promise<Secret | undefined> | undefined;
	const packageKey = async () => {
		key ??= askForKey(prepared, mediaLocation);
		return key;
	};
	return {
		media,
		mediaLocation,
		mediaSeal,
		mediaPackages: createProtectedSource({root: media, ...mediaSeal, packageKey}),
	};
};

const askForKey = async (prepared: Prepared, location: string): Promise<Secret | undefined> => {
	const media = await openMedia(location);
	if (!media.ok) {
		return undefined;
	}

	try {
		const opened = await unlock(prepared, media.value);
		if (!opened.ok) {
			prepared.console.notice('warning', `${opened.error.message} ${opened.error.help}`);
		}

		return opened.ok ? opened.value.unlocked.packageKey : undefined;
	} finally {
		await media.value.close();
	}
};
