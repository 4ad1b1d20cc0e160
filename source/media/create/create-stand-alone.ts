import path from 'node:path';
import {checkFreeSpace, nearestFolder} from '../../content/free-space.ts';
import {totalSize} from '../../content/package-manifest.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {writePolicy} from '../policy.ts';
import {createMediaSet} from '../protection/media-set.ts';
import type {MediaDocuments} from '../protection/protect-options.ts';
import {volumeFilesSize} from '../volumes/volume-files.ts';
import type {CopyProgress} from './copy-progress.ts';
import {type CreationProblem, creationCancelled} from './creation-problem.ts';
import {divideVolumes, type Volumes} from './divide-volumes.ts';
import {type ListedContent, listContent} from './list-content.ts';
import {newMediaGuid} from './media-ids.ts';
import type {MediaPlan, SealVolume} from './media-plan.ts';
import {mediaVariablesText} from './media-variables-of.ts';
import {type MediaForm, notesOn} from './notes-on.ts';
import {bootPortion, prestartPackageId} from './portion-names.ts';
import {openStaging} from './staging.ts';
import {writeVolumes} from './write-volumes.ts';

export type CreateOptions = {
	/** The folder to make. Of several volumes it holds `volume-1`, `volume-2`, … */
	readonly target: string;
	readonly replace: boolean;
	readonly seal: SealVolume;
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: CopyProgress) => void;
	/** Takes the finished content before it gets its name: an image is written from it, and the folder is not kept. */
	readonly use?: (volumes: readonly string[]) => Promise<Result<undefined, CreationProblem>>;
	/** Bytes free where the target is; a test says its own. */
	readonly freeSpace?: (folder: string) => Promise<number | undefined>;
};

export type CreatedMedia = {
	/** The folders that were made, the first volume first. */
	readonly folders: readonly string[];
	readonly guid: string;
	readonly files: number;
	readonly bytes: number;
	/** Of the key that signed them. */
	readonly fingerprint?: string;
	/** What somebody should know, as sentences. */
	readonly notes: readonly string[];
};

/** Portions of the media by their name. */
export type Portions = ReadonlyMap<string, ListedContent>;

/**
Makes stand-alone media in a folder. Whatever goes wrong, nothing that looks finished is left.
Layout: media-and-boot.md §1.2; volumes §1.4, their markers are ours.
*/
export const createStandAloneMedia = async (
	plan: MediaPlan,
	options: CreateOptions,
): Promise<Result<CreatedMedia, CreationProblem>> => {
	const portions = await listPortions(plan);
	if (!portions.ok) {
		return portions;
	}

	const guid = newMediaGuid();
	const documents = documentsOf(plan, guid);
	const divided = divide(plan, portions.value, documents);
	if (!divided.ok) {
		return divided;
	}

	const {needed, volumes} = divided.value;
	const room = await checkFreeSpace(
		'The content of the media',
		nearestFolder(path.dirname(options.target)),
		// Beside the images that are written from it.
		options.use === undefined ? needed : 2 * needed,
		options.freeSpace,
	);
	if (!room.ok) {
		return failure({kind: 'failed', message: room.error.message, help: 'Nothing was created.'});
	}

	const staging = await openStaging(options.target, options);
	if (!staging.ok) {
		return staging;
	}

	try {
		const set = createMediaSet({
			volumes: volumes.length,
			...(plan.request.signingKey === undefined ? {} : {signingKey: plan.request.signingKey}),
		});
		const written = await writeVolumes({
			...options,
			plan,
			portions: portions.value,
			volumes,
			documents,
			set,
			folder: staging.value.content,
		});
		if (!written.ok) {
			return written;
		}

		const used = await options.use?.(written.value.folders);
		if (used?.ok === false) {
			return used;
		}

		if (options.signal?.aborted === true) {
			return failure(creationCancelled);
		}

		if (options.use === undefined) {
			await staging.value.finish();
		}

		const {folders, ...sums} = written.value;
		return success({
			...sums,
			folders: folders.map(folder => path.join(options.target, path.relative(staging.value.content, folder))),
			guid,
			notes: notesOn(portions.value, formOf(plan, options)),
		});
	} finally {
		await staging.value.discard();
	}
};

const formOf = ({launchMode}: MediaPlan, {use}: Pick<CreateOptions, 'use'>): MediaForm =>
	use === undefined ? 'folder' : launchMode === 'DVD' ? 'disc' : 'disk';

const documentsOf = ({request, taskSequences, launchMode}: MediaPlan, guid: string): MediaDocuments => ({
	variables: mediaVariablesText(request, {
		guid,
		launchMode,
		...(request.prestartFiles === undefined ? {} : {prestartPackage: prestartPackageId}),
	}),
	policy: writePolicy(taskSequences),
});

const listPortions = async ({request, content}: MediaPlan): Promise<Result<Portions, CreationProblem>> => {
	const {bootImage, prestartFiles} = request;
	const wanted = [
		...(bootImage === undefined ? [] : [{id: bootPortion, folder: bootImage}]),
		...(prestartFiles === undefined ? [] : [{id: prestartPackageId, folder: prestartFiles}]),
		...content,
	];
	const portions = new Map<string, ListedContent>();
	const problems: string[] = [];
	for (const {id, folder} of wanted) {
		const listed = await listContent(folder);
		if (listed.ok) {
			portions.set(id, listed.value);
		} else {
			problems.push(...listed.error.map(problem => `${id}: ${problem}`));
		}
	}

	if (portions.get(bootPortion)?.files.some(({path: name}) => /^sms\/(?:data|pkg)\//i.test(name)) === true) {
		problems.push(
			`${bootPortion}: ${bootImage} holds media already (SMS/data or SMS/PKG). Give the boot files alone.`,
		);
	}

	return problems.length === 0 ? success(portions) : failure(unusable(problems));
};

const divide = (
	{request, software}: MediaPlan,
	portions: Portions,
	documents: MediaDocuments,
): Result<{readonly needed: number; readonly volumes: Volumes}, CreationProblem> => {
	const listed = [...portions].map(([id, {files}]) => ({
		id,
		files,
		onFirst: id === bootPortion || id === prestartPackageId,
	}));
	const everywhere =
		2 * (documents.variables.length + documents.policy.length) +
		[...software.values()].reduce((sum, bytes) => sum + bytes.length, 0) +
		listed.reduce((sum, {files}) => sum + volumeFilesSize(files), 0) +
		smallFiles;
	const volumes = divideVolumes(listed, request.split, everywhere);
	return volumes.ok
		? success({
				volumes: volumes.value,
				needed:
					listed.reduce((sum, {files}) => sum + totalSize(files), 0) + everywhere * volumes.value.length,
			})
		: failure(unusable(volumes.error));
};

/** `TsmBootstrap.ini`, the label, keys and signatures. */
const smallFiles = 16 * 1024;

const unusable = (problems: readonly string[]): CreationProblem => ({
	kind: 'not-usable',
	message:
		problems.length === 1
			? (problems[0] ?? '')
			: `Nothing was created:\n${problems.map(line => `  ${line}`).join('\n')}\n`,
	help: 'Mend this, then create the media again.',
});
