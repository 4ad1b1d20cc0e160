import path from 'node:path';
import type {Media} from '../../media/open-media.ts';
import type {PolicyTaskSequence} from '../../media/policy.ts';
import {ownVariables} from '../../run/own-variables.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {VariableValue} from '../../sequence/secret.ts';
import {givenVariables} from '../given-variables.ts';
import {isAboutNetwork} from '../network/network-need.ts';
import type {Prepared} from '../prepared.ts';
import type {Stop} from '../stop.ts';
import {variableText} from '../variable-text.ts';
import {askPrestartValues} from './ask-prestart-values.ts';
import {checkNetwork} from './check-network.ts';
import {openAt} from './choose-media.ts';
import {chooseSequence} from './choose-sequence.ts';
import {offerShell} from './offer-shell.ts';
import type {Pages} from './pages.ts';
import {variablesAfterPrestart} from './prestart.ts';
import {runFromMedia} from './run-from-media.ts';
import {sequenceFacts} from './sequence-facts.ts';
import {type Unlocked, unlock} from './unlock.ts';

type Variables = readonly (readonly [string, VariableValue])[];

/** What is asked when the medium is open, and the run. Nobody comes back to the password: it was right. */
export const chooseOnMedia = async (
	prepared: Prepared,
	pages: Pages,
	opened: Unlocked,
): Promise<Result<number, Stop>> => {
	const {unlocked} = opened;
	const root = path.resolve(unlocked.media.description.location);
	const given = givenVariables(prepared);
	const early = await variablesAfterPrestart(prepared, unlocked, {given, root});
	if (!early.ok) {
		return early;
	}

	const known = [...early.value, ...given];
	offerShell(prepared, () => variableText(known, ownVariables.technicianCode));
	let typed: Variables = [];
	return pages.page(
		() => checkNetwork(prepared, {variables: known, media: root}),
		() =>
			pages.page(
				() => askPrestartValues(prepared, unlocked, known, typed),
				async answers => {
					typed = answers;
					const variables = [...early.value, ...answers, ...given];
					const setNetwork = answers.some(([name]) => isAboutNetwork(name));
					const network = setNetwork
						? await checkNetwork(prepared, {variables, media: root})
						: success(undefined);
					return network.ok ? chooseAndRun(prepared, pages, {opened, variables, root}) : network;
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
		root,
	}: {readonly opened: Unlocked; readonly variables: Variables; readonly root: string},
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
				root,
			}),
		);
	} finally {
		await medium?.close();
	}
};
