import type {MediaFinding} from '../media-finding.ts';
import {AddedFile, alteredFile, type MediaProblem} from '../media-problem.ts';

/** Folders that operating systems put on every stick they meet. Nothing reads them. */
const folderOfSystem =
	/^(?:System Volume Information|\$RECYCLE\.BIN|RECYCLER|lost\+found|\.Trash-?[^/]*|\.Spotlight-V100|\.fseventsd)\//i;

/** Files that they put there too. */
const fileOfSystem = /^(?:\._[^/]*|\.DS_Store)$/i;

/** Files that programs that write images put on every image. */
const fileOfImage = /^(?:\.disk\/[^/]*|boot\.cat(?:alog)?)$/i;

/** Whether a folder is one of those. Only the system itself can list some of them. */
export const isSystemFolder = (folder: string): boolean => folderOfSystem.test(`${folder}/`);

/** Whether a file is one of a system. */
export const isSystemFile = (path: string): boolean => folderOfSystem.test(path) || fileOfSystem.test(path);

/** Whether a file that was added can be read by a run: what is beside is for the firmware, and images of media have files of their own there. */
export const isOfRun = (path: string): boolean => /^sms\//i.test(path);

/** Media of ours are made without links and devices. */
export const addedLink = (path: string): MediaProblem =>
	alteredFile(path, 'It is a link or a device: it was added after the media was made.');

/** What is said of files that were added where no run reads: once for each folder at the root. */
export const addedFindings = (paths: readonly string[]): readonly MediaFinding[] => {
	const byFolder = Map.groupBy(
		paths.filter(path => !isSystemFile(path) && !fileOfImage.test(path)),
		path => path.split('/')[0] ?? '',
	);
	return [...byFolder].map(([folder, [first = folder, ...others]]) => ({
		severity: 'warning',
		rule: 'not-in-manifest',
		file: others.length === 0 ? first : folder,
		message:
			others.length === 0
				? new AddedFile().message
				: `${others.length + 1} files were added after the media was made, ${first} among them: the manifest does not have them.`,
		help: 'Boot images bring files of their own. If this media was not written as an image, find out who added them.',
	}));
};
