import {statfs} from 'node:fs/promises';
import type {WmiRow} from '../../sequence/conditions/condition-facts.ts';
import type {Drive, Drives} from '../machine.ts';
import type {CimQuery} from './cim-query.ts';

/** `Win32_LogicalDisk.DriveType` */
const kinds: ReadonlyMap<unknown, Drive['kind']> = new Map([
	[2, 'removable'],
	[3, 'fixed'],
	[4, 'network'],
	[5, 'optical'],
	[6, 'memory'],
]);

/** Free bytes of a drive; undefined where none is mounted. */
export type FreeSpace = (path: string) => Promise<number | undefined>;

/**
Drives by their letters. Without WMI every letter is tried, and what kind of drive it is stays unknown: it counts as fixed.
X: is the memory disk of Windows PE, which calls itself a fixed one.
*/
export const createWindowsDrives = (
	query: CimQuery,
	phase: 'WinPE' | 'FullOS',
	freeSpace: FreeSpace = freeSpaceOf,
): Drives => ({
	list: async () => {
		const answer = await query(
			'root\\cimv2',
			'SELECT DeviceID, DriveType, VolumeName, FreeSpace, Size FROM Win32_LogicalDisk',
		);
		const drives = answer.ok
			? answer.value.map(row => toDrive(row)).filter(drive => drive !== undefined)
			: await tryLetters(freeSpace);
		return drives.map(drive =>
			phase === 'WinPE' && drive.path.toUpperCase().startsWith('X:') ? {...drive, kind: 'memory'} : drive,
		);
	},
});

/** A drive without a size has no disc in it. */
const toDrive = (row: WmiRow): Drive | undefined => {
	const kind = kinds.get(row['DriveType']);
	return kind === undefined || typeof row['DeviceID'] !== 'string' || !row['Size']
		? undefined
		: {
				path: `${row['DeviceID']}\\`,
				kind,
				label: typeof row['VolumeName'] === 'string' ? row['VolumeName'] : '',
				free: Number(row['FreeSpace'] ?? 0),
			};
};

const tryLetters = async (freeSpace: FreeSpace): Promise<readonly Drive[]> => {
	// A: and B: are floppy drives: asking them makes noise and takes seconds.
	const tried = await Promise.all(
		'CDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map(async letter => ({
			path: `${letter}:\\`,
			free: await freeSpace(`${letter}:\\`),
		})),
	);
	return tried.flatMap(({path, free}) =>
		free === undefined ? [] : [{path, kind: 'fixed', label: '', free}],
	);
};

const freeSpaceOf: FreeSpace = async path => {
	try {
		const {bsize, bavail} = await statfs(path);
		return bsize * bavail;
	} catch {
		return undefined;
	}
};
