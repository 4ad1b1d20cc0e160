import {randomUUID} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it, onTestFinished} from 'vitest';
import {createLinuxMachine} from '../../source/machine/linux/linux-machine.ts';
import {readProcessTable} from '../../source/machine/linux/process-table.ts';
import type {Commands, StartedProcess, Survivor} from '../../source/machine/machine.ts';
import {attemptIdOf} from '../../source/run/attempt-id.ts';
import {endOrphans, findOrphans, type OrphanPlace, waitForOrphans} from '../../source/run/orphans.ts';
import {keepStartedProcess, readStartedProcess} from '../../source/run/started-process.ts';
import {failure, type Result, success} from '../../source/sequence/result.ts';
import {crashedCommand} from '../helpers/crashed-command.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const crashed = (index: number, attempt: number) => ({row: {index}, attempt, cause: 'crash'}) as const;

/** A place on a machine whose answers are given, one a look; keeps what it was asked. */
const placeAnswering = (...answers: readonly Result<readonly Survivor[], string>[]) => {
	const asked: unknown[] = [];
	const rest = [...answers];
	const look: Commands['survivors'] = async (...question) => {
		asked.push(question);
		return rest.shift() ?? success([]);
	};
	const machine = createFakeMachine();
	const place: OrphanPlace = {
		machine: {commands: {...machine.commands, survivors: look, endSurvivors: look}},
		folder: {run: 'run-1', scratch: temporaryFolder()},
		interrupted: crashed(7, 2),
	};
	return {asked, place};
};

const sleeping: readonly Survivor[] = [{pid: 4711, program: 'sleep'}];

describe('what an interrupted step left running (architecture, the promise of "run/")', () => {
	it('is looked for by the attempt, and by the process that it had started', async () => {
		const {asked, place} = placeAnswering(success(sleeping));
		const started: StartedProcess = {pid: 4711, started: '123'};
		expect(keepStartedProcess(place.folder.scratch, 'run-1/7/2', started)).toEqual(success(undefined));
		expect(await findOrphans(place)).toEqual(success(sleeping));
		await endOrphans({...place, interrupted: crashed(7, 3)});
		expect(asked).toEqual([
			['run-1/7/2', started],
			['run-1/7/3', undefined],
		]);
	});

	it('is nothing after a restart of the computer', async () => {
		const {asked, place} = placeAnswering(success(sleeping));
		const restarted = {...place, interrupted: {...place.interrupted, cause: 'restart' as const}};
		expect(await findOrphans(restarted)).toEqual(success([]));
		expect(await endOrphans(restarted)).toEqual(success([]));
		expect(asked).toEqual([]);
	});

	it('is waited for until the last of it has ended', async () => {
		const {asked, place} = placeAnswering(success(sleeping), success([]));
		expect(await waitForOrphans(place, new AbortController().signal)).toEqual(success([]));
		expect(asked).toHaveLength(2);
	});

	it('is told when the wait is given up, or the system does not tell', async () => {
		const still = success(sleeping);
		expect(await waitForOrphans(placeAnswering(still, still).place, AbortSignal.abort())).toEqual(still);
		const controller = new AbortController();
		const waiting = waitForOrphans(placeAnswering(still, still, still).place, controller.signal);
		controller.abort();
		expect(await waiting).toEqual(still);
		const silent = failure('WMI is missing');
		expect(await waitForOrphans(placeAnswering(still, silent).place, new AbortController().signal)).toEqual(
			silent,
		);
	});
});

describe('what is kept of a started process', () => {
	it('is of the last one alone, and no text but a whole one is taken for it', () => {
		const scratch = temporaryFolder();
		expect(readStartedProcess(scratch, 'r/1/1')).toBeUndefined();
		keepStartedProcess(scratch, 'r/1/1', {pid: 7, started: '70'});
		keepStartedProcess(scratch, 'r/2/1', {pid: 8, started: '80'});
		expect(readStartedProcess(scratch, 'r/1/1')).toBeUndefined();
		expect(readStartedProcess(scratch, 'r/2/1')).toEqual({pid: 8, started: '80'});
		const file = path.join(scratch, 'process.json');
		for (const text of [
			'',
			'{"attemptId":"r/2/1","pid":8',
			'null',
			'[]',
			'{"attemptId":"r/2/1","pid":"8"}',
		]) {
			writeFileSync(file, text);
			expect(readStartedProcess(scratch, 'r/2/1'), text).toBeUndefined();
		}
	});

	it('is a warning where it cannot be kept', () => {
		const kept = keepStartedProcess(path.join(temporaryFolder(), 'absent'), 'r/1/1', {pid: 7, started: '70'});
		expect(kept).toMatchObject({ok: false, error: {message: expect.stringContaining('process.json')}});
	});
});

describe.runIf(process.platform === 'linux')('an orphan on Linux', () => {
	const orphanPlace = async (command: string): Promise<{place: OrphanPlace; isThere: () => boolean}> => {
		const scratch = temporaryFolder();
		const run = randomUUID();
		const attemptId = attemptIdOf(run, 4, 1);
		const file = path.join(scratch, 'pid');
		const known = await crashedCommand(
			scratch,
			attemptId,
			`echo $$ > pid; ${command}`,
			() => existsSync(file) && readFileSync(file, 'utf8') !== '',
		);
		keepStartedProcess(scratch, attemptId, known);
		const place = {machine: createLinuxMachine(), folder: {run, scratch}, interrupted: crashed(4, 1)};
		onTestFinished(async () => void (await endOrphans(place)));
		return {place, isThere: () => readProcessTable().some(({pid}) => pid === known.pid)};
	};

	it('is found and ended', async () => {
		const {place, isThere} = await orphanPlace('sleep 300 & wait');
		expect(await findOrphans(place)).toMatchObject({value: [{program: 'sh'}, {program: 'sleep'}]});
		expect(await endOrphans(place)).toEqual(success([]));
		expect(isThere()).toBe(false);
	}, 20_000);

	it('is waited for, and does its work to the end', async () => {
		const {place} = await orphanPlace('until test -e go; do sleep 0.05; done; echo done > result');
		const waiting = waitForOrphans(place, new AbortController().signal);
		expect(existsSync(path.join(place.folder.scratch, 'result'))).toBe(false);
		writeFileSync(path.join(place.folder.scratch, 'go'), '');
		expect(await waiting).toEqual(success([]));
		expect(readFileSync(path.join(place.folder.scratch, 'result'), 'utf8')).toBe('done\n');
	}, 20_000);
});
