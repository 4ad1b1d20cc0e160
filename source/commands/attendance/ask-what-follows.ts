import path from 'node:path';
import {readStepLog} from '../../log/step-log-lines.ts';
import type {FailedStep, Recovery} from '../../run/attendant.ts';
import type {HeldRun} from '../../run/held-run.ts';
import {ownVariables} from '../../run/own-variables.ts';
import {isNamedIn} from '../../run/step-names.ts';
import type {RecoveryQuestion} from '../../ui/console.ts';
import {failedStepFacts} from '../failed-step.ts';
import type {OutputTail} from '../output-tail.ts';
import type {Prepared} from '../prepared.ts';
import {policyOnTimeout} from './failure-policy.ts';
import {intervene} from './intervene.ts';
import {interventionFacts} from './intervention-facts.ts';

/** Seconds. Rule: task-sequence-format.md §6.10, the incumbent's error dialog. */
const usualTimeout = 900;

/**
Asks a person what follows a failed step, again and again while that person looks around and changes things. Nobody there, or
nobody in time: what the medium says, else the run ends.
*/
export const askWhatFollows = async (
	prepared: Prepared,
	tail: OutputTail,
	failed: FailedStep,
	held: HeldRun,
): Promise<Recovery> => {
	const timeout = {
		seconds: timeoutOf(held.text('SMSTSErrorDialogTimeout')),
		choice: policyOnTimeout(failed, {text: name => held.text(name)}),
	};
	if (timeout.seconds === 0) {
		return {choice: timeout.choice, by: 'policy'};
	}

	const logFile = path.join(held.logFolder, 'smsts.log');
	const log = await readStepLog(logFile, failed);
	const required = isNamedIn(held.text(ownVariables.requiredSteps), failed.name);
	let notice: string | undefined;
	for (;;) {
		const question: RecoveryQuestion = {
			...interventionFacts(prepared, held),
			failed: failedStepFacts(held, failed, tail.lines()),
			required,
			log,
			logFile,
			timeout,
			...(notice === undefined ? {} : {notice}),
		};
		const reply = await prepared.console.ask('recovery', question);
		if (reply.kind !== 'answer') {
			// Left: the run is being cancelled. Unanswered: there is nobody to ask.
			return {choice: reply.kind === 'left' ? 'abort' : timeout.choice, by: 'policy'};
		}

		const {answer} = reply;
		switch (answer.kind) {
			case 'retry':
			case 'abort': {
				return {choice: answer.kind, by: 'technician'};
			}

			case 'skip': {
				// Whatever a console offers: a required step is never passed over.
				if (!required) {
					return {choice: 'skip', by: 'technician'};
				}

				notice = `${failed.name} is a required step and cannot be skipped.`;
				break;
			}

			case 'timed-out': {
				return {choice: timeout.choice === 'skip' && required ? 'abort' : timeout.choice, by: 'policy'};
			}

			case 'go-to':
			case 'set-variable':
			case 'shell': {
				const done = await intervene(prepared, held, answer);
				if (done.kind === 'go-to') {
					return {choice: 'go-to', target: done.target};
				}

				notice = done.notice;
				break;
			}

			default: {
				const unreachable: never = answer;
				return unreachable;
			}
		}
	}
};

const timeoutOf = (text: string): number => {
	const seconds = Number.parseInt(text, 10);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds : usualTimeout;
};
