import {rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {nearestFolder} from '../../content/free-space.ts';
import {fileErrorWords, ifPresent, isFileError} from '../../files/file-error.ts';
import {checkContent} from '../../media/create/check-content.ts';
import {checkTarget} from '../../media/create/check-target.ts';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import type {MediaPlan} from '../../media/create/media-plan.ts';
import {nameBeside} from '../../media/create/name-beside.ts';
import {makeWorkFolder} from '../../media/create/work-folder.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {Prepared} from '../prepared.ts';
import {type BootFolder, bootFilesFor} from './boot-files-for.ts';
import type {CreateOrder} from './create-order.ts';
import {missingParents, removeEmpty} from './created-parents.ts';
import {cancelOnEndRequest} from './end-requests.ts';
import {type Destination, outputKind} from './media-output.ts';
import {planMedia} from './plan-media.ts';
import {createProgressTeller, type TellProgress} from './progress-teller.ts';
import {findTaken, placesToCheck} from './taken-images.ts';
import {tellCreated} from './tell-created.ts';
import {confirmedDisk} from './write-disk.ts';
import {writeMedia} from './write-media.ts';

/** Checks an order, carries it out, and says what came of it. Where nothing does, no folder is left that was made for it. */
export const carryOutOrder = async (
	prepared: Prepared,
	order: CreateOrder,
): Promise<Result<undefined, CreationProblem>> => {
	const {output} = order;
	const parents = outputKind(output) === 'disk' ? [] : missingParents(output);
	try {
		const done = await carryOut(prepared, order);
		if (!done.ok) {
			await removeEmpty(parents);
		}

		return done;
	} catch (error) {
		if (!isFileError(error)) {
			throw error;
		}

		await removeEmpty(parents);
		return failure({
			kind: 'not-usable',
			message: `${output} cannot be made: ${fileErrorWords(error)}.`,
			help: 'Check the path, and what may be read and written there.',
		});
	}
};

const carryOut = async (
	prepared: Prepared,
	order: CreateOrder,
): Promise<Result<undefined, CreationProblem>> => {
	const {console} = prepared;
	const begun = performance.now();
	const planned = await planMedia(order.request, {
		launchMode: outputKind(order.output) === 'iso' ? 'DVD' : 'UFD+FORMAT',
		...(order.password === undefined ? {} : {password: order.password}),
	});
	if (!planned.ok) {
		return planned;
	}

	const {plan, warnings} = planned.value;
	const destination = await checkOutput(prepared, order, plan);
	if (!destination.ok) {
		return destination;
	}

	for (const warning of warnings) {
		console.notice('warning', warning);
	}

	const created = await createAndClear(prepared, order, plan, destination.value);
	if (!created.ok) {
		return created;
	}

	const {media, places} = created.value;
	const seconds = (performance.now() - begun) / 1000;
	await tellCreated(prepared, media, {label: order.request.label, places, seconds});
	return success(undefined);
};

/** However it ends, also when the system asks for that, nothing is left but the media. */
const createAndClear = async (
	prepared: Prepared,
	order: CreateOrder,
	plan: MediaPlan,
	destination: Destination,
): ReturnType<typeof writeMedia> => {
	const ending = cancelOnEndRequest(prepared.console.cancelled);
	// A disk is no place beside which anything can lie.
	const workFolder = destination.kind === 'disk' ? await makeWorkFolder() : undefined;
	try {
		const target = workFolder === undefined ? order.output : path.join(workFolder, 'media');
		return await create(prepared, order, plan, {target, destination, signal: ending.signal});
	} finally {
		if (workFolder !== undefined) {
			await rm(workFolder, {recursive: true, force: true});
		}

		ending.stop();
	}
};

/** Whether it can be written there, before anything long begins. */
const checkOutput = async (
	{console}: Prepared,
	order: CreateOrder,
	{content}: MediaPlan,
): Promise<Result<Destination, CreationProblem>> => {
	const {output, replace, request} = order;
	const kind = outputKind(output);
	if (kind === 'disk') {
		const disk = await confirmedDisk(
			console,
			order,
			content.map(({folder}) => folder),
		);
		return disk.ok ? success({kind, disk: disk.value}) : disk;
	}

	const parent = nearestFolder(path.dirname(output));
	if ((await ifPresent(stat(parent)))?.isDirectory() === false) {
		return failure({kind: 'not-usable', message: `${parent} is no folder.`, help: 'Name another place.'});
	}

	if (kind === 'folder') {
		const taken = await checkTarget(output, order);
		return taken === undefined ? success({kind}) : failure(taken);
	}

	const places = await placesToCheck(output, {isSplit: request.split !== undefined, replace});
	const taken = await findTaken(places, {kind, replace});
	return taken === undefined ? success({kind}) : failure(taken);
};

const create = async (
	{console, stateFolder}: Prepared,
	{request, boot, output, replace}: CreateOrder,
	plan: MediaPlan,
	{
		target,
		destination,
		signal,
	}: {readonly target: string; readonly destination: Destination; readonly signal: AbortSignal},
): ReturnType<typeof writeMedia> => {
	const onProgress: TellProgress = createProgressTeller(console);
	const {language, signingKey} = request;
	if (boot !== undefined) {
		// A boot image takes minutes: what can be known is said before.
		const checked = await checkContent(plan, {
			target,
			isImage: destination.kind !== 'folder',
			...(destination.kind === 'disk' ? {disk: destination.disk} : {}),
		});
		if (!checked.ok) {
			return checked;
		}
	}

	const bootFiles =
		boot === undefined
			? success(undefined)
			: await bootFilesFor(boot, {
					target: nameBeside(target, '.boot-image'),
					cache: path.join(stateFolder, 'boot-packages'),
					signal,
					onProgress,
					...(language === undefined ? {} : {language}),
					...(signingKey === undefined ? {} : {signingKey}),
				});
	if (!bootFiles.ok) {
		return bootFiles;
	}

	try {
		const bootable = bootFiles.value === undefined ? plan : withBootFiles(plan, bootFiles.value);
		return await writeMedia(bootable, {output, destination, target, replace, signal, onProgress});
	} finally {
		await bootFiles.value?.remove();
	}
};

const withBootFiles = (plan: MediaPlan, {folder, architectures}: BootFolder): MediaPlan => ({
	...plan,
	request: {...plan.request, bootImage: folder},
	...(architectures === undefined ? {} : {architectures}),
});
