import {readFile, stat} from 'node:fs/promises';
import type {TaskSequencesRead} from '../sequence/carriers/carrier.ts';
import {readTaskSequences} from '../sequence/carriers/task-sequences.ts';
import type {Diagnostic} from '../sequence/diagnostic.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {isZip, unzip} from './unzip.ts';

/** A file with task sequences, read and parsed. */
export type OpenedDocument = TaskSequencesRead & {
	readonly file: string;
	/** Exactly what was read: for running the same again after a restart. */
	readonly bytes: Uint8Array;
};

const largestFile = 256 * 1024 * 1024;

/**
Opens a document (`ts.xml`, community hub file, `object.xml`) or a zip (an export, an MDT `Control` folder).

@returns The task sequences in it with what is wrong inside; or why the file as such cannot be used:
`file-not-found`, `file-unreadable`, `file-too-large`, `damaged-zip`. Never throws for what it is given.
*/
export const openDocument = async (path: string): Promise<Result<OpenedDocument, Diagnostic>> => {
	let bytes: Uint8Array;
	try {
		const found = await stat(path);
		if (found.isDirectory()) {
			return failure(
				problem(
					path,
					'file-unreadable',
					'This is a folder.',
					'Give a file: ts.xml, object.xml, a hub file, or an export.',
				),
			);
		}

		if (!found.isFile()) {
			return failure(
				problem(
					path,
					'file-unreadable',
					'This is not a file but a device or a pipe.',
					'Save the document to a file first.',
				),
			);
		}

		if (found.size > largestFile) {
			return failure(
				problem(
					path,
					'file-too-large',
					'The file is larger than 256 MB.',
					'Give the export itself, without content.',
				),
			);
		}

		bytes = await readFile(path);
	} catch (error) {
		return failure(fileProblem(error, path));
	}

	return openDocumentBytes(path, bytes);
};

/** The same for bytes that were read before. `file` is their name, in diagnostics. */
export const openDocumentBytes = async (
	file: string,
	bytes: Uint8Array,
): Promise<Result<OpenedDocument, Diagnostic>> => {
	if (!isZip(bytes)) {
		return success({...readTaskSequences({kind: 'document', file, bytes}), file, bytes});
	}

	// Content of packages, where it was exported too, is not needed here. Names appear in diagnostics, so on a terminal.
	const parts = await unzip(bytes, name => /^\P{Cc}*\.xml$/iu.test(name));
	return parts.ok
		? success({...readTaskSequences({kind: 'parts', file, parts: parts.value}), file, bytes})
		: failure(
				problem(
					file,
					'damaged-zip',
					`The zip cannot be unpacked: ${parts.error}.`,
					'Export the task sequence again, or copy the file again.',
				),
			);
};

const fileProblem = (error: unknown, path: string): Diagnostic => {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return problem(path, 'file-not-found', 'There is no such file.', 'Check the path.');
		case 'EACCES':
		case 'EPERM':
			return problem(
				path,
				'file-unreadable',
				'The file may not be read.',
				'Give this user the right to read it.',
			);
		default:
			return problem(
				path,
				'file-unreadable',
				`The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
				'Check the drive, then try again.',
			);
	}
};

const problem = (file: string, rule: string, message: string, help: string): Diagnostic => ({
	severity: 'error',
	rule,
	message,
	help,
	place: {file, line: 1, column: 1},
});
