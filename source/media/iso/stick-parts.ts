import {bootFiles} from '../boot-image/boot-files.ts';
import {placedHybridCode} from '../image/hybrid-patches.ts';
import type {MediaFinding} from '../media-finding.ts';
import {type BootImage, changedPart, holds, isZero, platforms} from './boot-image.ts';
import {readSystemArea, systemAreaLength} from './system-area.ts';

/** Where the volume begins; also a partition, so that a stick can be mounted. */
const volumeStart = systemAreaLength;

/** What is wrong with what firmware starts from a stick that a hybrid image was copied onto: its first sector, its partitions. */
export const stickFindings = async ({
	entries,
	readAt,
	original,
}: BootImage): Promise<readonly MediaFinding[]> => {
	const {code, partitions, fault} = await readSystemArea(readAt);
	const [sector, loader] = [await original(bootFiles.hybridSector), await original(bootFiles.uefiImage)];
	const start = entries.find(({platform}) => platform === platforms.bios)?.start;
	const findings: MediaFinding[] = [];
	if (sector !== undefined && start !== undefined && !code.equals(placedHybridCode(sector, start))) {
		findings.push(
			changedPart(
				bootFiles.hybridSector,
				'What BIOS starts from a stick is not this file: the first sector was changed.',
			),
		);
	}

	if (fault !== undefined) {
		// What a damaged table names need not be anywhere.
		return [...findings, changedPart(bootFiles.uefiImage, fault)];
	}

	let starters = 0;
	for (const partition of loader === undefined ? [] : partitions) {
		if (await holds(readAt, partition.start, loader ?? new Uint8Array())) {
			starters++;
		} else if (partition.start !== volumeStart && !(await isZero(readAt, partition))) {
			// xorriso makes the empty room between and behind partitions a partition too.
			findings.push(
				changedPart(
					bootFiles.uefiImage,
					'What UEFI starts from a stick is not this file: the partition was changed.',
				),
			);
		}
	}

	return starters > 0 || loader === undefined || findings.length > 0
		? findings
		: [
				changedPart(
					bootFiles.uefiImage,
					'What UEFI starts from a stick is gone: its partition is not there.',
				),
			];
};
