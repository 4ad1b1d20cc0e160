/** Files of the boot image, from the root of the medium. The image writers look for them there. */
export const bootFiles = {
	kernel: 'boot/bootseq/vmlinuz',
	initial: 'boot/bootseq/initrd.img',
	/** What it was made from: a Debian package a line. */
	packages: 'boot/bootseq/packages.txt',
	/** What Debian's signed GRUB knows its medium by. */
	mark: '.disk/info',
	settings: 'boot/grub/grub.cfg',
	/** For BIOS from a disc, and the first sector with which the same image starts from a stick. */
	discImage: 'boot/grub/bios-disc.img',
	hybridSector: 'boot/grub/bios-hybrid.img',
	/** For BIOS from a disk: its first sector, and GRUB for its second partition. */
	diskSector: 'boot/grub/bios-sector.img',
	diskImage: 'boot/grub/bios-disk.img',
	/** For UEFI from a disc: a FAT image of the folder EFI. */
	uefiImage: 'boot/grub/uefi.img',
} as const;
