/*
CRC-32 as `crc32` of node:zlib computes it, for pieces of a few hundred bytes: a call out of JavaScript, and a typed array for the
piece, cost more than the sum. Sixteen bytes at a time, by tables.
*/

const polynomial = 0xedb88320;
const width = 16;

/** `width` tables of 256: what a byte adds to the remainder when 0, 1, 2 … further bytes follow it. */
const tables = new Int32Array(width * 256);
for (let index = 0; index < tables.length; index++) {
	let remainder = index < 256 ? index : (tables[index - 256] ?? 0);
	if (index < 256) {
		for (let bit = 0; bit < 8; bit++) {
			remainder = (remainder & 1) === 0 ? remainder >>> 1 : (remainder >>> 1) ^ polynomial;
		}
	} else {
		remainder = (remainder >>> 8) ^ (tables[remainder & 0xff] ?? 0);
	}

	tables[index] = remainder;
}

/** What four bytes, the first lowest, add to the remainder when `following` further bytes follow them. */
const fourBytes = (bytes: number, following: number): number =>
	(tables[((following + 3) << 8) | (bytes & 0xff)] ?? 0) ^
	(tables[((following + 2) << 8) | ((bytes >>> 8) & 0xff)] ?? 0) ^
	(tables[((following + 1) << 8) | ((bytes >>> 16) & 0xff)] ?? 0) ^
	(tables[(following << 8) | (bytes >>> 24)] ?? 0);

/** The CRC-32 of the bytes from `start` to `end`, unsigned. */
export const checksumOf = (bytes: DataView, start: number, end: number): number => {
	let remainder = -1;
	let offset = start;
	for (; offset + width <= end; offset += width) {
		remainder =
			fourBytes(remainder ^ bytes.getInt32(offset, true), 12) ^
			fourBytes(bytes.getInt32(offset + 4, true), 8) ^
			fourBytes(bytes.getInt32(offset + 8, true), 4) ^
			fourBytes(bytes.getInt32(offset + 12, true), 0);
	}

	for (; offset < end; offset++) {
		remainder = (remainder >>> 8) ^ (tables[(remainder ^ bytes.getUint8(offset)) & 0xff] ?? 0);
	}

	return ~remainder >>> 0;
};
