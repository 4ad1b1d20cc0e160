import {createHash} from 'node:crypto';
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import type {TransferOptions} from './content.ts';
import type {FoundPackage, SourceProblem} from './content-source.ts';
import {cancelled, writeProblem} from './file-problem.ts';
import {checkFreeSpace} from './free-space.ts';
import {
	bytesBelow,
	type CachePlaces,
	fetchedEarlier,
	finishPackage,
	forgetOtherRevision,
	keepReceived,
	putInPlace,
	takeBack,
} from './package-cache.ts';
import {type PackageFile, type PackageManifest, totalSize} from './package-manifest.ts';
import {createTransferProgress} from './transfer-progress.ts';
import {verifyFolder} from './verify-folder.ts';

type Files = Extract<FoundPackage, {kind: 'files'}>;

export type FetchPackageOptions = TransferOptions & {
	/** As it may be shown. */
	readonly source: string;
	/** Files of the cache that this process has hashed: full paths; added to. */
	readonly hashed: Set<string>;
	/** Bytes free where the cache is; a test says its own. */
	readonly freeSpace?: (folder: string) => Promise<number | undefined>;
};

/** Files up to this size are fetched several at a time. */
const smallFile = 32 * 1024 * 1024;
const parallel = 8;

/**
Fetches what is missing of a package into the cache and gives its folder. What an earlier try brought is kept when it is right, so
that it goes on after a cut, a restart or a power cut; a package that was fetched in full earlier is compared and only brought up to date.
*/
export const fetchPackage = async (
	places: CachePlaces,
	found: Files,
	options: FetchPackageOptions,
): Promise<Result<string, SourceProblem>> => {
	const {signal} = options;
	try {
		if (found.revision !== undefined) {
			await forgetOtherRevision(places, found.revision);
		}

		const earlier = await fetchedEarlier(places);
		if (earlier !== undefined) {
			const isSame = isSamePackage(earlier, found.files);
			const verified = isSame ? await verifyFolder(places.folder, earlier.files, signal) : undefined;
			if (verified?.ok === true) {
				options.log?.(`Package ${places.packageId} was fetched earlier and has not changed since.`);
				return success(places.folder);
			}

			if (signal?.aborted === true) {
				return failure(cancelled);
			}

			await takeBack(places, earlier);
		}

		return await fetchMissing(places, found, options);
	} catch (error) {
		return failure(signal?.aborted === true ? cancelled : writeProblem(places.work, error));
	}
};

const isSamePackage = ({files}: PackageManifest, wanted: readonly PackageFile[]): boolean => {
	const earlier = new Map(files.map(file => [file.path, file]));
	return (
		earlier.size === wanted.length &&
		wanted.every(({path: name, size, sha256}) => {
			const file = earlier.get(name);
			return file?.size === size && (sha256 === undefined || file.sha256 === sha256);
		})
	);
};

const fetchMissing = async (
	places: CachePlaces,
	found: Files,
	options: FetchPackageOptions,
): Promise<Result<string, SourceProblem>> => {
	const {packageId} = places;
	const {signal, source, log} = options;
	await mkdir(places.incoming, {recursive: true, mode: 0o700});
	const kept = await keepReceived(places, found.files, options);
	const missing = found.files.filter(file => !kept.has(file.path));
	const begun = await bytesBelow(places.incoming);
	const room = await checkFreeSpace(
		`Package ${packageId}`,
		places.store,
		Math.max(0, totalSize(missing) - begun),
		options.freeSpace,
	);
	if (!room.ok) {
		return room;
	}

	const total = totalSize(found.files);
	const progress = createTransferProgress(
		options,
		{package: packageId, source, total},
		total - totalSize(missing),
	);
	const made = new Set<string>();
	const stopped = new AbortController();
	const together = signal === undefined ? stopped.signal : AbortSignal.any([signal, stopped.signal]);
	let problem: SourceProblem | undefined;

	const fetchOne = async (file: PackageFile): Promise<void> => {
		const incoming = path.join(places.incoming, incomingName(file.path));
		let counted = 0;
		const fetched = await found.fetch(file, incoming, {
			signal: together,
			onBytes(delta) {
				counted += delta;
				progress.add(delta);
			},
		});
		if (!fetched.ok) {
			progress.add(-counted);
			problem ??= fetched.error;
			stopped.abort();
			return;
		}

		progress.add(file.size - counted);
		const whole = {...file, sha256: fetched.value.sha256};
		await putInPlace(places, incoming, whole, made);
		options.hashed.add(path.join(places.files, ...file.path.split('/')));
		kept.set(file.path, whole);
	};

	const queue = missing.filter(({size}) => size <= smallFile).values();
	const work = async () => {
		for (const file of queue) {
			if (together.aborted) {
				return;
			}

			await fetchOne(file);
		}
	};

	await settleAll(Array.from({length: parallel}, work));
	for (const file of missing.filter(({size}) => size > smallFile)) {
		if (!together.aborted) {
			await fetchOne(file);
		}
	}

	if (signal?.aborted === true || problem !== undefined) {
		return failure(signal?.aborted === true ? cancelled : (problem ?? cancelled));
	}

	if (found.describedBy === 'listing') {
		log?.(
			`Package ${packageId} has no manifest: only the sizes of its files were checked.`,
			found.isInImage === true ? 'information' : 'warning',
		);
	}

	for (const name of found.folders ?? []) {
		await mkdir(path.join(places.files, ...name.split('/')), {recursive: true});
	}

	await finishPackage(places, {
		package: packageId,
		source,
		...(found.revision === undefined ? {} : {revision: found.revision}),
		files: [...kept.values()],
	});
	// Should it be taken back one day, nobody knows what has become of its files.
	for (const name of kept.keys()) {
		options.hashed.delete(path.join(places.files, ...name.split('/')));
	}

	progress.finish();
	return success(places.folder);
};

/** All of them have ended when this throws what the first of them threw: nothing goes on writing behind. */
const settleAll = async (work: readonly Promise<void>[]): Promise<void> => {
	for (const result of await Promise.allSettled(work)) {
		if (result.status === 'rejected') {
			throw result.reason;
		}
	}
};

/** The same for the same path after every restart; no path can make it into another file's. */
const incomingName = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 40);
