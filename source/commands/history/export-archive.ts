import {lstatSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {fileErrorWords} from '../../files/file-error.ts';
import {exportedEvent, type MaskText} from '../../history/export/exported-event.ts';
import {textOfBytes} from '../../history/export/text-of-bytes.ts';
import {createZip} from '../../history/export/zip-file.ts';
import {runFolder} from '../../run/run-folder.ts';
import type {Messages} from '../../text/messages.ts';
import {eventsOf} from '../past-runs.ts';

/** A file that is not in the archive, and why, in words. */
export type LeftOut = {readonly file: string; readonly reason: string};

export type ArchiveParts = {
	readonly stateFolder: string;
	readonly run: string;
	/** `report.html`, its secrets taken out. */
	readonly page: string;
	readonly maskText: MaskText;
	readonly words: Messages['report'];
	readonly now: Date;
};

/** Whole files are masked in memory. */
const mostBytes = 64 * 1024 * 1024;

/**
A run as one zip for support: the page, the journal without its sealed values, the document and all logs, every text of it masked. The
key, the sealed documents and what cannot be read as text are not in it. Throws what the file system says of `write`.
*/
export const writeArchive = (
	write: (bytes: Uint8Array) => void,
	{stateFolder, run, page, maskText, words, now}: ArchiveParts,
): {readonly bytes: number; readonly leftOut: readonly LeftOut[]} => {
	const folder = runFolder(stateFolder, run);
	const zip = createZip(write, now);
	const leftOut: LeftOut[] = [];
	const add = (name: string, text: string) => zip.add(`${run}/${name}`, Buffer.from(text));

	const addFile = (path: string) => {
		const name = relative(folder.path, path).split(sep).join('/');
		const read = readText(path, words);
		if (read.text === undefined) {
			leftOut.push({file: name, reason: read.reason});
		} else {
			add(maskText(name), maskText(read.text));
		}
	};

	add('report.html', page);
	add('journal.jsonl', journalText(stateFolder, run, maskText));
	for (const path of [folder.sequence, ...filesIn(folder.logs)]) {
		addFile(path);
	}

	const about = [words.masked, ...leftOut.map(({file, reason}) => words.leftOut(maskText(file), reason))];
	add('about.txt', `${about.join('\r\n')}\r\n`);
	return {bytes: zip.end(), leftOut};
};

const journalText = (stateFolder: string, run: string, maskText: MaskText): string => {
	const lines: string[] = [];
	// What is wrong with the journal stands on the page.
	eventsOf(stateFolder)(run, event => lines.push(`${exportedEvent(event, maskText)}\n`));
	return lines.join('');
};

const readText = (
	path: string,
	words: Messages['report'],
): {readonly text: string} | {readonly text?: undefined; readonly reason: string} => {
	try {
		if (lstatSync(path).size > mostBytes) {
			return {reason: words.tooLarge};
		}

		const text = textOfBytes(readFileSync(path));
		return text === undefined ? {reason: words.noText} : {text};
	} catch (error) {
		return {reason: words.unreadable(fileErrorWords(error))};
	}
};

/** Files in a folder and below; links are not followed, they may lead anywhere. */
const filesIn = (folder: string): string[] => {
	try {
		return readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => join(entry.parentPath, entry.name))
			.toSorted();
	} catch {
		// A run that ended before anything was logged has no folder of logs.
		return [];
	}
};
