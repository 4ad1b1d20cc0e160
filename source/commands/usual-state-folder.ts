import process from 'node:process';
import type {Machine} from '../machine/machine.ts';
import {defaultStateFolder} from '../run/state-folder.ts';

/** The `_SMSTaskSequence` folder of this machine when nobody names one. */
export const usualStateFolder = async ({
	platform,
	phase,
	processEnvironment,
	drives,
}: Machine): Promise<string> =>
	defaultStateFolder({
		platform,
		phase,
		environment: processEnvironment,
		root: process.getuid?.() === 0,
		drives: phase === 'WinPE' ? await drives.list() : [],
	});
