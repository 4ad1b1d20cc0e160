import type {JournalFile, JournalFiles} from '../../source/run/journal-files.ts';

/** A file system in memory that knows what would survive a power cut, and can be made to fail. */
export type MemoryFiles = JournalFiles & {
	contents(path: string): Buffer;
	/** Contents as of the last sync. */
	synced(path: string): Buffer;
	put(path: string, contents: Uint8Array): void;
	/** Every later write or sync throws. */
	fail(operation: 'write' | 'sync'): void;
};

export const memoryFiles = (): MemoryFiles => {
	const files = new Map<string, {now: Buffer; synced: Buffer}>();
	const failing = new Set<string>();
	const at = (path: string) => {
		const file = files.get(path);
		if (file === undefined) {
			throw Object.assign(new Error(`ENOENT: ${path}`), {code: 'ENOENT'});
		}

		return file;
	};

	const check = (operation: string) => {
		if (failing.has(operation)) {
			throw Object.assign(new Error('ENOSPC: no space left on device'), {code: 'ENOSPC'});
		}
	};

	const open = (path: string): JournalFile => {
		const file = at(path);
		return {
			size: () => file.now.length,
			read: (bytes, position) => file.now.copy(bytes, 0, position),
			write(bytes, position) {
				check('write');
				const grown = Buffer.concat([file.now], Math.max(file.now.length, position + bytes.length));
				grown.set(bytes, position);
				file.now = grown;
			},
			sync() {
				check('sync');
				file.synced = Buffer.from(file.now);
			},
			truncate(size) {
				file.now = Buffer.from(file.now.subarray(0, size));
				file.synced = file.now;
			},
			close() {},
		};
	};

	return {
		create(path) {
			files.set(path, {now: Buffer.alloc(0), synced: Buffer.alloc(0)});
			return open(path);
		},
		open,
		contents: path => at(path).now,
		synced: path => at(path).synced,
		put: (path, contents) => files.set(path, {now: Buffer.from(contents), synced: Buffer.from(contents)}),
		fail: operation => failing.add(operation),
	};
};
