import {open} from 'node:fs/promises';
import path from 'node:path';
import type {PlacedRecord} from '../log/log-record.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {recordLine} from './record-line.ts';

/** Writes records to a new file in a folder, a line each. The error is a sentence. */
export const copyRecords = async (
	parts: Iterable<readonly PlacedRecord[]>,
	folder: string,
	now: Date,
): Promise<Result<{readonly count: number; readonly file: string}, string>> => {
	const stamp = now.toISOString().slice(0, 19).replaceAll(/\D/g, '');
	const file = path.join(folder, `bootseq-log-${stamp}.txt`);
	try {
		await using handle = await open(file, 'wx', 0o600);
		let count = 0;
		for (const part of parts) {
			await handle.write(part.map(record => `${recordLine(record)}\n`).join(''));
			count += part.length;
		}

		return success({count, file});
	} catch (error) {
		return failure(error instanceof Error ? error.message : String(error));
	}
};
