import {open} from 'node:fs/promises';
import {bootFiles} from '../boot-image/boot-files.ts';
import {placedDiscImage} from '../image/hybrid-patches.ts';
import {windowsLoaders} from '../image/windows-loaders.ts';
import {findMediaFile, type MediaFiles, readMediaFile} from '../media-files.ts';
import type {MediaFinding} from '../media-finding.ts';
import {fileProblem} from '../media-problem.ts';
import type {Media} from '../open-media.ts';
import {pathKey} from '../protection/path-key.ts';
import {readBootEntries} from './boot-catalogue.ts';
import {type BootImage, changedPart, isZero, platforms} from './boot-image.ts';
import {discFindings} from './disc-loaders.ts';
import {stickFindings} from './stick-parts.ts';
import {systemAreaLength} from './system-area.ts';
import type {ReadAt} from './volume.ts';
import {volumeFault} from './volume-fault.ts';

/**
Compares what firmware starts of an ISO image with the listed files that it was made of: the images of the boot catalogue, the first sector
and the partition of a stick that it was copied onto. They lie beside the files, so a manifest of files does not have them.

@returns Nothing for media without a manifest. Of a folder it is said that this was not looked at: it may be an image that was mounted.
*/
export const bootPartFindings = async (
	media: Pick<Media, 'files' | 'manifest'>,
): Promise<readonly MediaFinding[]> => {
	const {files, manifest} = media;
	if (manifest === undefined) {
		return [];
	}

	const listed = new Map(manifest.files.map(({path}) => [pathKey(path), path]));
	try {
		return files.kind === 'iso' ? await imageFindings(files, listed) : await folderFindings(files, listed);
	} catch (error) {
		const {kind, ...problem} = fileProblem(error, files.location);
		return [{severity: 'error', rule: kind, ...problem}];
	}
};

/** As listed, by how paths compare. */
type Listed = ReadonlyMap<string, string>;

const imageFindings = async (files: MediaFiles, listed: Listed): Promise<readonly MediaFinding[]> => {
	const handle = await open(files.location, 'r');
	try {
		const readAt: ReadAt = async (position, length) => {
			// A damaged table of partitions names places that no file can have.
			if (!Number.isSafeInteger(position)) {
				return Buffer.alloc(0);
			}

			const {buffer, bytesRead} = await handle.read(Buffer.alloc(length), 0, length, position);
			return buffer.subarray(0, bytesRead);
		};

		const image: BootImage = {
			readAt,
			entries: await readBootEntries(readAt),
			async original(path) {
				const read = await readMediaFile(files, listed.get(path) ?? path);
				// One that was changed itself, or is missing, has been found with all the other files.
				return read.ok ? read.value : undefined;
			},
		};
		if (listed.has(bootFiles.kernel)) {
			return await hybridFindings(image);
		}

		return listed.has(windowsLoaders.uefi)
			? await windowsFindings(image, listed.has(windowsLoaders.bios))
			: await addedFindings(image, files.location);
	} finally {
		await handle.close();
	}
};

/** A disc in its drive and an image that is mounted look like any folder. Where nothing boots from, another finding says so. */
const folderFindings = async (files: MediaFiles, listed: Listed): Promise<readonly MediaFinding[]> => {
	const path = [bootFiles.uefiImage, windowsLoaders.uefi].find(file => listed.has(file));
	const found = path === undefined ? undefined : await findMediaFile(files, path);
	return path === undefined || found?.ok !== true || found.value === undefined
		? []
		: [
				{
					severity: 'information',
					rule: 'boot-part-not-compared',
					file: path,
					message:
						'The files to boot are compared here, but not what firmware starts of a disc or an image: it lies beside them.',
					help: 'If this is a disc or an image that is mounted, verify its .iso file or its device.',
				},
			];
};

const hybridFindings = async (image: BootImage): Promise<readonly MediaFinding[]> => [
	...(await discFindings(image, [
		{firmware: 'BIOS', platform: platforms.bios, file: bootFiles.discImage, placed: placedDiscImage},
		{firmware: 'UEFI', platform: platforms.uefi, file: bootFiles.uefiImage, placed: asItIs},
	])),
	...(await stickFindings(image)),
	...(await volumeFault(image.readAt)).map(fault => changedPart(bootFiles.uefiImage, fault)),
];

const windowsFindings = async (image: BootImage, hasBios: boolean): Promise<readonly MediaFinding[]> => [
	...(await discFindings(image, [
		...(hasBios
			? [{firmware: 'BIOS', platform: platforms.bios, file: windowsLoaders.bios, placed: asItIs}]
			: []),
		{firmware: 'UEFI', platform: platforms.uefi, file: windowsLoaders.uefi, placed: asItIs},
	])),
	...((await isEmpty(image.readAt))
		? []
		: [changedPart(windowsLoaders.bios, 'The image starts something from a stick: it was made without.')]),
];

/** A manifest without files to boot: another program may have made the image, with a loader of its own. */
const addedFindings = async ({entries, readAt}: BootImage, file: string): Promise<readonly MediaFinding[]> =>
	entries.length === 0 && (await isEmpty(readAt))
		? []
		: [
				{
					severity: 'warning',
					rule: 'not-in-manifest',
					file,
					message: 'The image starts something, but the manifest has no files to boot from.',
					help: 'If nobody of yours made this image bootable, do not start it. Find out who did.',
				},
			];

const isEmpty = async (readAt: ReadAt): Promise<boolean> =>
	isZero(readAt, {start: 0, length: systemAreaLength});

const asItIs = (original: Uint8Array) => original;
