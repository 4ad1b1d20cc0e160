import {appendFile, chmod, lstat, mkdir, readFile, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {isMissing} from '../files/file-error.ts';
import {replaceFile} from '../files/replace-file.ts';
import {syncFolder} from '../files/sync-folder.ts';
import {hashFile} from './hash-file.ts';
import {manifestName, type PackageFile, type PackageManifest, parseManifest} from './package-manifest.ts';
import {walkFolder} from './walk-folder.ts';

/** The places of one package in the cache, `<_SMSTaskSequence>/Packages`. */
export type CachePlaces = {
	readonly packageId: string;
	readonly store: string;
	/** The package when it is whole; its manifest lies beside it. */
	readonly folder: string;
	readonly manifest: string;
	/** Holds what has been fetched so far. A package ID has no dot, so nothing else is called that. */
	readonly work: string;
	/** Files that are whole, at their paths. */
	readonly files: string;
	/** Files on their way, each under a name made of its path, so that none can be taken for another. */
	readonly incoming: string;
	/** A line for every file that is whole: its path, size and hash. */
	readonly received: string;
	/** The revision of the source that it came from, where it has one. */
	readonly revision: string;
};

export const cachePlaces = (store: string, packageId: string): CachePlaces => {
	const work = path.join(store, `${packageId}.fetch`);
	return {
		packageId,
		store,
		folder: path.join(store, packageId),
		manifest: path.join(store, manifestName(packageId)),
		work,
		files: path.join(work, 'files'),
		incoming: path.join(work, 'incoming'),
		received: path.join(work, 'received.jsonl'),
		revision: path.join(work, 'revision'),
	};
};

/** What the cache has of a package that was fetched in full earlier; undefined when it was not fetched, or not by this program. */
export const fetchedEarlier = async ({
	manifest,
	folder,
	packageId,
}: CachePlaces): Promise<PackageManifest | undefined> => {
	const text = await readFile(manifest, 'utf8').catch(() => undefined);
	const facts = await lstat(folder).catch(() => undefined);
	const parsed = text === undefined ? undefined : parseManifest(text, packageId);
	return facts?.isDirectory() === true && parsed?.ok === true && parsed.value.source !== undefined
		? parsed.value
		: undefined;
};

/** Bytes that a folder holds; none when it is not there. */
export const bytesBelow = async (folder: string): Promise<number> => {
	let bytes = 0;
	try {
		for await (const entry of walkFolder(folder)) {
			bytes += entry.kind === 'file' ? entry.size : 0;
		}
	} catch (error) {
		if (!isMissing(error)) {
			throw error;
		}
	}

	return bytes;
};

/** Removes what came from another revision of a source: a file of the same size may be another one there. */
export const forgetOtherRevision = async (places: CachePlaces, revision: string): Promise<void> => {
	const earlier = await fetchedEarlier(places);
	if (earlier !== undefined && earlier.revision !== revision) {
		await rm(places.manifest, {force: true});
		await rm(places.folder, {recursive: true, force: true});
	}

	if ((await readFile(places.revision, 'utf8').catch(() => undefined)) !== revision) {
		await rm(places.work, {recursive: true, force: true});
		await mkdir(places.work, {recursive: true, mode: 0o700});
		await replaceFile(places.revision, revision);
	}
};

/** Takes a package that was fetched earlier back into work, because it has changed or is damaged: what is still right is kept. */
export const takeBack = async (places: CachePlaces, {files}: PackageManifest): Promise<void> => {
	await rm(places.manifest, {force: true});
	await syncFolder(places.store);
	await rm(places.work, {recursive: true, force: true});
	await mkdir(places.work, {recursive: true, mode: 0o700});
	await rename(places.folder, places.files);
	await rememberReceived(places, files);
};

/** Adds lines to what has been received. They are not synced: every file that they name is hashed again before it is believed. */
const rememberReceived = async (
	{received}: CachePlaces,
	files: readonly Required<PackageFile>[],
): Promise<void> => {
	await appendFile(received, files.map(file => `${JSON.stringify(file)}\n`).join(''), {mode: 0o600});
};

/** What the lines say, by path; a torn line is passed over. */
const readReceived = async ({
	received,
	packageId,
}: CachePlaces): Promise<Map<string, Required<PackageFile>>> => {
	const text = await readFile(received, 'utf8').catch(() => '');
	const files = new Map<string, Required<PackageFile>>();
	for (const line of text.split('\n')) {
		const parsed = parseManifest(`{"package":"${packageId}","files":[${line}]}`, packageId);
		for (const file of parsed.ok ? parsed.value.files : []) {
			files.set(file.path, file);
		}
	}

	return files;
};

/**
The files that are whole and right, by path; every other file, folder or link among them is removed. A power cut may have left
a file of the right length with other content, so each is hashed, once in the life of this process.

@param hashed - Full paths that have been hashed already; added to.
*/
export const keepReceived = async (
	places: CachePlaces,
	wanted: readonly PackageFile[],
	{hashed, signal}: {hashed: Set<string>; signal?: AbortSignal},
): Promise<Map<string, Required<PackageFile>>> => {
	await mkdir(places.files, {recursive: true});
	const received = await readReceived(places);
	const byPath = new Map(wanted.map(file => [file.path, file]));
	const kept = new Map<string, Required<PackageFile>>();
	for await (const entry of walkFolder(places.files)) {
		const full = path.join(places.files, ...entry.path.split('/'));
		const file = received.get(entry.path);
		const expected = byPath.get(entry.path);
		if (entry.kind === 'folder') {
			continue;
		}

		const matches =
			entry.kind === 'file' &&
			file !== undefined &&
			expected !== undefined &&
			entry.size === expected.size &&
			file.size === expected.size &&
			file.sha256 === (expected.sha256 ?? file.sha256) &&
			(hashed.has(full) || (await hashFile(full, signal)) === file.sha256);
		if (matches) {
			hashed.add(full);
			kept.set(entry.path, file);
		} else {
			hashed.delete(full);
			await rm(full, {force: true});
		}
	}

	return kept;
};

/** Puts a whole file at its path. The folders on the way are real ones: a link among them is replaced. */
export const putInPlace = async (
	places: CachePlaces,
	incoming: string,
	file: Required<PackageFile>,
	made: Set<string>,
): Promise<void> => {
	const parts = file.path.split('/');
	let folder = places.files;
	for (const name of parts.slice(0, -1)) {
		folder = path.join(folder, name);
		if (!made.has(folder)) {
			const facts = await lstat(folder).catch(() => undefined);
			if (facts !== undefined && !facts.isDirectory()) {
				await rm(folder, {force: true});
			}

			await mkdir(folder, {recursive: true});
			made.add(folder);
		}
	}

	// A web server tells no permissions. Packages hold programs, and media made on Windows let every file run.
	await chmod(incoming, 0o755);
	await rename(incoming, path.join(places.files, ...parts));
	await rememberReceived(places, [file]);
};

/** Gives a package that is whole its name. In this order a power cut leaves the package in work, or the package, never a part of it. */
export const finishPackage = async (places: CachePlaces, manifest: PackageManifest): Promise<void> => {
	for await (const entry of walkFolder(places.files)) {
		if (entry.kind === 'folder') {
			await syncFolder(path.join(places.files, ...entry.path.split('/')));
		}
	}

	await syncFolder(places.files);
	await replaceFile(places.manifest, JSON.stringify(manifest));
	await rm(places.folder, {recursive: true, force: true});
	await rename(places.files, places.folder);
	await syncFolder(places.store);
	await rm(places.work, {recursive: true, force: true});
};
