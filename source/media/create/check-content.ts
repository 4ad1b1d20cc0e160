import path from 'node:path';
import {checkFreeSpace, nearestFolder} from '../../content/free-space.ts';
import {totalSize} from '../../content/package-manifest.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {writePolicy} from '../policy.ts';
import type {MediaDocuments} from '../protection/protect-options.ts';
import {volumeFilesSize} from '../volumes/volume-files.ts';
import type {CreateOptions} from './create-stand-alone.ts';
import type {CreationProblem} from './creation-problem.ts';
import {divideVolumes, takenByVolumes, type Volumes} from './divide-volumes.ts';
import {type ListedContent, listContent} from './list-content.ts';
import {mediaForm} from './media-form.ts';
import {newMediaGuid} from './media-ids.ts';
import type {MediaPlan} from './media-plan.ts';
import {mediaVariablesText} from './media-variables-of.ts';
import {bootPortion, prestartPackageId} from './portion-names.ts';
import {type VolumeForm, volumeForm} from './volume-form.ts';

/** Portions of the media by their name. */
export type Portions = ReadonlyMap<string, ListedContent>;

type Checked = {
	readonly portions: Portions;
	readonly guid: string;
	readonly documents: MediaDocuments;
	readonly volumes: Volumes;
};

/**
Whether media of this content can be made there: every file may be on media, fits on a volume, and there is room for all. To be asked
before anything that takes long, too: the boot image of the plan may not be there yet.
*/
export const checkContent = async (
	plan: MediaPlan,
	{
		target,
		isImage,
		freeSpace,
		disk,
	}: Pick<CreateOptions, 'target' | 'freeSpace' | 'disk'> & {
		/** An image is written beside it. */
		readonly isImage: boolean;
	},
): Promise<Result<Checked, CreationProblem>> => {
	const portions = await listPortions(plan);
	if (!portions.ok) {
		return portions;
	}

	const guid = newMediaGuid();
	const documents = documentsOf(plan, guid);
	const form = volumeForm(mediaForm(plan, isImage), portions.value.get(bootPortion)?.files);
	const divided = divide(plan, portions.value, documents, form);
	if (!divided.ok) {
		return divided;
	}

	const {content, images, volumes} = divided.value;
	const unfit = disk === undefined ? undefined : notForDisk(images, disk);
	if (unfit !== undefined) {
		return failure(unfit);
	}

	const room = await checkFreeSpace(
		'The content of the media',
		nearestFolder(path.dirname(target)),
		isImage ? content + images.reduce((sum, size) => sum + size, 0) : content,
		freeSpace,
	);
	return room.ok
		? success({portions: portions.value, guid, documents, volumes})
		: failure({kind: 'failed', message: room.error.message, help: 'Nothing was created.'});
};

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
	form: VolumeForm,
): Result<Sizes, CreationProblem> => {
	const listed = [...portions].map(([id, {files, emptyFolders}]) => ({
		id,
		files,
		emptyFolders,
		onFirst: id === bootPortion || id === prestartPackageId,
	}));
	const everywhere =
		2 * (documents.variables.length + documents.policy.length) +
		[...software.values()].reduce((sum, bytes) => sum + bytes.length, 0) +
		listed.reduce((sum, {files}) => sum + volumeFilesSize(files), 0) +
		smallFiles +
		(listed.length + software.size + smallFileCount) * form.smallFile;
	const divided = divideVolumes(listed, request.split, everywhere, form);
	if (!divided.ok) {
		return failure(unusable(divided.error));
	}

	const volumes = divided.value;
	return success({
		volumes,
		content: listed.reduce((sum, {files}) => sum + totalSize(files), 0) + everywhere * volumes.length,
		images: takenByVolumes(volumes, listed, form).map((taken, index) =>
			form.size(taken + everywhere, index === 0),
		),
	});
};

type Sizes = {
	readonly volumes: Volumes;
	/** Bytes of everything that is copied. */
	readonly content: number;
	/** Bytes of the image of each volume. */
	readonly images: readonly number[];
};

/** What is written onto a disk goes there whole. */
const notForDisk = (
	[image = 0, ...others]: readonly number[],
	{model, size}: NonNullable<CreateOptions['disk']>,
): CreationProblem | undefined => {
	if (others.length > 0) {
		return {
			kind: 'not-usable',
			message: 'A disk takes one volume.',
			help: 'Leave --split out, or write images.',
		};
	}

	return image <= size
		? undefined
		: {
				kind: 'not-usable',
				message: `The medium has ${image} bytes, and the disk ${model} only ${size}.`,
				help: 'Take a larger disk, or write images and split them into volumes.',
			};
};

/** `TsmBootstrap.ini`, the label, keys and signatures. */
const smallFiles = 16 * 1024;
/** These, the manifest, and the folders that they lie in. */
const smallFileCount = 20;

const unusable = (problems: readonly string[]): CreationProblem => ({
	kind: 'not-usable',
	message:
		problems.length === 1
			? (problems[0] ?? '')
			: `Nothing was created:\n${problems.map(line => `  ${line}`).join('\n')}\n`,
	help: 'Mend this, then create the media again.',
});
