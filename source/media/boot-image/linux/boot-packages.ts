/** A Debian package, and what of it goes into the boot image. Libraries that its programs need come along by themselves. */
export type BootPackage = {
	readonly name: string;
	readonly programs?: readonly string[];
	/** Folders and files besides, from the root. */
	readonly files?: readonly string[];
};

/** The kernel, as Debian names its newest one for PCs. */
export const kernelPackage = 'linux-image-amd64';

/** What starts the kernel: GRUB for BIOS, and for UEFI the loaders that are signed for Secure Boot. */
export const loaderPackages: readonly string[] = ['grub-pc-bin', 'grub-efi-amd64-signed', 'shim-signed'];

/** What steps and the start of the boot image need. The small tools are busybox; these are those it lacks or does worse. */
export const systemPackages: readonly BootPackage[] = [
	{name: 'busybox-static'},
	// Busybox's own shell takes its small tools for the large ones, whatever PATH says.
	{name: 'dash', programs: ['dash', 'sh']},
	{name: 'bash', programs: ['bash']},
	{name: 'kmod', programs: ['kmod', 'modprobe', 'lsmod', 'modinfo']},
	{
		name: 'util-linux',
		programs: ['blkid', 'lsblk', 'wipefs', 'blockdev', 'runuser', 'findmnt', 'partx', 'setterm'],
	},
	{name: 'mount', programs: ['mount', 'umount', 'losetup']},
	{name: 'fdisk', programs: ['fdisk', 'sfdisk']},
	{name: 'gdisk', programs: ['sgdisk', 'gdisk']},
	{name: 'parted', programs: ['parted', 'partprobe']},
	{
		name: 'e2fsprogs',
		programs: ['mke2fs', 'mkfs.ext4', 'e2fsck', 'fsck.ext4', 'resize2fs', 'tune2fs'],
		files: ['etc/mke2fs.conf'],
	},
	{name: 'dosfstools', programs: ['mkfs.fat', 'mkfs.vfat', 'fsck.fat', 'fsck.vfat', 'fatlabel']},
	{
		name: 'ntfs-3g',
		programs: [
			'ntfs-3g',
			'mount.ntfs',
			'mount.ntfs-3g',
			'mkntfs',
			'mkfs.ntfs',
			'ntfsfix',
			'ntfsresize',
			'ntfsclone',
			'ntfslabel',
		],
	},
	{name: 'exfatprogs', programs: ['mkfs.exfat', 'fsck.exfat']},
	{
		name: 'wimtools',
		programs: ['wimlib-imagex', 'wimapply', 'wimcapture', 'wiminfo', 'wimverify', 'wimextract'],
	},
	{name: 'cifs-utils', programs: ['mount.cifs']},
	{name: 'iproute2', programs: ['ip']},
	{name: 'efibootmgr', programs: ['efibootmgr']},
	{name: 'kbd', programs: ['loadkeys', 'dumpkeys', 'setfont', 'kbd_mode']},
	{name: 'console-data', files: ['usr/share/keymaps']},
	{name: 'ca-certificates', files: ['usr/share/ca-certificates']},
	// The locale C.UTF-8: without it tmux does not start.
	{name: 'libc-bin', files: ['usr/lib/locale/C.utf8']},
	{name: 'tmux', programs: ['tmux']},
	{name: 'ncurses-base', files: ['lib/terminfo']},
	// Node needs both, and its package cannot bring them.
	{name: 'libatomic1'},
	{name: 'libstdc++6'},
];

/** Taken where the configured sources of this machine have them: most are in Debian's section for firmware that is not free. */
export const firmwarePackages: readonly string[] = [
	'firmware-linux-free',
	'firmware-realtek',
	'firmware-bnx2',
	'firmware-bnx2x',
	'firmware-misc-nonfree',
];
