import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {failure} from '../sequence/result.ts';
import {contentCodes} from './content-codes.ts';
import type {ContentSettings} from './content-settings.ts';
import type {ContentSource} from './content-source.ts';
import {contentVariables} from './content-variables.ts';
import {createFolderSource, type FolderSourceOptions} from './folder-source.ts';
import {onMedium} from './medium-source.ts';
import {type PackageLocations, type PackageStore, packageStores} from './package-locations.ts';
import {type createWebClients, splitAddress} from './web-clients.ts';
import {createWebSource} from './web-source.ts';

export type SourceSurroundings = Pick<FolderSourceOptions, 'stallTimeout' | 'openFile'> & {
	readonly clients: ReturnType<typeof createWebClients>;
	/** Whether a folder is on another machine. */
	readonly isNetworkFolder: (folder: string) => Promise<boolean>;
};

/**
Where packages are looked for, in order: the media, what lies in the state folder, what was exported with the task sequence, then the
sources that the variables name. `fetched`: the package came into the state folder from a source, which knows better whether it has
changed since; so the copy comes last.
*/
export const contentSources = (
	settings: ContentSettings,
	locations: PackageLocations,
	{fetched}: {readonly fetched: boolean},
	surroundings: SourceSurroundings,
): readonly ContentSource[] => {
	const {media, stateFolder, exportFile} = packageStores(locations);
	const state = stateFolder.map(storeSource);
	const {medium, mediaPackages} = locations;
	const onMedia = mediaPackages === undefined ? media.map(storeSource) : [mediaPackages];
	return [
		...(medium === undefined ? onMedia : onMedia.map(source => onMedium(source, medium))),
		...(fetched ? [] : state),
		...exportFile.map(storeSource),
		...settings.sources.map(source => namedSource(source, settings, locations.media, surroundings)),
		...(fetched ? state : []),
	];
};

const storeSource = ({root, folders}: PackageStore): ContentSource =>
	createFolderSource({root, folders: packageId => [...folders, packageId]});

const namedSource = (
	text: string,
	settings: ContentSettings,
	media: string | undefined,
	{clients, isNetworkFolder, ...copying}: SourceSurroundings,
): ContentSource => {
	if (/^https?:\/\//i.test(text)) {
		const {address, account} = splitAddress(text);
		const own = account === undefined ? settings : {...settings, account};
		return createWebSource(address, async () => clients.clientFor(own, media));
	}

	const folder = folderOf(text);
	if (folder === undefined) {
		return unusable(splitAddress(text).address);
	}

	const place = (packageId: string) =>
		folder.includes('{package}') ? folder.replaceAll('{package}', packageId) : path.join(folder, packageId);
	return {
		place,
		async find(packageId, options) {
			const {dir, base} = path.parse(place(packageId));
			const source = createFolderSource({
				...copying,
				root: dir,
				folders: () => [base],
				...(settings.mode === 'in-place' ? {} : {isCopied: isNetworkFolder}),
			});
			return source.find(packageId, options);
		},
	};
};

/** The full path that a source names; undefined when it names none. */
const folderOf = (text: string): string | undefined => {
	try {
		const folder = /^file:/i.test(text) ? fileURLToPath(text.replaceAll('{package}', '%7Bpackage%7D')) : text;
		return path.isAbsolute(folder) ? folder : undefined;
	} catch {
		return undefined;
	}
};

const unusable = (text: string): ContentSource => ({
	place: () => text,
	find: async () =>
		failure({
			code: contentCodes.invalidParameter,
			message: `${contentVariables.sources} names ${text}, which is no full path and no address that begins with file:, http: or https:.`,
			passing: false,
		}),
});
