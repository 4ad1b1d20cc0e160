/** The names of Windows' own loaders, from the root of its media: two for a disc, and what UEFI starts from a stick on x64. */
export const windowsLoaders = {
	bios: 'boot/etfsboot.com',
	uefi: 'efi/microsoft/boot/efisys.bin',
	stick: 'efi/boot/bootx64.efi',
} as const;
