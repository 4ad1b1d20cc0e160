import {randomUUID} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {CimQuery} from './cim-query.ts';
import type {Registry} from './registry.ts';

const miniNt = String.raw`HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\MiniNT`;

/** Windows PE alone has the key MiniNT. */
export const readWindowsPhase = async (registry: Registry): Promise<'WinPE' | 'FullOS'> =>
	(await registry.value(miniNt, '')) === undefined ? 'FullOS' : 'WinPE';

/**
Changes with every start of Windows.

In Windows PE a file on its memory disk, which every start makes anew, holds it: that needs neither WMI nor a right clock
(the clock is often set while the run goes on). An installed Windows tells when it was started.
*/
export const readWindowsBootId = async (
	phase: 'WinPE' | 'FullOS',
	query: CimQuery,
	temporaryFolder: string,
): Promise<string> => {
	if (phase === 'WinPE') {
		return idInFile(path.join(temporaryFolder, 'bootseq-boot-id'));
	}

	const answer = await query('root\\cimv2', 'SELECT LastBootUpTime FROM Win32_OperatingSystem');
	const started = answer.ok ? answer.value[0]?.['LastBootUpTime'] : undefined;
	if (typeof started !== 'string') {
		throw new Error(
			`Windows does not tell when it was started: ${answer.ok ? 'Win32_OperatingSystem has no LastBootUpTime' : answer.error}`,
		);
	}

	return started;
};

const idInFile = async (file: string): Promise<string> => {
	try {
		// Fails when the file is there: then an earlier process of this start has written it.
		await writeFile(file, randomUUID(), {flag: 'wx'});
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
			throw error;
		}
	}

	return readFile(file, 'utf8');
};
