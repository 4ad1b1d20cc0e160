import {parseSequence} from '../sequence/document/parse-sequence.ts';
import type {Secret} from '../sequence/secret.ts';
import type {SequenceItem} from '../sequence/sequence.ts';
import {bootPartFindings} from './iso/boot-parts.ts';
import type {EncryptedFile} from './media-description.ts';
import {type MediaFile, walkMedia} from './media-files.ts';
import type {MediaFinding} from './media-finding.ts';
import {mediaPaths} from './media-layout.ts';
import {AddedFile, fileProblem, type MediaProblem} from './media-problem.ts';
import type {Media} from './open-media.ts';
import type {PolicyTaskSequence} from './policy.ts';
import {prestartForm} from './prestart-form.ts';
import {addedFindings, addedLink, isOfRun, isSystemFolder} from './protection/added-files.ts';
import {bootFolderFindings} from './protection/boot-part-folder.ts';
import type {MediaDemands} from './protection/media-demands.ts';
import {missingFiles} from './protection/missing-files.ts';
import {type UnlockedMedia, unlockMedia} from './unlock-media.ts';
import {packagesOfSet} from './volumes/volume-files.ts';
import {markerPath, type VolumeMarker} from './volumes/volume-marker.ts';

export type MediaVerification = {
	readonly findings: readonly MediaFinding[];
	/** Files read to their end, and their bytes. */
	readonly files: number;
	readonly bytes: number;
	/** Whether the encrypted part could be checked too. */
	readonly unlocked: boolean;
};

/**
Reads every file of a medium to its end, and checks its encrypted files; with the password also that every package and child
task sequence that the task sequences refer to is there. On media in our own format every file is compared with the signed manifest, and what an image boots from with the files that it was made of.

@param demands.bootPart - Where the boot partition of a stick is mounted whose data partition the medium is: its files are compared too.
*/
export const verifyMedia = async (
	media: Media,
	password: Secret | undefined,
	now: Date = new Date(),
	{bootPart, ...demands}: MediaDemands & {readonly bootPart?: string} = {},
): Promise<MediaVerification> => {
	const {description} = media;
	const {refusal} = description;
	const findings: MediaFinding[] = [
		...(refusal === undefined ? [] : [problemFinding(refusal)]),
		...description.notes.map(message => warning('media-note', mediaPaths.bootstrap, message)),
		...encryptedFindings(description.variables),
		...encryptedFindings(description.policy),
	];

	const read = await readEverything(media, findings, bootPart !== undefined);
	findings.push(...(await bootPartFindings(media)));
	if (bootPart !== undefined) {
		findings.push(...(await bootFolderFindings(bootPart, media.manifest)));
	}

	const unlocked = await unlockMedia(media, password, now, demands);
	const inSet = await packagesOfSet(media.files);
	if (description.volume !== undefined) {
		findings.push(otherVolumes(description.volume));
	}

	if (unlocked.ok) {
		findings.push(...contentFindings(unlocked.value, inSet));
	} else if (unlocked.error.kind === 'wrong-volume') {
		// A volume is sound by itself when its own files are.
		findings.push({...unlocked.error, severity: 'information', rule: 'not-unlocked'});
	} else if (unlocked.error.kind === 'password-required') {
		const {file} = unlocked.error;
		findings.push({
			severity: 'information',
			rule: 'not-unlocked',
			file,
			message: 'The encrypted files were checked from outside only.',
			help: 'Give the password as BOOTSEQ_MEDIA_PASSWORD to check the task sequences and their packages.',
		});
	} else {
		const {kind, file, message, help} = unlocked.error;
		findings.push({severity: 'error', rule: kind, file, message, help});
	}

	return {findings: withoutRepeats(findings), ...read, unlocked: unlocked.ok};
};

const warning = (rule: string, file: string, message: string): MediaFinding => ({
	severity: 'warning',
	rule,
	file,
	message,
	help: 'Make the media again if this is not what you meant.',
});

const encryptedFindings = (file: EncryptedFile | undefined): readonly MediaFinding[] =>
	file?.problem === undefined
		? []
		: [{severity: 'error', rule: file.problem.kind, file: file.path, ...messageOf(file.problem)}];

const messageOf = ({message, help}: {message: string; help: string}) => ({message, help});

/** The same damage shows from outside and when unlocking. */
const withoutRepeats = (findings: readonly MediaFinding[]): readonly MediaFinding[] => {
	const seen = new Set<string>();
	return findings.filter(({file, message}) => {
		const key = `${file}\n${message}`;
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	});
};

const problemFinding = ({kind, file, message, help}: MediaProblem): MediaFinding => ({
	severity: 'error',
	rule: kind,
	file,
	message,
	help,
});

const readEverything = async (
	media: Media,
	findings: MediaFinding[],
	hasBootPart: boolean,
): Promise<{files: number; bytes: number}> => {
	const seen = new Set<string>();
	const added: string[] = [];
	let bytes = 0;
	for await (const file of walkMedia(media.files, '', {withOthers: true, isLeftOut: isSystemFolder})) {
		if (!file.ok) {
			findings.push(problemFinding(file.error));
		} else if (file.value.kind === 'other' && media.manifest !== undefined) {
			const {path} = file.value;
			if (isOfRun(path)) {
				findings.push(problemFinding(addedLink(path)));
			} else {
				added.push(path);
			}
		} else if (file.value.kind === 'file') {
			const {path} = file.value;
			seen.add(path);
			try {
				bytes += await readToEnd(media, file.value);
			} catch (error) {
				if (error instanceof AddedFile && !isOfRun(path)) {
					added.push(path);
				} else {
					findings.push(problemFinding(fileProblem(error, path)));
				}
			}
		}
	}

	findings.push(...addedFindings(added), ...(await missingFiles(media, seen, hasBootPart)));
	return {files: seen.size, bytes};
};

/** Throws what the file system says, or what the manifest does. */
const readToEnd = async ({files}: Media, file: MediaFile): Promise<number> => {
	let bytes = 0;
	for await (const chunk of files.chunks(file)) {
		bytes += chunk.length;
	}

	return bytes;
};

const otherVolumes = ({volume, volumes, label}: VolumeMarker): MediaFinding => ({
	severity: 'information',
	rule: 'other-volumes',
	file: markerPath,
	message: `This is volume ${volume} of ${volumes} of "${label}": what is on the others was not looked at.`,
	help: 'Verify every volume.',
});

/** @param inSet - Packages that are on some volume, this or another. */
const contentFindings = (
	{media, variables, taskSequences}: UnlockedMedia,
	inSet: readonly string[],
): readonly MediaFinding[] => {
	const here = media.description.packages.map(({packageId}) => packageId);
	const present = new Set([...here, ...inSet].map(id => id.toLowerCase()));
	const sequences = new Set(taskSequences.map(({packageId}) => packageId.toLowerCase()));
	const form = prestartForm(variables);
	return [
		...(form.ok ? [] : form.error.map(message => error('prestart-fields', mediaPaths.variables, message))),
		...taskSequences.flatMap(sequence => sequenceFindings(sequence, present, sequences)),
	];
};

const error = (rule: string, file: string, message: string): MediaFinding => ({
	...warning(rule, file, message),
	severity: 'error',
	help: 'Make the media again with what is missing.',
});

const sequenceFindings = (
	{packageId, name, sequenceText}: PolicyTaskSequence,
	packages: ReadonlySet<string>,
	sequences: ReadonlySet<string>,
): readonly MediaFinding[] => {
	const file = `${mediaPaths.policy} (${packageId} ${name})`;
	const {sequence, diagnostics} = parseSequence(sequenceText, file);
	const faults = diagnostics.filter(({severity}) => severity === 'error');
	const packageIds = (sequence?.references ?? [])
		.filter(reference => reference.kind === 'package')
		.map(reference => reference.packageId);
	return [
		...faults.map(({rule, message, help}): MediaFinding => ({severity: 'error', rule, file, message, help})),
		...packageIds
			.filter(id => !packages.has(id.toLowerCase()) && !sequences.has(id.toLowerCase()))
			.map(id =>
				error('package-missing', file, `It refers to the package ${id}, which is not on the media.`),
			),
		...childSequences(sequence?.items ?? [])
			.filter(id => !sequences.has(id.toLowerCase()))
			.map(id =>
				error('child-sequence-missing', file, `It runs the task sequence ${id}, which is not on the media.`),
			),
	];
};

const childSequences = (items: readonly SequenceItem[]): readonly string[] =>
	items.flatMap(item => {
		switch (item.kind) {
			case 'group':
				return childSequences(item.items);
			case 'sub-task-sequence':
				return item.disabled ? [] : [item.packageId];
			case 'step':
				return [];
			default: {
				const unreachable: never = item;
				return unreachable;
			}
		}
	});
