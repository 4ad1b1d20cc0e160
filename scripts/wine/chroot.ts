import {existsSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Where Debian with Wine is kept, some 2 GB: `BOOTSEQ_WINE`, or a folder among the temporary ones. */
export const wineHome = path.resolve(process.env['BOOTSEQ_WINE'] ?? path.join(os.tmpdir(), 'bootseq-wine'));

/** A whole Debian: Wine 8 of Debian 12 cannot run Node 26, Wine 10 of Debian 13 can. */
export const chrootFolder = path.join(wineHome, 'trixie');

/** Files of tests: `/tests` for Debian, `Z:\tests` for Wine. */
export const workFolder = path.join(chrootFolder, 'tests');

/** A Windows as it is after its installation; every run of the tests has a copy. */
export const templatePrefix = '/tests/template';

/** Why Wine cannot be used here; undefined: it can. */
export const whyNoWine = (): string | undefined => {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		return 'needs Linux on x64';
	}

	if (process.getuid?.() !== 0) {
		return 'needs root, for chroot';
	}

	return existsSync(path.join(chrootFolder, templatePrefix, 'system.reg'))
		? undefined
		: 'needs Wine 10: install debootstrap and run "npm run test:windows"';
};

const enter = `mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
folder=$1
shift
exec chroot "$folder" /usr/bin/env --ignore-environment "$@"`;

/**
A command in the chroot, for `spawn`. What it mounts, it mounts in a namespace of its own: nothing is ever mounted for the rest of
the machine, and nothing is left to unmount, however it ends.

@param prefix The Windows to work in, as a folder of the chroot.
*/
export const inChroot = (
	prefix: string,
	command: readonly string[],
	environment: Readonly<Record<string, string>> = {},
): readonly [program: string, arguments_: readonly string[]] => {
	const whole = {
		LANG: 'C.UTF-8',
		LC_ALL: 'C.UTF-8',
		HOME: '/root',
		PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
		XDG_RUNTIME_DIR: '/tmp',
		WINEPREFIX: prefix,
		WINEDEBUG: '-all',
		...environment,
	};
	return [
		'unshare',
		[
			'--mount',
			'--propagation',
			'private',
			'sh',
			'-ec',
			enter,
			'sh',
			chrootFolder,
			...Object.entries(whole).map(([name, value]) => `${name}=${value}`),
			...command,
		],
	];
};
