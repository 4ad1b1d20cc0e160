import {advance} from '../sequence/advance.ts';
import type {Decision, JournalEvent} from '../sequence/event.ts';
import type {StepInstruction} from '../sequence/instruction.ts';
import {Secret} from '../sequence/secret.ts';
import {isSecretName} from '../sequence/variable-name.ts';
import {findStepType} from '../steps/registry.ts';
import {stepOfMissingChild} from '../steps/run-task-sequence.ts';
import {isSecretParameter} from '../steps/secret-parameters.ts';
import type {StepOutcome, StepType} from '../steps/step-type.ts';
import {judge} from '../steps/success-codes.ts';
import {takeRestart, takeRetry} from './due-restart.ts';
import type {Engine, FailedStep, RestartDue} from './engine.ts';
import {engineCodes} from './engine-codes.ts';
import {setEngineVariables} from './engine-environment.ts';
import {rowCondition} from './row-condition.ts';
import {createStepContext} from './step-context.ts';
import {stepLog} from './step-log.ts';

export type StepEnd =
	| {readonly kind: 'skipped'}
	| {
			readonly kind: 'ended';
			/** Variables set, then the end of the step; not yet recorded. */
			readonly events: readonly JournalEvent[];
			readonly code: number;
			readonly succeeded: boolean;
			readonly ignored: boolean;
			/** No continue on error covers this failure. */
			readonly aborts: boolean;
			readonly cancelled: boolean;
			readonly restart?: RestartDue;
			/** What was decided about a failure that nothing holds. */
			readonly decision?: Decision;
	  };

/** The life of one step, in the order of task-sequence-format.md §6.2. */
export const runStep = async (engine: Engine, row: StepInstruction): Promise<StepEnd> => {
	const {environment, log} = engine;
	const {name, index, item} = row;
	const lines = stepLog(log);
	lines.announce(name, index);
	setEngineVariables(environment, engine.recorder.state, name);
	if (item.disabled) {
		lines.line(`The action (${name}) has been skipped because it is disabled`);
		return skip(engine, row, {reason: 'disabled'});
	}

	putDefaultsInPlace(engine, row);
	try {
		const {verdict, trace} = await rowCondition(engine, item.condition);
		lines.condition(trace);
		if (!verdict) {
			lines.line(`The action (${name}) has been skipped because the condition is evaluated to be false`);
			return skip(engine, row, {reason: 'condition', ...(trace === undefined ? {} : {trace})});
		}

		if (trace !== undefined) {
			lines.line(`The condition for the action (${name}) is evaluated to be true`);
		}

		if (item.kind === 'step' && item.runIn !== 'WinPEandFullOS' && item.runIn !== engine.machine.phase) {
			lines.line(`The action (${name}) has been skipped because it runs in ${item.runIn} only`);
			return skip(engine, row, {reason: 'environment'});
		}

		return await execute(engine, row);
	} finally {
		environment.clearStepDefaults();
		log.flush();
	}
};

const skip = (
	{recorder, log}: Engine,
	{index, name, depth}: StepInstruction,
	reason: Pick<Extract<JournalEvent, {type: 'step-skipped'}>, 'reason' | 'trace'>,
): StepEnd => {
	stepLog(log).line(`Execution of the instruction (${name}) has been skipped`);
	recorder.record([{type: 'step-skipped', index, name, depth, ...reason}], {sync: false});
	return {kind: 'skipped'};
};

const putDefaultsInPlace = ({environment, log}: Engine, {item}: StepInstruction): void => {
	const lines = stepLog(log);
	const published = item.variables.filter(variable => !variable.hidden);
	for (const variable of published) {
		lines.line(`Set a local default variable ${variable.name}`);
	}

	environment.setStepDefaults(
		published.map(
			({name, value}) =>
				[name, isSecretName(name) || isSecretParameter(name) ? new Secret(value) : value] as const,
		),
	);
};

const execute = async (engine: Engine, row: StepInstruction): Promise<StepEnd> => {
	const {recorder, log, environment} = engine;
	const {index, name, depth, item} = row;
	const lines = stepLog(log);
	const step = item.kind === 'step' ? item : stepOfMissingChild(item);
	const stepType = findStepType(step);
	const attempt = (recorder.state.rows.get(index)?.attempt ?? 0) + 1;
	const started = performance.now();
	const context = createStepContext(engine, {row, step, stepType, attempt});
	const command = stepType.describe(step, context.view);
	log.flush();
	recorder.record([{type: 'step-started', index, name, depth, stepType: step.type ?? '', attempt, command}]);
	setEngineVariables(environment, recorder.state);
	lines.started(command);
	const outcome = await attemptStep(engine, stepType, context);
	const code = outcome.code >>> 0;
	const judgement = judge(step, code);
	const judged = judgement.succeeded;
	const cancelled = engine.signal.aborted && !judged;
	const retry = !engine.dryRun && takeRetry(engine, context);
	const decision =
		judged || cancelled || retry || engine.dryRun || isHeld(engine, row)
			? undefined
			: decisionOn(engine, {index, name, code, attempt});
	const ignored = !judged && !cancelled && !retry && (item.continueOnError || decision?.choice === 'skip');
	let succeeded = judged;
	let message = outcome.message ?? judgement.message;
	let aborts = cancelled;
	let restart: RestartDue | undefined;
	if (engine.dryRun) {
		message ??= command;
	} else if (retry || succeeded || ignored) {
		const due = takeRestart(engine, context, {
			name,
			retry,
			restartCode: judgement.restart,
		});
		if (due !== undefined) {
			const survives = await engine.survivesRestart(due.target);
			if (survives.ok) {
				restart = due;
			} else {
				// Whatever continue on error says: going on here would lose the run. Rule: §6.7.
				succeeded = false;
				aborts = true;
				message = `A restart is due and the state of the run would not survive it: ${survives.error}`;
			}
		}
	}

	if (succeeded) {
		lines.succeeded(name, code);
	} else {
		lines.failed(name, code, message, {ignored});
	}

	if (retry) {
		lines.line(`The action (${name}) requested a retry`);
	}

	lines.lastAction(name, code, succeeded);
	const finished: JournalEvent = {
		type: 'step-finished',
		index,
		name,
		attempt,
		code,
		succeeded,
		ignored: ignored && !aborts,
		...(message === undefined ? {} : {message: context.mask(message)}),
		seconds: (performance.now() - started) / 1000,
	};
	await context.clean();
	return {
		kind: 'ended',
		events: [...context.takeVariableEvents(), finished],
		code,
		succeeded,
		ignored: ignored && !aborts,
		aborts,
		cancelled,
		...(restart === undefined ? {} : {restart}),
		...(decision === undefined || aborts ? {} : {decision}),
	};
};

/** Whether the failure of this step is passed over: by its own continue on error, or by that of a group around it. Rule: §6.7. */
const isHeld = ({table, recorder}: Engine, {index, item}: StepInstruction): boolean => {
	const position = {pointer: index, stack: recorder.state.stack};
	const failure = {kind: 'step-finished', succeeded: false, ignored: item.continueOnError} as const;
	return advance(table, position, failure).position.end !== 'failed';
};

/** No decision is recorded for what happens anyway: a failure that nothing holds ends the run. */
const decisionOn = (engine: Engine, failed: FailedStep): Decision | undefined => {
	const choice = engine.decideFailure(failed);
	return choice === 'abort' ? undefined : {type: 'decision', index: failed.index, choice, by: 'policy'};
};

const attemptStep = async (
	engine: Engine,
	stepType: StepType,
	context: ReturnType<typeof createStepContext>,
): Promise<StepOutcome> => {
	const {step} = context;
	if (engine.dryRun && stepType.onlyVariables !== true) {
		return {code: step.successCodes[0] ?? 0};
	}

	if (stepType.run === undefined) {
		return {
			code: engineCodes.notSupported,
			message: `not supported yet: ${stepType.name}`,
		};
	}

	try {
		return await stepType.run(context.handler);
	} catch (error) {
		// A bug in a handler must not end the program in the middle of a run: it is this step's failure, and the log has the trace.
		const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
		engine.log.write(stepType.name, context.mask(text), 'error');
		return {
			code: engineCodes.unexpected,
			message: `bootseq failed inside this step: ${error instanceof Error ? error.message : String(error)}`,
		};
	}
};
