import {cpSync, existsSync} from 'node:fs';
import path from 'node:path';
import {buildLinuxBoot} from '../../source/media/boot-image/build-linux-boot.ts';
import {writeIsoImage} from '../../source/media/image/write-iso-image.ts';
import {missingForBoot} from './boot-machine.ts';
import {programPath} from './installed-program.ts';
import {type SampleMedium, writeSampleMedium} from './sample-medium.ts';

const program = path.resolve('programs/linux-x64/bootseq');
const cache = path.resolve('node_modules/.cache/bootseq/debian-packages');

/** What making a disc that starts a virtual machine, and looking into the machine's disk, lacks here. */
export const missingForDisc = (): readonly string[] => [
	...missingForBoot(),
	...(programPath('debugfs') === undefined ? ['e2fsprogs'] : []),
	...(existsSync(program) ? [] : ['npm run build:programs']),
];

/**
Makes discs with the Linux boot image. The image is built once a folder.

@returns A function that makes the disc of a medium and gives its file.
*/
export const createDiscMaker = async (
	folder: string,
): Promise<{readonly boot: string; make(name: string, medium: SampleMedium): Promise<string>}> => {
	const boot = path.join(folder, 'boot');
	const built = await buildLinuxBoot({program, target: boot, cache, compressionLevel: 3});
	if (!built.ok) {
		throw new Error(JSON.stringify(built.error));
	}

	return {
		boot,
		async make(name, medium) {
			const files = path.join(folder, name);
			const disc = `${files}.iso`;
			cpSync(boot, files, {recursive: true});
			writeSampleMedium(files, medium);
			const written = await writeIsoImage(files, disc, {label: name});
			if (!written.ok) {
				throw new Error(JSON.stringify(written.error));
			}

			return disc;
		},
	};
};
