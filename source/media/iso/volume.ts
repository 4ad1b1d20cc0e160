import {failure, type Result, success} from '../../sequence/result.ts';
import {findDataPartition} from '../image/read-usb-layout.ts';
import type {MediaProblem} from '../media-problem.ts';
import type {Extent} from './directory-record.ts';
import {sectorLength} from './directory-record.ts';

/** Reads bytes of the image; fewer than asked for only at its end. */
export type ReadAt = (position: number, length: number) => Promise<Uint8Array>;

/** The tree of an ISO 9660 image, and how its names are written. Rule: ECMA-119 §8.4, §8.5. */
export type Volume = {
	readonly label: string;
	readonly root: Extent;
	/** Names in UTF-16BE: the Joliet tree. */
	readonly joliet: boolean;
	/** The image has a UDF tree too, which may hold what this one does not. */
	readonly udf: boolean;
};

const firstDescriptor = 16;
/** Descriptors come one a sector; real images have fewer than ten. */
const mostDescriptors = 64;

/**
Finds the trees of an image: the primary one, and the Joliet one where there is any.

@returns Primary first. An image with UDF alone, which is not read here, must be mounted.
*/
export const readVolumes = async (
	readAt: ReadAt,
	file: string,
): Promise<Result<readonly [Volume, ...Volume[]], MediaProblem>> => {
	const found: Array<Omit<Volume, 'udf'>> = [];
	let udf = false;
	for (let index = 0; index < mostDescriptors; index++) {
		const sector = Buffer.from(await readAt((firstDescriptor + index) * sectorLength, sectorLength));
		const identifier = sector.toString('latin1', 1, 6);
		if (identifier === 'CD001' && sector.length === sectorLength) {
			const volume = readDescriptor(sector);
			if (volume !== undefined) {
				found.push(volume);
			}
		} else if (identifier === 'NSR02' || identifier === 'NSR03') {
			udf = true;
		} else if (identifier !== 'BEA01') {
			break;
		}
	}

	const [primary, ...others] = found
		.map(volume => ({...volume, udf}))
		.toSorted((left, right) => Number(left.joliet) - Number(right.joliet));
	if (primary !== undefined) {
		return success([primary, ...others]);
	}

	if (udf) {
		return failure(udfOnly(file));
	}

	const data = await findDataPartition(readAt);
	return failure(data === undefined ? notAnImage(file) : usbImage(file, data));
};

/** The problem of an image whose files are in its UDF tree. */
export const udfOnly = (file: string): MediaProblem => ({
	kind: 'must-be-mounted',
	message: 'The files of this image are in UDF, which cannot be read directly.',
	help: 'Mount the image and give the folder or drive it is mounted on: "mount -o ro,loop", or a double click in Windows.',
	file,
});

/** The problem of an image that `writeUsbImage` wrote: its files lie on a file system of Linux or Windows. */
const usbImage = (
	file: string,
	{start, size}: {readonly start: number; readonly size: number},
): MediaProblem => ({
	kind: 'must-be-mounted',
	message: 'This is the image of a USB disk, whose files cannot be read directly.',
	help: `Write it to a stick and give that. Or mount its partition with the data on Linux and give the folder: "mount -o ro,loop,offset=${start},sizelimit=${size} <image> <folder>".`,
	file,
});

const notAnImage = (file: string): MediaProblem => ({
	kind: 'not-media',
	message: 'This is neither a folder nor an ISO image.',
	help: 'Give the folder or drive of task sequence media, or its .iso file.',
	file,
});

const readDescriptor = (sector: Buffer): Omit<Volume, 'udf'> | undefined => {
	const type = sector.readUInt8(0);
	// Joliet says so by one of three escape sequences.
	const joliet = type === 2 && ['%/@', '%/C', '%/E'].includes(sector.toString('latin1', 88, 91));
	if (type !== 1 && !joliet) {
		return undefined;
	}

	const name = sector.subarray(40, 72);
	return {
		label: (joliet ? Buffer.from(name).swap16().toString('utf16le') : name.toString('latin1'))
			.replace(/[\0 ]+$/, '')
			.trim(),
		// The directory record of the root is at 156.
		root: {start: sector.readUInt32LE(158) * sectorLength, length: sector.readUInt32LE(166)},
		joliet,
	};
};
