import type {Drive} from '../machine/machine.ts';
import {openMedia} from './open-media.ts';

/** A drive that holds task sequence media. */
export type FoundMedia = {
	readonly path: string;
	/** The label of the media, else of the drive. */
	readonly label: string;
	readonly kind: Drive['kind'];
};

/** Where media are looked for, likeliest first. Network drives are not media: reading one that is gone takes minutes. */
const order: readonly Drive['kind'][] = ['removable', 'optical', 'memory', 'fixed'];

/** The drives with task sequence media on them, sticks and discs first. Drives that cannot be read, an empty tray, hold none. */
export const findMedia = async (drives: readonly Drive[]): Promise<readonly FoundMedia[]> => {
	const candidates = drives
		.filter(({kind}) => order.includes(kind))
		.toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind));
	const found = await Promise.all(candidates.map(mediaOn));
	return found.filter(media => media !== undefined);
};

const mediaOn = async ({path, kind, label}: Drive): Promise<FoundMedia | undefined> => {
	const media = await openMedia(path);
	if (!media.ok) {
		return undefined;
	}

	await media.value.close();
	return {path, label: media.value.description.label || label, kind};
};
