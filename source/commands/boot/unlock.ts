import type {Media} from '../../media/open-media.ts';
import {passwordDelay} from '../../media/password-delay.ts';
import {type UnlockedMedia, unlockMedia} from '../../media/unlock-media.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {Secret} from '../../sequence/secret.ts';
import type {Prepared} from '../prepared.ts';
import {type Stop, stop, stopLeft, stopUnanswered} from '../stop.ts';
import {trustedKeys} from '../trusted-keys.ts';

/** A medium that is open, and what opened it. */
export type Unlocked = {readonly unlocked: UnlockedMedia; readonly password?: Secret};

/**
Asks for the media password until it is right; every wrong one makes the next try wait longer.

@param known - What opened the medium before, when it is read again.
*/
export const unlock = async (
	{console, machine, options}: Prepared,
	media: Media,
	known?: Secret,
): Promise<Result<Unlocked, Stop>> => {
	const trusted = await trustedKeys(options.trust);
	if (!trusted.ok) {
		return stop(trusted.error, 'Correct the list of keys: without it nobody knows which media to take.');
	}

	const {architecture} = await machine.facts.operatingSystem();
	let password = known;
	for (let wrongTries = 0; ; ) {
		const unlocked = await unlockMedia(media, password, new Date(), {
			trusted: trusted.value,
			architecture,
		});
		if (unlocked.ok) {
			return success({unlocked: unlocked.value, ...(password === undefined ? {} : {password})});
		}

		const {kind, message, help, file} = unlocked.error;
		if (kind !== 'wrong-password' && kind !== 'password-required') {
			return stop(`${file} on the media ${media.description.location}: ${message}`, help);
		}

		if (kind === 'wrong-password') {
			wrongTries++;
		}

		const reply = await console.ask('password', {
			organization: '',
			mediaLabel: media.description.label,
			...(wrongTries === 0 ? {} : {wrong: {attempts: wrongTries, message, delay: passwordDelay(wrongTries)}}),
		});
		switch (reply.kind) {
			case 'answer': {
				password = reply.answer;
				break;
			}

			case 'left': {
				return stopLeft();
			}

			case 'unanswered': {
				return wrongTries === 0 ? stopUnanswered(reply.missing) : stop(message, help);
			}

			default: {
				const unreachable: never = reply;
				return unreachable;
			}
		}
	}
};
