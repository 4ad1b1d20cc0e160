import type {PolicyTaskSequence} from '../media/policy.ts';
import {policyFingerprint} from '../media/policy-fingerprint.ts';
import {softwareOnMedia} from '../media/software-files.ts';
import type {UnlockedMedia} from '../media/unlock-media.ts';
import {formatDiagnostic} from '../sequence/diagnostic.ts';
import {parseSequence} from '../sequence/document/parse-sequence.ts';
import {type Result, success} from '../sequence/result.ts';
import {revealed, type VariableValue} from '../sequence/secret.ts';
import type {TaskSequence} from '../sequence/sequence.ts';
import type {Arguments} from './arguments.ts';
import {askPrestartValues} from './boot/ask-prestart-values.ts';
import {chooseMedia} from './boot/choose-media.ts';
import {chooseSequence} from './boot/choose-sequence.ts';
import {packageFolderOf} from './boot/media-packages.ts';
import {createPages, type Pages} from './boot/pages.ts';
import {variablesAfterPrestart} from './boot/prestart.ts';
import {unlock} from './boot/unlock.ts';
import {carryOut} from './carry-out.ts';
import {givenVariables} from './given-variables.ts';
import {goOnWithRun} from './go-on-with-run.ts';
import {withPrepared} from './prepare.ts';
import type {Prepared} from './prepared.ts';
import {type Stop, stop} from './stop.ts';

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

		const pages = createPages(prepared.console);
		const asking: Prepared = {...prepared, console: pages.console};
		return pages.page(
			() => chooseMedia(asking),
			async media => {
				try {
					const unlocked = await unlock(asking, media);
					return unlocked.ok ? await chooseOnMedia(asking, pages, unlocked.value) : unlocked;
				} finally {
					await media.close();
				}
			},
		);
	});

/** What is asked when the medium is open, and the run. Nobody comes back to the password: it was right. */
const chooseOnMedia = async (
	prepared: Prepared,
	{page}: Pages,
	unlocked: UnlockedMedia,
): Promise<Result<number, Stop>> => {
	const packages = await packageFolderOf(prepared, unlocked.media);
	if (!packages.ok) {
		return packages;
	}

	const given = givenVariables(prepared);
	const early = await variablesAfterPrestart(prepared, unlocked, {given, packages: packages.value});
	if (!early.ok) {
		return early;
	}

	let typed: Variables = [];
	return page(
		() => askPrestartValues(prepared, unlocked, [...early.value, ...given], typed),
		async answers => {
			typed = answers;
			const variables = [...early.value, ...answers, ...given];
			return page(
				() => chooseSequence(prepared, unlocked.taskSequences, textOf(variables, 'SMSTSPreferredAdvertID')),
				async chosen => runFromMedia(prepared, {unlocked, chosen, variables, packages: packages.value}),
			);
		},
	);
};

type WhatToRun = {
	readonly unlocked: UnlockedMedia;
	readonly chosen: PolicyTaskSequence;
	readonly variables: Variables;
	/** The folder under which the packages of the medium are. */
	readonly packages: string;
};

const runFromMedia = async (
	prepared: Prepared,
	{unlocked: {media, organization, taskSequences}, chosen, variables, packages}: WhatToRun,
): Promise<Result<number, Stop>> => {
	const parsed = parseAll(taskSequences);
	if (!parsed.ok) {
		return parsed;
	}

	const taskSequence = parsed.value.get(chosen);
	if (taskSequence === undefined) {
		return stop('The task sequence that was chosen is not on the media.', 'Make the media again.');
	}

	const software = await softwareOnMedia(media.files);
	if (!software.ok) {
		return stop(`${software.error.file}: ${software.error.message}`, software.error.help);
	}

	const sha256 = await policyFingerprint(media.files);
	return carryOut(prepared, {
		taskSequence,
		children: new Map([...parsed.value].map(([{packageId}, child]) => [packageId, child])),
		documents: {
			documents: taskSequences.map(({packageId, name, description, type, bootImageId, sequenceText}) => ({
				file: fileNameOf({packageId, name}),
				bytes: new TextEncoder().encode(sequenceText),
				carriedAs: {packageId, name, description, type, ...(bootImageId === undefined ? {} : {bootImageId})},
			})),
			entryPackageId: chosen.packageId,
			entryName: chosen.name,
			software: software.value,
			...(sha256 === undefined ? {} : {mediaPolicy: {location: media.description.location, sha256}}),
		},
		variables,
		organization,
		launchMode: launchModeOf(textOf(variables, '_SMSTSLaunchMode')),
		mediaType: 'FullMedia',
		media: {path: packages, label: media.description.label},
	});
};

const parseAll = (
	taskSequences: readonly PolicyTaskSequence[],
): Result<ReadonlyMap<PolicyTaskSequence, TaskSequence>, Stop> => {
	const parsed = new Map<PolicyTaskSequence, TaskSequence>();
	for (const carried of taskSequences) {
		const {packageId, name, description, type, bootImageId, sequenceText} = carried;
		const {sequence, diagnostics} = parseSequence(sequenceText, fileNameOf(carried));
		const error = diagnostics.find(({severity}) => severity === 'error');
		if (sequence === undefined || error !== undefined) {
			return stop(
				`The task sequence ${name} on the media cannot be read${error === undefined ? '' : `: ${formatDiagnostic(error)}`}.`,
				'Correct the task sequence and make the media again.',
			);
		}

		parsed.set(carried, {
			packageId,
			name,
			description,
			type,
			...(bootImageId === undefined ? {} : {bootImageId}),
			sequence,
		});
	}

	return success(parsed);
};

const fileNameOf = ({packageId, name}: {packageId?: string; name: string}): string =>
	`${packageId ?? name}.xml`;

/** Of several with one name the last wins. */
const textOf = (variables: readonly (readonly [string, VariableValue])[], wanted: string): string => {
	const found = variables.findLast(([name]) => name.toLowerCase() === wanted.toLowerCase());
	return found === undefined ? '' : revealed(found[1]);
};

const launchModes = ['SMS', 'UFD', 'UFD+FORMAT', 'CD', 'DVD', 'PXE', 'HD'] as const;

/** Rule: media-and-boot.md §1.1. Media that do not say are taken for a disc. */
const launchModeOf = (text: string): (typeof launchModes)[number] =>
	launchModes.find(mode => mode === text.toUpperCase()) ?? 'DVD';
