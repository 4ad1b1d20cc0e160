import path from 'node:path';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import {listRemovableDisks} from '../../media/image/list-removable-disks.ts';
import type {RemovableDisk} from '../../media/image/removable-disk.ts';
import {writeToDisk} from '../../media/image/write-to-disk.ts';
import {writeUsbImage} from '../../media/image/write-usb-image.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {Console} from '../../ui/console.ts';
import type {CreateOrder} from './create-order.ts';
import {creationProblem} from './image-creation-problem.ts';
import type {TellProgress} from './progress-teller.ts';

/** The disks of this machine; a test says its own. */
export type ListDisks = typeof listRemovableDisks;

/** What is typed to erase a disk: its serial number, or its model where it tells none. */
const nameOf = ({serial, model}: RemovableDisk): string => serial || model;

/**
The disk of an order, once somebody has typed its serial number: never a fixed one, nor the one that this program runs from.

@param inUse Paths whose disk is not to be touched: what the media are made from.
*/
export const confirmedDisk = async (
	console: Pick<Console, 'ask'>,
	{output, eraseDisk}: Pick<CreateOrder, 'output' | 'eraseDisk'>,
	inUse: readonly string[],
	listDisks: ListDisks = listRemovableDisks,
): Promise<Result<RemovableDisk, CreationProblem>> => {
	const listed = await listDisks(inUse);
	if (!listed.ok) {
		return failure(creationProblem(listed.error));
	}

	const disk = listed.value.find(each => each.path.toLowerCase() === output.toLowerCase());
	if (disk === undefined) {
		const others = listed.value.map(each => `${each.path} (${each.model}, ${nameOf(each)})`);
		return failure({
			kind: 'not-usable',
			message: `${output} is no removable disk that media may be written to.`,
			help: others.length === 0 ? 'There is none here: connect one.' : `There are: ${others.join(', ')}.`,
		});
	}

	if (eraseDisk !== undefined) {
		return eraseDisk === nameOf(disk) ? success(disk) : failure(notConfirmed(disk));
	}

	const {model, size: bytes} = disk;
	const shown = {model, serial: nameOf(disk), bytes};
	const reply = await console.ask('create-page', {page: 'disk', values: new Map(), disk: shown});
	return reply.kind === 'answer' ? success(disk) : failure(notConfirmed(disk));
};

const notConfirmed = (disk: RemovableDisk): CreationProblem => ({
	kind: 'not-usable',
	message: `Nothing was written: ${disk.path} is ${disk.model}, serial number ${nameOf(disk)}, ${disk.size} bytes, and all of it would be lost.`,
	help: `If that is meant, type its serial number, or give it as --erase-disk ${nameOf(disk)}.`,
});

type Writing = {
	readonly label: string;
	/** Where the image lies that the disk is written from. */
	readonly workFolder: string;
	readonly signal: AbortSignal;
	readonly onProgress: TellProgress;
};

/** Writes a medium straight onto a disk. */
export const writeDisk = async (
	disk: RemovableDisk,
	[folder, ...others]: readonly string[],
	{label, workFolder, signal, onProgress}: Writing,
	listDisks: ListDisks = listRemovableDisks,
): Promise<Result<undefined, CreationProblem>> => {
	if (folder === undefined || others.length > 0) {
		return failure({
			kind: 'not-usable',
			message: 'A disk takes one volume.',
			help: 'Leave --split out, or write images.',
		});
	}

	const image = path.join(workFolder, 'disk.img');
	const made = await writeUsbImage(folder, image, {
		label,
		signal,
		onProgress: share => onProgress({phase: 'writing-image', volume: 1, volumes: 1, share}),
	});
	if (!made.ok) {
		return failure(creationProblem(made.error));
	}

	const written = await writeToDisk(image, disk, {
		signal,
		listDisks,
		onProgress: share => onProgress({phase: 'writing-disk', volume: 1, volumes: 1, share}),
	});
	return written.ok ? success(undefined) : failure(creationProblem(written.error));
};
