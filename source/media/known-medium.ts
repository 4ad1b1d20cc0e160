import path from 'node:path';
import type {MediaFiles} from './media-files.ts';
import {openMedia} from './open-media.ts';
import {openMediaFiles} from './open-media-files.ts';
import {policyFingerprint} from './policy-fingerprint.ts';
import {type MediaSeal, readKnownManifest} from './protection/known-manifest.ts';
import {readMarker} from './volumes/volume-marker.ts';

/** What a medium is known by when it is put back. */
export type KnownMedium = {
	readonly root: string;
	/** Of protected media. */
	readonly seal?: MediaSeal;
	/** The set of volumes that it belongs to: any of them is right. */
	readonly set?: string;
	/** SHA-256 of its policy. */
	readonly policy?: string;
};

/** What is in the place of a medium now: it, nothing, or other media, by name. */
export type Recognised = 'same' | 'nothing' | {readonly other: string};

/**
What there is to know a medium by.

@param known - What a run knows of it already, from its start: it may be out now.
*/
export const knowMedium = async (
	root: string,
	known: Pick<KnownMedium, 'seal' | 'policy'>,
): Promise<KnownMedium> => {
	if (known.seal !== undefined) {
		return {root, seal: known.seal};
	}

	const marker = await readMarker(root);
	if (marker !== undefined) {
		return {root, set: marker.set};
	}

	const policy = known.policy ?? (await readFrom(root, policyFingerprint));
	return {root, ...(policy === undefined ? {} : {policy})};
};

/** Whether a medium is back. Another one is never taken for it. */
export const recogniseMedium = async ({root, seal, set, policy}: KnownMedium): Promise<Recognised> => {
	const opened = await openMedia(root);
	if (!opened.ok) {
		return 'nothing';
	}

	const {label, location} = opened.value.description;
	await opened.value.close();
	const isSame =
		seal === undefined
			? set === undefined
				? (await readFrom(root, policyFingerprint)) === policy
				: (await readMarker(root))?.set === set
			: (await readFrom(root, async files => isSealedBy(files, seal))) === true;
	return isSame ? 'same' : {other: label || path.basename(location)};
};

const isSealedBy = async (files: MediaFiles, seal: MediaSeal): Promise<boolean> => {
	const manifest = await readKnownManifest(files, seal);
	return manifest.ok && manifest.value !== undefined;
};

/** What is read from the files of a medium; undefined where there is none. */
const readFrom = async <Value>(
	root: string,
	read: (files: MediaFiles) => Promise<Value>,
): Promise<Value | undefined> => {
	const opened = await openMediaFiles(root);
	if (!opened.ok) {
		return undefined;
	}

	try {
		return await read(opened.value);
	} finally {
		await opened.value.close();
	}
};
