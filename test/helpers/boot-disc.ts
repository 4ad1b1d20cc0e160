import {cpSync} from 'node:fs';
import path from 'node:path';
import {writeIsoImage} from '../../source/media/image/write-iso-image.ts';
import {bootImage, missingForBootImage} from './boot-image.ts';
import {programPath} from './installed-program.ts';
import {type SampleMedium, writeSampleMedium} from './sample-medium.ts';

/** What making a disc that starts a virtual machine, and looking into the machine's disk, lacks here. */
export const missingForDisc = (): readonly string[] => [
	...missingForBootImage(),
	...(programPath('debugfs') === undefined ? ['e2fsprogs'] : []),
];

/**
Makes a disc with the Linux boot image.

@param folder - The files of the medium go into a folder of its name there, the disc beside it.
@returns The file of the disc.
*/
export const makeBootDisc = async (folder: string, name: string, medium: SampleMedium): Promise<string> => {
	const files = path.join(folder, name);
	const disc = `${files}.iso`;
	cpSync(bootImage, files, {recursive: true});
	writeSampleMedium(files, medium);
	const written = await writeIsoImage(files, disc, {label: name});
	if (!written.ok) {
		throw new Error(JSON.stringify(written.error));
	}

	return disc;
};
