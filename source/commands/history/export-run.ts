import {closeSync, openSync, rmSync, writeSync} from 'node:fs';
import {extname, resolve} from 'node:path';
import {fileErrorWords, isFileError} from '../../files/file-error.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {HistoryWords} from '../../ui/history-lines.ts';
import {reportPage} from '../../ui/report/report-page.ts';
import {pastRun} from '../past-runs.ts';
import {type LeftOut, writeArchive} from './export-archive.ts';
import {maskedRun, maskedSections} from './masked-run.ts';
import {readLogSections} from './run-logs.ts';
import {secretsOfRun} from './run-secrets.ts';

export type ExportedRun = {
	/** Absolute. */
	readonly file: string;
	readonly bytes: number;
	readonly leftOut: readonly LeftOut[];
};

export type ExportSurroundings = HistoryWords & {
	readonly stateFolder: string;
	readonly now?: Date;
};

/**
Writes a run to a new file that may leave the machine: `.html` the page alone, `.zip` everything, see {@link writeArchive}. A file that
is there already is not overwritten. The error is a sentence.
*/
export const exportRun = (
	run: string,
	target: string,
	{stateFolder, now = new Date(), ...words}: ExportSurroundings,
): Result<ExportedRun, string> => {
	const kind = extname(target).toLowerCase();
	if (kind !== '.zip' && kind !== '.html') {
		return failure(`${target} must end in .zip or .html`);
	}

	const read = pastRun(stateFolder, run);
	if (!read.ok) {
		return read;
	}

	const file = resolve(target);
	let descriptor: number;
	try {
		descriptor = openSync(file, 'wx', 0o600);
	} catch (error) {
		return failure(`${file} cannot be written: ${fileErrorWords(error)}`);
	}

	try {
		const maskText = secretsOfRun(stateFolder, run);
		const sections = maskedSections(readLogSections(stateFolder, run), maskText);
		const page = reportPage({run: maskedRun(read.value, maskText), sections}, words);
		const write = (bytes: Uint8Array) => writeAll(descriptor, bytes);
		if (kind === '.zip') {
			const archive = {stateFolder, run, page, maskText, words: words.messages.report, now};
			return success({file, ...writeArchive(write, archive)});
		}

		const bytes = Buffer.from(page);
		write(bytes);
		return success({file, bytes: bytes.length, leftOut: []});
	} catch (error) {
		// Half an archive is none.
		rmSync(file, {force: true});
		if (!isFileError(error) && !(error instanceof RangeError)) {
			throw error;
		}

		return failure(`${file} cannot be written: ${fileErrorWords(error)}`);
	} finally {
		closeSync(descriptor);
	}
};

const writeAll = (descriptor: number, bytes: Uint8Array): void => {
	let written = 0;
	while (written < bytes.length) {
		written += writeSync(descriptor, bytes, written);
	}
};
