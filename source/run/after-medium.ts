import {isMediumGone, isOnMedium} from '../content/medium.ts';
import type {StepOutcome, StepType} from '../steps/step-type.ts';
import {judge} from '../steps/success-codes.ts';
import type {Engine} from './engine.ts';
import {policyForStep} from './interrupted-policy.ts';
import {ownVariables} from './own-variables.ts';
import type {RunningStep} from './step-context.ts';
import {stepLog} from './step-log.ts';

/** How a step ended, and whether its policy lets it run again. */
export type MediumOutcome = {readonly outcome: StepOutcome; readonly again: boolean};

/** Milliseconds that the operating system may take to notice that the drive is gone, which the command noticed first. */
const noticing = 5000;

/**
What a failure means for a step whose own processes read from the medium: was it pulled out meanwhile, it is waited for first. Then the step
is one that was interrupted: it runs again by itself where its policy says so, else whatever follows a failure knows the reason. Nothing
else is tried: nobody knows how far its command came.
*/
export const afterMedium = async (
	engine: Engine,
	{step, packageFolders}: RunningStep,
	stepType: StepType,
	outcome: StepOutcome,
): Promise<MediumOutcome> => {
	const {content, environment, signal} = engine;
	const {medium} = content;
	const ended = {outcome, again: false};
	if (
		medium === undefined ||
		signal.aborted ||
		judge(step, outcome.code >>> 0).succeeded ||
		!packageFolders().some(folder => isOnMedium(medium, folder)) ||
		!(await isMediumGone(medium, noticing))
	) {
		return ended;
	}

	const lines = stepLog(engine.log);
	lines.line(`The media was pulled out while the action (${step.name}) ran`);
	engine.log.flush();
	const back = await medium.comesBack(`The step ${step.name} was using it.`, signal);
	const reason = `The media was pulled out while the step ran${outcome.message === undefined ? '' : `: ${outcome.message}`}`;
	if (!back.ok) {
		return {outcome: {...outcome, message: `${reason}. ${back.error}`}, again: false};
	}

	const policy =
		policyForStep(environment.text(ownVariables.interruptedPolicy), step.name).policy ?? stepType.interrupted;
	const again = policy === 'rerun';
	lines.line(
		again
			? `The media is back. The action (${step.name}) runs again, as its policy for interrupted steps says`
			: `The media is back. The policy of the action (${step.name}) for interrupted steps is ${policy}: it does not run again by itself`,
	);
	return {outcome: {...outcome, message: `${reason}. It is back.`}, again};
};
