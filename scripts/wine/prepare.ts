/*
Makes a Debian 13 with Wine 10 in a folder, once, and a Windows in it:

	node scripts/wine/prepare.ts

Needs root and the packages debootstrap, util-linux and ca-certificates. Where it cannot be made it says why and ends with 0: the tests
that need it are then reported as skipped.
*/
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, renameSync} from 'node:fs';
import process from 'node:process';
import {chrootFolder, inChroot, templatePrefix, whyNoWine, wineHome, workFolder} from './chroot.ts';

/** Runs a command to its end and gives what it printed; says what it said when it fails. */
const run = (program: string, args: readonly string[]): string => {
	const {status, error, stdout, stderr} = spawnSync(program, args, {
		encoding: 'utf8',
		maxBuffer: 2 ** 26,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	if (status !== 0) {
		const last = `${stdout}${stderr}`.trim().split('\n').slice(-15).join('\n');
		throw new Error(`${program} ended with ${status ?? error?.message}:\n${last}`);
	}

	return stdout;
};

/** Where this machine has its own Debian packages from; debootstrap's own choice where apt knows of none. */
const archive = (): readonly string[] => {
	const format = ['--format', '$(REPO_URI)'];
	const known = run('apt-get', ['indextargets', ...format, 'Created-By: Packages', 'Label: Debian']);
	return known.split('\n').slice(0, 1).filter(Boolean);
};

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

const whyNot = (): string | undefined =>
	process.platform !== 'linux' || process.arch !== 'x64' || process.getuid?.() !== 0
		? whyNoWine()
		: spawnSync('unshare', ['--mount', 'true']).status !== 0
			? 'this user may not mount'
			: existsSync(chrootFolder) || has('debootstrap')
				? undefined
				: 'debootstrap is not installed';

/** Packages that Debian leaves in its cache are not needed again. */
const makeChroot = (): void => {
	const unfinished = `${chrootFolder}.unfinished`;
	remove(unfinished);
	mkdirSync(wineHome, {recursive: true});
	const debootstrap = 'debootstrap --variant=minbase --include=wine64,wine trixie'.split(' ');
	// In a mount namespace of its own: when it is ended, what it had mounted is gone.
	run('unshare', ['--mount', '--propagation', 'private', ...debootstrap, unfinished, ...archive()]);
	run('find', [`${unfinished}/var/cache/apt/archives`, '-name', '*.deb', '-delete']);
	renameSync(unfinished, chrootFolder);
};

const makeTemplate = (): void => {
	const unfinished = `${templatePrefix}.unfinished`;
	remove(`${chrootFolder}${unfinished}`);
	mkdirSync(workFolder, {recursive: true});
	run(...inChroot(unfinished, ['sh', '-c', 'wineboot --init && wineserver --wait']));
	renameSync(`${chrootFolder}${unfinished}`, `${chrootFolder}${templatePrefix}`);
};

const remove = (folder: string): string => run('rm', ['--recursive', '--force', '--one-file-system', folder]);

const reason = whyNot();
if (reason === undefined) {
	if (!existsSync(chrootFolder)) {
		process.stdout.write(`Debian 13 with Wine 10 goes to ${chrootFolder}: a minute or two, 2 GB\n`);
		makeChroot();
	}

	if (whyNoWine() !== undefined) {
		makeTemplate();
	}

	process.stdout.write(`Wine 10 is in ${chrootFolder}\n`);
} else {
	process.stdout.write(`Wine 10 is skipped, and with it the tests of Windows: ${reason}\n`);
}
