import {createReadStream} from 'node:fs';
import {rm} from 'node:fs/promises';
import path from 'node:path';
import {contentCodes} from '../../content/content-codes.ts';
import type {FetchOptions, FoundPackage, SourceProblem} from '../../content/content-source.ts';
import {wrongHash} from '../../content/copy-file.ts';
import {cancelled, readProblem, writeProblem} from '../../content/file-problem.ts';
import {type PackageFile, parseManifest} from '../../content/package-manifest.ts';
import {isFull} from '../../files/file-error.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {AlteredFile} from '../media-problem.ts';
import {decryptChunks} from './chunk-cipher.ts';
import {readCounted} from './counted-reading.ts';
import {indexName, indexPurpose, sealedName, sealedPurpose} from './package-index.ts';
import {writeHashed} from './write-hashed.ts';

/** A package of encrypted files in a folder, its index opened: the files are decrypted as they are fetched. */
export const openEncryptedPackage = async (
	folder: string,
	packageId: string,
	key: Uint8Array,
): Promise<Result<FoundPackage, SourceProblem>> => {
	const indexFile = path.join(folder, indexName);
	let text: string;
	try {
		const chunks = decryptChunks(createReadStream(indexFile), key, indexPurpose(packageId));
		text = Buffer.concat(await Array.fromAsync(chunks)).toString('utf8');
	} catch (error) {
		return failure(decryptProblem(indexFile, error));
	}

	const index = parseManifest(text, packageId);
	if (!index.ok) {
		return failure(badFile(indexFile, `It cannot be used: ${index.error}.`));
	}

	const {files} = index.value;
	const numbers = new Map(files.map((file, number) => [file.path, number]));
	return success({
		kind: 'files',
		files,
		describedBy: 'manifest',
		isSecret: true,
		fetch: async (file, target, options) => {
			const number = numbers.get(file.path) ?? 0;
			const source = path.join(folder, sealedName(number));
			return decryptFile(source, target, file, {...options, key, purpose: sealedPurpose(packageId, number)});
		},
	});
};

const decryptFile = async (
	source: string,
	target: string,
	{size, sha256}: PackageFile,
	{key, purpose, signal, onBytes}: FetchOptions & {readonly key: Uint8Array; readonly purpose: string},
): Promise<Result<{readonly sha256: string}, SourceProblem>> => {
	let problem: SourceProblem;
	try {
		const chunks = readCounted(source, {signal, onBytes: (_, bytes) => onBytes?.(bytes)});
		const written = await writeHashed(target, decryptChunks(chunks, key, purpose));
		if (written.size === size && written.sha256 === sha256) {
			return success({sha256: written.sha256});
		}

		problem = wrongHash(source);
	} catch (error) {
		if (signal?.aborted === true) {
			problem = cancelled;
		} else {
			problem = isFull(error) ? writeProblem(target, error) : decryptProblem(source, error);
		}
	}

	await rm(target, {force: true});
	return failure(problem);
};

const decryptProblem = (file: string, error: unknown): SourceProblem =>
	error instanceof AlteredFile ? badFile(file, error.message) : readProblem(file, error);

const badFile = (file: string, message: string): SourceProblem => ({
	code: contentCodes.hashMismatch,
	message: `${file}: ${message}`,
	passing: false,
});
