import path from 'node:path';
import {contentCodes} from '../../content/content-codes.ts';
import type {ContentSource, SourceProblem} from '../../content/content-source.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type MediaFiles, readMediaFile} from '../media-files.ts';
import {createMediaReader} from '../media-reader.ts';
import {type MediaSeal, mediaSourceProblem, readKnownManifest} from '../protection/known-manifest.ts';
import {verifiedFiles} from '../protection/verified-files.ts';
import {copyFromMedium} from './copy-from-medium.ts';
import {type PlacedFile, parseVolumeFiles, volumeFilesPath} from './volume-files.ts';

/** Where a volume of the set is that the medium belongs to: a folder, a drive or an image. Asks a person for it. The error is a sentence. */
export type FindVolume = (volume: number, signal?: AbortSignal) => Promise<Result<string, string>>;

/**
Packages of media with several volumes. Whichever volume is in says which files a package has and where they are; they are copied from
there, because a volume may be taken out when the next one is asked for. What is no part of a set is left to the other sources.

@param media The folder, drive or image that the run was started from; another volume of it may be there now.
@param seal What protected media are known by: a list on other media is not believed.
@param other What gives the packages of media with one volume.
*/
export const createVolumePackages = (
	media: string,
	findVolume: FindVolume,
	other: ContentSource,
	seal?: MediaSeal,
): ContentSource => ({
	place: packageId => path.join(media, 'SMS', 'PKG', packageId),
	async find(packageId, options) {
		const placed = await createMediaReader(media).use(async files => placedFiles(files, packageId, seal));
		if (!placed.ok) {
			return placed;
		}

		const files = placed.value;
		if (files === undefined) {
			return other.find(packageId, options);
		}

		const volumes = new Map(files.map(file => [file.path, file.volume]));
		return success({
			kind: 'files',
			files: files.map(({path: name, size, sha256}) => ({path: name, size, sha256})),
			describedBy: 'manifest',
			async fetch(file, target, fetching) {
				const root = await findVolume(volumes.get(file.path) ?? 1, fetching.signal);
				if (!root.ok) {
					return failure(notThere(root.error));
				}

				return copyFromMedium(root.value, `SMS/PKG/${packageId}/${file.path}`, {target, file, fetching});
			},
		});
	},
});

/** The files of a package of a set; undefined: the medium is no set, or has no such package. */
const placedFiles = async (
	files: MediaFiles,
	packageId: string,
	seal: MediaSeal | undefined,
): Promise<Result<readonly PlacedFile[] | undefined, SourceProblem>> => {
	const media = files.location;
	const protection = await readKnownManifest(files, seal);
	if (!protection.ok) {
		return protection;
	}

	const checked = protection.value === undefined ? files : verifiedFiles(files, protection.value);
	const read = await readMediaFile(checked, volumeFilesPath(packageId));
	if (!read.ok) {
		return failure(mediaSourceProblem(media, read.error));
	}

	if (read.value === undefined) {
		return success(undefined);
	}

	const placed = parseVolumeFiles(new TextDecoder().decode(read.value));
	return placed === undefined
		? failure(
				unusable(path.join(media, volumeFilesPath(packageId)), 'It cannot be used: make the media again.'),
			)
		: success(placed);
};

const notThere = (message: string): SourceProblem => ({code: contentCodes.notFound, message, passing: false});

const unusable = (place: string, message: string): SourceProblem => ({
	code: contentCodes.invalidData,
	message: `${place}: ${message}`,
	passing: false,
});
