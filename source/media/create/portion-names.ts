/** The files that make the first volume bootable, in messages. */
export const bootPortion = 'boot image';

/** The package that holds the files of the prestart command. */
export const prestartPackageId = 'BSQPRESTART';
