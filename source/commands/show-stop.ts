import {endActionOf} from './end-action.ts';
import {performEndAction} from './perform-end-action.ts';
import type {Prepared} from './prepared.ts';
import type {Stop} from './stop.ts';

/**
At a kiosk on a computer of its own nobody sees what a program leaves behind when it ends: why nothing was run stays on the screen,
and the end after a failure follows. Elsewhere, and after a person left, nothing is done here.

@param text What is known of the variables: those given at the start, those of the medium.
*/
export const showStop = async (
	prepared: Prepared,
	stopped: Stop,
	text: (name: string) => string,
): Promise<Stop> => {
	const {console, restartMode} = prepared;
	const isSeen = console.kiosk?.isShown() === true && restartMode === 'machine';
	if (!isSeen || stopped.isShown === true || stopped.isLeft === true) {
		return stopped;
	}

	const {action} = endActionOf({result: 'failed', ownsComputer: true, unattended: true, text});
	if (action.kind !== 'leave') {
		const {message, help, exitCode} = stopped;
		await console.ask('finished', {
			result: 'failed',
			code: exitCode,
			logFile: '',
			stopped: {message, help},
			afterwards: action.kind,
			...(action.kind === 'wait' ? {} : {seconds: action.seconds}),
			...(action.dimAfter === undefined ? {} : {dimAfter: action.dimAfter}),
		});
		await performEndAction(prepared, action);
	}

	return {...stopped, isShown: true};
};
