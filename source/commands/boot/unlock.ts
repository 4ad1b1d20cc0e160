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
Asks for the media password until it is right; every wrong one makes the next try wait longer, also for somebody who leaves the page and
comes back.

@param known - What opened the medium before, when it is read again.
*/
export const unlock = async (
	{console, machine, options, answers, wrongPasswords}: Prepared,
	media: Media,
	known?: Secret,
): Promise<Result<Unlocked, Stop>> => {
	const trusted = await trustedKeys(options.trust);
	if (!trusted.ok) {
		return stop(trusted.error, 'Correct the list of keys: without it nobody knows which media to take.');
	}

	const {architecture} = await machine.facts.operatingSystem();
	const {label, location} = media.description;
	let password = known;
	for (;;) {
		const unlocked = await unlockMedia(media, password, new Date(), {
			trusted: trusted.value,
			architecture,
		});
		if (unlocked.ok) {
			wrongPasswords.delete(location);
			if (answers.password !== undefined && !media.description.passwordRequired) {
				console.notice(
					'warning',
					`A password was given, but the media ${location} has none: if it should have one, it is not the media that you mean.`,
				);
			}

			return success({unlocked: unlocked.value, ...(password === undefined ? {} : {password})});
		}

		const {kind, message, help, file} = unlocked.error;
		if (kind !== 'wrong-password' && kind !== 'password-required') {
			return stop(`${file} on the media ${location}: ${message}`, help);
		}

		const before = wrongPasswords.get(location);
		const wrong = kind === 'wrong-password' ? {attempts: (before?.attempts ?? 0) + 1, message} : before;
		if (wrong !== undefined) {
			wrongPasswords.set(location, wrong);
		}

		const reply = await console.ask('password', {
			organization: '',
			mediaLabel: label,
			...(wrong === undefined ? {} : {wrong: {...wrong, delay: passwordDelay(wrong.attempts)}}),
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
				return kind === 'password-required' ? stopUnanswered(reply.missing) : stop(message, help);
			}

			default: {
				const unreachable: never = reply;
				return unreachable;
			}
		}
	}
};
