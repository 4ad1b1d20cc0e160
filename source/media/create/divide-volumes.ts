import type {PackageFile} from '../../content/package-manifest.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type VolumeForm, volumeForm} from './volume-form.ts';

/** What stands together on the media, in the order in which it is needed. */
export type Portion = {
	readonly id: string;
	readonly files: readonly PackageFile[];
	/** Folders without files, from its root. They are where the first of it is. */
	readonly emptyFolders?: readonly string[];
	/** It must be on the first volume: boot files, the prestart command. */
	readonly onFirst: boolean;
};

/** Files of a portion that are on one volume. */
type PortionPart = {readonly id: string; readonly files: readonly PackageFile[]};

/** The parts on a volume; the first volume first. */
export type Volumes = readonly (readonly PortionPart[])[];

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
	form: VolumeForm = volumeForm('folder'),
): Result<Volumes, readonly string[]> => {
	if (capacity === undefined) {
		return success([portions.map(({id, files}) => ({id, files}))]);
	}

	const roomOn = (isFirst: boolean) => form.room(capacity, isFirst) - overhead;
	const room = roomOn(false);
	if (room <= 0) {
		return failure([
			`A volume of ${capacity} bytes has no room beside the ${Math.ceil(capacity - room)} that every volume needs.`,
		]);
	}

	const problems = portions
		.flatMap(({id, files}) => files.map(file => ({id, file})))
		.filter(({id, file}) => createVolume(form).costOf(id, [file]) > room)
		.map(({id, file}) => `${id}: ${file.path} has ${file.size} bytes, and no volume has room for it.`);
	const first = portions.filter(({onFirst}) => onFirst);
	const onFirst = createVolume(form);
	for (const portion of first) {
		onFirst.add(portion.id, portion.files, portion.emptyFolders);
	}

	if (first.length > 0 && onFirst.taken > roomOn(true)) {
		problems.push(
			`${first.map(({id}) => id).join(' and ')} must be on the first volume, and do not fit there.`,
		);
	}

	return problems.length === 0 ? success(fill(portions, form, roomOn)) : failure(problems);
};

/** A volume that is being filled. */
const createVolume = (form: VolumeForm) => {
	const folders = new Set<string>();
	const volume = {
		parts: [] as PortionPart[],
		taken: 0,
		/** What files take here, with the folders that are not here yet. */
		costOf(id: string, files: readonly PackageFile[], emptyFolders: readonly string[] = []): number {
			const added = new Set(
				[
					...files.flatMap(({path}) => foldersOf(id, path)),
					...emptyFolders.flatMap(name => foldersOf(id, `${name}/`)),
				].filter(name => !folders.has(name)),
			);
			return (
				files.reduce((sum, file) => sum + form.file(id, file), 0) +
				[...added].reduce((sum, name) => sum + form.folder(name), 0)
			);
		},
		add(id: string, files: readonly PackageFile[], emptyFolders: readonly string[] = []): void {
			volume.taken += volume.costOf(id, files, emptyFolders);
			for (const name of [...files.map(({path}) => path), ...emptyFolders.map(folder => `${folder}/`)]) {
				for (const folder of foldersOf(id, name)) {
					folders.add(folder);
				}
			}
		},
	};
	return volume;
};

/** The folders that a file of a portion lies in, that of the portion among them. */
const foldersOf = (id: string, file: string): readonly string[] => {
	const names = `${id}/${file}`.split('/').slice(0, -1);
	return names.map((_, index) => names.slice(0, index + 1).join('/'));
};

/** What the volumes take, the first one first, as their form counts it. */
export const takenByVolumes = (
	volumes: Volumes,
	portions: readonly Portion[],
	form: VolumeForm,
): readonly number[] => {
	const empty = new Map(portions.map(({id, emptyFolders}) => [id, emptyFolders]));
	return volumes.map(parts => {
		const volume = createVolume(form);
		for (const {id, files} of parts) {
			volume.add(id, files, empty.get(id));
			empty.delete(id);
		}

		return volume.taken;
	});
};

const fill = (
	portions: readonly Portion[],
	form: VolumeForm,
	roomOn: (isFirst: boolean) => number,
): Volumes => {
	let current = createVolume(form);
	const volumes = [current];
	const nextVolume = () => {
		current = createVolume(form);
		volumes.push(current);
	};

	const left = () => roomOn(volumes.length === 1) - current.taken;
	for (const {id, files, emptyFolders, onFirst} of portions.toSorted(
		(a, b) => Number(b.onFirst) - Number(a.onFirst),
	)) {
		const whole = createVolume(form).costOf(id, files, emptyFolders);
		if (whole > left() && whole <= roomOn(false) && !onFirst) {
			nextVolume();
		}

		let part: PackageFile[] = [];
		// They are where the first file is.
		let waiting = emptyFolders;
		for (const file of files) {
			if (current.costOf(id, [file], waiting) > left()) {
				if (part.length > 0) {
					current.parts.push({id, files: part});
				}

				part = [];
				nextVolume();
			}

			part.push(file);
			current.add(id, [file], waiting);
			waiting = [];
		}

		if (files.length === 0) {
			current.add(id, [], emptyFolders);
		}

		if (part.length > 0 || files.length === 0) {
			current.parts.push({id, files: part});
		}
	}

	return volumes.map(({parts}) => parts);
};
