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
import {chooseMedia} from './boot/choose-media.ts';
import {chooseSequence} from './boot/choose-sequence.ts';
import {packageFolderOf} from './boot/media-packages.ts';
import {prestart} from './boot/prestart.ts';
import {unlock} from './boot/unlock.ts';
import {carryOut} from './carry-out.ts';
import {goOnWithRun} from './go-on-with-run.ts';
import {withPrepared} from './prepare.ts';
import type {Prepared} from './prepared.ts';
import {type Stop, stop} from './stop.ts';

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

		const media = await chooseMedia(prepared);
		if (!media.ok) {
			return media;
		}

		try {
			const unlocked = await unlock(prepared, media.value);
			return unlocked.ok ? await runFromMedia(prepared, unlocked.value) : unlocked;
		} finally {
			await media.value.close();
		}
	});

const runFromMedia = async (prepared: Prepared, unlocked: UnlockedMedia): Promise<Result<number, Stop>> => {
	const {media, organization, taskSequences} = unlocked;
	const packages = await packageFolderOf(prepared, media);
	if (!packages.ok) {
		return packages;
	}

	const variables = await prestart(prepared, unlocked, packages.value);
	if (!variables.ok) {
		return variables;
	}

	const chosen = await chooseSequence(
		prepared,
		taskSequences,
		textOf(variables.value, 'SMSTSPreferredAdvertID'),
	);
	if (!chosen.ok) {
		return chosen;
	}

	const parsed = parseAll(taskSequences);
	if (!parsed.ok) {
		return parsed;
	}

	const taskSequence = parsed.value.get(chosen.value);
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
			entryPackageId: chosen.value.packageId,
			entryName: chosen.value.name,
			software: software.value,
			...(sha256 === undefined ? {} : {mediaPolicy: {location: media.description.location, sha256}}),
		},
		variables: variables.value,
		organization,
		launchMode: launchModeOf(textOf(variables.value, '_SMSTSLaunchMode')),
		mediaType: 'FullMedia',
		media: {path: packages.value, label: media.description.label},
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
