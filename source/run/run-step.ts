import {shownCommand} from '../sequence/document/shown-command.ts';
import type {JournalEvent} from '../sequence/event.ts';
import type {StepInstruction} from '../sequence/instruction.ts';
import {Secret} from '../sequence/secret.ts';
import {isSecretName} from '../sequence/variables/variable-name.ts';
import {findStepType} from '../steps/registry.ts';
import {stepOfMissingChild} from '../steps/run-task-sequence.ts';
import {isSecretParameter} from '../steps/secret-parameters.ts';
import {isTrue} from '../steps/step-values.ts';
import {afterMedium} from './after-medium.ts';
import {attemptStep} from './attempt-step.ts';
import type {Engine} from './engine.ts';
import {setEngineVariables} from './engine-environment.ts';
import {judgeStep, type StepVerdict} from './judge-step.ts';
import {rowCondition} from './row-condition.ts';
import {createStepContext} from './step-context.ts';
import {stepLog} from './step-log.ts';

export type StepEnd =
	| {readonly kind: 'skipped'}
	| (StepVerdict & {
			readonly kind: 'ended';
			/** Variables set, then the end of the step; not yet recorded. */
			readonly events: readonly JournalEvent[];
	  });

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
	lines.line(`Set a global environment variable _SMSTSLogPath=${engine.folders.logs}`);
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
	const isHidden = isTrue(environment.text('OSDDoNotLogCommand'));
	// The literal of a Set Task Sequence Variable step may be a secret that only its description knows to be one.
	const action = isHidden || stepType.onlyVariables === true ? command : shownCommand(step);
	lines.started(action, command, step.runIn);
	const ended = await attemptStep(engine, stepType, context);
	const {outcome, again} = await afterMedium(engine, context, stepType, ended);
	const verdict = await judgeStep(engine, {row, step, context, attempt, command, again}, outcome);
	const {code, succeeded, ignored, message, restart} = verdict;
	if (succeeded) {
		lines.succeeded(name, code);
	} else {
		lines.failed(name, code, message, {ignored});
	}

	if (restart?.retry === true) {
		lines.line(`The action (${name}) requested a retry`);
	}

	lines.lastAction(name, code, succeeded);
	await context.clean();
	const finished: JournalEvent = {
		type: 'step-finished',
		index,
		name,
		attempt,
		code,
		succeeded,
		ignored,
		...(message === undefined ? {} : {message: context.mask(message)}),
		seconds: (performance.now() - started) / 1000,
	};
	return {...verdict, kind: 'ended', events: [...context.takeVariableEvents(), finished]};
};
