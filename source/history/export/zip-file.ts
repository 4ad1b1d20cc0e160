import {Buffer} from 'node:buffer';
import {crc32, deflateRawSync} from 'node:zlib';

/** Writes a zip, an entry after the other; nothing but the directory of its names is kept in memory. */
export type ZipWriter = {
	/** Folders in `name` are parted by `/`. Throws a RangeError when the zip would grow beyond what its format can say. */
	add(name: string, content: Uint8Array): void;
	/** Call once, after the last entry: a zip without its directory cannot be opened. Gives the size of the zip. */
	end(): number;
};

const localHeader = 0x04_03_4b_50;
const directoryHeader = 0x02_01_4b_50;
const directoryEnd = 0x06_05_4b_50;
const version = 20;
/** Bit 11: names are UTF-8. */
const utf8Names = 0x08_00;
const stored = 0;
const deflated = 8;
const mostEntries = 0xff_ff;
const mostBytes = 0xff_ff_ff_ff;
/** Attributes of Unix, in the upper half: a file that its owner alone may read. */
const ownersFile = (0o100_600 << 16) >>> 0;

/**
A zip as PKWARE's APPNOTE 6.3 has it, without the extensions for more than 4 GB: every program opens it.

@param write Takes the bytes in order.
@param modified What all entries say they were last changed; zip knows local time alone, in steps of two seconds.
*/
export const createZip = (write: (bytes: Uint8Array) => void, modified: Date): ZipWriter => {
	const directory: Buffer[] = [];
	const stamp = dosTime(modified);
	let offset = 0;

	const put = (...parts: readonly Uint8Array[]) => {
		for (const part of parts) {
			write(part);
			offset += part.length;
		}
	};

	return {
		add(name, content) {
			const packed = deflateRawSync(content);
			const isSmaller = packed.length < content.length;
			const body = isSmaller ? packed : content;
			const path = Buffer.from(name);
			if (directory.length / 2 >= mostEntries || offset + body.length + path.length + 30 > mostBytes) {
				throw new RangeError('a zip holds 65,535 files and 4 GB at most');
			}

			const common = Buffer.alloc(26);
			common.writeUInt16LE(version, 0);
			common.writeUInt16LE(utf8Names, 2);
			common.writeUInt16LE(isSmaller ? deflated : stored, 4);
			common.writeUInt32LE(stamp, 6);
			common.writeUInt32LE(crc32(content), 10);
			common.writeUInt32LE(body.length, 14);
			common.writeUInt32LE(content.length, 18);
			common.writeUInt16LE(path.length, 22);
			const entry = Buffer.alloc(46);
			entry.writeUInt32LE(directoryHeader, 0);
			// Made on Unix: the attributes below are to be read that way.
			entry.writeUInt16LE((3 << 8) | version, 4);
			entry.set(common, 6);
			entry.writeUInt32LE(ownersFile, 38);
			entry.writeUInt32LE(offset, 42);
			directory.push(entry, path);
			put(uint32(localHeader), common, path, body);
		},
		end() {
			const start = offset;
			put(...directory);
			const count = directory.length / 2;
			const end = Buffer.alloc(22);
			end.writeUInt32LE(directoryEnd, 0);
			end.writeUInt16LE(count, 8);
			end.writeUInt16LE(count, 10);
			end.writeUInt32LE(offset - start, 12);
			end.writeUInt32LE(start, 16);
			put(end);
			return offset;
		},
	};
};

const uint32 = (value: number): Buffer => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
};

/** Date in the upper half, time in the lower. Zip begins in 1980. */
const dosTime = (moment: Date): number => {
	const year = Math.min(127, Math.max(0, moment.getFullYear() - 1980));
	const date = (year << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate();
	const time = (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1);
	return ((date << 16) | time) >>> 0;
};
