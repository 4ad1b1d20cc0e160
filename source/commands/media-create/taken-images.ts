import {stat} from 'node:fs/promises';
import {ifPresent} from '../../files/file-error.ts';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import {isUsbImage} from '../../media/image/read-usb-layout.ts';
import {openMedia} from '../../media/open-media.ts';
import {readMarker} from '../../media/volumes/volume-marker.ts';
import {volumeImage} from './media-output.ts';

type ImageKind = 'iso' | 'usb-image';

/** The first of the places that something would be written over: media may be, where they are to be replaced, and nothing else. */
export const findTaken = async (
	places: readonly string[],
	{kind, replace}: {readonly kind: ImageKind; readonly replace: boolean},
): Promise<CreationProblem | undefined> => {
	for (const place of places) {
		const facts = await ifPresent(stat(place));
		if (facts === undefined) {
			continue;
		}

		if (!replace) {
			return {
				kind: 'not-usable',
				message: `${place} is there already.`,
				help: 'Name another place, or give --replace.',
			};
		}

		const message = facts.isDirectory() ? `${place} is a folder.` : await notReplaced[kind](place);
		if (message !== undefined) {
			return {kind: 'not-usable', message, help: 'Name another place.'};
		}
	}

	return undefined;
};

/** Why a file is not one that media may take the place of. */
const notReplaced: Readonly<Record<ImageKind, (image: string) => Promise<string | undefined>>> = {
	async iso(image) {
		const media = await openMedia(image);
		if (!media.ok) {
			return `${image} is there already, and holds no media. ${media.error.message}`;
		}

		await media.value.close();
		return undefined;
	},
	'usb-image': async image =>
		(await isUsbImage(image))
			? undefined
			: `${image} is there already, and is no image of a USB disk with media.`,
};

/**
The places that are to be free before the work begins. How many volumes there will be is not known yet: of a set the first is looked for,
and every further one that is there where they are to be replaced.
*/
export const placesToCheck = async (
	output: string,
	{isSplit, replace}: {readonly isSplit: boolean; readonly replace: boolean},
): Promise<readonly string[]> => {
	const further = isSplit && replace ? await presentFrom(output, 2) : [];
	return [output, ...(isSplit ? [volumeImage(output, 1)] : []), ...further];
};

/** Images of a set from a volume on, to the first that is not there. */
const presentFrom = async (output: string, first: number): Promise<readonly string[]> => {
	const present: string[] = [];
	for (let volume = first; ; volume++) {
		const image = volumeImage(output, volume);
		if ((await ifPresent(stat(image))) === undefined) {
			return present;
		}

		present.push(image);
	}
};

/** Images of the set that is replaced for which the new one has no volume: known by their set, not by their name. */
export const findSurplus = async (output: string, images: readonly string[]): Promise<readonly string[]> => {
	if (images.length === 1) {
		return [];
	}

	const sets = new Set((await Promise.all(images.map(readMarker))).map(marker => marker?.set));
	const surplus: string[] = [];
	for (const image of await presentFrom(output, images.length + 1)) {
		const marker = await readMarker(image);
		if (marker !== undefined && sets.has(marker.set)) {
			surplus.push(image);
		}
	}

	return surplus;
};
