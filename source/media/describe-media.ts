import {decodeText} from '../sequence/carriers/decode-text.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {openEnvelope} from './envelope.ts';
import {readEnvelopeHeader} from './envelope-header.ts';
import {iniValue} from './ini.ts';
import {noPassword} from './key-derivation.ts';
import type {EncryptedFile, MediaDescription, MediaKind, MediaPackage} from './media-description.ts';
import {findMediaFile, type MediaFiles, readMediaFile} from './media-files.ts';
import {labelOf} from './media-label.ts';
import {mediaPaths, packageParents} from './media-layout.ts';
import {alteredFile, type MediaProblem} from './media-problem.ts';
import {findMissingData} from './protection/find-missing-data.ts';
import {protectionPaths} from './protection/layout.ts';
import type {MediaManifest} from './protection/manifest.ts';
import {isSealedDocument, readSealedHeader} from './protection/sealed-header.ts';
import {markerPath, parseMarker} from './volumes/volume-marker.ts';

/**
Reads what a medium says of itself; a problem when nothing makes it task sequence media, or it cannot be read. A medium whose manifest
does not hold is described too, so that it can be told which one it is, and why it is refused.

@param protection - From `readProtection`.
*/
export const describeMedia = async (
	files: MediaFiles,
	protection: Result<MediaManifest | undefined, MediaProblem> = success(undefined),
): Promise<Result<MediaDescription, MediaProblem>> => {
	let refusal = protection.ok ? undefined : protection.error;
	const unlessAltered = (bytes: Bytes): Bytes => {
		if (bytes.ok || bytes.error.kind !== 'altered') {
			return bytes;
		}

		refusal ??= bytes.error;
		return success(undefined);
	};

	const [bootstrapFile, labelFile, variablesFile, policyFile, markerFile] = await Promise.all([
		readMediaFile(files, mediaPaths.bootstrap),
		readMediaFile(files, mediaPaths.label),
		readMediaFile(files, mediaPaths.variables),
		readMediaFile(files, mediaPaths.policy),
		readMediaFile(files, markerPath),
	]);
	const bootstrap = textOf(unlessAltered(bootstrapFile));
	if (!bootstrap.ok) {
		return bootstrap;
	}

	const label = textOf(unlessAltered(labelFile));
	if (!label.ok) {
		return label;
	}

	const variables = encryptedFile(mediaPaths.variables, unlessAltered(variablesFile));
	if (!variables.ok) {
		return variables;
	}

	const policy = encryptedFile(mediaPaths.policy, unlessAltered(policyFile));
	if (!policy.ok) {
		return policy;
	}

	const marker = textOf(unlessAltered(markerFile));
	const volume = marker.ok && marker.value !== undefined ? parseMarker(marker.value) : undefined;
	const manifest = protection.ok ? protection.value : undefined;
	if (manifest !== undefined) {
		refusal ??= await findMissingData(files, manifest);
	} else if (variables.value !== undefined && isSealedDocument(variables.value.bytes)) {
		refusal ??= alteredFile(protectionPaths.manifest, withoutManifest);
	}

	if (bootstrap.value === undefined && variables.value === undefined && refusal === undefined) {
		return failure({
			kind: 'not-media',
			message: `This is no task sequence media: it has neither ${mediaPaths.bootstrap} nor ${mediaPaths.variables}.`,
			help:
				(await firstVolumeIn(files)) === undefined
					? 'Give the top folder of the media, the one that holds the folder SMS.'
					: 'These are the volumes of a set: give the first one, the folder volume-1 in it.',
			file: files.location,
		});
	}

	const packages = await listPackages(files);
	const setting = (key: string): string | undefined => iniValue(bootstrap.value ?? '', 'MediaInfo', key);
	const locked = variables.value === undefined ? undefined : isLocked(variables.value.bytes);
	return success({
		location: files.location,
		kind: mediaKind(setting('MediaType'), policy.value !== undefined),
		label: manifest?.label ?? labelOf(label.value),
		passwordRequired: locked ?? saysTrue(setting('PasswordRequired')),
		unattended: setting('Unattended')?.toLowerCase() === 'true',
		...(variables.value === undefined ? {} : {variables: variables.value.described}),
		...(policy.value === undefined ? {} : {policy: policy.value.described}),
		packages,
		...(volume === undefined ? {} : {volume}),
		...(manifest === undefined ? {} : {protection: described(manifest)}),
		...(refusal === undefined ? {} : {refusal}),
		notes:
			refusal === undefined
				? notesOn(bootstrap.value !== undefined, setting('PasswordRequired'), {
						locked,
						isFurther: isFurtherVolume(variables.value, volume ?? manifest),
					})
				: [],
	});
};

/** The first volume of a set whose folders lie here. */
const firstVolumeIn = async (files: MediaFiles): Promise<unknown> => {
	const found = await findMediaFile(files, 'volume-1/SMS/data');
	return found.ok ? found.value : undefined;
};

/** The task sequences are on the first volume alone, and what the password opens with them. */
const isFurtherVolume = (variables: unknown, volume: {readonly volume: number} | undefined): boolean =>
	variables === undefined && (volume?.volume ?? 1) > 1;

/** Its files may be many thousand, and are nobody's business but the reader's. */
const described = (manifest: MediaManifest): Omit<MediaManifest, 'files'> => {
	const {files: _, ...shown} = manifest;
	return shown;
};

const withoutManifest =
	'It is missing: nobody can tell whether the files of this media are those that it was made with.';

/** Any value but `false` asks for the password. Rule: media-and-boot.md §1.3. */
const saysTrue = (text: string | undefined): boolean => text !== undefined && text.toLowerCase() !== 'false';

/** Undefined when the file is too damaged to say. */
const isLocked = (bytes: Uint8Array): boolean | undefined => {
	if (isSealedDocument(bytes)) {
		const header = readSealedHeader(bytes);
		return header.ok ? header.value.header.key.from === 'password' : undefined;
	}

	const opened = openEnvelope(bytes, noPassword);
	if (opened.ok) {
		return false;
	}

	return opened.error.kind === 'wrong-password' ? true : undefined;
};

const mediaKind = (mediaType: string | undefined, hasPolicy: boolean): MediaKind => {
	switch ((mediaType ?? '').toLowerCase()) {
		case 'fullmedia':
			return 'stand-alone';
		case 'oemmedia':
			return 'prestaged';
		case 'capturemedia':
			return 'capture';
		case 'bootmedia':
		case 'pxe':
			return 'boot';
		default:
			return hasPolicy ? 'stand-alone' : 'boot';
	}
};

const notesOn = (
	hasBootstrap: boolean,
	passwordRequired: string | undefined,
	{locked, isFurther}: {readonly locked: boolean | undefined; readonly isFurther: boolean},
): readonly string[] => {
	const notes: string[] = [];
	if (!hasBootstrap) {
		notes.push(`${mediaPaths.bootstrap} is missing; its defaults are taken.`);
	} else if (locked !== undefined && saysTrue(passwordRequired) !== locked) {
		notes.push(
			`${mediaPaths.bootstrap} says PasswordRequired=${passwordRequired ?? ''}, but the media variables are encrypted with ${locked ? 'a' : 'no'} password.`,
		);
	}

	if (locked === undefined && !isFurther) {
		notes.push(`${mediaPaths.variables} is missing or damaged: the media cannot be unlocked.`);
	}

	return notes;
};

type Bytes = Result<Uint8Array | undefined, MediaProblem>;

const textOf = (bytes: Bytes): Result<string | undefined, MediaProblem> =>
	bytes.ok ? success(bytes.value === undefined ? undefined : decodeText(bytes.value)) : bytes;

const encryptedFile = (
	path: string,
	bytes: Bytes,
): Result<{bytes: Uint8Array; described: EncryptedFile} | undefined, MediaProblem> =>
	bytes.ok && bytes.value !== undefined
		? success({
				bytes: bytes.value,
				described: {path, size: bytes.value.length, ...algorithmOf(bytes.value)},
			})
		: bytes.ok
			? success(undefined)
			: bytes;

const algorithmOf = (bytes: Uint8Array): Pick<EncryptedFile, 'algorithm' | 'problem'> => {
	if (isSealedDocument(bytes)) {
		const sealed = readSealedHeader(bytes);
		return sealed.ok ? {algorithm: 'AES-256-GCM'} : {problem: sealed.error};
	}

	const envelope = readEnvelopeHeader(bytes);
	return envelope.ok ? {algorithm: envelope.value.algorithm} : {problem: envelope.error};
};

const listPackages = async (files: MediaFiles): Promise<readonly MediaPackage[]> => {
	const packages: MediaPackage[] = [];
	for (const parent of packageParents) {
		const folder = await findMediaFile(files, parent);
		const inside =
			folder.ok && folder.value?.kind === 'folder' ? await files.list(folder.value.path) : undefined;
		if (inside?.ok) {
			packages.push(
				...inside.value
					.filter(file => file.kind === 'folder')
					.map(({name, path}) => ({packageId: name, path})),
			);
		}
	}

	return packages;
};
