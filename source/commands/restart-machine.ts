import type {RestartTarget} from '../sequence/event.ts';
import {type Result, success} from '../sequence/result.ts';
import {exitCodes} from './exit-codes.ts';
import type {Prepared} from './prepared.ts';
import {type Stop, stop} from './stop.ts';

/** Asks the computer to restart; gives the exit code to end with meanwhile. */
export const restartMachine = async (
	{console, machine}: Prepared,
	target: RestartTarget,
): Promise<Result<number, Stop>> => {
	console.wait('restart');
	const asked = await machine.power.restart(target);
	return asked.ok
		? success(exitCodes.restartDue)
		: stop(
				`The computer could not be restarted: ${asked.error}`,
				'Restart it by hand: the run goes on where it was.',
				exitCodes.failed,
			);
};
