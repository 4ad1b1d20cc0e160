import {readActiveRun} from '../run/active-run.ts';
import {success} from '../sequence/result.ts';
import type {Arguments} from './arguments.ts';
import {chooseKeyboard} from './boot/choose-keyboard.ts';
import {chooseMedia} from './boot/choose-media.ts';
import {mediaKeyboard} from './boot/media-keyboard.ts';
import {offerShell} from './boot/offer-shell.ts';
import {createPages} from './boot/pages.ts';
import {unlock} from './boot/unlock.ts';
import {exitCodes} from './exit-codes.ts';
import {withPrepared} from './prepare.ts';
import type {Prepared} from './prepared.ts';
import {asMediaSay} from './unattended-media.ts';

/** `bootseq [boot]`: the main job. Goes on with a run in progress, else finds media, unlocks, asks, runs. */
export const boot = async (options: Arguments): Promise<number> =>
	withPrepared(options, async prepared => {
		if (!options.dryRun && isRunInProgress(prepared)) {
			const {goOnWithRun} = await import('./go-on-with-run.ts');
			const earlier = await goOnWithRun(prepared, {offer: true});
			if (!earlier.ok || earlier.value !== undefined) {
				return earlier.ok ? success(earlier.value ?? exitCodes.succeeded) : earlier;
			}
		}

		offerShell(prepared);
		const pages = createPages(prepared.console);
		const asking: Prepared = {...prepared, console: pages.console};
		return pages.page(
			() => chooseMedia(asking),
			async media => {
				try {
					return await pages.page(
						() => chooseKeyboard(asking, () => mediaKeyboard(media)),
						async () => {
							const opened = await unlock(asking, media);
							if (!opened.ok) {
								return opened;
							}

							// Loaded only now: nobody waits for it before the first question.
							const {chooseOnMedia} = await import('./boot/choose-on-media.ts');
							return asMediaSay(asking, opened.value.unlocked, own =>
								chooseOnMedia(own, pages, opened.value),
							);
						},
					);
				} finally {
					await media.close();
				}
			},
		);
	});

/** Also when what says so cannot be read: that is told by whoever wants to go on with it. */
const isRunInProgress = ({stateFolder}: Prepared): boolean => {
	const active = readActiveRun(stateFolder);
	return !active.ok || active.value !== undefined;
};
