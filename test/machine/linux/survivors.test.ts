import {spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it, onTestFinished} from 'vitest';
import {createLinuxCommands} from '../../../source/machine/linux/commands.ts';
import {readProcessTable} from '../../../source/machine/linux/process-table.ts';
import {endSurvivors, findSurvivors, startedProcess} from '../../../source/machine/linux/survivors.ts';
import {crashedCommand} from '../../helpers/crashed-command.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const livingPids = () => new Set(readProcessTable().map(({pid}) => pid));

describe.runIf(process.platform === 'linux')(
	'what a command leaves running when bootseq is killed (architecture, the promise of "run/")',
	() => {
		it('is found: what ignores the request to end, what left the session, what lost its parent, what forgot its mark', async () => {
			const folder = temporaryFolder();
			const attemptId = `${randomUUID()}/3/1`;
			const file = (name: string) => path.join(folder, name);
			const script = [
				'trap "" TERM',
				'sleep 300 & echo $! > forked',
				'setsid sh -c "echo \\$\\$ > away; trap \\"\\" TERM; while :; do sleep 0.05; done" &',
				'(setsid sh -c "sleep 300 & echo \\$! > orphan; echo \\$\\$ > forgetful; exec env -i sleep 300" &)',
				'env -i setsid sleep 300 & echo $! > unmarked',
				'echo $$ > root; while :; do sleep 0.05; done',
			].join('\n');
			const names = ['root', 'forked', 'away', 'orphan', 'forgetful', 'unmarked'];
			const hasText = (name: string) => existsSync(file(name)) && readFileSync(file(name), 'utf8') !== '';
			const known = await crashedCommand(folder, attemptId, script, () => names.every(hasText));
			const pids = names.map(name => Number(readFileSync(file(name), 'utf8')));
			expect(known.pid).toBe(pids[0]);

			const found = findSurvivors(attemptId, known);
			expect(found.map(({pid}) => pid)).toEqual(expect.arrayContaining(pids));
			expect(found).toContainEqual({pid: pids[1], program: 'sleep'});
			expect(findSurvivors(`${attemptId}1`)).toEqual([]);

			expect(await endSurvivors(attemptId, known, 200)).toEqual([]);
			expect(pids.filter(pid => livingPids().has(pid))).toEqual([]);
			expect(findSurvivors(attemptId, known)).toEqual([]);
		}, 20_000);

		it('is found by what was kept of its process where nothing carries the mark, and not by a kept number that is another’s', async () => {
			const folder = temporaryFolder();
			const attemptId = `${randomUUID()}/1/1`;
			const ready = path.join(folder, 'ready');
			const command = `exec env -i /bin/sh -c 'sleep 300 & touch ${ready}; wait'`;
			const known = await crashedCommand(folder, attemptId, command, () => existsSync(ready));
			onTestFinished(async () => void (await endSurvivors(attemptId, known, 0)));

			expect(findSurvivors(attemptId)).toEqual([]);
			const stranger = {pid: known.pid, started: String(Number(known.started) - 1)};
			expect(findSurvivors(attemptId, stranger)).toEqual([]);
			expect(await endSurvivors(attemptId, stranger)).toEqual([]);
			expect(livingPids().has(known.pid)).toBe(true);

			expect(findSurvivors(attemptId, known).map(({program}) => program)).toEqual(['sh', 'sleep']);
			expect(await endSurvivors(attemptId, known)).toEqual([]);
			expect(livingPids().has(known.pid)).toBe(false);
		}, 20_000);

		it('is never this program or what started it: somebody may type “bootseq resume” in a terminal that the step had opened', async () => {
			const attemptId = `${randomUUID()}/1/1`;
			const survivorsModule = path.resolve(import.meta.dirname, '../../../source/machine/linux/survivors.ts');
			// A terminal that carries the mark, a program that runs beside, and in the terminal this program, which looks.
			onTestFinished(async () => void (await endSurvivors(attemptId, undefined, 0)));
			const child = spawn(
				'/bin/sh',
				[
					'-c',
					`sleep 300 & "${process.execPath}" --input-type=module; echo "terminal lives"; kill $! 2>/dev/null`,
				],
				{env: {...process.env, BOOTSEQ_ATTEMPT: attemptId}, stdio: ['pipe', 'pipe', 'inherit']},
			);
			let output = '';
			child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
			child.stdin.end(
				`import {endSurvivors, findSurvivors} from ${JSON.stringify(survivorsModule)};
				const found = findSurvivors('${attemptId}');
				console.log(JSON.stringify(found.map(({program}) => program)));
				await endSurvivors('${attemptId}');`,
			);
			await once(child, 'close');
			expect(output.split('\n')).toEqual(['["sleep"]', 'terminal lives', '']);
		}, 20_000);
	},
);

describe.runIf(process.platform === 'linux')('a command that has started', () => {
	it('is told at once, so that it can be found again', async () => {
		const told: unknown[] = [];
		const commands = createLinuxCommands(process.env);
		const request = {environment: {}, folder: '/', onLine: () => undefined};
		await commands.run({...request, command: '/bin/true', onStart: started => told.push(started)});
		expect(told).toEqual([{pid: expect.any(Number), started: expect.stringMatching(/^\d+$/)}]);
		await commands.run({
			...request,
			command: {program: '/nowhere/at/all', arguments: []},
			onStart: started => told.push(started),
		});
		expect(told).toHaveLength(1);
	});

	it('has the moment of its start from the process table', () => {
		expect(startedProcess(process.pid).started).toBe(
			String(readProcessTable().find(({pid}) => pid === process.pid)?.startTime),
		);
	});
});
