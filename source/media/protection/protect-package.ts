import {mkdir, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {manifestName, type PackageFile} from '../../content/package-manifest.ts';
import {packagePathsProblem} from '../../content/package-path.ts';
import {type WalkedEntry, walkFolder} from '../../content/walk-folder.ts';
import {syncFolder} from '../../files/sync-folder.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {MediaProblem} from '../media-problem.ts';
import {encryptChunks} from './chunk-cipher.ts';
import {hashCounted, hashing, type Reading, readCounted} from './counted-reading.ts';
import type {ManifestPackage} from './manifest.ts';
import {notForMedia} from './not-for-media.ts';
import {indexName, indexPurpose, sealedName, sealedPurpose, writePackageIndex} from './package-index.ts';
import {oneChunk, writeHashed} from './write-hashed.ts';

/**
Writes the manifest of a package beside its folder, `<ID>.manifest.json`, and encrypts its files first where a key is given. Throws what
the file system says.

@param store - The folder that holds the package's folder.
*/
export const protectPackage = async (
	store: string,
	packageId: string,
	{key, ...reading}: Reading & {readonly key?: Uint8Array},
): Promise<Result<ManifestPackage, MediaProblem>> => {
	const folder = path.join(store, packageId);
	const listed = await listFiles(folder);
	if (!listed.ok) {
		return listed;
	}

	const files =
		key === undefined
			? await hashFiles(folder, listed.value, reading)
			: await encryptFiles(folder, listed.value, {...reading, packageId, key});
	const text = `${JSON.stringify({package: packageId, files}, undefined, '\t')}\n`;
	await writeHashed(path.join(store, manifestName(packageId)), oneChunk(text));
	const bytes = files.reduce((sum, {size}) => sum + size, 0);
	return success({packageId, files: files.length, bytes, encrypted: key !== undefined});
};

type Walked = Extract<WalkedEntry, {kind: 'file'}>;

const listFiles = async (folder: string): Promise<Result<readonly Walked[], MediaProblem>> => {
	const files: Walked[] = [];
	for await (const entry of walkFolder(folder)) {
		if (entry.kind === 'other') {
			return failure(notForMedia(path.join(folder, entry.path), 'It is a link or a device.'));
		}

		if (entry.kind === 'file') {
			files.push(entry);
		}
	}

	const problem = packagePathsProblem(files.map(file => file.path));
	// The same content gives the same manifest, however the drive lists it.
	return problem === undefined
		? success(files.toSorted((one, other) => (one.path < other.path ? -1 : 1)))
		: failure(notForMedia(folder, `The package cannot be on media: ${problem}.`));
};

const hashFiles = async (
	folder: string,
	listed: readonly Walked[],
	reading: Reading,
): Promise<readonly Required<PackageFile>[]> => {
	const files: Required<PackageFile>[] = [];
	for (const {path: name} of listed) {
		files.push({path: name, ...(await hashCounted(path.join(folder, name), reading))});
	}

	return files;
};

/** Each file in its turn, so that no more room is needed than the largest takes. Their names are in the encrypted index alone. */
const encryptFiles = async (
	folder: string,
	listed: readonly Walked[],
	{packageId, key, ...reading}: Reading & {readonly packageId: string; readonly key: Uint8Array},
): Promise<readonly Required<PackageFile>[]> => {
	const work = `${folder}.encrypted`;
	await rm(work, {recursive: true, force: true});
	await mkdir(work);
	const plain: Required<PackageFile>[] = [];
	const sealed: Required<PackageFile>[] = [];
	for (const [index, {path: name}] of listed.entries()) {
		const file = path.join(folder, name);
		const {through, result} = hashing();
		const chunks = through(readCounted(file, reading));
		const encrypted = encryptChunks(chunks, key, sealedPurpose(packageId, index));
		const written = await writeHashed(path.join(work, sealedName(index)), encrypted);
		plain.push({path: name, ...result()});
		sealed.push({path: sealedName(index), ...written});
		await rm(file);
	}

	const text = writePackageIndex(packageId, plain);
	const index = encryptChunks(oneChunk(text), key, indexPurpose(packageId));
	sealed.push({path: indexName, ...(await writeHashed(path.join(work, indexName), index))});
	await rm(folder, {recursive: true});
	await rename(work, folder);
	await syncFolder(path.dirname(folder));
	return sealed;
};
