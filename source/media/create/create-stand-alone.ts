import path from 'node:path';
import {failure, type Result, success} from '../../sequence/result.ts';
import {createMediaSet} from '../protection/media-set.ts';
import {checkContent} from './check-content.ts';
import {checkTarget} from './check-target.ts';
import type {CopyProgress} from './copy-progress.ts';
import {type CreationProblem, creationCancelled} from './creation-problem.ts';
import {mediaForm} from './media-form.ts';
import type {MediaPlan, SealVolume} from './media-plan.ts';
import {notesOn} from './notes-on.ts';
import {openStaging} from './staging.ts';
import {writeVolumes} from './write-volumes.ts';

export type CreateOptions = {
	/** The folder to make. Of several volumes it holds `volume-1`, `volume-2`, … */
	readonly target: string;
	readonly replace: boolean;
	readonly seal: SealVolume;
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: CopyProgress) => void;
	/**
	Takes the finished content, and an empty folder on the same drive: images are written there, and moved to their place when all are
	complete. Neither folder is kept, nor is anything made that has the name of the target.
	*/
	readonly use?: (
		volumes: readonly string[],
		workFolder: string,
	) => Promise<Result<undefined, CreationProblem>>;
	/** What is made of the content goes onto this disk whole: too small a one is said before anything is copied. */
	readonly disk?: {readonly model: string; readonly size: number};
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

/**
Makes stand-alone media in a folder. Whatever goes wrong, nothing that looks finished is left.
Layout: media-and-boot.md §1.2; volumes §1.4, their markers are ours.
*/
export const createStandAloneMedia = async (
	plan: MediaPlan,
	options: CreateOptions,
): Promise<Result<CreatedMedia, CreationProblem>> => {
	const prepared = await checkContent(plan, {...options, isImage: options.use !== undefined});
	if (!prepared.ok) {
		return prepared;
	}

	const {portions, guid, documents, volumes} = prepared.value;
	const taken = options.use === undefined ? await checkTarget(options.target, options) : undefined;
	if (taken !== undefined) {
		return failure(taken);
	}

	const staging = await openStaging(options.target);
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
			portions,
			volumes,
			documents,
			set,
			folder: staging.value.content,
		});
		if (!written.ok) {
			return written;
		}

		const used = await options.use?.(written.value.folders, staging.value.workFolder);
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
			notes: notesOn(portions, mediaForm(plan, options.use !== undefined)),
		});
	} finally {
		await staging.value.discard();
	}
};
