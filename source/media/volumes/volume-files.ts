import {isJsonObject} from '../../content/json-object.ts';
import type {PackageFile} from '../../content/package-manifest.ts';
import {packagePathsProblem} from '../../content/package-path.ts';
import {findMediaFile, type MediaFiles} from '../media-files.ts';
import {mediaPaths} from '../media-layout.ts';

/** A file of a package, and the volume that has it. */
export type PlacedFile = Required<PackageFile> & {readonly volume: number};

/** Where every volume of a set says which files a package has, and on which volume each is. */
export const volumeFilesPath = (packageId: string): string => `${volumeLists}/${packageId}.json`;

const volumeLists = `${mediaPaths.data}/volumes`;

/** The packages of a set, whichever volume they are on; none where the medium is no part of a set. */
export const packagesOfSet = async (files: MediaFiles): Promise<readonly string[]> => {
	const folder = await findMediaFile(files, volumeLists);
	const lists = folder.ok && folder.value !== undefined ? await files.list(folder.value.path) : undefined;
	return lists?.ok === true ? lists.value.map(({name}) => name.replace(/\.json$/i, '')) : [];
};

export const writeVolumeFiles = (packageId: string, files: readonly PlacedFile[]): string =>
	`${JSON.stringify({package: packageId, files}, null, '\t')}\n`;

/** Undefined for what says nothing usable: every path has been checked. */
export const parseVolumeFiles = (text: string): readonly PlacedFile[] | undefined => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}

	const list = isJsonObject(value) ? value['files'] : undefined;
	if (!Array.isArray(list)) {
		return undefined;
	}

	const files = list.map(placedFile);
	const sound = files.filter(file => file !== undefined);
	return sound.length === files.length && packagePathsProblem(sound.map(({path}) => path)) === undefined
		? sound
		: undefined;
};

const placedFile = (entry: unknown): PlacedFile | undefined => {
	const {path, size, sha256, volume} = isJsonObject(entry) ? entry : {};
	return typeof path === 'string' &&
		typeof size === 'number' &&
		Number.isSafeInteger(size) &&
		size >= 0 &&
		typeof sha256 === 'string' &&
		/^[\da-f]{64}$/.test(sha256) &&
		typeof volume === 'number' &&
		Number.isSafeInteger(volume) &&
		volume >= 1
		? {path, size, sha256, volume}
		: undefined;
};

/** Bytes that this will take for a package, for the room that it needs on every volume. */
export const volumeFilesSize = (files: readonly PackageFile[]): number =>
	files.reduce((sum, {path}) => sum + Buffer.byteLength(path) + bytesPerFile, 0) + bytesAround;

/** The hash, the size, the volume, and the names of these fields. */
const bytesPerFile = 160;
const bytesAround = 100;
