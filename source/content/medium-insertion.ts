import {readFile, stat} from 'node:fs/promises';
import process from 'node:process';
import {ifPresent} from '../files/file-error.ts';
import {findFolderBelow} from './find-folder.ts';

/**
What is another one after a medium was taken out and put back, also when nobody looked meanwhile: Linux numbers every disk that it finds,
and every disc and card that is put in (`diskseq`); a folder that was moved away and back has another time of change.

@param root - The folder or drive that the medium is.
@returns Undefined where the system does not tell: Windows, Linux before 5.15, and when the medium is out.
*/
export const mediumInsertion = async (
	root: string,
	platform: NodeJS.Platform = process.platform,
): Promise<string | undefined> => {
	if (platform !== 'linux') {
		return undefined;
	}

	try {
		const content = (await findFolderBelow(root, ['SMS'])) ?? root;
		const [place, inside] = await Promise.all(
			[root, content].map(async folder => stat(folder, {bigint: true})),
		);
		const disk = place === undefined ? undefined : await diskNumber(place.dev);
		return place === undefined || inside === undefined || disk === undefined
			? undefined
			: [disk, place.dev, place.ino, place.ctimeNs, inside.dev, inside.ino, inside.ctimeNs].join(':');
	} catch {
		// Also a read error: what cannot be told apart is compared again.
		return undefined;
	}
};

/** The number of the disk that a device is on; empty for what is on none: a file system in memory, a share. */
const diskNumber = async (device: bigint): Promise<string | undefined> => {
	// Rule: makedev(3).
	const major = ((device >> 8n) & 0xfffn) | ((device >> 32n) & ~0xfffn);
	const minor = (device & 0xffn) | ((device >> 12n) & ~0xffn);
	if (major === 0n) {
		return '';
	}

	const place = `/sys/dev/block/${major}:${minor}`;
	// A partition has the number of its disk.
	const number =
		(await ifPresent(readFile(`${place}/diskseq`, 'utf8'))) ??
		(await ifPresent(readFile(`${place}/../diskseq`, 'utf8')));
	return number?.trim();
};
