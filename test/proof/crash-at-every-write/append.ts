/** How much of a memory is in use by the longest contents in it. */
const used = new WeakMap<ArrayBufferLike, number>();

/**
Contents with more bytes behind them. Both stay as they are: the new bytes go into memory that nobody has used yet, behind the old
ones where there is room, so that a log which grows in many small steps is not copied at each.
*/
export const append = (contents: Buffer, bytes: Buffer): Buffer => {
	const size = contents.length + bytes.length;
	const {buffer, byteOffset} = contents;
	const end = byteOffset + contents.length;
	if (used.get(buffer) === end && end + bytes.length <= buffer.byteLength) {
		const grown = Buffer.from(buffer, byteOffset, size);
		grown.set(bytes, contents.length);
		used.set(buffer, end + bytes.length);
		return grown;
	}

	const room = new ArrayBuffer(2 * size + 1024);
	const grown = Buffer.from(room, 0, size);
	grown.set(contents);
	grown.set(bytes, contents.length);
	used.set(room, size);
	return grown;
};
