import type {InstructionTable, StepInstruction} from '../sequence/instruction.ts';
import type {RunState} from '../sequence/run-state.ts';
import {findStepType} from '../steps/registry.ts';
import {stepOfMissingChild} from '../steps/run-task-sequence.ts';
import type {InterruptedPolicy} from '../steps/step-type.ts';

/** A step that was started and never ended. Rule: architecture, the promise of "run/". */
export type InterruptedStep = {
	readonly row: StepInstruction;
	readonly attempt: number;
	readonly command?: string;
	/** `restart`: the operating system was started anew since; `crash`: only this program ended. */
	readonly cause: 'restart' | 'crash';
	/** What is done without asking; undefined: a person, or the answers file, must say. */
	readonly decided?: 'rerun' | 'done' | 'fail';
};

/** Looks whether the journal ends inside a step, and what the step's own policy says to that. */
export const findInterrupted = (
	state: RunState,
	table: InstructionTable,
	bootId: string,
): InterruptedStep | undefined => {
	const {running} = state;
	const row = running === undefined ? undefined : table[running.index];
	if (running === undefined || row?.kind !== 'step') {
		return undefined;
	}

	const step = row.item.kind === 'step' ? row.item : stepOfMissingChild(row.item);
	const cause = running.bootId === bootId ? 'crash' : 'restart';
	const decided =
		// The document's own retries are for this case and no other. Rule: task-sequence-format.md §6.8.
		cause === 'restart' && running.attempt <= step.retryCount
			? 'rerun'
			: byPolicy(findStepType(step).interrupted, cause);
	return {
		row,
		attempt: running.attempt,
		...(running.command === undefined ? {} : {command: running.command}),
		cause,
		...(decided === undefined ? {} : {decided}),
	};
};

const byPolicy = (policy: InterruptedPolicy, cause: 'restart' | 'crash'): InterruptedStep['decided'] => {
	switch (policy) {
		case 'rerun': {
			return 'rerun';
		}

		// Restart Computer: what it was to bring about has happened, or has not.
		case 'verify': {
			return cause === 'restart' ? 'done' : 'rerun';
		}

		case 'fail': {
			return 'fail';
		}

		case 'ask': {
			return undefined;
		}

		default: {
			const unreachable: never = policy;
			return unreachable;
		}
	}
};
