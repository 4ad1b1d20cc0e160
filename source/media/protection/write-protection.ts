import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {findEntry} from '../../content/find-folder.ts';
import {walkFolder} from '../../content/walk-folder.ts';
import {decodeText} from '../../sequence/carriers/decode-text.ts';
import {type Result, success} from '../../sequence/result.ts';
import {revealed, type Secret} from '../../sequence/secret.ts';
import {labelOf} from '../media-label.ts';
import {mediaPaths, mediaSettings} from '../media-layout.ts';
import type {MediaProblem} from '../media-problem.ts';
import {type MediaVariable, mediaVariable} from '../media-variables.ts';
import {packageKeyBytes} from './chunk-cipher.ts';
import type {Reading} from './counted-reading.ts';
import {hashMedium} from './hash-medium.ts';
import {protectionPaths} from './layout.ts';
import {type MediaManifest, writeManifest} from './manifest.ts';
import type {MediaSet} from './media-set.ts';
import type {MediaDocuments, ProtectedMedia, ProtectOptions} from './protect-options.ts';
import {protectPackages} from './protect-packages.ts';
import {sealDocuments} from './seal-documents.ts';
import {fingerprintOf, publicKeyText, signManifest} from './signature.ts';
import {withSettings} from './with-settings.ts';
import {writeDocuments} from './write-documents.ts';

type Options = Omit<ProtectOptions, 'password' | 'set'> & {
	readonly set: MediaSet;
	/** Normalised. */
	readonly password: Secret | undefined;
};

/** Everything that our own format adds to a folder; the signature comes last. Throws what the file system says. */
export const writeProtection = async (
	folder: string,
	documents: MediaDocuments | undefined,
	options: Options,
): Promise<Result<ProtectedMedia, MediaProblem>> => {
	const {set, volume = 1, architectures = [], now = () => new Date()} = options;
	const fingerprint = fingerprintOf(set.signingKey);
	const written = await writeSealed(folder, documents, {...options, fingerprint});
	if (!written.ok) {
		return written;
	}

	const reading = await readingOf(folder, options);
	const key = options.encryptPackages === true ? packageKeyBytes(set.packageKey) : undefined;
	const packages = await protectPackages(folder, key, reading);
	if (!packages.ok) {
		return packages;
	}

	await writeDocuments(
		folder,
		new Map([[protectionPaths.publicKey, Buffer.from(publicKeyText(set.signingKey))]]),
	);
	const files = await hashMedium(folder, packages.value, reading);
	if (!files.ok) {
		return files;
	}

	const date = (name: string) => revealed(mediaVariable(written.value, name)).trim();
	const validFrom = date(mediaSettings.startDate);
	const validTo = date(mediaSettings.expirationDate);
	const manifest: MediaManifest = {
		set: set.id,
		volume,
		volumes: set.volumes,
		label: await labelIn(folder),
		created: now().toISOString(),
		...(validFrom === '' ? {} : {validFrom}),
		...(validTo === '' ? {} : {validTo}),
		architectures,
		fingerprint,
		packages: packages.value,
		files: files.value,
	};
	const bytes = Buffer.from(writeManifest(manifest));
	await writeDocuments(folder, new Map([[protectionPaths.manifest, bytes]]));
	const signature = Buffer.from(signManifest(bytes, set.signingKey));
	await writeDocuments(folder, new Map([[protectionPaths.signature, signature]]));
	return success({
		fingerprint,
		files: files.value.length + sum(packages.value.map(inside => inside.files)),
		bytes: sum(files.value.map(({size}) => size)) + sum(packages.value.map(inside => inside.bytes)),
	});
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The documents; who changes the manifest and signs it anew does not know the key that is named in them. */
const writeSealed = async (
	folder: string,
	documents: MediaDocuments | undefined,
	{set, password, encryptPackages, fingerprint}: Options & {readonly fingerprint: string},
): Promise<Result<readonly MediaVariable[], MediaProblem>> => {
	if (documents === undefined) {
		return success([]);
	}

	const variables = withSettings(documents.variables, [
		[mediaSettings.signedBy, fingerprint],
		...(encryptPackages === true ? [[mediaSettings.packageKey, set.packageKey] as const] : []),
	]);
	if (!variables.ok) {
		return variables;
	}

	const sealed = await sealDocuments({...documents, variables: variables.value.text}, password);
	await writeDocuments(folder, sealed);
	return success(variables.value.variables);
};

/** Tells how far it is with all files, by their paths on the medium. */
const readingOf = async (folder: string, {signal, onProgress}: Options): Promise<Reading> => {
	let total = 0;
	for await (const entry of onProgress === undefined ? [] : walkFolder(folder)) {
		total += entry.kind === 'file' ? entry.size : 0;
	}

	let bytes = 0;
	return {
		signal,
		onBytes(file, count) {
			bytes += count;
			onProgress?.({file: path.relative(folder, file).replaceAll(path.sep, '/'), bytes, total});
		},
	};
};

const labelIn = async (folder: string): Promise<string> => {
	const file = await findEntry(folder, mediaPaths.label, 'file');
	return file === undefined ? '' : labelOf(decodeText(await readFile(file)));
};
