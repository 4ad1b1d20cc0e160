import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import path from 'node:path';
import type {TestProject} from 'vitest/node';
import {chrootFolder, inChroot, templatePrefix, whyNoWine, workFolder} from '../../scripts/wine/chroot.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The folder of this run of the tests, as this machine and as the chroot sees it. */
		wine: {readonly folder: string; readonly inChroot: string} | undefined;
	}
}

const program = path.join(import.meta.dirname, '../../programs/windows-x64/bootseq.exe');

let made: {readonly folder: string; readonly prefix: string} | undefined;

/** Makes a Windows of this run of the tests alone, freshly installed, with the program. */
export const setup = (project: TestProject): void => {
	if (whyNoWine() !== undefined) {
		project.provide('wine', undefined);
		return;
	}

	const folder = mkdtempSync(path.join(workFolder, 'run-'));
	const seen = `/tests/${path.basename(folder)}`;
	made = {folder, prefix: `${seen}/prefix`};
	cpSync(path.join(chrootFolder, templatePrefix), path.join(folder, 'prefix'), {
		recursive: true,
		verbatimSymlinks: true,
	});
	mkdirSync(path.join(folder, 'programs'));
	cpSync(program, path.join(folder, 'programs', 'bootseq.exe'));
	project.provide('wine', {folder, inChroot: seen});
};

/** Ends everything that runs in it, and removes it. */
export const teardown = (): void => {
	if (made !== undefined) {
		const [tool, args] = inChroot(made.prefix, ['wineserver', '--kill', '--wait']);
		spawnSync(tool, [...args]);
		rmSync(made.folder, {recursive: true, force: true});
	}
};
