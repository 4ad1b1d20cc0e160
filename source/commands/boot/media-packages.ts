import path from 'node:path';
import {extractPackages} from '../../media/extract-media.ts';
import type {Media} from '../../media/open-media.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {Prepared} from '../prepared.ts';
import {type Stop, stop} from '../stop.ts';

/** The folder under which the media's packages are; those of an image are unpacked into the state folder first. */
export const packageFolderOf = async (
	{console, stateFolder, options}: Prepared,
	media: Media,
): Promise<Result<string, Stop>> => {
	const {location, packages} = media.description;
	if (media.files.kind === 'folder' || options.dryRun) {
		return success(path.resolve(location));
	}

	console.wait('content');
	const extracted = await extractPackages(
		media,
		packages.map(({packageId}) => packageId),
		path.join(stateFolder, 'media'),
	);
	return extracted.ok
		? success(path.resolve(extracted.value))
		: stop(`${extracted.error.file}: ${extracted.error.message}`, extracted.error.help);
};
