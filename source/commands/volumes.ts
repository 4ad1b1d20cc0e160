import {readdir} from 'node:fs/promises';
import path from 'node:path';
import type {PackageLocations} from '../content/package-locations.ts';
import {createMediaSource} from '../media/media-source.ts';
import {openMedia} from '../media/open-media.ts';
import {readMarker, type VolumeMarker} from '../media/volumes/volume-marker.ts';
import {createVolumePackages, type FindVolume} from '../media/volumes/volume-packages.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {VolumeQuestion} from '../ui/console.ts';
import type {Prepared} from './prepared.ts';

type Asking = Pick<Prepared, 'console' | 'machine'>;

/** The locations of a run, with the packages of media that have several volumes. */
export const withVolumes = (
	asking: Asking,
	locations: Omit<PackageLocations, 'stateFolder'>,
): Omit<PackageLocations, 'stateFolder'> => {
	const {media, mediaPackages} = locations;
	if (media === undefined) {
		return locations;
	}

	return {
		...locations,
		mediaPackages: createVolumePackages(
			media,
			createVolumeFinder(asking, media),
			mediaPackages ?? createMediaSource(media),
			locations.mediaSeal,
		),
	};
};

/**
Finds the volumes of the set that a medium belongs to: in its own drive, beside it as folders or images, in drives for discs and sticks;
else asks a person for it, until it is there.
*/
const createVolumeFinder = (asking: Asking, media: string): FindVolume => {
	let marker: VolumeMarker | undefined;
	let last: Promise<unknown> = Promise.resolve();
	const find: FindVolume = async (volume, signal) => {
		marker ??= await readMarker(media);
		return marker === undefined
			? failure(`${media} does not say which set of volumes it belongs to.`)
			: askFor(asking, media, {...marker, volume}, signal);
	};

	return async (volume, signal) => {
		// Small files come several at a time, and one question is enough for all of them.
		const found = last.then(async () => find(volume, signal));
		last = found.catch(() => undefined);
		return found;
	};
};

const askFor = async (
	{console, machine}: Asking,
	media: string,
	wanted: VolumeMarker,
	signal: AbortSignal | undefined,
): Promise<Result<string, string>> => {
	const {volume, volumes, label} = wanted;
	const name = `volume ${volume} of ${volumes} of "${label}"`;
	for (;;) {
		if (signal?.aborted === true) {
			return failure(`It was cancelled while ${name} was looked for.`);
		}

		const looked = await look(await placesFor(media, machine), wanted);
		if ('root' in looked) {
			return success(looked.root);
		}

		const {found} = looked;
		const reply = await console.ask('volume', {
			volume,
			volumes,
			label,
			...(found === undefined ? {} : {found}),
		});
		if (reply.kind === 'left') {
			return failure(`It is on ${name}, which is not at hand.`);
		}

		if (reply.kind === 'unanswered') {
			return failure(
				`It is on ${name}, and nobody can be asked to insert it. Connect all volumes before the start.`,
			);
		}
	}
};

/** Where a volume may be: the drive of the medium first, since volumes are changed there. */
const placesFor = async (media: string, machine: Asking['machine']): Promise<readonly string[]> => {
	const drives = await machine.drives.list();
	const beside = path.dirname(path.resolve(media));
	const names = await readdir(beside).catch(() => []);
	const siblings = names
		.filter(name => /^volume-\d+$|\.iso$/i.test(name))
		.map(name => path.join(beside, name));
	const removable = drives
		.filter(({kind}) => kind === 'removable' || kind === 'optical')
		.map(drive => drive.path);
	return [...new Set([media, ...siblings, ...removable])];
};

type Looked = {readonly root: string} | {readonly found: VolumeQuestion['found']};

/** The place of the volume that is wanted, else what was found first in its place. */
const look = async (places: readonly string[], wanted: VolumeMarker): Promise<Looked> => {
	let found: VolumeQuestion['found'];
	for (const place of places) {
		const marker = await readMarker(place);
		if (marker?.set === wanted.set && marker.volume === wanted.volume) {
			return {root: place};
		}

		found ??= marker?.set === wanted.set ? {volume: marker.volume} : await otherMedia(place);
	}

	return {found};
};

const otherMedia = async (place: string): Promise<VolumeQuestion['found']> => {
	const media = await openMedia(place);
	if (!media.ok) {
		return undefined;
	}

	const {label, location} = media.value.description;
	await media.value.close();
	return {name: label || location};
};
