import type {InterruptedStep} from '../run/find-interrupted.ts';
import {endOrphans, findOrphans, type OrphanPlace, waitForOrphans} from '../run/orphans.ts';
import type {DecidedInterrupted} from '../run/resume-events.ts';
import type {ResumableRun} from '../run/resume-run.ts';
import {type Result, success} from '../sequence/result.ts';
import type {Prepared} from './prepared.ts';
import {type Stop, stop, stopLeft, stopUnanswered} from './stop.ts';

/**
What to do with the step that was started and never ended: its own policy, else the answers file, else a person. What it left
running is ended first, or waited for: nothing is ever started beside it.
*/
export const decideInterrupted = async (
	prepared: Prepared,
	resumable: ResumableRun,
): Promise<Result<DecidedInterrupted | undefined, Stop>> => {
	const {interrupted, orphans} = resumable;
	if (interrupted === undefined || orphans === undefined) {
		return success(undefined);
	}

	if (interrupted.decided === undefined && interrupted.verifyCommand === undefined) {
		return askAboutInterrupted(prepared, interrupted, orphans);
	}

	const ended = await endWhatIsLeft(prepared, orphans);
	if (!ended.ok) {
		return ended;
	}

	const {decided, verifyCommand = '', because} = interrupted;
	const decision = decided ?? ((await resumable.verify(verifyCommand)) ? 'done' : 'rerun');
	return success({decision, by: 'policy', because});
};

const askAboutInterrupted = async (
	prepared: Prepared,
	interrupted: InterruptedStep,
	orphans: OrphanPlace,
): Promise<Result<DecidedInterrupted, Stop>> => {
	const {console, options, answers} = prepared;
	const {row, cause, command} = interrupted;
	for (;;) {
		const left = await findOrphans(orphans);
		const reply = await console.ask('interrupted', {
			step: row.name,
			path: row.path,
			cause,
			...(command === undefined ? {} : {command}),
			survivors: left.ok ? left.value.map(({pid, program}) => `${program} (${pid})`) : [],
		});
		if (reply.kind === 'left') {
			return stopLeft();
		}

		if (reply.kind === 'unanswered' && !options.unattended) {
			return stopUnanswered(reply.missing);
		}

		const answer = reply.kind === 'answer' ? reply.answer : undefined;
		if (answer === 'wait') {
			console.wait('survivors');
			const waited = await waitForOrphans(orphans, console.cancelled);
			if (console.cancelled.aborted) {
				return stopLeft();
			}

			if (!waited.ok) {
				console.notice('warning', `It cannot be told any more what the step left running: ${waited.error}`);
			}

			continue;
		}

		const ended = await endWhatIsLeft(prepared, orphans);
		if (!ended.ok) {
			return ended;
		}

		if (answer === undefined) {
			console.notice(
				'warning',
				`The step ${row.name} was started and never ended. Nobody can be asked, and there is no answer for: interrupted. It counts as failed.`,
			);
			return success({decision: 'fail', by: 'policy', because: 'nobody can be asked'});
		}

		return success(
			answers.interrupted === undefined
				? {decision: answer, by: 'technician', because: 'a person decided'}
				: {decision: answer, by: 'policy', because: 'the answers file says so'},
		);
	}
};

/** Ends what the interrupted attempt left running. While something of it cannot be ended, the run does not go on. */
const endWhatIsLeft = async ({console}: Prepared, orphans: OrphanPlace): Promise<Result<undefined, Stop>> => {
	const found = await findOrphans(orphans);
	if (!found.ok) {
		return stop(
			`Whether the interrupted step left something running cannot be told, and nothing is started beside it: ${found.error}`,
			'End that process by hand, or restart the computer; then run "bootseq resume".',
		);
	}

	if (found.value.length === 0) {
		return success(undefined);
	}

	const names = found.value.map(({pid, program}) => `${program} (${pid})`).join(', ');
	const left = await endOrphans(orphans);
	if (!left.ok || left.value.length > 0) {
		const what = left.ok ? left.value.map(({program}) => program).join(', ') : left.error;
		return stop(
			`What the interrupted step left running cannot be ended: ${what}. Nothing is started beside it.`,
			'End it by hand, or restart the computer; then run "bootseq resume".',
		);
	}

	console.notice('warning', `The interrupted step had left running: ${names}. It was ended.`);
	return success(undefined);
};
