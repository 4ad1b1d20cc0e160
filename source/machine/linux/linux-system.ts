import {existsSync, readdirSync, readFileSync, readlinkSync} from 'node:fs';
import {statfs} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** What a Linux system tells about itself by files. */
export type LinuxSystem = {
	/** A file's text without the white space around it; empty where it cannot be read. */
	text(file: string): string;
	bytes(file: string): Uint8Array | undefined;
	/** Names in a folder, sorted; empty where there is no such folder. */
	list(folder: string): readonly string[];
	has(file: string): boolean;
	/** Where a symbolic link points to, as it is written; empty where there is none. */
	link(file: string): string;
	networkInterfaces(): NodeJS.Dict<os.NetworkInterfaceInfo[]>;
	/** Bytes of a mounted file system; undefined where it does not answer. */
	space(mountPoint: string): Promise<{readonly size: number; readonly free: number} | undefined>;
};

/**
@param root The folder that stands for `/`: a fixture tree in tests.
*/
export const createLinuxSystem = (root = '/', stand: Partial<LinuxSystem> = {}): LinuxSystem => {
	const at = (file: string) => path.join(root, file);
	return {
		text: file => attempt(() => readFileSync(at(file), 'utf8').replaceAll('\0', '').trim()) ?? '',
		bytes: file => attempt(() => readFileSync(at(file))),
		list: folder => attempt(() => readdirSync(at(folder)).toSorted()) ?? [],
		has: file => existsSync(at(file)),
		link: file => attempt(() => readlinkSync(at(file))) ?? '',
		networkInterfaces: () => os.networkInterfaces(),
		space: async mountPoint => {
			try {
				const {bsize, blocks, bavail} = await statfs(at(mountPoint));
				return {size: bsize * blocks, free: bsize * bavail};
			} catch {
				return undefined;
			}
		},
		...stand,
	};
};

/** What /sys and /proc do not say, or say to root alone, is unknown: not a failure. */
const attempt = <Value>(read: () => Value): Value | undefined => {
	try {
		return read();
	} catch {
		return undefined;
	}
};
