import type {PolicyTaskSequence} from '../../media/policy.ts';
import {policyFingerprint} from '../../media/policy-fingerprint.ts';
import {softwareOnMedia} from '../../media/software-files.ts';
import type {UnlockedMedia} from '../../media/unlock-media.ts';
import {formatDiagnostic} from '../../sequence/diagnostic.ts';
import {parseSequence} from '../../sequence/document/parse-sequence.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {VariableValue} from '../../sequence/secret.ts';
import type {TaskSequence} from '../../sequence/sequence.ts';
import {carryOut} from '../carry-out.ts';
import type {Prepared} from '../prepared.ts';
import {type Stop, stop} from '../stop.ts';
import {variableText} from '../variable-text.ts';
import {mediaSealOf, packagesOf} from './packages-of-media.ts';

type Variables = readonly (readonly [string, VariableValue])[];

type WhatToRun = {
	readonly unlocked: UnlockedMedia;
	readonly chosen: PolicyTaskSequence;
	readonly variables: Variables;
	/** The folder, drive or image that the medium is, with its full path. */
	readonly root: string;
};

/** Runs a task sequence of a medium that is open; gives the exit code. */
export const runFromMedia = async (
	prepared: Prepared,
	{unlocked, chosen, variables, root}: WhatToRun,
): Promise<Result<number, Stop>> => {
	const {media, organization, taskSequences} = unlocked;
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
			...(media.manifest === undefined ? {} : {mediaSeal: mediaSealOf(media.manifest)}),
		},
		variables,
		organization,
		launchMode: launchModeOf(variableText(variables, '_SMSTSLaunchMode')),
		mediaType: 'FullMedia',
		media: {path: root, label: media.description.label},
		mediaPackages: packagesOf(unlocked, root),
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

const launchModes = ['SMS', 'UFD', 'UFD+FORMAT', 'CD', 'DVD', 'PXE', 'HD'] as const;

/** Rule: media-and-boot.md §1.1. Media that do not say are taken for a disc. */
const launchModeOf = (text: string): (typeof launchModes)[number] =>
	launchModes.find(mode => mode === text.toUpperCase()) ?? 'DVD';
