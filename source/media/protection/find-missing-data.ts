import {findMediaFile, type MediaFiles} from '../media-files.ts';
import {mediaPaths} from '../media-layout.ts';
import {type MediaProblem, missingFile} from '../media-problem.ts';
import type {MediaManifest} from './manifest.ts';
import {pathKey} from './path-key.ts';

/** The first of the files that a run may read beside its packages that was taken away. One that was changed shows when it is read. */
export const findMissingData = async (
	files: MediaFiles,
	manifest: MediaManifest,
): Promise<MediaProblem | undefined> => {
	const folder = await findMediaFile(files, mediaPaths.data);
	const inside = folder.ok && folder.value !== undefined ? await files.list(folder.value.path) : undefined;
	const names = new Set(
		inside?.ok === true
			? inside.value.filter(({kind}) => kind === 'file').map(({name}) => pathKey(name))
			: [],
	);
	const prefix = `${pathKey(mediaPaths.data)}/`;
	const missing = manifest.files.find(({path}) => {
		const key = pathKey(path);
		const name = key.slice(prefix.length);
		return key.startsWith(prefix) && !name.includes('/') && !names.has(name);
	});
	return missing === undefined ? undefined : missingFile(missing.path);
};
