import {readFile, realpath} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const networkTypes = /^(?:cifs|smb3?|smbfs|nfs4?|9p|ceph|afs|davfs|fuse\.(?!fuseblk).*)$/;

/**
Whether a folder lies on another machine: then its content is copied before it is used. A drive letter of Windows that stands for a
share is resolved to it. What cannot be told counts as this machine's.
*/
export const isNetworkFolder = async (folder: string): Promise<boolean> => {
	if (process.platform === 'win32') {
		const real = await realpath(folder).catch(() => folder);
		return /^\\\\(?![.?]\\)/.test(real) || real.startsWith('\\\\?\\UNC\\');
	}

	const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
	const type = mountedType(path.resolve(await realpath(folder).catch(() => folder)), mounts);
	return type !== undefined && networkTypes.test(type);
};

/** The type of the file system that a path is on, by the text of `/proc/self/mountinfo`; a later mount hides an earlier one. */
export const mountedType = (file: string, mounts: string): string | undefined => {
	let found: {readonly point: string; readonly type: string} | undefined;
	for (const line of mounts.split('\n')) {
		const [mount = '', options = ''] = line.split(' - ');
		const point = unescapeMount(mount.split(' ')[4] ?? '');
		const [type = ''] = options.split(' ');
		const isAbove = point === '/' || file === point || file.startsWith(`${point}/`);
		if (point !== '' && isAbove && point.length >= (found?.point.length ?? 0)) {
			found = {point, type};
		}
	}

	return found?.type;
};

/** Blanks and backslashes are written as three octal digits there. */
const unescapeMount = (text: string): string =>
	text.replaceAll(/\\(\d{3})/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 8)));
