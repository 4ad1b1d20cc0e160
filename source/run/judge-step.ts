import {advance} from '../sequence/advance.ts';
import type {Decision} from '../sequence/event.ts';
import type {StepInstruction} from '../sequence/instruction.ts';
import type {Step} from '../sequence/sequence.ts';
import type {StepOutcome} from '../steps/step-type.ts';
import {judge} from '../steps/success-codes.ts';
import type {FailurePolicy} from './attendant.ts';
import {takeRestart, takeRetry} from './due-restart.ts';
import type {Engine, RestartDue} from './engine.ts';
import {engineCodes} from './engine-codes.ts';
import type {RunningStep} from './step-context.ts';

/** What the end of a step means for the run. */
export type StepVerdict = {
	/** Unsigned 32-bit. */
	readonly code: number;
	readonly succeeded: boolean;
	/** It failed, and the next step runs nevertheless. */
	readonly ignored: boolean;
	/** No continue on error covers this failure. */
	readonly aborts: boolean;
	readonly cancelled: boolean;
	readonly message?: string;
	readonly restart?: RestartDue;
	/** What the policy says to a failure that nothing holds. */
	readonly decision?: Decision;
	/** Nothing holds the failure and no policy decides: a person is asked. A restart that is due then waits for the answer. */
	readonly asks?: true;
};

type EndedStep = {
	readonly row: StepInstruction;
	readonly step: Step;
	readonly context: RunningStep;
	readonly attempt: number;
	/** As logged. */
	readonly command: string;
	/** Whatever its failure means otherwise, it runs again: what it read from was pulled out. */
	readonly again: boolean;
};

/**
Measures an outcome against the step's success codes, then asks what follows: a retry or restart that is due, continue on
error, the failure policy. Rules: task-sequence-format.md §6.6–6.9, §6.17.
*/
export const judgeStep = async (
	engine: Engine,
	{row, step, context, attempt, command, again}: EndedStep,
	outcome: StepOutcome,
): Promise<StepVerdict> => {
	const {index, name, item} = row;
	const code = outcome.code >>> 0;
	const {succeeded, restart: restartCode, message: codeMessage} = judge(step, code);
	const message = outcome.message ?? codeMessage;
	if (engine.dryRun) {
		return {
			code,
			succeeded,
			ignored: !succeeded && item.continueOnError,
			aborts: false,
			cancelled: false,
			message: message ?? command,
		};
	}

	if (engine.signal.aborted && !succeeded) {
		return {
			code,
			succeeded,
			ignored: false,
			aborts: true,
			cancelled: true,
			...(message === undefined ? {} : {message}),
		};
	}

	const retry = takeRetry(engine, context);
	const policy = again
		? 'retry'
		: succeeded || retry || isHeld(engine, row)
			? undefined
			: engine.attendant.failurePolicy({index, name, code, attempt}, engine.environment);
	const ignored = !succeeded && !retry && !again && (item.continueOnError || policy === 'skip');
	const due =
		retry || succeeded || ignored || policy === 'ask'
			? takeRestart(engine, context, {name, retry, restartCode})
			: undefined;
	// While somebody is asked, a restart is not due yet.
	const survives =
		due === undefined || policy === 'ask' ? undefined : await engine.survivesRestart(due.target);
	if (survives?.ok === false) {
		// Whatever continue on error says: going on here would lose the run. Rule: §6.7.
		return {
			code: engineCodes.stateLost,
			succeeded: false,
			ignored: false,
			aborts: true,
			cancelled: false,
			message: `A restart is due and the state of the run would not survive it: ${survives.error}`,
		};
	}

	return {
		code,
		succeeded,
		ignored,
		aborts: false,
		cancelled: false,
		...(message === undefined ? {} : {message}),
		...(due === undefined ? {} : {restart: due}),
		...(policy === undefined ? {} : decided(policy, index)),
	};
};

/** Whether the failure of this step is passed over: by its own continue on error, or by that of a group around it. Rule: §6.7. */
const isHeld = ({table, recorder}: Engine, {index, item}: StepInstruction): boolean => {
	const position = {pointer: index, stack: recorder.state.stack};
	const failure = {kind: 'step-finished', succeeded: false, ignored: item.continueOnError} as const;
	return advance(table, position, failure).position.end !== 'failed';
};

/** No decision is recorded for what happens anyway: a failure that nothing holds ends the run. */
const decided = (policy: FailurePolicy, index: number): Pick<StepVerdict, 'decision' | 'asks'> => {
	switch (policy) {
		case 'ask': {
			return {asks: true};
		}

		case 'retry':
		case 'skip': {
			return {decision: {type: 'decision', index, choice: policy, by: 'policy'}};
		}

		case 'abort': {
			return {};
		}

		default: {
			const unreachable: never = policy;
			return unreachable;
		}
	}
};
