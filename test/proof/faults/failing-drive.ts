import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/*
Loaded into the program by `node --import`: the drive under one folder takes so many writes, and from then on refuses each, as a full one
does. The write it breaks off at leaves its first half behind. Only this process is touched, not what it starts.
*/

const {folder, from, code, only, count} = JSON.parse(process.env['BOOTSEQ_TEST_DRIVE'] ?? '{}') as {
	folder: string;
	from: number;
	code: string;
	only: string;
	count: string;
};
delete process.env['BOOTSEQ_TEST_DRIVE'];
delete process.env['NODE_OPTIONS'];

const messages: Readonly<Record<string, string>> = {
	ENOSPC: 'no space left on device',
	EIO: 'i/o error',
};
const names = new Map<number, string>();
let writes = 0;

const isHere = (name: unknown): name is string =>
	typeof name === 'string' && path.resolve(name).startsWith(folder) && new RegExp(only).test(name);

/** Counts an operation on a file; throws once the drive is full, after doing a part of it. */
const take = (file: unknown, operation: string, part: () => void = () => undefined): void => {
	const name = typeof file === 'number' ? names.get(file) : file;
	if (!isHere(name)) {
		return;
	}

	writes++;
	original.writeFileSync(count, String(writes));
	if (writes >= from) {
		if (writes === from) {
			part();
		}

		throw Object.assign(new Error(`${code}: ${messages[code] ?? 'refused'}, ${operation}`), {
			code,
			syscall: operation,
		});
	}
};

const original = {...fs};

fs.openSync = (file, flags, mode) => {
	const creates = typeof flags === 'string' && /[wa]/.test(flags) && !fs.existsSync(file);
	if (creates) {
		take(file, 'open');
	}

	const descriptor = original.openSync(file, flags, mode);
	names.set(descriptor, String(file));
	return descriptor;
};

fs.closeSync = descriptor => {
	names.delete(descriptor);
	original.closeSync(descriptor);
};

fs.writeSync = ((
	descriptor: number,
	bytes: Uint8Array,
	offset?: number,
	length?: number,
	position?: number,
) => {
	const start = offset ?? 0;
	const size = length ?? bytes.length - start;
	const write = (some: number) => original.writeSync(descriptor, bytes, start, some, position ?? null);
	take(descriptor, 'write', () => write(size >> 1));
	return write(size);
}) as typeof fs.writeSync;

fs.writeFileSync = (file, data, options) => {
	const bytes =
		typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
	take(file, 'write', () => original.writeFileSync(file, bytes.subarray(0, bytes.length >> 1), options));
	original.writeFileSync(file, data, options);
};

for (const name of ['fsyncSync', 'fdatasyncSync'] as const) {
	fs[name] = descriptor => {
		take(descriptor, 'fsync');
		original[name](descriptor);
	};
}

fs.mkdirSync = ((folderToMake: string, options: object) => {
	if (!fs.existsSync(folderToMake)) {
		take(folderToMake, 'mkdir');
	}

	return original.mkdirSync(folderToMake, options);
}) as typeof fs.mkdirSync;
