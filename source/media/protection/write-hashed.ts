import {open} from 'node:fs/promises';
import {type Hashed, hashing} from './counted-reading.ts';

/** Writes a file, synced, and gives what a manifest says of it. Throws what the file system says. */
export const writeHashed = async (target: string, chunks: AsyncIterable<Uint8Array>): Promise<Hashed> => {
	const {through, result} = hashing();
	const handle = await open(target, 'w', 0o644);
	try {
		for await (const chunk of through(chunks)) {
			await handle.writeFile(chunk);
		}

		await handle.sync();
		return result();
	} finally {
		await handle.close();
	}
};

/** A whole file as the pieces of one. */
export async function* oneChunk(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
	yield Buffer.from(content);
}
