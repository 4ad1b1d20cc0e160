import {open} from 'node:fs/promises';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {MediaFile, MediaFiles} from '../media-files.ts';
import {fileProblem, type MediaProblem} from '../media-problem.ts';
import {type DirectoryRecord, type Extent, readDirectory, sectorLength} from './directory-record.ts';
import {readRockRidge} from './rock-ridge.ts';
import {type ReadAt, readVolumes, udfOnly, type Volume} from './volume.ts';

/** A file of the image with the places of its parts. */
type IsoFile = MediaFile & {readonly extents: readonly Extent[]};

/** Bytes of one read of a file's content. */
const chunkLength = 1024 * 1024;
/** A folder of ten thousand files is about a megabyte. */
const largestFolder = 64 * 1024 * 1024;

/**
Reads an ISO 9660 image, with its Rock Ridge names where it has them, else its Joliet ones. Nothing is mounted or extracted.

An image whose files are in UDF alone is refused with what to do: Configuration Manager and `oscdimg -u2` make such.
*/
export const openIsoFiles = async (location: string): Promise<Result<MediaFiles, MediaProblem>> => {
	const handle = await open(location, 'r');
	const readAt: ReadAt = async (position, length) => {
		const {buffer, bytesRead} = await handle.read(Buffer.alloc(length), 0, length, position);
		return buffer.subarray(0, bytesRead);
	};

	const opened = await openTree(location, readAt).catch((error: unknown) =>
		failure(fileProblem(error, location)),
	);
	if (!opened.ok) {
		await handle.close();
		return opened;
	}

	const tree = opened.value;
	return success({
		kind: 'iso',
		location,
		async list(folder) {
			try {
				return success(await tree.list(folder));
			} catch (error) {
				return failure(fileProblem(error, `${location}:${folder}`));
			}
		},
		async *chunks(file) {
			for (const extent of await tree.extents(file.path)) {
				yield* readExtent(extent, readAt, file.path);
			}
		},
		close: () => handle.close(),
	});
};

const openTree = async (location: string, readAt: ReadAt): Promise<Result<Tree, MediaProblem>> => {
	const volumes = await readVolumes(readAt, location);
	if (!volumes.ok) {
		return volumes;
	}

	const [primary, joliet] = volumes.value;
	const rockRidge = await hasRockRidge(primary, readAt);
	const tree = createTree(rockRidge || joliet === undefined ? primary : joliet, rockRidge, readAt);
	const root = await tree.list('');
	return primary.udf && root.every(file => file.name.toLowerCase() !== 'sms')
		? failure(udfOnly(location))
		: success(tree);
};

/** The first record of the root announces Rock Ridge with an entry `SP`. Rule: SUSP §5.3. */
const hasRockRidge = async (volume: Volume, readAt: ReadAt): Promise<boolean> => {
	const record = Buffer.from(await readAt(volume.root.start, 64));
	return record.toString('latin1', 34, 36) === 'SP';
};

type Tree = {
	/** What is in a folder, by its path. Throws for one that is damaged or not there. */
	list(folder: string): Promise<readonly IsoFile[]>;
	/** The parts of a file, by its path. */
	extents(path: string): Promise<readonly Extent[]>;
};

/** Folders by path, each read once. */
const createTree = (volume: Volume, rockRidge: boolean, readAt: ReadAt): Tree => {
	const folders = new Map<string, readonly IsoFile[]>();
	/** Which folder lies where. In a damaged image folders are inside themselves; walking it would never end. */
	const paths = new Map<number, string>();

	const list = async (folder: string): Promise<readonly IsoFile[]> => {
		const known = folders.get(folder);
		if (known !== undefined) {
			return known;
		}

		const extent = folder === '' ? volume.root : (await find(folder, 'folder')).extents[0];
		if (extent === undefined || extent.length > largestFolder) {
			throw new Error(`The folder ${folder} of the image is damaged`);
		}

		const other = paths.get(extent.start);
		if (other !== undefined && other !== folder) {
			throw new Error(`The folders "${other}" and "${folder}" of the image are the same, so it is damaged`);
		}

		paths.set(extent.start, folder);

		const bytes = await readAt(extent.start, extent.length);
		if (bytes.length < extent.length) {
			throw new Error(
				`The image ends in the middle of ${folder === '' ? 'its root folder' : `the folder ${folder}`}`,
			);
		}

		const records = readDirectory(bytes, volume.joliet);
		const files = await filesOf(folder, records, rockRidge, readAt);
		folders.set(folder, files);
		return files;
	};

	const find = async (path: string, kind: MediaFile['kind']): Promise<IsoFile> => {
		const end = path.lastIndexOf('/');
		const inside = await list(end === -1 ? '' : path.slice(0, end));
		const found = inside.find(file => file.path === path && file.kind === kind);
		if (found === undefined) {
			throw Object.assign(new Error(`The image holds no ${path}`), {code: 'ENOENT'});
		}

		return found;
	};

	return {list, extents: async (path: string) => (await find(path, 'file')).extents};
};

const filesOf = async (
	folder: string,
	records: readonly DirectoryRecord[],
	rockRidge: boolean,
	readAt: ReadAt,
): Promise<readonly IsoFile[]> => {
	const files: IsoFile[] = [];
	/** Parts so far of a file of several records: those of 4 GB and more. */
	let parts: Extent[] = [];
	for (const record of records) {
		parts.push(record.extent);
		if (record.continues) {
			continue;
		}

		const extents = parts;
		parts = [];
		const extra = rockRidge ? await readRockRidge(record.systemUse, readAt) : undefined;
		const name = extra?.name ?? record.name;
		if (extra?.movedHere || !isSafeName(name)) {
			continue;
		}

		const path = folder === '' ? name : `${folder}/${name}`;
		if (extra?.symbolicLink) {
			files.push({path, name, kind: 'other', size: 0, extents: []});
		} else if (extra?.movedTo !== undefined) {
			files.push({path, name, kind: 'folder', size: 0, extents: [await folderExtent(extra.movedTo, readAt)]});
		} else if (record.folder) {
			files.push({path, name, kind: 'folder', size: 0, extents});
		} else {
			const size = extents.reduce((sum, {length}) => sum + length, 0);
			files.push({path, name, kind: 'file', size, extents});
		}
	}

	return files;
};

/** A name that stays inside the folder it is written to, on Windows too. */
const isSafeName = (name: string): boolean =>
	name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);

/** A folder's first record is of the folder itself, and has its length. */
const folderExtent = async (start: number, readAt: ReadAt): Promise<Extent> => {
	const self = Buffer.from(await readAt(start, sectorLength));
	return {start, length: self.length >= 14 ? self.readUInt32LE(10) : 0};
};

async function* readExtent(
	{start, length}: Extent,
	readAt: ReadAt,
	path: string,
): AsyncGenerator<Uint8Array> {
	for (let done = 0; done < length; done += chunkLength) {
		const wanted = Math.min(chunkLength, length - done);
		const chunk = await readAt(start + done, wanted);
		if (chunk.length < wanted) {
			throw new Error(`The image ends inside ${path}: it was cut off`);
		}

		yield chunk;
	}
}
