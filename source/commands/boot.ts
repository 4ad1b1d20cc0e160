import type {Media} from '../media/open-media.ts';
import type {PolicyTaskSequence} from '../media/policy.ts';
import {ownVariables} from '../run/own-variables.ts';
import {type Result, success} from '../sequence/result.ts';
import type {VariableValue} from '../sequence/secret.ts';
import type {Arguments} from './arguments.ts';
import {askPrestartValues} from './boot/ask-prestart-values.ts';
import {checkNetwork} from './boot/check-network.ts';
import {chooseKeyboard} from './boot/choose-keyboard.ts';
import {chooseMedia, openAt} from './boot/choose-media.ts';
import {chooseSequence} from './boot/choose-sequence.ts';
import {mediaKeyboard} from './boot/media-keyboard.ts';
import {packageFolderOf} from './boot/media-packages.ts';
import {offerShell} from './boot/offer-shell.ts';
import {createPages, type Pages} from './boot/pages.ts';
import {variablesAfterPrestart} from './boot/prestart.ts';
import {runFromMedia} from './boot/run-from-media.ts';
import {sequenceFacts} from './boot/sequence-facts.ts';
import {type Unlocked, unlock} from './boot/unlock.ts';
import {givenVariables} from './given-variables.ts';
import {goOnWithRun} from './go-on-with-run.ts';
import {isAboutNetwork} from './network/network-need.ts';
import {withPrepared} from './prepare.ts';
import type {Prepared} from './prepared.ts';
import type {Stop} from './stop.ts';
import {asMediaSay} from './unattended-media.ts';
import {variableText} from './variable-text.ts';

type Variables = readonly (readonly [string, VariableValue])[];

/** `bootseq [boot]`: the main job. Goes on with a run in progress, else finds media, unlocks, asks, runs. */
export const boot = async (options: Arguments): Promise<number> =>
	withPrepared(options, async prepared => {
		if (!options.dryRun) {
			const earlier = await goOnWithRun(prepared, {offer: true});
			if (!earlier.ok) {
				return earlier;
			}

			if (earlier.value !== undefined) {
				return success(earlier.value);
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
							return opened.ok
								? asMediaSay(asking, opened.value.unlocked, own => chooseOnMedia(own, pages, opened.value))
								: opened;
						},
					);
				} finally {
					await media.close();
				}
			},
		);
	});

/** What is asked when the medium is open, and the run. Nobody comes back to the password: it was right. */
const chooseOnMedia = async (
	prepared: Prepared,
	pages: Pages,
	opened: Unlocked,
): Promise<Result<number, Stop>> => {
	const {unlocked} = opened;
	const packages = await packageFolderOf(prepared, unlocked.media);
	if (!packages.ok) {
		return packages;
	}

	const given = givenVariables(prepared);
	const early = await variablesAfterPrestart(prepared, unlocked, {given, packages: packages.value});
	if (!early.ok) {
		return early;
	}

	const known = [...early.value, ...given];
	offerShell(prepared, () => variableText(known, ownVariables.technicianCode));
	let typed: Variables = [];
	return pages.page(
		() => checkNetwork(prepared, {variables: known, media: packages.value}),
		() =>
			pages.page(
				() => askPrestartValues(prepared, unlocked, known, typed),
				async answers => {
					typed = answers;
					const variables = [...early.value, ...answers, ...given];
					const setNetwork = answers.some(([name]) => isAboutNetwork(name));
					const network = setNetwork
						? await checkNetwork(prepared, {variables, media: packages.value})
						: success(undefined);
					return network.ok
						? chooseAndRun(prepared, pages, {opened, variables, packages: packages.value})
						: network;
				},
			),
	);
};

/** Asks for the task sequence, and runs it. */
const chooseAndRun = async (
	prepared: Prepared,
	pages: Pages,
	{
		opened,
		variables,
		packages,
	}: {readonly opened: Unlocked; readonly variables: Variables; readonly packages: string},
): Promise<Result<number, Stop>> => {
	let current = opened;
	let medium: Media | undefined;
	const readAgain = async (): Promise<Result<undefined, Stop>> => {
		const media = await openAt(current.unlocked.media.description.location);
		if (!media.ok) {
			return media;
		}

		const again = await unlock(prepared, media.value, current.password);
		if (!again.ok) {
			await media.value.close();
			return again;
		}

		await medium?.close();
		medium = media.value;
		current = again.value;
		return success(undefined);
	};

	const ask = async (): Promise<Result<PolicyTaskSequence, Stop>> => {
		for (;;) {
			const chosen = await chooseSequence(prepared, current.unlocked.taskSequences, {
				preferredAdvertId: variableText(variables, 'SMSTSPreferredAdvertID'),
				facts: sequenceFacts(prepared, current.unlocked),
			});
			if (!chosen.ok) {
				return chosen;
			}

			if (chosen.value !== 'again') {
				return success(chosen.value);
			}

			const again = await readAgain();
			if (!again.ok) {
				return again;
			}
		}
	};

	try {
		return await pages.page(ask, async chosen =>
			runFromMedia(prepared, {
				unlocked: current.unlocked,
				chosen,
				variables: [...variables, ...prepared.network.variables()],
				packages,
			}),
		);
	} finally {
		await medium?.close();
	}
};
