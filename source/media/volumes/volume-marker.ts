import {readFile} from 'node:fs/promises';
import {findEntry, findFolderBelow} from '../../content/find-folder.ts';
import {isJsonObject} from '../../content/json-object.ts';

/** Which volume of which set a medium is. Media of one volume have no marker. */
export type VolumeMarker = {
	/** The same on all volumes of a set, and on no other. */
	readonly set: string;
	readonly label: string;
	/** From 1. */
	readonly volume: number;
	readonly volumes: number;
};

/** Where the marker is on a volume. */
export const markerPath = 'SMS/data/Volume.json';

export const writeMarker = (marker: VolumeMarker): string => `${JSON.stringify(marker, null, '\t')}\n`;

/** Undefined for what is no marker. */
export const parseMarker = (text: string): VolumeMarker | undefined => {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}

	if (!isJsonObject(value)) {
		return undefined;
	}

	const {set, label, volume, volumes} = value;
	return typeof set === 'string' &&
		set !== '' &&
		typeof label === 'string' &&
		typeof volume === 'number' &&
		typeof volumes === 'number' &&
		Number.isSafeInteger(volume) &&
		Number.isSafeInteger(volumes) &&
		volume >= 1 &&
		volume <= volumes
		? {set, label, volume, volumes}
		: undefined;
};

/** The marker of the medium in a folder or drive; undefined where there is none, or the drive cannot be read. */
export const readMarker = async (root: string): Promise<VolumeMarker | undefined> => {
	try {
		const folder = await findFolderBelow(root, ['SMS', 'data']);
		const file = folder === undefined ? undefined : await findEntry(folder, 'Volume.json', 'file');
		return file === undefined ? undefined : parseMarker(await readFile(file, 'utf8'));
	} catch {
		return undefined;
	}
};
