import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import process from 'node:process';
import {onTestFinished, vi} from 'vitest';
import {endSurvivors} from '../../source/machine/linux/survivors.ts';
import type {StartedProcess} from '../../source/machine/machine.ts';

/**
Lets a program of its own start a command, and kills that program once `isReady`. What is left of the command is ended with
the test.

@returns What the program had learnt of the process it started.
*/
export const crashedCommand = async (
	folder: string,
	attemptId: string,
	command: string,
	isReady: () => boolean,
): Promise<StartedProcess> => {
	const program = spawn(
		process.execPath,
		[path.join(import.meta.dirname, 'run-one-command.ts'), folder, attemptId, command],
		{stdio: ['ignore', 'pipe', 'inherit']},
	);
	onTestFinished(async () => void (await endSurvivors(attemptId, undefined, 0)));
	const [line] = await once(program.stdout.setEncoding('utf8'), 'data');
	await vi.waitUntil(isReady, {timeout: 10_000, interval: 20});
	program.kill('SIGKILL');
	await once(program, 'exit');
	return JSON.parse(String(line));
};
