import {join} from 'node:path';
import {bootFiles} from '../boot-image/boot-files.ts';
import {openFolderFiles} from '../folder-files.ts';
import {isBootFile} from '../image/partition-part.ts';
import {type MediaFile, type MediaFiles, walkMedia} from '../media-files.ts';
import type {MediaFinding} from '../media-finding.ts';
import {AddedFile, alteredFile, fileProblem, type MediaProblem, missingFile} from '../media-problem.ts';
import {addedLink, isSystemFile, isSystemFolder} from './added-files.ts';
import type {MediaManifest} from './manifest.ts';
import {pathKey} from './path-key.ts';
import {verifiedFiles} from './verified-files.ts';

/**
Compares the files of a boot partition with the manifest of the medium that it belongs to, whose data are on another partition. Firmware
starts what it finds there: a file more is an error as well.

@param folder - Where the boot partition is mounted.
*/
export const bootFolderFindings = async (
	folder: string,
	manifest: MediaManifest | undefined,
): Promise<readonly MediaFinding[]> => {
	if (manifest === undefined) {
		return [error({...alteredFile(folder, withoutManifest), help: 'Make the media in the format bootseq.'})];
	}

	const listed = manifest.files.filter(isBootFile).map(({path}) => path);
	const known = new Set(listed.map(path => pathKey(path)));
	const files = verifiedFiles(openFolderFiles(folder), manifest);
	const seen = new Set<string>();
	const findings: MediaFinding[] = [];
	const found = (problem: MediaProblem) =>
		findings.push(error({...problem, file: join(folder, problem.file)}));
	for await (const file of walkMedia(files, '', {withOthers: true, isLeftOut: isSystemFolder})) {
		if (!file.ok) {
			findings.push(error(file.error));
		} else if (file.value.kind === 'other') {
			found(addedLink(file.value.path));
		} else if (file.value.kind === 'file') {
			const key = pathKey(file.value.path);
			seen.add(key);
			const problem = known.has(key) ? await readProblem(files, file.value) : addedProblem(file.value);
			if (problem !== undefined) {
				found(problem);
			}
		}
	}

	for (const path of listed.filter(path => !seen.has(pathKey(path)))) {
		found(missingFile(path));
	}

	return [
		...findings,
		...(listed.some(path => pathKey(path) === bootFiles.diskSector) ? [biosNotCompared] : []),
	];
};

const withoutManifest = 'It cannot be compared: the media has no signed manifest.';

const error = ({kind, file, message, help}: MediaProblem): MediaFinding => ({
	severity: 'error',
	rule: kind,
	file,
	message,
	help,
});

const addedProblem = ({path}: MediaFile): MediaProblem | undefined =>
	isSystemFile(path) ? undefined : alteredFile(path, new AddedFile().message);

const readProblem = async (files: MediaFiles, file: MediaFile): Promise<MediaProblem | undefined> => {
	try {
		for await (const _ of files.chunks(file)) {
			// It is compared as it is read.
		}

		return undefined;
	} catch (error) {
		return fileProblem(error, file.path);
	}
};

const biosNotCompared: MediaFinding = {
	severity: 'information',
	rule: 'boot-part-not-compared',
	file: bootFiles.diskSector,
	message: 'The first sector of the stick and its partition for BIOS were not compared: they are no files.',
	help: 'Start the media by UEFI, or write it anew, if they may have been changed.',
};
