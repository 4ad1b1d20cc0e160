import path from 'node:path';
import type {ContentSource} from '../../content/content-source.ts';
import type {PackageLocations} from '../../content/package-locations.ts';
import {createMediaSource} from '../../media/media-source.ts';
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
What gives the packages of an unlocked medium.

@param root - The folder, drive or image that it is, with its full path.
*/
export const packagesOf = ({media: {manifest}, packageKey}: UnlockedMedia, root: string): ContentSource =>
	manifest === undefined
		? createMediaSource(root)
		: createProtectedSource({root, ...mediaSealOf(manifest), packageKey: async () => packageKey});

/**
Where a run that goes on finds the packages of its medium. The key of encrypted ones was forgotten with the restart: the password is
asked for once more when one is needed that had not been decrypted by then.

@param kept - Where the medium was when the run began.
*/
export const mediaLocations = (
	prepared: Prepared,
	kept: string,
	{mediaSeal}: Pick<RunDocuments, 'mediaSeal'>,
): Pick<PackageLocations, 'media' | 'mediaPackages' | 'mediaSeal'> => {
	const given = prepared.options.media;
	const media = given === undefined ? kept : path.resolve(given);
	if (mediaSeal === undefined) {
		return {media, mediaPackages: createMediaSource(media)};
	}

	let key: Promise<Secret | undefined> | undefined;
	const packageKey = async () => {
		key ??= askForKey(prepared, media);
		return key;
	};
	return {
		media,
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
