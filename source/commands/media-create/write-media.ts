import {type CreatedMedia, createStandAloneMedia} from '../../media/create/create-stand-alone.ts';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import type {MediaPlan} from '../../media/create/media-plan.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {Destination} from './media-output.ts';
import type {TellProgress} from './progress-teller.ts';
import {sealVolume} from './seal-volume.ts';
import {writeDisk} from './write-disk.ts';
import {writeImages} from './write-images.ts';

type Writing = {
	readonly output: string;
	readonly destination: Destination;
	/** The folder that media are made in, or beside. */
	readonly target: string;
	readonly replace: boolean;
	readonly signal: AbortSignal;
	readonly onProgress: TellProgress;
};

/** Makes the media in the form that was asked for, and says where they are. */
export const writeMedia = async (
	plan: MediaPlan,
	{output, destination, target, replace, ...making}: Writing,
): Promise<Result<{readonly media: CreatedMedia; readonly places: readonly string[]}, CreationProblem>> => {
	const {label, split} = plan.request;
	const options = {...making, seal: sealVolume(plan, making.signal)};
	if (destination.kind === 'folder') {
		const created = await createStandAloneMedia(plan, {...options, target, replace});
		return created.ok ? success({media: created.value, places: created.value.folders}) : created;
	}

	let places: readonly string[] = [output];
	const created = await createStandAloneMedia(plan, {
		...options,
		target,
		replace,
		...(destination.kind === 'disk' ? {disk: destination.disk} : {}),
		async use(folders, workFolder) {
			const writing = {...making, label, replace, workFolder, ...(split === undefined ? {} : {split})};
			const written = await writeFrom(folders, output, destination, writing);
			places = written.ok ? written.value : [];
			return written.ok ? success(undefined) : written;
		},
	});
	return created.ok ? success({media: created.value, places}) : created;
};

/** What is written from the folders of the volumes: images, or a disk. Gives their places. */
const writeFrom = async (
	folders: readonly string[],
	output: string,
	destination: Destination,
	writing: Parameters<typeof writeImages>[3] & Parameters<typeof writeDisk>[2],
): Promise<Result<readonly string[], CreationProblem>> => {
	switch (destination.kind) {
		case 'folder':
			return success(folders);
		case 'iso':
		case 'usb-image':
			return writeImages(destination.kind, output, folders, writing);
		case 'disk': {
			const written = await writeDisk(destination.disk, folders, writing);
			return written.ok ? success([output]) : written;
		}

		default: {
			const unreachable: never = destination;
			return unreachable;
		}
	}
};
