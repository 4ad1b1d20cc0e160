import type {StepContext} from '../step-type.ts';
import {isTrue, valueText} from '../step-values.ts';
import type {Check, CheckView} from './check.ts';

/** How a check ended; `words` are a line of the log. `off`: it was not asked for. */
export type CheckResult = {readonly check: Check} & (
	| {readonly end: 'off'; readonly words?: string}
	| {readonly end: 'passed' | 'failed'; readonly words: string}
);

/** Asks the machine for one check and compares. A machine that does not tell has not passed. Rules: task-sequence-format.md §1.5, §7.1. */
export const performCheck = async (
	check: Check,
	context: StepContext,
	view: CheckView,
): Promise<CheckResult> => {
	const isOn = (variable: string) => isTrue(valueText(variable, context));
	if (!isOn(check.enabled.variable) || (check.needs !== undefined && !isOn(check.needs))) {
		return {check, end: 'off'};
	}

	const wanted = check.wanted === undefined ? '' : wantedText(check.wanted, context);
	if (check.wanted !== undefined && wanted === '') {
		const words = `${check.words}: on, but ${check.wanted.variable} says nothing; not checked`;
		return {check, end: 'off', words};
	}

	const unit = check.unit === undefined ? '' : ` ${check.unit}`;
	const requirement = wanted === '' ? check.words : `${check.words} ${wanted}${unit}`;
	const found = await check.ask(context.machine.facts.readiness, view);
	if (!found.ok) {
		return {check, end: 'failed', words: `${requirement}: not known. ${found.error}`};
	}

	const fits = check.compare(found.value, wanted);
	return fits === undefined
		? {
				check,
				end: 'failed',
				words: `${requirement}: cannot be compared with ${found.value.shown}. Correct ${check.wanted?.variable ?? check.enabled.variable}.`,
			}
		: {check, end: fits ? 'passed' : 'failed', words: `${requirement}: found ${found.value.shown}${unit}`};
};

/** What the mask of the editor left behind, `" .  .    ."`, is nothing, and neither is language 0. Rule: §1.5. */
const wantedText = (parameter: NonNullable<Check['wanted']>, context: StepContext): string => {
	const text = valueText(parameter.variable, context).trim();
	const isUnset = /^[\s._]*$/.test(text) || (parameter.variable === 'OSDOSLanguageID' && Number(text) === 0);
	return isUnset ? (parameter.default ?? '') : text.replaceAll(/\s*\.\s*/g, '.').replace(/\.+$/, '');
};
