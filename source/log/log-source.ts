import {Buffer} from 'node:buffer';
import {closeSync, fstatSync, openSync, read, readSync, statSync} from 'node:fs';
import {promisify} from 'node:util';
import {createDecoder, detectEncoding, type LogEncoding} from './log-encoding.ts';

/** What became of a log since it was looked at last. */
export type LogChange = 'none' | 'grown' | 'cut';

/**
The bytes of a log: one file, or the segments it was rotated into, the oldest first, as if they were one. Places and sizes are
in units: bytes, or pairs of them in UTF-16, without byte order marks. Reading never throws: what cannot be read ends the log.
*/
export type LogSource = {
	readonly paths: readonly string[];
	readonly encoding: LogEncoding;
	readonly size: number;
	/** A part as bytes in which every character of ASCII is itself; gives how many units were read. */
	readInto(into: Uint8Array, position: number): number;
	/** The same without holding anything up. */
	readLater(into: Uint8Array, position: number): Promise<number>;
	text(start: number, end: number): string;
	/** Bytes that `readInto` gave, as text; in UTF-16 those have lost what is not ASCII. */
	decode(bytes: Buffer): string;
	/** Looks whether the log has grown, was rotated, or was cut: then only what stands before `size` is still there. */
	refresh(): LogChange;
	close(): void;
};

type Segment = {
	readonly path: string;
	readonly descriptor: number;
	readonly inode: number;
	/** Bytes before the first unit. */
	mark: number;
	/** In units. */
	size: number;
};

const readBytes = promisify(read);
const sniffed = 4096;

/** Opens a log. Throws when a segment cannot be opened. */
export const openLogSource = (paths: readonly string[]): LogSource => {
	const segments: Segment[] = [];
	let encoding: LogEncoding | undefined;
	let decode = createDecoder('utf-8');

	/** An empty file has no encoding yet. */
	const measure = (segment: Segment, bytes: number): number => {
		if (bytes > 0 && (segment.size === 0 || encoding === undefined)) {
			const start = Buffer.alloc(sniffed);
			const detected = detectEncoding(start.subarray(0, readSync(segment.descriptor, start, 0, sniffed, 0)));
			segment.mark = detected.mark;
			if (encoding === undefined) {
				encoding = detected.encoding;
				decode = createDecoder(encoding);
			}
		}

		return Math.max(0, Math.floor((bytes - segment.mark) / width()));
	};

	const width = () => (encoding === 'utf-16le' ? 2 : 1);

	const add = (path: string): void => {
		const descriptor = openSync(path, 'r');
		const {ino, size} = fstatSync(descriptor);
		const segment: Segment = {path, descriptor, inode: ino, mark: 0, size: 0};
		segments.push(segment);
		segment.size = measure(segment, size);
	};

	const total = () => segments.reduce((sum, {size}) => sum + size, 0);

	/** The segment of a place, and the place in it, in bytes. */
	const find = (position: number, length: number) => {
		let before = 0;
		for (const segment of segments) {
			if (position < before + segment.size) {
				const inside = position - before;
				return {
					descriptor: segment.descriptor,
					at: segment.mark + inside * width(),
					units: Math.min(length, segment.size - inside),
				};
			}

			before += segment.size;
		}

		return undefined;
	};

	/** Bytes of one segment: where a segment ends, fewer than asked for. */
	const readRaw = (bytes: Uint8Array, at: number, descriptor: number): number => {
		try {
			return readSync(descriptor, bytes, 0, bytes.length, at);
		} catch {
			// A drive that was pulled out: the log ends there.
			return 0;
		}
	};

	const narrowInto = (into: Uint8Array, raw: Uint8Array): number => {
		const units = Math.floor(raw.length / 2);
		for (let unit = 0; unit < units; unit++) {
			into[unit] = raw[2 * unit + 1] === 0 ? (raw[2 * unit] ?? 0) : 0x3f;
		}

		return units;
	};

	const readPart = (into: Uint8Array, position: number): number => {
		const found = find(position, into.length);
		if (found === undefined) {
			return 0;
		}

		const {descriptor, at, units} = found;
		if (width() === 1) {
			return readRaw(into.subarray(0, units), at, descriptor);
		}

		const raw = Buffer.allocUnsafe(units * 2);
		return narrowInto(into, raw.subarray(0, readRaw(raw, at, descriptor)));
	};

	const refreshLast = (segment: Segment): LogChange => {
		const {size} = fstatSync(segment.descriptor);
		const units = measure(segment, size);
		if (units < segment.size) {
			segments.splice(0, segments.length);
			closeSync(segment.descriptor);
			encoding = undefined;
			add(segment.path);
			return 'cut';
		}

		const grown = units > segment.size;
		segment.size = units;
		return grown ? 'grown' : 'none';
	};

	for (const path of paths) {
		add(path);
	}

	return {
		get paths() {
			return segments.map(({path}) => path);
		},
		get encoding() {
			return encoding ?? 'utf-8';
		},
		get size() {
			return total();
		},
		readInto(into, position) {
			let filled = 0;
			while (filled < into.length) {
				const count = readPart(into.subarray(filled), position + filled);
				if (count === 0) {
					break;
				}

				filled += count;
			}

			return filled;
		},
		async readLater(into, position) {
			const found = find(position, into.length);
			if (found === undefined) {
				return 0;
			}

			const {descriptor, at, units} = found;
			try {
				if (width() === 1) {
					return (await readBytes(descriptor, into, 0, units, at)).bytesRead;
				}

				const raw = Buffer.allocUnsafe(units * 2);
				const {bytesRead} = await readBytes(descriptor, raw, 0, raw.length, at);
				return narrowInto(into, raw.subarray(0, bytesRead));
			} catch {
				return 0;
			}
		},
		decode: bytes => decode(bytes),
		text(start, end) {
			let text = '';
			for (let position = start; position < end; ) {
				const found = find(position, end - position);
				if (found === undefined) {
					break;
				}

				const raw = Buffer.allocUnsafe(found.units * width());
				const count = readRaw(raw, found.at, found.descriptor);
				if (count === 0) {
					break;
				}

				text += decode(raw.subarray(0, count));
				position += found.units;
			}

			return text;
		},
		refresh() {
			const last = segments.at(-1);
			if (last === undefined) {
				return 'none';
			}

			try {
				const change = refreshLast(last);
				if (change !== 'cut' && statSync(last.path).ino !== last.inode) {
					// Rotated: what is open goes on under another name, and the log goes on in a new file.
					add(last.path);
					return 'grown';
				}

				return change;
			} catch {
				// Between two segments there may be no file for a moment; the next look finds it.
				return 'none';
			}
		},
		close() {
			for (const {descriptor} of segments.splice(0, segments.length)) {
				closeSync(descriptor);
			}
		},
	};
};
