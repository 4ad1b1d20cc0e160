import type {PackageFile} from '../../content/package-manifest.ts';
import {failure, type Result, success} from '../../sequence/result.ts';

/** What stands together on the media, in the order in which it is needed. */
export type Portion = {
	readonly id: string;
	readonly files: readonly PackageFile[];
	/** It must be on the first volume: boot files, the prestart command. */
	readonly onFirst: boolean;
};

/** Files of a portion that are on one volume. */
type PortionPart = {readonly id: string; readonly files: readonly PackageFile[]};

/** The parts on a volume; the first volume first. */
export type Volumes = readonly (readonly PortionPart[])[];

/** Media are written in sectors, and every file takes an entry in a folder and one in a manifest. */
const sector = 2048;
const perFile = 1024;

/** What a file system or an image needs for itself: a fiftieth, and never more than this. */
const largestReserve = 16 * 1024 * 1024;

/** Bytes that a file takes on a volume. */
const takenBy = ({size}: PackageFile): number => Math.ceil(size / sector) * sector + perFile;

/**
Divides portions over volumes: each whole where it fits, in order, so that volumes are asked for in order. A portion that no volume holds
whole goes over several, file by file.

@param capacity Bytes of a volume; undefined: one volume holds everything.
@param overhead Bytes that are on every volume: the encrypted documents and the manifests.
@returns Or what does not fit, a sentence for each thing.
*/
export const divideVolumes = (
	portions: readonly Portion[],
	capacity: number | undefined,
	overhead: number,
): Result<Volumes, readonly string[]> => {
	if (capacity === undefined) {
		return success([portions.map(({id, files}) => ({id, files}))]);
	}

	const room = capacity - overhead - Math.min(largestReserve, capacity / 50);
	const problems = portions
		.flatMap(({id, files}) => files.map(file => ({id, file})))
		.filter(({file}) => takenBy(file) > room)
		.map(({id, file}) => `${id}: ${file.path} has ${file.size} bytes, and no volume has room for it.`);
	const first = portions.filter(({onFirst}) => onFirst);
	if (sizeOf(first.flatMap(({files}) => files)) > room) {
		problems.push(
			`${first.map(({id}) => id).join(' and ')} must be on the first volume, and do not fit there.`,
		);
	}

	if (room <= 0) {
		problems.push(
			`A volume of ${capacity} bytes has no room beside the ${Math.ceil(capacity - room)} that every volume needs.`,
		);
	}

	return problems.length === 0 ? success(fill(portions, room)) : failure(problems);
};

const sizeOf = (files: readonly PackageFile[]): number => files.reduce((sum, file) => sum + takenBy(file), 0);

const fill = (portions: readonly Portion[], room: number): Volumes => {
	const volumes: PortionPart[][] = [[]];
	let left = room;
	const nextVolume = () => {
		volumes.push([]);
		left = room;
	};

	for (const {id, files, onFirst} of portions.toSorted((a, b) => Number(b.onFirst) - Number(a.onFirst))) {
		const size = sizeOf(files);
		if (size > left && size <= room && !onFirst) {
			nextVolume();
		}

		let part: PackageFile[] = [];
		for (const file of files) {
			if (takenBy(file) > left) {
				if (part.length > 0) {
					volumes.at(-1)?.push({id, files: part});
				}

				part = [];
				nextVolume();
			}

			part.push(file);
			left -= takenBy(file);
		}

		if (part.length > 0 || files.length === 0) {
			volumes.at(-1)?.push({id, files: part});
		}
	}

	return volumes;
};
