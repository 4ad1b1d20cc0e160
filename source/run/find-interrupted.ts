import type {InstructionTable, StepInstruction} from '../sequence/instruction.ts';
import type {RunState} from '../sequence/run-state.ts';
import {revealed} from '../sequence/secret.ts';
import {findStepType} from '../steps/registry.ts';
import {restartComputer} from '../steps/restart-computer.ts';
import {stepOfMissingChild} from '../steps/run-task-sequence.ts';
import type {InterruptedPolicy, StepType} from '../steps/step-type.ts';
import {policyForStep} from './interrupted-policy.ts';
import {ownVariables} from './own-variables.ts';

/** A step that was started and never ended. Rule: architecture, the promise of "run/". */
export type InterruptedStep = {
	readonly row: StepInstruction;
	readonly attempt: number;
	readonly command?: string;
	/** `restart`: the operating system was started anew since; `crash`: only this program ended. */
	readonly cause: 'restart' | 'crash';
	readonly policy: InterruptedPolicy;
	/** Where the policy comes from, in words for the log. */
	readonly because: string;
	/** What is done without asking; undefined: a command, a person or the answers file must say. */
	readonly decided?: 'rerun' | 'done' | 'fail';
	/** With the policy `verify`: a command that ends with 0 when the step had done its work. */
	readonly verifyCommand?: string;
};

/** Looks whether the journal ends inside a step, and what its policy says to that: the step type's, unless a variable says otherwise. */
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
	const found = {
		row,
		attempt: running.attempt,
		...(running.command === undefined ? {} : {command: running.command}),
		cause,
	} as const;
	const {policy: given, problem} = policyForStep(
		variableText(state, ownVariables.interruptedPolicy),
		row.name,
	);
	const type = findStepType(step);
	// The document's own retries are for this case and no other. Rule: task-sequence-format.md §6.8.
	if (given === undefined && cause === 'restart' && step.retryCount > 0) {
		const because = `the step may be retried ${step.retryCount} times after an unexpected restart`;
		if ((state.unplannedRestarts.get(row.index) ?? 0) < step.retryCount) {
			return {...found, policy: 'rerun', because, decided: 'rerun'};
		}

		// What restarts the computer every time must not do so for ever.
		if (type.interrupted === 'rerun') {
			return {...found, policy: 'fail', because: `${because}, and has been`, decided: 'fail'};
		}
	}

	const policy = given ?? type.interrupted;
	const because =
		given === undefined
			? `${type.name} has the policy ${policy}${problem === undefined ? '' : `; ${problem}`}`
			: `${ownVariables.interruptedPolicy} gives the step the policy ${policy}`;
	const verifyCommand = policy === 'verify' ? variableText(state, ownVariables.verifyCommand).trim() : '';
	const decided = verifyCommand === '' ? decide(policy, cause, type) : undefined;
	return {
		...found,
		policy,
		because,
		...(decided === undefined ? {} : {decided}),
		...(verifyCommand === '' ? {} : {verifyCommand}),
	};
};

const variableText = ({variables}: RunState, name: string): string =>
	revealed(variables.get(name.toLowerCase())?.value ?? '');

const decide = (
	policy: InterruptedPolicy,
	cause: 'restart' | 'crash',
	type: StepType,
): InterruptedStep['decided'] => {
	switch (policy) {
		case 'rerun':
		case 'fail': {
			return policy;
		}

		case 'verify': {
			// Restart Computer: what it was to bring about has happened, or has not. Nothing else can be verified without a command.
			return type === restartComputer ? (cause === 'restart' ? 'done' : 'rerun') : undefined;
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
