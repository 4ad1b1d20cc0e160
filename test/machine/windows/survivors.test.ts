import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {cimDateTime} from '../../../source/machine/cim-date-time.ts';
import type {Execute} from '../../../source/machine/execute.ts';
import type {CimQuery} from '../../../source/machine/windows/cim-query.ts';
import {endSurvivors, findSurvivors, startedProcess} from '../../../source/machine/windows/survivors.ts';
import {failure, success} from '../../../source/sequence/result.ts';

const start = Date.parse('2025-03-14T09:30:00.000Z');
const known = startedProcess(4120, start, start + 40);

/** A line of Win32_Process; its creation in milliseconds after the start of the step's process. */
const line = (ProcessId: number, ParentProcessId: number, created: number, Name: string) => ({
	ProcessId,
	ParentProcessId,
	CreationDate: cimDateTime(start + created),
	Name,
});

const windowsOf = (...rows: readonly ReturnType<typeof line>[]): CimQuery => {
	const idle = {ProcessId: 0, ParentProcessId: 0, CreationDate: null, Name: 'System Idle Process'};
	return async () => success([idle, ...rows]);
};

const pidsOf = async (query: CimQuery) => {
	const found = await findSurvivors(known, query);
	return found.ok ? found.value.map(({pid}) => pid) : found.error;
};

describe('what a command leaves running on Windows when bootseq is killed', () => {
	it('is the process that was started, and what descends from it', async () => {
		const query = windowsOf(
			line(4120, 900, 20, 'cmd.exe'),
			line(5000, 4120, 900, 'setup.exe'),
			line(5004, 5000, 1200, 'msiexec.exe'),
			line(6000, 900, 1300, 'explorer.exe'),
		);
		expect(await findSurvivors(known, query)).toEqual(
			success([
				{pid: 4120, program: 'cmd.exe'},
				{pid: 5000, program: 'setup.exe'},
				{pid: 5004, program: 'msiexec.exe'},
			]),
		);
	});

	it.each([
		['before', -1000],
		['after', 60_000],
	])('is not a process of its number that was created %s it', async (_, created) => {
		expect(await pidsOf(windowsOf(line(4120, 900, created, 'svchost.exe')))).toEqual([]);
	});

	it('is not a process whose parent once had the number of one that is', async () => {
		const query = windowsOf(
			line(4120, 900, 20, 'cmd.exe'),
			line(700, 4120, -5000, 'older.exe'),
			line(5000, 4120, 30, 'setup.exe'),
		);
		expect(await pidsOf(query)).toEqual([4120, 5000]);
	});

	it('is also what the process left behind when it ended, as long as its number was not yet another’s', async () => {
		expect(await pidsOf(windowsOf(line(5000, 4120, 900, 'setup.exe')))).toEqual([5000]);
		const reused = windowsOf(
			line(5000, 4120, 900, 'setup.exe'),
			line(4120, 900, 60_000, 'svchost.exe'),
			line(5008, 4120, 61_000, 'stranger.exe'),
		);
		expect(await pidsOf(reused)).toEqual([5000]);
	});

	it('is never this program or what started it', async () => {
		const query = windowsOf(
			line(4120, 900, 20, 'cmd.exe'),
			line(process.pid, 4120, 5000, 'bootseq.exe'),
			line(7000, process.pid, 5100, 'powershell.exe'),
			line(5000, 4120, 900, 'setup.exe'),
		);
		expect(await pidsOf(query)).toEqual([5000]);
	});

	it('is nothing when no process had been started', async () => {
		expect(await findSurvivors(undefined, async () => failure('not to be asked'))).toEqual(success([]));
	});

	it('is said not to be known where WMI does not answer and a process of that number is there', async () => {
		const silent: CimQuery = async () => failure('PowerShell is missing');
		expect(await findSurvivors(known, silent, () => false)).toEqual(success([]));
		expect(await findSurvivors(known, silent, () => true)).toMatchObject({
			ok: false,
			error: expect.stringMatching(/4120.*PowerShell is missing/),
		});
	});

	it('is said not to be known where Windows gives no dates and a process has a parent of that number', async () => {
		const undated: CimQuery = async () =>
			success([{ProcessId: 5000, ParentProcessId: 4120, Name: 'ping.exe'}]);
		expect(await findSurvivors(known, undated, () => false)).toMatchObject({
			ok: false,
			error: expect.stringMatching(/5000 \(ping\.exe\).*4120/),
		});
		const others: CimQuery = async () => success([{ProcessId: 5000, ParentProcessId: 1, Name: 'ping.exe'}]);
		expect(await findSurvivors(known, others, () => false)).toEqual(success([]));
	});
});

describe('ending what a command left running on Windows', () => {
	it('ends each tree by its root, and tells what is still there', async () => {
		const rows = new Map(
			[
				line(5000, 4120, 900, 'setup.exe'),
				line(5004, 5000, 950, 'msiexec.exe'),
				line(5008, 4120, 990, 'stuck.exe'),
			].map(row => [row.ProcessId, row]),
		);
		const asked: string[] = [];
		const run: Execute = async (program, arguments_) => {
			asked.push([program, ...arguments_].join(' '));
			if (arguments_.includes('5000')) {
				rows.delete(5000);
				rows.delete(5004);
			}

			return {exitCode: 0, stdout: '', stderr: ''};
		};
		const left = await endSurvivors(known, async () => success([...rows.values()]), run);
		expect(asked).toEqual(['taskkill.exe /PID 5000 /T /F', 'taskkill.exe /PID 5008 /T /F']);
		expect(left).toEqual(success([{pid: 5008, program: 'stuck.exe'}]));
	});

	it('ends nothing where there is nothing, or nothing is known', async () => {
		const run: Execute = async () => {
			throw new Error('must not be asked');
		};
		expect(await endSurvivors(known, windowsOf(), run)).toEqual(success([]));
		const here = startedProcess(process.pid, start);
		expect(await endSurvivors(here, async () => failure('no WMI'), run)).toMatchObject({ok: false});
	});
});
