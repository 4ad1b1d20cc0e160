/** The functions of `node:fs` that the engine uses, over a {@link Disk}: the test puts this module in the place of that one. */
import {
	addNode,
	changeEntries,
	type Disk,
	fileAt,
	folderAt,
	rootNode,
	setLength,
	sync,
	writeBytes,
} from './disk.ts';

let disk: Disk | undefined;
let descriptors = new Map<number, {readonly node: number; readonly append: boolean; position: number}>();
let nextDescriptor = 100;

/** What every function here works on from now on; what was open is not any more. */
export const mount = (mounted: Disk): void => {
	disk = mounted;
	descriptors = new Map();
};

let isDriveHonest = true;

/** Whether a sync does what it says. A drive that only says so shows what the proof is worth: it must notice. */
export const setDriveHonest = (isHonest: boolean): void => {
	isDriveHonest = isHonest;
};

const mounted = (): Disk => {
	if (disk === undefined) {
		throw new Error('no disk is mounted');
	}

	return disk;
};

type Flags = 'r' | 'r+' | 'w' | 'wx' | 'wx+' | 'a' | 'a+';

export const openSync = (path: string, flags: Flags, _mode?: number): number => {
	const {folder, name, node} = locate(path);
	if (node !== undefined && flags.includes('x')) {
		throw problem('EEXIST', path);
	}

	if (node === undefined && flags.startsWith('r')) {
		throw problem('ENOENT', path);
	}

	const opened = node ?? addNamed(folder, name, 'file');
	if (flags.startsWith('w') && fileAt(mounted(), opened).now.length > 0) {
		setLength(mounted(), opened, 0);
	}

	const descriptor = nextDescriptor++;
	descriptors.set(descriptor, {node: opened, append: flags.startsWith('a'), position: 0});
	return descriptor;
};

export const closeSync = (descriptor: number): void => {
	descriptors.delete(descriptor);
};

export const fstatSync = (descriptor: number, _options?: {readonly bigint: boolean}) => ({
	...identity(openAt(descriptor).node),
	size: contentsOf(descriptor).length,
});

/** As with `bigint: true`: the engine asks for no more than which file a name leads to. */
export const statSync = (path: string, {throwIfNoEntry = true} = {}) => {
	if (!throwIfNoEntry && !existsSync(path)) {
		return undefined;
	}

	return identity(numberOf(path));
};

/** There are no links here. */
export const lstatSync = (path: string) => {
	const node = mounted().nodes.get(numberOf(path));
	return {
		size: node?.kind === 'file' ? node.now.length : 0,
		mode: 0o600,
		isFile: () => node?.kind === 'file',
		isDirectory: () => node?.kind === 'folder',
		isSymbolicLink: () => false,
	};
};

const identity = (node: number) => ({ino: BigInt(node), dev: 1n});

export const readSync = (
	descriptor: number,
	bytes: Uint8Array,
	offset: number,
	length: number,
	position: number,
): number => contentsOf(descriptor).copy(bytes, offset, position, position + length);

export const writeSync = (
	descriptor: number,
	bytes: Uint8Array,
	offset = 0,
	length = bytes.length - offset,
	position?: number,
): number => {
	const open = openAt(descriptor);
	const at = position ?? (open.append ? contentsOf(descriptor).length : open.position);
	writeBytes(mounted(), open.node, at, Buffer.from(bytes.subarray(offset, offset + length)));
	open.position = at + length;
	return length;
};

export const fsyncSync = (descriptor: number): void => {
	if (isDriveHonest) {
		sync(mounted(), openAt(descriptor).node);
	}
};

export const fdatasyncSync = (descriptor: number): void => fsyncSync(descriptor);
export const ftruncateSync = (descriptor: number, size: number): void =>
	setLength(mounted(), openAt(descriptor).node, size);

export const readFileSync = (path: string, encoding?: 'utf8'): Buffer | string => {
	const {node} = locate(path);
	if (node === undefined) {
		throw problem('ENOENT', path);
	}

	const bytes = Buffer.from(fileAt(mounted(), node).now);
	return encoding === undefined ? bytes : bytes.toString(encoding);
};

export const writeFileSync = (
	target: string | number,
	contents: string | Uint8Array,
	{flag = 'w'}: {readonly flag?: Flags; readonly mode?: number} = {},
): void => {
	const descriptor = typeof target === 'number' ? target : openSync(target, flag);
	const bytes = Buffer.from(contents);
	if (bytes.length > 0) {
		writeSync(descriptor, bytes);
	}

	if (typeof target !== 'number') {
		closeSync(descriptor);
	}
};

export const existsSync = (path: string): boolean => {
	try {
		return locate(path).node !== undefined;
	} catch {
		return false;
	}
};

export const readdirSync = (path: string): readonly string[] => [
	...folderAt(mounted(), numberOf(path)).now.keys(),
];

export const mkdirSync = (
	path: string,
	{recursive = false}: {readonly recursive?: boolean; readonly mode?: number} = {},
): string | undefined => {
	if (recursive && !existsSync(path)) {
		const above = path.slice(0, path.lastIndexOf('/'));
		const first = above === '' ? undefined : mkdirSync(above, {recursive});
		const {folder, name} = locate(path);
		addNamed(folder, name, 'folder');
		return first ?? path;
	}

	const {folder, name, node} = locate(path);
	if (node !== undefined) {
		if (recursive) {
			return undefined;
		}

		throw problem('EEXIST', path);
	}

	addNamed(folder, name, 'folder');
	return path;
};

export const renameSync = (from: string, to: string): void => {
	const source = locate(from);
	const target = locate(to);
	if (source.node === undefined || source.folder !== target.folder) {
		throw problem(source.node === undefined ? 'ENOENT' : 'EXDEV', from);
	}

	changeEntries(mounted(), source.folder, [
		[source.name, undefined],
		[target.name, source.node],
	]);
};

export const linkSync = (from: string, to: string): void => {
	const {folder, name, node} = locate(to);
	if (node !== undefined) {
		throw problem('EEXIST', to);
	}

	changeEntries(mounted(), folder, [[name, numberOf(from)]]);
};

export const rmSync = (path: string, {recursive = false, force = false} = {}): void => {
	if (force && !existsSync(path)) {
		return;
	}

	const node = numberOf(path);
	if (mounted().nodes.get(node)?.kind === 'folder') {
		if (!recursive) {
			throw problem('ERR_FS_EISDIR', path);
		}

		for (const name of readdirSync(path)) {
			rmSync(`${path}/${name}`, {recursive});
		}
	}

	const {folder, name} = locate(path);
	changeEntries(mounted(), folder, [[name, undefined]]);
};

const addNamed = (folder: number, name: string, kind: 'file' | 'folder'): number => {
	const node = addNode(mounted(), kind);
	changeEntries(mounted(), folder, [[name, node]]);
	return node;
};

/** The folder that a path leads to, the name in it, and what has that name. */
const locate = (path: string): {folder: number; name: string; node: number | undefined} => {
	let folder = rootNode;
	const names = path.split('/').filter(name => name !== '');
	for (const name of names.slice(0, -1)) {
		const next = folderAt(mounted(), folder).now.get(name);
		if (next === undefined) {
			throw problem('ENOENT', path);
		}

		folder = next;
	}

	const name = names.at(-1);
	return name === undefined
		? {folder, name: '', node: rootNode}
		: {folder, name, node: folderAt(mounted(), folder).now.get(name)};
};

const numberOf = (path: string): number => {
	const {node} = locate(path);
	if (node === undefined) {
		throw problem('ENOENT', path);
	}

	return node;
};

const openAt = (descriptor: number) => {
	const open = descriptors.get(descriptor);
	if (open === undefined) {
		throw problem('EBADF', String(descriptor));
	}

	return open;
};

const contentsOf = (descriptor: number): Buffer => fileAt(mounted(), openAt(descriptor).node).now;

const problem = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), {code});
