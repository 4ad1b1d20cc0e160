import {createHash} from 'node:crypto';
import {open} from 'node:fs/promises';

const chunkSize = 1024 * 1024;

/** The SHA-256 of a file, in lower-case hexadecimal. Throws what the file system says, or that it was aborted. */
export const hashFile = async (file: string, signal?: AbortSignal): Promise<string> => {
	const handle = await open(file, 'r');
	try {
		const hash = createHash('sha256');
		const buffer = Buffer.allocUnsafe(chunkSize);
		for (;;) {
			signal?.throwIfAborted();
			const {bytesRead} = await handle.read(buffer, 0, chunkSize, null);
			if (bytesRead === 0) {
				return hash.digest('hex');
			}

			hash.update(buffer.subarray(0, bytesRead));
		}
	} finally {
		await handle.close();
	}
};
