import {bootFiles} from '../boot-image/boot-files.ts';
import {windowsLoaders} from '../image/windows-loaders.ts';
import type {Portions} from './check-content.ts';
import type {MediaForm} from './media-form.ts';
import {bootPortion} from './portion-names.ts';

/** What somebody should know of media that hold this, as sentences. */
export const notesOn = (portions: Portions, form: MediaForm): readonly string[] => [
	...notesOnBoot(portions, form),
	...notesOnFiles(portions, form),
];

/** Boot files were given, and no computer starts from them. */
const notesOnBoot = (portions: Portions, form: MediaForm): readonly string[] => {
	const files = portions.get(bootPortion)?.files;
	const names = (files ?? []).map(({path: name}) => name.toLowerCase());
	const needed = form === 'disc' ? windowsLoaders.uefi : windowsLoaders.stick;
	return files === undefined || names.some(startsFrom[form])
		? []
		: [
				`No computer starts from these media: ${needed} is not among the boot files. Give the whole folder of Windows PE media as the boot image, or linux.`,
			];
};

/** Whether something starts by a file: on a disc the image is made for it, on a stick the firmware looks for it. */
const startsFrom: Readonly<Record<MediaForm, (name: string) => boolean>> = {
	disc: name => name === bootFiles.kernel || name === windowsLoaders.uefi,
	disk: name => name === bootFiles.kernel || firmwareLoader.test(name),
	// By BIOS from a stick that somebody has prepared for it.
	folder: name => name === bootFiles.kernel || name === 'bootmgr' || firmwareLoader.test(name),
};

/** Of any processor. */
const firmwareLoader = /^efi\/boot\/boot\w+\.efi$/;

const notesOnFiles = (portions: Portions, form: MediaForm): readonly string[] => {
	switch (form) {
		case 'folder':
			return filesOf(portions)
				.filter(({size}) => size > largestOnFat)
				.map(
					({id, name}) =>
						`${id}: ${name} is larger than 4 GB: a stick with FAT32 cannot hold it. Use NTFS, exFAT, ext4 or an image.`,
				);
		case 'disc':
			return filesOf(portions)
				.filter(({name}) => name.split('/').some(part => part.length > longestOnDisc))
				.map(
					({id, name}) =>
						`${id}: ${name} has a name of more than ${longestOnDisc} characters: Linux reads it from the disc whole, Windows cut off. Shorten it if Windows shall read it, or use a stick.`,
				);
		case 'disk':
			return [];
		default: {
			const unreachable: never = form;
			return unreachable;
		}
	}
};

const filesOf = (portions: Portions) =>
	[...portions].flatMap(([id, {files}]) => files.map(({path: name, size}) => ({id, name, size})));

/** FAT32 has no files of 4 GB and more. Rule: media-and-boot.md §1.4. */
const largestOnFat = 2 ** 32 - 1;

/** UTF-16 units that Joliet has room for in a directory record; Rock Ridge, which Linux reads, has 255 bytes. */
const longestOnDisc = 103;
