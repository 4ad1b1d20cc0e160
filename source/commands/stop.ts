import {failure, type Result, success} from '../sequence/result.ts';
import type {Reply} from '../ui/console.ts';
import {exitCodes} from './exit-codes.ts';

/** Why a command ends before there is a run: in words, with the exit code. */
export type Stop = {
	readonly exitCode: number;
	readonly message: string;
	/** What to do next, as a sentence. */
	readonly help: string;
	/** A person backed out of a question. */
	readonly isLeft?: boolean;
	/** It has been on the screen for as long as was wanted. */
	readonly isShown?: boolean;
};

export const stop = (message: string, help: string, exitCode: number = exitCodes.notUsable) =>
	failure({exitCode, message, help} satisfies Stop);

/** A person backed out before anything was started. */
export const stopLeft = () =>
	failure({
		exitCode: exitCodes.cancelled,
		message: 'Nothing was started.',
		help: 'Start bootseq again when you are ready.',
		isLeft: true,
	} satisfies Stop);

/** Nobody can be asked. Contract: the message names the missing answer. */
export const stopUnanswered = (missing: string) =>
	stop(
		`Nobody can be asked, and there is no answer for: ${missing}.`,
		'Give it with --answers, or start bootseq on a terminal without --unattended.',
	);

/** The answer of a reply, or the stop that having none means. */
export const answerOf = <Answer>(reply: Reply<Answer>): Result<Answer, Stop> => {
	switch (reply.kind) {
		case 'answer': {
			return success(reply.answer);
		}

		case 'left': {
			return stopLeft();
		}

		case 'unanswered': {
			return stopUnanswered(reply.missing);
		}

		default: {
			const unreachable: never = reply;
			return unreachable;
		}
	}
};
