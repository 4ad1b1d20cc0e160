import path from 'node:path';
import type {CapturedAnswer, StepQuestion} from '../steps/step-type.ts';
import {attemptIdOf} from './attempt-id.ts';
import {engineCodes, hresultOf} from './engine-codes.ts';
import {processEnvironment} from './process-environment.ts';
import type {ProcessOwner} from './run-process.ts';

/** Characters of each stream that are kept: the answer to a question is short, and a machine may have little memory. */
const longestAnswer = 4 * 1024 * 1024;

/** Runs a process that only answers a question, with the environment of the run. What it writes is given back, not logged. */
export const captureProcess = async (
	{engine, row, attempt, step, mask}: Pick<ProcessOwner, 'engine' | 'row' | 'attempt' | 'step' | 'mask'>,
	question: StepQuestion,
): Promise<CapturedAnswer> => {
	const {machine, recorder, folders, log} = engine;
	const lines = {stdout: createLines(), stderr: createLines()};
	const timeout = question.timeout ?? step.timeout;
	const result = await machine.commands.run({
		command: question.command,
		folder: question.folder ?? folders.run,
		environment: {
			...processEnvironment(engine, path.join(folders.run, 'tsenv'), text =>
				log.write('TSManager', text, 'warning'),
			),
			...question.environment,
		},
		...(timeout === undefined ? {} : {timeout}),
		signal: engine.signal,
		attemptId: attemptIdOf(recorder.state.run, row.index, attempt),
		onLine: (stream, text) => lines[stream].add(text),
	});
	const answer = {output: lines.stdout.text(), errors: lines.stderr.text()};
	switch (result.kind) {
		case 'exited': {
			return {...answer, code: result.code >>> 0};
		}

		case 'timed-out': {
			return {
				...answer,
				code: engineCodes.timedOut,
				problem: `It was still running after ${timeout ?? 0} seconds, and was ended.`,
			};
		}

		case 'cancelled': {
			return {...answer, code: engineCodes.cancelled, problem: 'The run was cancelled.'};
		}

		case 'not-started': {
			return {...answer, code: hresultOf(result.code), problem: mask(result.message)};
		}

		default: {
			const unreachable: never = result;
			return unreachable;
		}
	}
};

/** Lines as they come, up to the longest answer. */
const createLines = () => {
	const lines: string[] = [];
	let size = 0;
	return {
		add(line: string) {
			size += line.length + 1;
			if (size <= longestAnswer) {
				lines.push(line);
			}
		},
		text: () => lines.join('\n'),
	};
};
