import path from 'node:path';
import type {StepInstruction} from '../sequence/instruction.ts';
import type {VariableValue} from '../sequence/secret.ts';
import type {Step} from '../sequence/sequence.ts';
import type {StepCommand, StepOutcome} from '../steps/step-type.ts';
import {attemptIdOf} from './attempt-id.ts';
import type {Engine} from './engine.ts';
import {engineCodes, hresultOf} from './engine-codes.ts';
import {processEnvironment} from './process-environment.ts';
import {writeScriptVariables} from './script-components/script-variables-file.ts';
import {keepStartedProcess} from './started-process.ts';
import {createStepOutput} from './step-output.ts';
import {takeTsenvFile} from './take-tsenv-file.ts';

/** Characters of output that go into an output variable. Rule: task-sequence-format.md §6.11. */
const outputVariableLength = 1000;

export type ProcessOwner = {
	readonly engine: Engine;
	readonly row: StepInstruction;
	readonly attempt: number;
	readonly step: Step;
	/** The log component its output is written under. */
	readonly component: string;
	readonly setVariable: (name: string, value: VariableValue) => void;
	readonly mask: (text: string) => string;
};

/** Runs a step's process to its end: output to the log and the screen, TSENV taken in, the result as a step outcome. */
export const runProcess = async (owner: ProcessOwner, command: StepCommand): Promise<StepOutcome> => {
	const {engine, row, attempt, step, component, mask} = owner;
	const {machine, log, recorder, folders} = engine;
	const tsenv = path.join(folders.run, 'tsenv');
	const attemptId = attemptIdOf(recorder.state.run, row.index, attempt);
	const captured = createTail(outputVariableLength);
	const output = createStepOutput(log, component);
	const timeout = command.timeout ?? step.timeout;
	log.write(component, `Working dir '${command.folder ?? 'not set'}'`);
	log.write(component, `Set command line: ${mask(command.shownAs)}`);
	log.flush();
	writeScriptVariables(engine);
	const result = await machine.commands.run({
		command: command.command,
		folder: command.folder ?? folders.run,
		environment: processEnvironment(engine, tsenv, text => log.write(component, text, 'warning')),
		...(timeout === undefined ? {} : {timeout}),
		...(command.runAs === undefined ? {} : {runAs: command.runAs}),
		signal: engine.signal,
		attemptId,
		onStart(started) {
			const kept = keepStartedProcess(path.join(folders.run, 'scratch'), attemptId, started);
			if (!kept.ok) {
				log.write(component, kept.error.message, 'warning');
			}
		},
		onLine(stream, text) {
			captured.add(text);
			const shownText = mask(text);
			output.write(shownText);
			recorder.pass({type: 'output', index: row.index, stream, text: shownText});
		},
	});
	output.end();
	if (command.outputVariable !== undefined && command.outputVariable.trim() !== '') {
		owner.setVariable(command.outputVariable, captured.text());
	}

	await takeInTsenv(owner, tsenv);
	switch (result.kind) {
		case 'exited': {
			log.write(component, `Process completed with exit code ${result.code >>> 0}`);
			return {code: result.code >>> 0};
		}

		case 'timed-out': {
			const message = `The command was still running after ${timeout ?? 0} seconds, its time-out. It and everything it started was ended.`;
			log.write(component, message, 'error');
			return {code: engineCodes.timedOut, message};
		}

		case 'cancelled': {
			return {
				code: engineCodes.cancelled,
				message: 'The run was cancelled; the command and everything it started was ended.',
			};
		}

		case 'not-started': {
			log.write(component, mask(result.message), 'error');
			return {code: hresultOf(result.code), message: mask(result.message)};
		}

		default: {
			const unreachable: never = result;
			return unreachable;
		}
	}
};

/** What a step appended to the file that TSENV names. Contract: command-line.md, "How an action is run". */
const takeInTsenv = async (
	{engine, component, setVariable, mask}: ProcessOwner,
	file: string,
): Promise<void> => {
	const {changes, problems} = await takeTsenvFile(file);
	for (const {name, value} of changes) {
		setVariable(name, value);
	}

	for (const problem of problems) {
		engine.log.write(component, mask(`TSENV: ${problem}`), 'warning');
	}
};

/** Keeps the last characters of lines joined by line breaks, without the last break. */
const createTail = (length: number) => {
	let lines: string[] = [];
	let size = 0;
	return {
		add(line: string) {
			lines.push(line);
			size += line.length + 1;
			if (size > 8 * length) {
				lines = [lines.join('\n').slice(-length)];
				size = lines[0]?.length ?? 0;
			}
		},
		text: () => lines.join('\n').slice(-length),
	};
};
