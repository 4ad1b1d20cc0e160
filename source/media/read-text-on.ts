import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {isOnMedium} from '../content/medium.ts';
import {ifPresent} from '../files/file-error.ts';
import {readMediaFile} from './media-files.ts';
import {openMedia} from './open-media.ts';

/**
Reads text files by their full paths, where `<image>/<path>` is one inside the image that a medium is. Throws what the file system says,
or why the image does not give the file.

@param media - The folder, drive or image; absent: there is none.
*/
export const textReaderOn =
	(media: string | undefined) =>
	async (file: string): Promise<string> => {
		const isInImage =
			media !== undefined &&
			isOnMedium({root: media}, file) &&
			(await ifPresent(stat(media)))?.isFile() === true;
		return isInImage ? readInside(media, path.relative(media, file)) : readFile(file, 'utf8');
	};

const readInside = async (image: string, file: string): Promise<string> => {
	const media = await openMedia(image);
	if (!media.ok) {
		throw new Error(media.error.message);
	}

	try {
		const read = await readMediaFile(media.value.files, file.split(path.sep).join('/'));
		if (!read.ok) {
			throw new Error(read.error.message);
		}

		if (read.value === undefined) {
			throw Object.assign(new Error('the image has no such file'), {code: 'ENOENT'});
		}

		return new TextDecoder().decode(read.value);
	} finally {
		await media.value.close();
	}
};
