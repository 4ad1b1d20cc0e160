import {ownVariables} from '../run/own-variables.ts';
import {secondsOf} from './seconds-of.ts';

/** What happens to the computer when a run is over. */
export type EndAction = {
	/** `leave`: this program ends, and whoever started it goes on. `wait`: the result stays on the screen. */
	readonly kind: 'leave' | 'wait' | 'restart' | 'shutdown';
	/** The variable that says so; undefined: none does. */
	readonly variable?: string;
	/** For how long the result can be read before the computer restarts or is switched off. */
	readonly seconds: number;
	/** Seconds until a result that nobody reads grows dim; undefined: never. */
	readonly dimAfter?: number;
};

type Circumstances = {
	readonly result: 'succeeded' | 'failed' | 'cancelled';
	/** This computer is there for the run: the boot environment, or somebody allowed it to be restarted. */
	readonly ownsComputer: boolean;
	readonly unattended: boolean;
	text(name: string): string;
};

const kinds: ReadonlyMap<string, EndAction['kind']> = new Map([
	['wait', 'wait'],
	['restart', 'restart'],
	['reboot', 'restart'],
	['shutdown', 'shutdown'],
	['leave', 'leave'],
	// The boot environment has nobody who is logged on.
	['logoff', 'leave'],
]);

/** Seconds. The latter is the time of the incumbent's error dialog. Rule: task-sequence-format.md §6.10. */
const usualSeconds = {succeeded: 30, failed: 900};
const usualDimAfter = 900;

/**
What the medium or the task sequence says that happens at the end: after success by `BootseqSuccessEnd`, else by `FinishAction` of the
Microsoft Deployment Toolkit; after a failure by `BootseqFailureEnd`. Where nothing is said, an unattended run on a computer of its own
leaves the result on the screen. `unknown`: a value that means nothing, as a sentence.
*/
export const endActionOf = (
	circumstances: Circumstances,
): {readonly action: EndAction; readonly unknown?: string} => {
	const {result, ownsComputer, unattended, text} = circumstances;
	const usual = unattended && ownsComputer ? 'wait' : 'leave';
	if (result === 'cancelled') {
		// Whoever cancelled is there.
		return {action: {kind: 'leave', seconds: 0}};
	}

	const names =
		result === 'succeeded' ? [ownVariables.successEnd, 'FinishAction'] : [ownVariables.failureEnd];
	const variable = names.find(name => text(name).trim() !== '');
	const said = variable === undefined ? '' : text(variable).trim();
	const kind = kinds.get(said.toLowerCase());
	const dimAfter = secondsOf(text(ownVariables.dimAfter)) ?? usualDimAfter;
	return {
		action: {
			kind: kind ?? usual,
			...(kind === undefined || variable === undefined ? {} : {variable}),
			seconds: delayOf(result, text),
			...(dimAfter === 0 ? {} : {dimAfter}),
		},
		...(variable === undefined || kind !== undefined
			? {}
			: {unknown: `${variable} is ${said}; it takes wait, restart, shutdown or leave, and is passed over.`}),
	};
};

const delayOf = (result: 'succeeded' | 'failed', text: Circumstances['text']): number =>
	secondsOf(text(ownVariables.endDelay)) ??
	(result === 'failed' ? secondsOf(text('SMSTSErrorDialogTimeout')) : undefined) ??
	usualSeconds[result];
