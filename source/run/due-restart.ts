import type {RestartTarget} from '../sequence/event.ts';
import type {Engine, RestartDue} from './engine.ts';
import {engineComponent} from './run-log.ts';
import type {RunningStep} from './step-context.ts';

/** The four variables that ask for a restart, cleared whenever the engine starts, but for the one below. Rule: task-sequence-format.md §6.1. */
export const restartVariables = [
	'SMSTSRebootRequested',
	'SMSTSRebootMessage',
	'SMSTSRebootReason',
	'SMSTSRetryRequested',
] as const;

/** Whether the step asked to be run again after a restart. Rule: §6.8. */
export const takeRetry = ({environment}: Engine, {requested}: RunningStep): boolean =>
	requested()?.retry === true || environment.text('SMSTSRetryRequested').toLowerCase() === 'true';

/** The restart that is due after a step, if any: asked for by the step, by a script's variable, or by code 3010. Rules: §6.6, §6.9. */
export const takeRestart = (
	engine: Engine,
	{requested}: RunningStep,
	{name, retry, restartCode}: {name: string; retry: boolean; restartCode: boolean},
): RestartDue | undefined => {
	const {environment} = engine;
	const request = requested();
	const asked = isRestartAsked(environment);
	if (request === undefined && !asked && !restartCode && !retry) {
		return undefined;
	}

	const restart = restartOf(engine, name);
	return {
		target: request?.target ?? restart.target,
		reason: request === undefined && !asked && restartCode ? `${name} ended with code 3010` : restart.reason,
		message: request?.message ?? restart.message,
		delay: request?.delay ?? restart.delay,
		retry,
	};
};

/** The restart that a step's variables still ask for when the run comes back to the question what follows its failure. */
export const leftRestart = (engine: Engine, name: string): RestartDue | undefined =>
	isRestartAsked(engine.environment) ? restartOf(engine, name) : undefined;

const isRestartAsked = ({text}: Engine['environment']): boolean => text('SMSTSRebootRequested').trim() !== '';

/** As the variables say it, asked for by a step. */
const restartOf = ({environment, log, recorder}: Engine, name: string): RestartDue => {
	const later = recorder.state.restarts > 0 ? environment.text('SMSTSRebootDelayNext') : '';
	const asked = environment.text('SMSTSRebootRequested').trim();
	return {
		target: targetOf(asked, text => log.write(engineComponent, text, 'warning')),
		reason: `${name} asked for it`,
		message: environment.text('SMSTSRebootMessage'),
		delay: seconds(later === '' ? environment.text('SMSTSRebootDelay') : later),
		retry: false,
	};
};

const targetOf = (asked: string, warn: (text: string) => void): RestartTarget => {
	switch (asked.toLowerCase()) {
		case 'winpe': {
			return 'boot-media';
		}

		case '':
		case 'hd':
		case 'true': {
			return 'current-os';
		}

		default: {
			warn(
				`SMSTSRebootRequested is ${asked}; it takes HD or WinPE. Restarting to the current operating system.`,
			);
			return 'current-os';
		}
	}
};

const seconds = (text: string): number => {
	const value = Number.parseInt(text, 10);
	return Number.isFinite(value) && value > 0 ? value : 0;
};
