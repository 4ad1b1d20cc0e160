import {constants} from 'node:fs';
import {access} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {ImageProblem} from './image-problem.ts';

/** The tools that make images, and the Debian package of each. */
const debianPackages = {
	'apt-get': 'apt',
	'dpkg-deb': 'dpkg',
	tar: 'tar',
	depmod: 'kmod',
	mksquashfs: 'squashfs-tools',
	'grub-mkimage': 'grub-common',
	xorriso: 'xorriso',
	mformat: 'mtools',
	mcopy: 'mtools',
	sfdisk: 'fdisk',
	'mkfs.fat': 'dosfstools',
	mke2fs: 'e2fsprogs',
	mkntfs: 'ntfs-3g',
	lsblk: 'util-linux',
	'wimlib-imagex': 'wimtools',
} as const;

export type Tool = keyof typeof debianPackages;

/** Debian keeps tools of root where PATH of a user does not look. */
const searchedFolders = (): readonly string[] => [
	...(process.env['PATH'] ?? '').split(path.delimiter),
	'/usr/local/sbin',
	'/usr/sbin',
	'/sbin',
];

/** The full path of a tool; undefined where it is not installed. */
export const findTool = async (tool: string): Promise<string | undefined> => {
	for (const folder of searchedFolders()) {
		const file = path.join(folder, tool);
		if (folder !== '' && (await isProgram(file))) {
			return file;
		}
	}

	return undefined;
};

const isProgram = async (file: string): Promise<boolean> => {
	try {
		await access(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/** Says which of these tools are not installed, and which Debian packages have them. `what` begins the sentence. */
export const checkTools = async (
	what: string,
	tools: readonly Tool[],
): Promise<Result<undefined, ImageProblem>> => {
	const missing: Tool[] = [];
	for (const tool of tools) {
		if ((await findTool(tool)) === undefined) {
			missing.push(tool);
		}
	}

	if (missing.length === 0) {
		return success(undefined);
	}

	const packages = [...new Set(missing.map(tool => debianPackages[tool]))].toSorted();
	return failure({
		kind: 'missing-tools',
		message: `${what} needs ${missing.join(', ')}, which this computer does not have.`,
		help: `On Debian: apt-get install ${packages.join(' ')}.`,
	});
};
