import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {programPath} from './installed-program.ts';

/** Where the second partition of {@link partitionCommand} begins, in bytes. */
const dataStart = 18 * 1024 * 1024;

/** What a step gives to a shell to make two partitions on the first disk: one as for starting from, one for data. */
export const partitionCommand =
	"printf 'label: gpt\\nstart=2048, size=16M, type=U\\nstart=18M, type=L\\n' | sfdisk -q /dev/vda";

/** Makes the second one a file system. */
export const formatCommand = 'mkfs.ext4 -q -F /dev/vda2';

/** An empty disk of 512 MB. */
export const createDataDisk = (file: string): string => {
	writeFileSync(file, '');
	truncateSync(file, 512 * 1024 * 1024);
	return file;
};

/**
Takes what a disk has in its second partition, of a machine that is off: its journal is played back as the next start would, on a copy.

@returns The folder it was put into, below `folder`.
*/
export const takeFiles = (disk: string, folder: string): string => {
	const work = mkdtempSync(path.join(folder, 'taken-'));
	const partition = path.join(work, 'partition');
	const files = path.join(work, 'files');
	mkdirSync(files);
	execFileSync('dd', [
		`if=${disk}`,
		`of=${partition}`,
		'bs=1M',
		`skip=${dataStart / 1024 / 1024}`,
		'conv=sparse',
		'status=none',
	]);
	try {
		execFileSync(programPath('e2fsck') ?? '', ['-p', partition], {stdio: 'ignore'});
	} catch {
		// 1: the journal was played back.
	}

	execFileSync(programPath('debugfs') ?? '', ['-R', `rdump / ${files}`, partition], {stdio: 'ignore'});
	rmSync(partition);
	return files;
};
