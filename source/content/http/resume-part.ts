import {createHash, type Hash} from 'node:crypto';
import {type FileHandle, open, readFile} from 'node:fs/promises';
import {ifPresent} from '../../files/file-error.ts';
import {blockSize} from './part-block.ts';
import {type PartMark, type PartSource, parsePartRecord} from './part-record.ts';

/** What of an earlier attempt is there and right. */
export type ResumedPart = {
	readonly source: PartSource;
	/** Up to where the part is what its record says; ascending, at least one. */
	readonly marks: readonly PartMark[];
	/** Of the bytes up to the last mark. */
	readonly hash: Hash;
};

/**
Reads the part of an earlier attempt and keeps what fits its record. Undefined: there is nothing to go on with.

@param expected - Another address or size than this: it is the part of another file.
*/
export const resumePart = async (
	{part, record}: {readonly part: string; readonly record: string},
	expected: {readonly url: string; readonly size?: number},
	signal?: AbortSignal,
): Promise<ResumedPart | undefined> => {
	const recorded = parsePartRecord((await ifPresent(readFile(record, 'utf8'))) ?? '');
	if (recorded === undefined || recorded.source.url !== expected.url) {
		return undefined;
	}

	const size = expected.size ?? recorded.source.size;
	if (recorded.source.size !== undefined && size !== recorded.source.size) {
		return undefined;
	}

	const handle = await ifPresent(open(part, 'r'));
	if (handle === undefined) {
		return undefined;
	}

	try {
		// A part that is whole is fetched again from its last mark but one: there is no range after its end to ask for.
		const marks = recorded.marks.filter(({bytes}) => size === undefined || bytes < size);
		const verified = await verifyMarks(handle, marks, signal);
		return verified === undefined ? undefined : {source: recorded.source, ...verified};
	} finally {
		await handle.close();
	}
};

const verifyMarks = async (
	handle: FileHandle,
	marks: readonly PartMark[],
	signal: AbortSignal | undefined,
): Promise<Omit<ResumedPart, 'source'> | undefined> => {
	const block = Buffer.allocUnsafeSlow(blockSize);
	let hash = createHash('sha256');
	let position = 0;
	const verified: PartMark[] = [];
	for (const mark of marks) {
		const next = hash.copy();
		while (position < mark.bytes) {
			const {bytesRead} = await handle.read(block, 0, Math.min(blockSize, mark.bytes - position), position);
			if (bytesRead === 0 || signal?.aborted === true) {
				return verified.length === 0 ? undefined : {marks: verified, hash};
			}

			next.update(block.subarray(0, bytesRead));
			position += bytesRead;
		}

		if (next.copy().digest('hex') !== mark.sha256) {
			break;
		}

		hash = next;
		verified.push(mark);
	}

	return verified.length === 0 ? undefined : {marks: verified, hash};
};
