import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {ImageProblem} from './image-problem.ts';
import {diskColumns, type RemovableDisk, readDisks} from './removable-disk.ts';
import {runTool} from './run-tool.ts';
import {checkTools} from './tools.ts';

/**
The disks that a medium may be written to, with what a person tells them apart by. Never a fixed disk, never the disk that this program or
the running system is on.

@param inUse - More paths whose disk is not to be touched: the folder that the medium is made from.
*/
export const listRemovableDisks = async (
	inUse: readonly string[] = [],
): Promise<Result<readonly RemovableDisk[], ImageProblem>> =>
	process.platform === 'win32' ? listOnWindows() : listOnLinux(['/', process.execPath, ...inUse]);

const listOnLinux = async (
	inUse: readonly string[],
): Promise<Result<readonly RemovableDisk[], ImageProblem>> => {
	const tools = await checkTools('Finding removable disks', ['lsblk']);
	if (!tools.ok) {
		return tools;
	}

	const listed = await runTool('lsblk', ['--json', '--bytes', '--output', diskColumns]);
	return listed.ok ? success(readDisks(listed.value, inUse, cardTypeOf)) : listed;
};

/** Undefined for what is no card: then nothing says that it comes out. */
const cardTypeOf = (disk: string): string | undefined => {
	try {
		return readFileSync(path.join('/sys/block', path.basename(disk), 'device/type'), 'utf8').trim();
	} catch {
		return undefined;
	}
};

/** Windows itself says which disks it runs and starts from. Its bus MMC is of memory that is soldered in. Written, not tried on Windows yet. */
const query =
	"@(Get-Disk | Where-Object {$_.BusType -in 'USB','SD' -and -not $_.IsBoot -and -not $_.IsSystem -and -not $_.IsReadOnly -and $_.Size -gt 0} | Select-Object Number,FriendlyName,SerialNumber,Size) | ConvertTo-Json -Compress";

type WindowsDisk = {
	readonly Number: number;
	readonly FriendlyName?: string | null;
	readonly SerialNumber?: string | null;
	readonly Size: number;
};

const listOnWindows = async (): Promise<Result<readonly RemovableDisk[], ImageProblem>> => {
	const listed = await runTool('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', query]);
	if (!listed.ok) {
		return failure({
			...listed.error,
			message: `The disks of this computer cannot be listed: ${listed.error.message}`,
			help: 'Make an image file, and write it to the disk on another computer.',
		});
	}

	const rows = JSON.parse(listed.value.trim() || '[]') as WindowsDisk | readonly WindowsDisk[];
	return success(
		[rows].flat().map(row => ({
			path: `\\\\.\\PhysicalDrive${row.Number}`,
			model: row.FriendlyName?.trim() ?? '',
			serial: row.SerialNumber?.trim() ?? '',
			size: row.Size,
			mounted: [],
		})),
	);
};
