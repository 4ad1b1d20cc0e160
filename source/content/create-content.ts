import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import type {Environment} from '../sequence/variables/environment.ts';
import type {ProcessEnvironment} from '../sequence/variables/expand.ts';
import type {Content, ContentProblem, TransferOptions} from './content.ts';
import {contentCodes} from './content-codes.ts';
import {readContentSettings} from './content-settings.ts';
import type {ContentSource, FoundPackage, SourceProblem} from './content-source.ts';
import {contentSources, type SourceSurroundings} from './content-sources.ts';
import {contentVariables} from './content-variables.ts';
import {copyFolder} from './copy-folder.ts';
import {discardPackage} from './discard-package.ts';
import {fetchPackage} from './fetch-package.ts';
import {checkFreeSpace, nearestFolder} from './free-space.ts';
import {isMediumGone, isOnMedium, type Medium, readFromMedium} from './medium.ts';
import {mediumInsertion} from './medium-insertion.ts';
import {isNetworkFolder} from './network-folder.ts';
import {bytesBelow, cachePlaces, fetchedEarlier} from './package-cache.ts';
import {isPackageId} from './package-id.ts';
import type {PackageLocations} from './package-locations.ts';
import {totalSize} from './package-manifest.ts';
import {trySources} from './try-sources.ts';
import {verifyFolder} from './verify-folder.ts';
import {type CreateClient, createWebClients, type ReadText} from './web-clients.ts';

/** What a run remembers of its content over restarts: packages that were found whole once are not asked for again. */
export type ContentMemory = {
	/** The folder of a package that was found whole in this run. */
	ready(packageId: string): string | undefined;
	remember(packageId: string, folder: string): void;
};

/** What a run gives to its content. */
export type ContentSurroundings = {
	/** The variables, read anew for every package: a step may change them. */
	readonly environment: Pick<Environment, 'get'>;
	readonly memory?: ContentMemory;
	/** Holds the packages that are encrypted on their media; it is removed when the run ends. Absent: they cannot be used. */
	readonly secretFolder?: string;
};

export type ContentOptions = ContentSurroundings & {
	readonly processEnvironment: ProcessEnvironment;
	/** Asked anew for every package. */
	readonly locations: () => PackageLocations;
	readonly software: Pick<Content, 'program' | 'application'>;
	/** Absent: a client that goes out to real servers. */
	readonly createClient?: CreateClient;
	/** Reads the certificates. Absent: from folders and drives. */
	readonly readText?: ReadText;
	readonly freeSpace?: (folder: string) => Promise<number | undefined>;
	/** Absent: {@link mediumInsertion}. */
	readonly insertion?: (root: string) => Promise<string | undefined>;
} & Partial<Omit<SourceSurroundings, 'clients'>>;

/** Content with connections that are kept until it is closed. */
export type OpenContent = Content & {
	/** Whether all packages that were found so far, and that must be fetched, fit into the state folder together. */
	fits(): Promise<Result<undefined, ContentProblem>>;
	close(): Promise<void>;
};

/** Packages from the media, from folders, from shares and from web servers, those of the latter two through the cache. */
export const createContent = (options: ContentOptions): OpenContent => {
	const {environment, processEnvironment, locations, memory, secretFolder, software} = options;
	const {createClient, readText, freeSpace, insertion = mediumInsertion} = options;
	const clients = createWebClients(createClient, readText);
	const surroundings: SourceSurroundings = {isNetworkFolder, ...options, clients};
	const hashed = new Set<string>();
	/** Folders that were verified in this process, and in which insertion of their medium, by package ID in lower case. */
	const verified = new Map<string, {readonly folder: string; readonly insertion: string}>();
	/** Bytes that are missing of the packages that were found, by package ID in lower case. */
	const missing = new Map<string, number>();

	const {medium} = locations();
	const mediumOf = (folder: string): Medium | undefined =>
		medium !== undefined && isOnMedium(medium, folder) ? medium : undefined;

	const insertionAt = async (folder: string) => insertion(mediumOf(folder)?.root ?? folder);

	const search = async <Value>(
		packageId: string,
		transfer: TransferOptions,
		use: (found: FoundPackage, source: ContentSource) => Promise<Result<Value, SourceProblem>>,
	): Promise<Result<Value, ContentProblem>> => {
		if (!isPackageId(packageId)) {
			const named = packageId === '' ? 'An empty text' : JSON.stringify(packageId);
			return failure({code: contentCodes.notFound, message: `${named} is not a package ID.`});
		}

		const settings = readContentSettings(environment, processEnvironment);
		const places = cacheOf(packageId);
		const fetched =
			settings.sources.length > 0 && places !== undefined && (await fetchedEarlier(places)) !== undefined;
		const sources = contentSources(settings, locations(), {fetched}, surroundings);
		const attempt = async (found: FoundPackage, source: ContentSource) =>
			found.kind === 'files' && found.isInImage !== true && settings.mode === 'in-place'
				? failure(notInPlace(source.place(packageId)))
				: use(found, source);
		return readFromMedium(
			medium,
			async () => trySources(packageId, sources, attempt, {...transfer, ...settings}),
			transfer,
		);
	};

	const cacheOf = (packageId: string) => {
		const {stateFolder} = locations();
		return stateFolder === undefined ? undefined : cachePlaces(path.join(stateFolder, 'Packages'), packageId);
	};

	const placesOf = (packageId: string, {isSecret = false}: Extract<FoundPackage, {kind: 'files'}>) => {
		if (isSecret) {
			return secretFolder === undefined ? undefined : cachePlaces(secretFolder, packageId);
		}

		return cacheOf(packageId);
	};

	const folder = async (packageId: string, transfer: TransferOptions = {}) => {
		const lasting = memory?.ready(packageId);
		const from = lasting === undefined ? undefined : mediumOf(lasting);
		if (lasting !== undefined && (from === undefined || !(await isMediumGone(from)))) {
			return success(lasting);
		}

		const earlier = verified.get(packageId.toLowerCase());
		if (earlier !== undefined && earlier.insertion === (await insertionAt(earlier.folder))) {
			return success(earlier.folder);
		}

		let isLasting = true;
		let before: string | undefined;
		const ready = await search(packageId, transfer, async (found, source) => {
			if (found.kind === 'folder') {
				isLasting = found.isExchangeable !== true;
				// Before it is read: what is put in meanwhile was not.
				before = isLasting ? undefined : await insertionAt(found.folder);
				return verifiedFolder(found, transfer);
			}

			isLasting = true;
			const places = placesOf(packageId, found);
			return places === undefined
				? failure(withoutCache(packageId))
				: fetchPackage(places, found, {
						...transfer,
						source: source.place(packageId),
						hashed,
						...(freeSpace === undefined ? {} : {freeSpace}),
					});
		});
		if (ready.ok && isLasting) {
			memory?.remember(packageId, ready.value);
		} else if (ready.ok && before !== undefined) {
			verified.set(packageId.toLowerCase(), {folder: ready.value, insertion: before});
		}

		return ready;
	};

	return {
		...(medium === undefined ? {} : {medium}),
		async find(packageId, transfer = {}) {
			return memory?.ready(packageId) === undefined
				? search(packageId, transfer, async found => {
						const places = found.kind === 'files' ? placesOf(packageId, found) : undefined;
						if (found.kind === 'files' && places !== undefined) {
							const present = (await bytesBelow(places.folder)) + (await bytesBelow(places.work));
							missing.set(packageId.toLowerCase(), Math.max(0, totalSize(found.files) - present));
						}

						return success(undefined);
					})
				: success(undefined);
		},
		folder,
		async fits() {
			const {stateFolder} = locations();
			const needed = [...missing.values()].reduce((sum, bytes) => sum + bytes, 0);
			return stateFolder === undefined
				? success(undefined)
				: checkFreeSpace('The content of the task sequence', nearestFolder(stateFolder), needed, freeSpace);
		},
		async copy(packageId, destination, transfer = {}) {
			const source = await folder(packageId, transfer);
			if (!source.ok) {
				return source;
			}

			const medium = mediumOf(source.value);
			return copyFolder(packageId, source.value, destination, {
				...transfer,
				...(freeSpace === undefined ? {} : {freeSpace}),
				...(medium === undefined ? {} : {medium}),
			});
		},
		async discard(packageId) {
			if (!isPackageId(packageId)) {
				return success(false);
			}

			const places = cacheOf(packageId);
			const secret =
				secretFolder === undefined
					? success(false)
					: await discardPackage(cachePlaces(secretFolder, packageId));
			return places === undefined || !secret.ok || secret.value ? secret : discardPackage(places);
		},
		program: software.program,
		application: software.application,
		close: clients.close,
	};
};

/** A folder used where it lies, when every file in it is as its manifest says; without one nobody can tell. */
const verifiedFolder = async (
	{folder, files}: Extract<FoundPackage, {kind: 'folder'}>,
	{signal, log}: TransferOptions,
): Promise<Result<string, SourceProblem>> => {
	if (files === undefined) {
		return success(folder);
	}

	const verified = await verifyFolder(folder, files, signal);
	if (verified.ok) {
		log?.(`${folder} is as its manifest says: ${files.length} files.`);
		return success(folder);
	}

	return verified;
};

const notInPlace = (place: string): SourceProblem => ({
	code: contentCodes.notSupported,
	message: `${place} cannot be used in place, as ${contentVariables.inPlace} asks: only folders can. Use a folder, or take the variable away.`,
	passing: false,
});

const withoutCache = (packageId: string): SourceProblem => ({
	code: contentCodes.notWritten,
	message: `Package ${packageId} must be fetched, and there is no state folder to keep it in.`,
	passing: false,
});
