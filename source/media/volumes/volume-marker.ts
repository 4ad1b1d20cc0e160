import {isJsonObject} from '../../content/json-object.ts';
import {readMediaFile} from '../media-files.ts';
import {openMediaFiles} from '../open-media-files.ts';

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

/** The marker of the medium in a folder, drive or image; undefined where there is none, or the drive cannot be read. */
export const readMarker = async (location: string): Promise<VolumeMarker | undefined> => {
	const files = await openMediaFiles(location);
	if (!files.ok) {
		return undefined;
	}

	const read = await readMediaFile(files.value, markerPath);
	await files.value.close();
	return read.ok && read.value !== undefined ? parseMarker(new TextDecoder().decode(read.value)) : undefined;
};
