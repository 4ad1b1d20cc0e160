import {mkdir, open} from 'node:fs/promises';
import path from 'node:path';
import {writeProblem} from '../../content/file-problem.ts';
import {totalSize} from '../../content/package-manifest.ts';
import {walkFolder} from '../../content/walk-folder.ts';
import {isFileError} from '../../files/file-error.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {mediaPaths, packageParents} from '../media-layout.ts';
import type {MediaSet} from '../protection/media-set.ts';
import type {MediaDocuments} from '../protection/protect-options.ts';
import {type PlacedFile, volumeFilesPath, writeVolumeFiles} from '../volumes/volume-files.ts';
import {markerPath, writeMarker} from '../volumes/volume-marker.ts';
import type {Portions} from './check-content.ts';
import {copyPortion} from './copy-portion.ts';
import type {CreatedMedia, CreateOptions} from './create-stand-alone.ts';
import {type CreationProblem, creationCancelled} from './creation-problem.ts';
import type {Volumes} from './divide-volumes.ts';
import type {MediaPlan} from './media-plan.ts';
import {bootstrapText} from './media-variables-of.ts';
import {bootPortion} from './portion-names.ts';

type Writing = Pick<CreateOptions, 'seal' | 'signal' | 'onProgress'> & {
	readonly plan: MediaPlan;
	readonly portions: Portions;
	readonly volumes: Volumes;
	readonly documents: MediaDocuments;
	readonly set: MediaSet;
	/** An empty folder: the medium, or the place for its volumes. */
	readonly folder: string;
};

type Written = Pick<CreatedMedia, 'folders' | 'files' | 'bytes' | 'fingerprint'>;

/** Writes all volumes below a folder: first what is copied, then what seals each. */
export const writeVolumes = async (writing: Writing): Promise<Result<Written, CreationProblem>> => {
	const {volumes, folder} = writing;
	const folders = volumes.map((_, index) =>
		volumes.length === 1 ? folder : path.join(folder, `volume-${index + 1}`),
	);
	try {
		const placed = await copyAll(writing, folders);
		if (!placed.ok) {
			return placed;
		}

		await writeSmallFiles(writing, folders, placed.value);
		return await sealAll(writing, folders);
	} catch (error) {
		if (writing.signal?.aborted === true) {
			return failure(creationCancelled);
		}

		if (isFileError(error)) {
			return failure(failed(writeProblem(folder, error).message));
		}

		throw error;
	}
};

const failed = (message: string): CreationProblem => ({
	kind: 'failed',
	message,
	help: 'Nothing was created. Mend the cause, then try again.',
});

/** Files by package, with the volume of each. */
type Placed = ReadonlyMap<string, readonly PlacedFile[]>;

const copyAll = async (
	{volumes, portions, signal, onProgress}: Writing,
	folders: readonly string[],
): Promise<Result<Placed, CreationProblem>> => {
	const placed = new Map<string, PlacedFile[]>();
	const total = [...portions.values()].reduce((sum, {files}) => sum + totalSize(files), 0);
	let bytes = 0;
	for (const [index, parts] of volumes.entries()) {
		const volume = index + 1;
		const tell = () => onProgress?.({phase: 'copying', volume, volumes: volumes.length, bytes, total});
		tell();
		for (const {id, files} of parts) {
			const from = portions.get(id);
			const root = folders[index];
			if (from === undefined || root === undefined) {
				continue;
			}

			const to = id === bootPortion ? root : path.join(root, packageParents[0], id);
			const copied = await copyPortion(from.folder, to, files, {
				...(signal === undefined ? {} : {signal}),
				onBytes(delta) {
					bytes += delta;
					tell();
				},
			});
			if (!copied.ok) {
				return copied;
			}

			for (const empty of placed.has(id) ? [] : from.emptyFolders) {
				await mkdir(path.join(to, empty), {recursive: true});
			}

			placed.set(id, [...(placed.get(id) ?? []), ...copied.value.map(file => ({...file, volume}))]);
		}
	}

	return success(placed);
};

/** What every volume says of itself in clear. */
const writeSmallFiles = async (
	{plan, set}: Writing,
	folders: readonly string[],
	placed: Placed,
): Promise<void> => {
	const {request, password, software} = plan;
	for (const [index, root] of folders.entries()) {
		const files = new Map<string, string | Uint8Array>([
			[mediaPaths.bootstrap, bootstrapText(request, {passwordRequired: password !== undefined})],
			[mediaPaths.label, `label=${request.label}\r\n`],
			...[...software].map(([name, bytes]) => [`${mediaPaths.data}/${name}`, bytes] as const),
		]);
		if (folders.length > 1) {
			const marker = {set: set.id, label: request.label, volume: index + 1, volumes: folders.length};
			files.set(markerPath, writeMarker(marker));
			for (const [id, parts] of placed) {
				if (id !== bootPortion) {
					files.set(volumeFilesPath(id), writeVolumeFiles(id, parts));
				}
			}
		}

		for (const [name, content] of files) {
			await writeSynced(path.join(root, name), content);
		}
	}
};

const writeSynced = async (file: string, content: string | Uint8Array): Promise<void> => {
	await mkdir(path.dirname(file), {recursive: true});
	const handle = await open(file, 'w');
	try {
		await handle.writeFile(content);
		await handle.sync();
	} finally {
		await handle.close();
	}
};

const sealAll = async (
	{seal, documents, set, signal, onProgress, portions}: Writing,
	folders: readonly string[],
): Promise<Result<Written, CreationProblem>> => {
	const total = [...portions.values()].reduce((sum, {files}) => sum + totalSize(files), 0);
	let bytes = 0;
	let fingerprint: string | undefined;
	for (const [index, root] of folders.entries()) {
		const before = bytes;
		const place = {
			set,
			volume: index + 1,
			onBytes(read: number) {
				const far = Math.min(total, before + read);
				onProgress?.({phase: 'protecting', volume: index + 1, volumes: folders.length, bytes: far, total});
			},
		};
		place.onBytes(0);
		// The task sequences are on the first volume alone: it is the one to begin with.
		const sealed = await seal(root, index === 0 ? documents : undefined, place);
		if (signal?.aborted === true) {
			return failure(creationCancelled);
		}

		if (!sealed.ok) {
			const {file, message, help} = sealed.error;
			return failure({kind: 'failed', message: `${file}: ${message}`, help});
		}

		bytes += sealed.value.bytes;
		fingerprint = sealed.value.fingerprint;
	}

	return success({folders, ...(await sizeOf(folders)), ...(fingerprint === undefined ? {} : {fingerprint})});
};

/** What lies there in the end. */
const sizeOf = async (folders: readonly string[]): Promise<Pick<CreatedMedia, 'files' | 'bytes'>> => {
	const sizes: number[] = [];
	for (const folder of folders) {
		for await (const entry of walkFolder(folder)) {
			if (entry.kind === 'file') {
				sizes.push(entry.size);
			}
		}
	}

	return {files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0)};
};
