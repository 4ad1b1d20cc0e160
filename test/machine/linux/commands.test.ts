import {existsSync, readFileSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createLinuxCommands} from '../../../source/machine/linux/commands.ts';
import {hasInEnvironment, readProcessTable} from '../../../source/machine/linux/process-table.ts';
import type {CommandRequest} from '../../../source/machine/machine.ts';

const commands = createLinuxCommands(process.env);
let folder: string;
let lines: string[];

beforeEach(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'commands-'));
	lines = [];
});

afterEach(async () => {
	await rm(folder, {recursive: true, force: true});
});

const run = (command: CommandRequest['command'], more: Partial<CommandRequest> = {}) =>
	commands.run({
		command,
		folder,
		environment: {PATH: process.env['PATH'] ?? ''},
		onLine: (stream, text) => lines.push(`${stream} ${text}`),
		...more,
	});

const attempt = (attemptId: string) =>
	readProcessTable().filter(
		({pid, state}) => state !== 'Z' && hasInEnvironment(pid, `BOOTSEQ_ATTEMPT=${attemptId}`),
	);

const scratch = (name: string) => path.join(folder, name);
const pidIn = (name: string) => Number(readFileSync(scratch(name), 'utf8'));
const isAlive = (pid: number) => readProcessTable().some(entry => entry.pid === pid && entry.state !== 'Z');

describe.runIf(process.platform === 'linux')('a step’s command on Linux (command-line.md)', () => {
	it('is run by the shell, in its folder, with its own environment alone', async () => {
		process.env['BOOTSEQ_TEST_LEAK'] = 'leaked';
		const result = await run('pwd; echo "$NAME-$BOOTSEQ_TEST_LEAK" >&2; exit 7', {
			environment: {NAME: 'value'},
		});
		delete process.env['BOOTSEQ_TEST_LEAK'];
		expect(result).toEqual({kind: 'exited', code: 7});
		expect(lines.toSorted()).toEqual(['stderr value-', `stdout ${folder}`]);
	});

	it('is the same without a shell where a shell would add nothing', async () => {
		expect(await run('/usr/bin/env')).toEqual({kind: 'exited', code: 0});
		expect(lines).toContain(`stdout PWD=${folder}`);
		expect(await run('/bin/false')).toEqual({kind: 'exited', code: 1});
	});

	it('is left to the shell when it is not there or no program of its own', async () => {
		expect(await run('/nowhere/at/all')).toEqual({kind: 'exited', code: 127});
		expect(lines.join()).toContain('not found');
		await writeFile(scratch('bare'), 'echo "ran $1"\n', {mode: 0o755});
		expect(await run(`${scratch('bare')} it`)).toEqual({kind: 'exited', code: 0});
		expect(lines).toContain('stdout ran it');
	});

	it('may be an exact program whose arguments no shell touches', async () => {
		await run({program: 'printf', arguments: ['%s\n', '$HOME; "a b"']});
		expect(lines).toEqual(['stdout $HOME; "a b"']);
	});

	it('finds its standard input empty', async () => {
		expect(await run('cat; echo end')).toEqual({kind: 'exited', code: 0});
		expect(lines).toEqual(['stdout end']);
	});

	it('that a signal ended has 128 and the signal as its code', async () => {
		expect(await run('kill -KILL $$')).toEqual({kind: 'exited', code: 137});
	});

	it('has all of a large output handed on before it is reported as ended', async () => {
		expect(await run('i=0; while [ $i -lt 20000 ]; do echo "line $i"; i=$((i+1)); done')).toEqual({
			kind: 'exited',
			code: 0,
		});
		expect(lines).toHaveLength(20_000);
		expect(lines.at(-1)).toBe('stdout line 19999');
	});

	it('ends with its own process: a child it left behind lives on and may still write', async () => {
		const attemptId = 'left-behind';
		const result = await run(
			'(while [ ! -e go ]; do sleep 0.02; done; head -c 300000 /dev/zero; echo written > after) & echo started',
			{attemptId},
		);
		expect(result).toEqual({kind: 'exited', code: 0});
		expect(lines).toEqual(['stdout started']);
		expect(attempt(attemptId).length).toBeGreaterThan(0);
		await writeFile(scratch('go'), '');
		await vi.waitFor(() => expect(existsSync(scratch('after'))).toBe(true), {timeout: 5000});
		await vi.waitFor(() => expect(attempt(attemptId)).toEqual([]), {timeout: 5000});
		expect(lines).toEqual(['stdout started']);
	});

	it('is not kept waiting by a child that floods the output', async () => {
		const result = await run(
			'(while :; do echo flood; done) & echo $! > pid; head -c 1 /dev/zero; sleep 0.1; exit 3',
		);
		process.kill(pidIn('pid'), 'SIGKILL');
		expect(result).toEqual({kind: 'exited', code: 3});
		expect(lines.length).toBeGreaterThan(100);
	});
});

describe.runIf(process.platform === 'linux')('a time-out or a cancel (task-sequence-format.md §6.10)', () => {
	it('ends the whole tree, also what left the session, lost its parent or forgot its mark', async () => {
		const attemptId = 'whole-tree';
		const script = [
			'sleep 300 &',
			'setsid sleep 300 &',
			'(setsid sh -c "sleep 300 & echo \\$! > orphan; echo \\$\\$ > forgetful; exec env -i sleep 300" & ) ',
			'env -i setsid sleep 300 & echo $! > unmarked',
			'touch ready; wait',
		].join('\n');
		const controller = new AbortController();
		const running = run(script, {attemptId, signal: controller.signal});
		await vi.waitFor(
			() => {
				expect(existsSync(scratch('ready'))).toBe(true);
				expect(attempt(attemptId).length).toBeGreaterThanOrEqual(4);
				expect(readFileSync(scratch('orphan'), 'utf8')).not.toBe('');
			},
			{timeout: 5000},
		);
		const pids = [
			pidIn('orphan'),
			pidIn('unmarked'),
			pidIn('forgetful'),
			...attempt(attemptId).map(({pid}) => pid),
		];
		controller.abort();
		expect(await running).toEqual({kind: 'cancelled'});
		expect(attempt(attemptId)).toEqual([]);
		expect(pids.filter(isAlive)).toEqual([]);
	});

	it('is reported with what was written until then', async () => {
		expect(await run('echo before; sleep 300', {timeout: 0.2})).toEqual({kind: 'timed-out'});
		expect(lines).toEqual(['stdout before']);
	});

	it('asks before it ends: a program may clean up', async () => {
		const result = await run('trap "echo cleaned; exit 0" TERM; echo ready; while :; do sleep 0.05; done', {
			timeout: 0.3,
		});
		expect(result).toEqual({kind: 'timed-out'});
		expect(lines.filter(line => line.startsWith('stdout'))).toEqual(['stdout ready', 'stdout cleaned']);
	});

	it('ends a program that does not listen', async () => {
		const attemptId = 'deaf';
		expect(await run('trap "" TERM; while :; do sleep 0.05; done', {timeout: 0.1, attemptId})).toEqual({
			kind: 'timed-out',
		});
		expect(attempt(attemptId)).toEqual([]);
	}, 15_000);

	it('before the start starts nothing', async () => {
		expect(await run('touch started', {signal: AbortSignal.abort()})).toEqual({kind: 'cancelled'});
		expect(existsSync(scratch('started'))).toBe(false);
	});
});

describe.runIf(process.platform === 'linux')('a command that cannot be started', () => {
	it('says that the program was not found', async () => {
		expect(await run({program: 'no-such-program', arguments: []})).toMatchObject({
			kind: 'not-started',
			code: 2,
			message: expect.stringContaining('no-such-program'),
		});
	});

	it('says that the file may not be run', async () => {
		await writeFile(scratch('data'), 'no program');
		await chmod(scratch('data'), 0o644);
		expect(await run({program: scratch('data'), arguments: []})).toMatchObject({
			kind: 'not-started',
			code: 5,
		});
	});

	it('says that the folder is missing', async () => {
		expect(await run('true', {folder: scratch('missing')})).toMatchObject({
			kind: 'not-started',
			code: 267,
			message: expect.stringContaining('missing'),
		});
	});

	it('says that the line is too long', async () => {
		expect(await run(`: ${'x'.repeat(200_000)}`)).toMatchObject({kind: 'not-started', code: 206});
	});

	it('says that a character is not possible', async () => {
		expect(await run('echo \0')).toMatchObject({kind: 'not-started', code: 87});
	});
});

describe.runIf(process.platform === 'linux')('a program on the path', () => {
	it('is found where it is executable, and only there', async () => {
		await writeFile(scratch('tool'), '#!/bin/sh\n', {mode: 0o644});
		await mkdir(scratch('bin'));
		await writeFile(scratch('bin/tool'), '#!/bin/sh\n', {mode: 0o755});
		const {find, powerShell} = createLinuxCommands({PATH: `${folder}:${scratch('bin')}`});
		expect(await find('tool')).toBe(scratch('bin/tool'));
		expect(await find('absent')).toBeUndefined();
		expect(await powerShell()).toMatchObject({ok: false, error: expect.stringContaining('PowerShell 7')});
	});
});
