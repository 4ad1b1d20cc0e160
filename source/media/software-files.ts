import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import {openFolderFiles} from './folder-files.ts';
import {findMediaFile, type MediaFiles, readMediaFile} from './media-files.ts';
import {mediaPaths} from './media-layout.ts';
import {fileProblem, type MediaProblem} from './media-problem.ts';

/** A `software.json`, or an export of packages (a zip), byte for byte. `file` is its name in diagnostics. */
export type SoftwareFile = {readonly file: string; readonly bytes: Uint8Array};

type Found = Result<readonly SoftwareFile[], MediaProblem>;

const manifest = 'software.json';

/** What describes software on a medium: the `software.json` in its data folder, then the exports beside it. */
export const softwareOnMedia = async (files: MediaFiles): Promise<Found> => {
	const folder = await findMediaFile(files, mediaPaths.data);
	if (!folder.ok) {
		return folder;
	}

	return folder.value?.kind === 'folder' ? inFolder(files, folder.value.path) : success([]);
};

/**
What describes software beside a document on this machine, in the order in which it counts: in the folder with the content that
was exported with it, `software.json` and exports; then the `software.json` in its own folder.

@param document Its full path.
*/
export const softwareBeside = async (document: string): Promise<Found> => {
	const {dir, name} = path.parse(document);
	const contentFolder = path.join(dir, `${name}_files`);
	const hasContent = (await stat(contentFolder).catch(() => undefined))?.isDirectory() === true;
	const content = hasContent
		? await inFolder(openFolderFiles(contentFolder, {followLinks: true}), '')
		: success([]);
	if (!content.ok) {
		return content;
	}

	const file = path.join(dir, manifest);
	try {
		return success([...content.value, {file, bytes: await readFile(file)}]);
	} catch (error) {
		const problem = fileProblem(error, file);
		return problem.kind === 'not-found' ? content : failure(problem);
	}
};

const inFolder = async (files: MediaFiles, folder: string): Promise<Found> => {
	const inside = await files.list(folder);
	if (!inside.ok) {
		return inside;
	}

	const isNamed = (wanted: RegExp) =>
		inside.value.filter(({kind, name}) => kind === 'file' && wanted.test(name));
	const found: SoftwareFile[] = [];
	for (const {path: inner} of [...isNamed(/^software\.json$/i), ...isNamed(/\.zip$/i)]) {
		const read = await readMediaFile(files, inner);
		if (!read.ok) {
			return read;
		}

		if (read.value !== undefined) {
			found.push({file: path.join(files.location, inner), bytes: read.value});
		}
	}

	return success(found);
};
