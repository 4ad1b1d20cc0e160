import path from 'node:path';
import type {ContentSource} from './content-source.ts';
import type {Medium} from './medium.ts';

/** Where packages may lie. All folders are full paths. */
export type PackageLocations = {
	/** The media: a folder, a drive or an image. */
	readonly media?: string;
	/** The media once more, where they may be pulled out and are waited for. */
	readonly medium?: Medium;
	/** What gives the packages of the media, in place of the folders there: those of images and of protected media. */
	readonly mediaPackages?: ContentSource;
	/** What protected media are known by when they come back. */
	readonly mediaSeal?: {readonly fingerprint: string; readonly set: string};
	/** The `_SMSTaskSequence` folder, which keeps packages over restarts. */
	readonly stateFolder?: string;
	/** The document or export that the task sequence came from: its content lies in a folder beside it. */
	readonly exportFile?: string;
};

/** A folder that may hold packages, and the way from there, looked up without regard to case. */
export type PackageStore = {readonly root: string; readonly folders: readonly string[]};

/** The places to look in, by what they are a part of. Rules: media-and-boot.md §1.2; task-sequence-format.md §2.1. */
export const packageStores = ({
	media,
	stateFolder,
	exportFile,
}: PackageLocations): Readonly<Record<'media' | 'stateFolder' | 'exportFile', readonly PackageStore[]>> => ({
	media:
		media === undefined
			? []
			: [
					{root: media, folders: ['SMS', 'PKG']},
					{root: media, folders: ['SMS', 'data', 'PKG']},
				],
	stateFolder: stateFolder === undefined ? [] : [{root: stateFolder, folders: ['Packages']}],
	exportFile: exportFile === undefined ? [] : besideExport(path.parse(exportFile)),
});

const besideExport = ({dir, name}: path.ParsedPath): readonly PackageStore[] => [
	{root: dir, folders: [`${name}_files`, 'SMS_Package']},
	{root: dir, folders: [`${name}_files`]},
];
