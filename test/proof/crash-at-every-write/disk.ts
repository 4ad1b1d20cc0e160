import {append} from './append.ts';

/**
A disk that knows what a power cut may take from it: the contents of a file since the last sync of the file, the names in a
folder since the last sync of the folder. Nothing in it is changed in place, so that a photo of it costs little.
*/
export type Disk = {
	readonly nodes: Map<number, DiskNode>;
	/** The number of the next file or folder. */
	next: number;
	/**
	Called before every change and every sync, and in the middle of every write: what stands on the disk then is what a program
	that ends there leaves, or what a power cut there may leave a part of.
	*/
	atMoment: () => void;
};

export type DiskNode = DiskFile | DiskFolder;

export type DiskFile = {
	readonly kind: 'file';
	/** As every program sees it. */
	readonly now: Buffer;
	/** As of the last sync. */
	readonly synced: Buffer;
	/** What was done since, in order. */
	readonly changes: readonly FileChange[];
	/** What the file's sectors held before it was made shorter: some file systems show it again when it grows. */
	readonly stale: Buffer;
};

export type FileChange =
	| {readonly kind: 'write'; readonly position: number; readonly bytes: Buffer}
	| {readonly kind: 'length'; readonly size: number};

export type DiskFolder = {
	readonly kind: 'folder';
	/** Name → number of a file or folder. */
	readonly now: ReadonlyMap<string, number>;
	readonly synced: ReadonlyMap<string, number>;
	readonly changes: readonly EntryChange[];
};

/** Names that change together: one, or the two of a renaming. Undefined: taken away. */
export type EntryChange = readonly (readonly [name: string, node: number | undefined])[];

export const rootNode = 0;

const nothing = Buffer.alloc(0);
const emptyFolder: DiskFolder = {kind: 'folder', now: new Map(), synced: new Map(), changes: []};

/** A disk with nothing on it but its root. */
export const createDisk = (): Disk => ({
	nodes: new Map([[rootNode, emptyFolder]]),
	next: rootNode + 1,
	atMoment() {},
});

/** The disk as it is now, to go its own way from here. */
export const photo = ({nodes, next}: Disk): Disk => ({nodes: new Map(nodes), next, atMoment() {}});

export const fileAt = (disk: Disk, node: number): DiskFile => {
	const found = disk.nodes.get(node);
	if (found?.kind !== 'file') {
		throw new Error(`node ${node} is no file`);
	}

	return found;
};

export const folderAt = (disk: Disk, node: number): DiskFolder => {
	const found = disk.nodes.get(node);
	if (found?.kind !== 'folder') {
		throw new Error(`node ${node} is no folder`);
	}

	return found;
};

/** A new file or folder without a name. */
export const addNode = (disk: Disk, kind: 'file' | 'folder'): number => {
	const node = disk.next++;
	disk.nodes.set(
		node,
		kind === 'folder'
			? emptyFolder
			: {kind: 'file', now: nothing, synced: nothing, changes: [], stale: nothing},
	);
	return node;
};

export const writeBytes = (disk: Disk, node: number, position: number, bytes: Buffer): void => {
	disk.atMoment();
	const before = fileAt(disk, node);
	const after = written(before, position, bytes);
	if (bytes.length > 1) {
		disk.nodes.set(node, halfWritten(before, after, position, bytes.subarray(0, bytes.length >> 1)));
		disk.atMoment();
	}

	disk.nodes.set(node, after);
};

const written = (file: DiskFile, position: number, bytes: Buffer): DiskFile => {
	const change: FileChange = {kind: 'write', position, bytes};
	return {...file, now: applyChange(file.now, change), changes: [...file.changes, change]};
};

const halfWritten = (before: DiskFile, after: DiskFile, position: number, half: Buffer): DiskFile => {
	if (position !== before.now.length) {
		return written(before, position, half);
	}

	const changes = [...before.changes, {kind: 'write' as const, position, bytes: half}];
	return {...before, now: after.now.subarray(0, position + half.length), changes};
};

export const setLength = (disk: Disk, node: number, size: number): void => {
	disk.atMoment();
	const file = fileAt(disk, node);
	const change: FileChange = {kind: 'length', size};
	disk.nodes.set(node, {
		...file,
		now: applyChange(file.now, change),
		changes: [...file.changes, change],
		stale: Buffer.concat([file.now, file.stale.subarray(file.now.length)]),
	});
};

/** Contents after a change; bytes that nobody wrote are zero. */
export const applyChange = (contents: Buffer, change: FileChange): Buffer => {
	if (change.kind === 'write' && change.position === contents.length) {
		return append(contents, change.bytes);
	}

	const size =
		change.kind === 'length' ? change.size : Math.max(contents.length, change.position + change.bytes.length);
	const changed = Buffer.alloc(size);
	contents.copy(changed);
	if (change.kind === 'write') {
		change.bytes.copy(changed, change.position);
	}

	return changed;
};

export const changeEntries = (disk: Disk, folder: number, change: EntryChange): void => {
	disk.atMoment();
	const found = folderAt(disk, folder);
	disk.nodes.set(folder, {
		...found,
		now: applyEntries(found.now, [change]),
		changes: [...found.changes, change],
	});
};

export const applyEntries = (
	entries: ReadonlyMap<string, number>,
	changes: readonly EntryChange[],
): ReadonlyMap<string, number> => {
	const changed = new Map(entries);
	for (const [name, node] of changes.flat()) {
		if (node === undefined) {
			changed.delete(name);
		} else {
			changed.set(name, node);
		}
	}

	return changed;
};

/** What a file or a folder holds outlives a power cut from here on. */
export const sync = (disk: Disk, node: number): void => {
	disk.atMoment();
	const found = disk.nodes.get(node);
	if (found?.kind === 'file') {
		disk.nodes.set(node, {...found, synced: found.now, changes: []});
	} else if (found?.kind === 'folder') {
		disk.nodes.set(node, {...found, synced: found.now, changes: []});
	}
};

/** Every file that can be reached, by its path. */
export const filesOf = (disk: Disk): ReadonlyMap<string, Buffer> => {
	const files = new Map<string, Buffer>();
	const visit = (folder: number, path: string): void => {
		for (const [name, node] of folderAt(disk, folder).now) {
			const found = disk.nodes.get(node);
			if (found?.kind === 'file') {
				files.set(`${path}/${name}`, found.now);
			} else {
				visit(node, `${path}/${name}`);
			}
		}
	};

	visit(rootNode, '');
	return files;
};
