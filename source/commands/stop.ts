import {failure} from '../sequence/result.ts';
import {exitCodes} from './exit-codes.ts';

/** Why a command ends before there is a run: in words, with the exit code. */
export type Stop = {
	readonly exitCode: number;
	readonly message: string;
	/** What to do next, as a sentence. */
	readonly help: string;
};

export const stop = (message: string, help: string, exitCode: number = exitCodes.notUsable) =>
	failure({exitCode, message, help} satisfies Stop);

/** A person backed out before anything was started. */
export const stopLeft = () =>
	stop('Nothing was started.', 'Start bootseq again when you are ready.', exitCodes.cancelled);

/** Nobody can be asked. Contract: the message names the missing answer. */
export const stopUnanswered = (missing: string) =>
	stop(
		`Nobody can be asked, and there is no answer for: ${missing}.`,
		'Give it with --answers, or start bootseq on a terminal without --unattended.',
	);
