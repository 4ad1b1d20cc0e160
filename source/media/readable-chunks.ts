import type {ReadableFile} from '../content/copy-file.ts';

/** A file that comes in pieces of any length, read from its beginning in the pieces that are asked for. */
export const readableChunks = (source: AsyncIterable<Uint8Array>): ReadableFile => {
	const chunks = source[Symbol.asyncIterator]();
	let rest: Uint8Array = new Uint8Array();
	return {
		async read(buffer, offset, length) {
			while (rest.length === 0) {
				const next = await chunks.next();
				if (next.done === true) {
					return {bytesRead: 0};
				}

				rest = next.value;
			}

			const piece = rest.subarray(0, length);
			buffer.set(piece, offset);
			rest = rest.subarray(piece.length);
			return {bytesRead: piece.length};
		},
		async close() {
			await chunks.return?.();
		},
	};
};
