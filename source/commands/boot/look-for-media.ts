import {setTimeout as delay} from 'node:timers/promises';
import {type FoundMedia, findMedia} from '../../media/find-media.ts';
import {ownVariables} from '../../run/own-variables.ts';
import {isUnattended} from '../attendance/is-unattended.ts';
import {givenVariables} from '../given-variables.ts';
import type {Prepared} from '../prepared.ts';
import {secondsOf} from '../seconds-of.ts';
import {variableText} from '../variable-text.ts';

/** A stick that was in the computer when it was switched on may take its time. */
const usualSeconds = 60;
const pauseMilliseconds = 1000;

/**
The media on the drives of this computer. Where nobody is there to put one in and start again, they are looked for again and again
for as long as `BootseqMediaTimeout` says; in the boot environment a minute when nothing is said.
*/
export const lookForMedia = async (prepared: Prepared): Promise<readonly FoundMedia[]> => {
	const {console, machine} = prepared;
	const seconds = secondsToLook(prepared);
	console.wait('media', seconds === 0 ? undefined : {seconds});
	const end = performance.now() + seconds * 1000;
	for (;;) {
		const found = await findMedia(await machine.drives.list());
		if (found.length > 0 || performance.now() >= end || console.cancelled.aborted) {
			return found;
		}

		await delay(Math.min(pauseMilliseconds, Math.max(0, end - performance.now())));
	}
};

const secondsToLook = (prepared: Prepared): number => {
	if (!isUnattended(prepared)) {
		return 0;
	}

	const said = secondsOf(variableText(givenVariables(prepared), ownVariables.mediaTimeout));
	return said ?? (prepared.machine.phase === 'WinPE' ? usualSeconds : 0);
};
