import {checks} from './check-readiness/checks.ts';
import {type CheckResult, performCheck} from './check-readiness/perform-check.ts';
import {readinessFailed} from './result-codes.ts';
import type {StepContext, StepType} from './step-type.ts';
import {isTrue, shownText, valueText} from './step-values.ts';

/** Rule: task-sequence-format.md §7.1. */
export const checkReadiness: StepType = {
	type: 'SMS_TaskSequence_PrestartCheckAction',
	name: 'Check Readiness',
	environments: ['WinPE', 'FullOS'],
	interrupted: 'rerun',
	parameters: checks.flatMap(({enabled, wanted}) => (wanted === undefined ? [enabled] : [enabled, wanted])),
	describe(step, view) {
		const active = checks
			.filter(({enabled}) => isTrue(shownText(enabled.variable, step, view)))
			.map(({words, wanted, unit}) =>
				[words, wanted === undefined ? '' : shownText(wanted.variable, step, view).trim(), unit ?? '']
					.filter(part => part !== '')
					.join(' '),
			);
		return active.length === 0 ? 'check nothing' : `check: ${active.join(', ')}`;
	},
	sets: () => checks.map(({resultVariable}) => resultVariable),
	async run(context) {
		const view = {targetDrive: targetDrive(context)};
		// At once: Windows answers all questions of a moment with one process.
		const results = await Promise.all(checks.map(async check => performCheck(check, context, view)));
		for (const result of results) {
			report(result, context);
		}

		const failed = results.filter(({end}) => end === 'failed');
		if (failed.length === 0) {
			return {code: 0};
		}

		const reasons = failed.map(({words}) => words).join('; ');
		return {
			code: readinessFailed,
			message: `This computer is not ready. ${failed.length} of ${results.filter(({end}) => end !== 'off').length} checks failed: ${reasons}`,
		};
	},
};

/** The drive that an earlier step has prepared for the operating system; in a running one its own drive counts. */
const targetDrive = (context: StepContext): string | undefined =>
	context.machine.phase === 'FullOS'
		? undefined
		: ['OSDTargetSystemDrive', 'OSDisk']
				.map(name => valueText(name, context).trim())
				.find(drive => drive !== '');

const resultValues = {passed: '1', failed: '0', off: ''} as const;

/** The log line of a check, and its result variable: 1, 0, or blank for one that is off. */
const report = ({check, end, words}: CheckResult, context: StepContext): void => {
	if (words !== undefined) {
		context.log(
			end === 'off' ? words : `${end === 'passed' ? 'Passed' : 'Failed'}: ${words}`,
			severityOf(end, context),
		);
	}

	context.setReadOnlyVariable(check.resultVariable, resultValues[end]);
};

/** With continue on error a failed check is only noted. */
const severityOf = (end: CheckResult['end'], {step}: StepContext) =>
	end === 'passed' ? 'information' : end === 'failed' && !step.continueOnError ? 'error' : 'warning';
