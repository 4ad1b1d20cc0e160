import {createReadStream, createWriteStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {pipeline} from 'node:stream/promises';

/** An entry of the first file system of Linux, by its path without a leading slash. */
export type CpioEntry = {readonly path: string} & (
	| {readonly kind: 'folder'}
	| {readonly kind: 'link'; readonly to: string}
	| {readonly kind: 'device'; readonly major: number; readonly minor: number}
	| {readonly kind: 'text'; readonly text: string; readonly executable?: boolean}
	/** A file of this machine. */
	| {readonly kind: 'file'; readonly file: string; readonly executable?: boolean}
);

const modes = {folder: 0o040_755, link: 0o120_777, device: 0o020_600, text: 0o100_644, file: 0o100_644};

/** Writes an archive in the one form that the kernel unpacks: cpio "newc". Everything belongs to root. */
export const writeCpio = async (
	entries: readonly CpioEntry[],
	target: string,
	signal?: AbortSignal,
): Promise<void> => {
	await pipeline(archive(entries), createWriteStream(target), signal === undefined ? {} : {signal});
};

async function* archive(entries: readonly CpioEntry[]): AsyncGenerator<Uint8Array> {
	for (const [index, entry] of entries.entries()) {
		const mode = modes[entry.kind] | ('executable' in entry && entry.executable === true ? 0o111 : 0);
		const size = await sizeOf(entry);
		const device = entry.kind === 'device' ? [entry.major, entry.minor] : [0, 0];
		yield header(entry.path, [index + 1, mode, 0, 0, 1, 0, size, 0, 0, ...device]);
		yield* contentOf(entry);
		yield padding(size);
	}

	yield header('TRAILER!!!', [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
}

const sizeOf = async (entry: CpioEntry): Promise<number> => {
	switch (entry.kind) {
		case 'folder':
		case 'device':
			return 0;
		case 'link':
			return Buffer.byteLength(entry.to);
		case 'text':
			return Buffer.byteLength(entry.text);
		case 'file':
			return (await stat(entry.file)).size;
		default: {
			const unreachable: never = entry;
			return unreachable;
		}
	}
};

async function* contentOf(entry: CpioEntry): AsyncGenerator<Uint8Array> {
	if (entry.kind === 'link') {
		yield Buffer.from(entry.to);
	} else if (entry.kind === 'text') {
		yield Buffer.from(entry.text);
	} else if (entry.kind === 'file') {
		yield* createReadStream(entry.file);
	}
}

/** Thirteen numbers of eight hexadecimal digits after the magic, then the name; all of it a multiple of four long. */
const header = (name: string, numbers: readonly number[]): Uint8Array => {
	const fields = [...numbers, Buffer.byteLength(name) + 1, 0];
	const text = `070701${fields.map(field => field.toString(16).padStart(8, '0')).join('')}${name}\0`;
	return Buffer.concat([Buffer.from(text), padding(Buffer.byteLength(text))]);
};

const padding = (length: number): Uint8Array => Buffer.alloc((4 - (length % 4)) % 4);
