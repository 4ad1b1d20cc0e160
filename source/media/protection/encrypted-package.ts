import {rm} from 'node:fs/promises';
import {contentCodes} from '../../content/content-codes.ts';
import type {FetchOptions, FoundPackage, SourceProblem} from '../../content/content-source.ts';
import {wrongHash} from '../../content/copy-file.ts';
import {cancelled, readProblem, writeProblem} from '../../content/file-problem.ts';
import {type PackageFile, parseManifest} from '../../content/package-manifest.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {AlteredFile} from '../media-problem.ts';
import {decryptChunks} from './chunk-cipher.ts';
import {counted} from './counted-reading.ts';
import {indexName, indexPurpose, sealedName, sealedPurpose} from './package-index.ts';
import {writeHashed} from './write-hashed.ts';

/** The files of an encrypted package as they lie on a medium, by their names. */
export type SealedFiles = {
	/** The full path, as it is shown. */
	place(name: string): string;
	/** The bytes, nothing of which is opened before they are asked for. The iteration throws what the file system says. */
	chunks(name: string): AsyncIterable<Uint8Array>;
};

/** A package of encrypted files, its index opened: the files are decrypted as they are fetched. */
export const openEncryptedPackage = async (
	sealed: SealedFiles,
	packageId: string,
	key: Uint8Array,
): Promise<Result<FoundPackage, SourceProblem>> => {
	const indexFile = sealed.place(indexName);
	let text: string;
	try {
		const chunks = decryptChunks(sealed.chunks(indexName), key, indexPurpose(packageId));
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
			const name = sealedName(number);
			const source = {place: sealed.place(name), chunks: sealed.chunks(name)};
			return decryptFile(source, target, file, {...options, key, purpose: sealedPurpose(packageId, number)});
		},
	});
};

const decryptFile = async (
	source: {readonly place: string; readonly chunks: AsyncIterable<Uint8Array>},
	target: string,
	{size, sha256}: PackageFile,
	{key, purpose, signal, onBytes}: FetchOptions & {readonly key: Uint8Array; readonly purpose: string},
): Promise<Result<{readonly sha256: string}, SourceProblem>> => {
	let problem: SourceProblem | undefined;
	const decrypted = async function* (): AsyncGenerator<Uint8Array> {
		try {
			yield* decryptChunks(
				counted(source.chunks, signal, bytes => onBytes?.(bytes)),
				key,
				purpose,
			);
		} catch (error) {
			problem = decryptProblem(source.place, error);
			throw error;
		}
	};

	try {
		const written = await writeHashed(target, decrypted());
		if (written.size === size && written.sha256 === sha256) {
			return success({sha256: written.sha256});
		}

		problem = wrongHash(source.place);
	} catch (error) {
		problem = signal?.aborted === true ? cancelled : (problem ?? writeProblem(target, error));
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
