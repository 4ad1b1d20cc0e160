import {randomUUID} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Execute} from '../execute.ts';
import type {CimQuery} from './cim-query.ts';
import {dataOf, type Registry} from './registry.ts';

const miniNt = String.raw`HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\MiniNT`;

/** Windows makes everything below HARDWARE anew at every start and never writes it to a disk. */
const volatileKey = String.raw`HKEY_LOCAL_MACHINE\HARDWARE\DESCRIPTION\System`;
const volatileValue = 'BootseqStart';

/** Windows PE alone has the key MiniNT. */
export const readWindowsPhase = async (registry: Registry): Promise<'WinPE' | 'FullOS'> =>
	(await registry.value(miniNt, '')) === undefined ? 'FullOS' : 'WinPE';

export type BootIdSource = {
	readonly registry: Registry;
	readonly run: Execute;
	readonly phase: 'WinPE' | 'FullOS';
	readonly query: CimQuery;
	readonly temporaryFolder: string;
};

/**
Changes with every start of Windows.

A value in the part of the registry that lives in memory holds it: that needs neither WMI nor a right clock (the clock is
often set while the run goes on, and the start that Windows tells moves with it). Who may not write there asks further: in Windows
PE a file on its memory disk, which every start makes anew too; an installed Windows tells when it was started.
*/
export const readWindowsBootId = async ({
	registry,
	run,
	phase,
	query,
	temporaryFolder,
}: BootIdSource): Promise<string> => {
	const kept = await idInRegistry(registry, run);
	if (kept !== undefined) {
		return kept;
	}

	if (phase === 'WinPE') {
		return idInFile(path.join(temporaryFolder, 'bootseq-boot-id'));
	}

	const answer = await query('root\\cimv2', 'SELECT LastBootUpTime FROM Win32_OperatingSystem');
	const started = answer.ok ? answer.value[0]?.['LastBootUpTime'] : undefined;
	if (typeof started !== 'string') {
		throw new Error(
			`Windows does not tell when it was started, and its registry may not be written: ${answer.ok ? 'Win32_OperatingSystem has no LastBootUpTime' : answer.error}`,
		);
	}

	return started;
};

/** Undefined where this user may not write there. */
const idInRegistry = async (registry: Registry, run: Execute): Promise<string | undefined> => {
	const read = async () => dataOf(await registry.value(volatileKey, volatileValue)) || undefined;
	const earlier = await read();
	if (earlier !== undefined) {
		return earlier;
	}

	const id = randomUUID();
	const data = ['/v', volatileValue, '/t', 'REG_SZ', '/d', id, '/f'];
	const {exitCode} = await run('reg.exe', ['add', volatileKey, ...data]);
	return exitCode === 0 ? read() : undefined;
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
