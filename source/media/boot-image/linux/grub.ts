import {copyFile, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type Result, success} from '../../../sequence/result.ts';
import type {ImageProblem} from '../../image/image-problem.ts';
import {runTool} from '../../image/run-tool.ts';
import {bootFiles} from '../boot-files.ts';

/**
Holding Shift while it starts shows the menu, where the firmware tells of that key. GRUB's module for the TPM reads every file whole into
GRUB's own share of the memory, a quarter, to measure it: with 384 MB that is too little for the boot image. Nothing here asks the TPM
for what was measured, and Secure Boot checks the loaders and the kernel without it.
*/
export const loaderSettings = `set timeout=0
set timeout_style=hidden
if keystatus --shift; then
	set timeout=-1
	set timeout_style=menu
fi
set gfxpayload=keep
if [ "$grub_platform" = efi ]; then
	rmmod tpm
fi
if serial --unit=0 --speed=115200; then
	terminal_input console serial
	terminal_output console serial
fi
menuentry 'bootseq' {
	linux /${bootFiles.kernel} rootfstype=ramfs quiet loglevel=3 consoleblank=0 console=ttyS0,115200 console=tty0
	initrd /${bootFiles.initial}
}
menuentry 'bootseq, with messages of the kernel and plain graphics' {
	set gfxpayload=text
	linux /${bootFiles.kernel} rootfstype=ramfs nomodeset console=ttyS0,115200 console=tty0
	initrd /${bootFiles.initial}
}
`;

const biosModules = [
	['biosdisk', 'part_gpt', 'part_msdos', 'iso9660', 'fat', 'ext2', 'normal', 'configfile', 'linux', 'search'],
	[
		'serial',
		'terminal',
		'echo',
		'test',
		'keystatus',
		'sleep',
		'reboot',
		'halt',
		'vbe',
		'vga',
		'video',
		'minicmd',
	],
].flat();

const signedLoaders: Readonly<Record<string, string>> = {
	'BOOTX64.EFI': 'usr/lib/shim/shimx64.efi.signed',
	'grubx64.efi': 'usr/lib/grub/x86_64-efi-signed/gcdx64.efi.signed',
	'mmx64.efi': 'usr/lib/shim/mmx64.efi.signed',
};

/** Writes the loaders into the folder of the boot image: GRUB for BIOS; for UEFI, shim and GRUB as Debian has signed them. */
export const writeLoaders = async (
	tree: string,
	target: string,
	signal?: AbortSignal,
): Promise<Result<undefined, ImageProblem>> => {
	const inTarget = (name: string) => path.join(target, name);
	const options = signal === undefined ? {} : {signal};
	for (const folder of ['boot/grub', 'boot/bootseq', '.disk', 'EFI/BOOT']) {
		await mkdir(inTarget(folder), {recursive: true});
	}

	await writeFile(inTarget(bootFiles.settings), loaderSettings);
	await writeFile(inTarget(bootFiles.mark), 'bootseq\n');
	for (const [name, from] of Object.entries(signedLoaders)) {
		await copyFile(path.join(tree, from), inTarget(`EFI/BOOT/${name}`));
	}

	const modules = path.join(tree, 'usr/lib/grub/i386-pc');
	await copyFile(path.join(modules, 'boot.img'), inTarget(bootFiles.diskSector));
	await copyFile(path.join(modules, 'boot_hybrid.img'), inTarget(bootFiles.hybridSector));
	for (const [format, prefix, output] of [
		['i386-pc-eltorito', '/boot/grub', bootFiles.discImage],
		['i386-pc', '(hd0,gpt2)/boot/grub', bootFiles.diskImage],
	] as const) {
		const made = await runTool(
			'grub-mkimage',
			['-d', modules, '-O', format, '-p', prefix, '-o', inTarget(output), ...biosModules],
			options,
		);
		if (!made.ok) {
			return made;
		}
	}

	return writeUefiImage(inTarget('EFI'), inTarget(bootFiles.uefiImage), options);
};

const writeUefiImage = async (
	folder: string,
	image: string,
	options: {readonly signal?: AbortSignal},
): Promise<Result<undefined, ImageProblem>> => {
	const loaders = await Promise.all(
		Object.keys(signedLoaders).map(async name => (await readFile(path.join(folder, 'BOOT', name))).length),
	);
	const kilobytes = Math.ceil(loaders.reduce((sum, size) => sum + size, 0) / 1024) + 512;
	await rm(image, {force: true});
	const formatted = await runTool(
		'mformat',
		['-i', image, '-C', '-T', String(kilobytes * 2), '-h', '64', '-s', '32', '-v', 'UEFI', '::'],
		options,
	);
	if (!formatted.ok) {
		return formatted;
	}

	const copied = await runTool('mcopy', ['-i', image, '-s', '-Q', folder, '::EFI'], options);
	return copied.ok ? success(undefined) : copied;
};
