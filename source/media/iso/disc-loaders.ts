import type {MediaFinding} from '../media-finding.ts';
import {type BootImage, changedPart, holds} from './boot-image.ts';

/** What an entry of the catalogue must be. */
type DiscLoader = {
	readonly firmware: string;
	readonly platform: number;
	readonly file: string;
	/** The file as it is written to a place of the image. */
	readonly placed: (original: Uint8Array, start: number) => Uint8Array;
};

/** What is wrong with what firmware starts from a disc: its boot catalogue must have these loaders, as they are listed, and no other. */
export const discFindings = async (
	{entries, readAt, original}: BootImage,
	loaders: readonly DiscLoader[],
): Promise<readonly MediaFinding[]> => {
	const findings: MediaFinding[] = [];
	for (const {firmware, platform, file, placed} of loaders) {
		const wanted = await original(file);
		const found = entries.filter(entry => entry.platform === platform);
		if (found.length === 0) {
			findings.push(
				changedPart(
					file,
					`What ${firmware} starts from a disc is gone: the boot catalogue does not have it.`,
				),
			);
		}

		for (const {start, isPlain} of wanted === undefined ? [] : found) {
			if (!isPlain || !(await holds(readAt, start, placed(wanted ?? new Uint8Array(), start)))) {
				findings.push(
					changedPart(file, `What ${firmware} starts from a disc is not this file: it was changed.`),
				);
			}
		}
	}

	const known = new Set(loaders.map(({platform}) => platform));
	const added = entries.filter(({platform}) => !known.has(platform));
	return [
		...findings,
		...added.map(({platform}) =>
			changedPart(
				loaders[0]?.file ?? '',
				`The boot catalogue has an entry for the platform ${platform} that the image was made without.`,
			),
		),
	];
};
