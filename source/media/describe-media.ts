import {decodeText} from '../sequence/carriers/decode-text.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {openEnvelope} from './envelope.ts';
import {readEnvelopeHeader} from './envelope-header.ts';
import {iniValue} from './ini.ts';
import {noPassword} from './key-derivation.ts';
import type {EncryptedFile, MediaDescription, MediaKind, MediaPackage} from './media-description.ts';
import {findMediaFile, type MediaFiles, readMediaFile} from './media-files.ts';
import {mediaPaths, packageParents} from './media-layout.ts';
import type {MediaProblem} from './media-problem.ts';

/** Reads what a medium says of itself; a problem when nothing makes it task sequence media, or it cannot be read. */
export const describeMedia = async (files: MediaFiles): Promise<Result<MediaDescription, MediaProblem>> => {
	const bootstrap = await readText(files, mediaPaths.bootstrap);
	if (!bootstrap.ok) {
		return bootstrap;
	}

	const label = await readText(files, mediaPaths.label);
	if (!label.ok) {
		return label;
	}

	const variables = await readEncrypted(files, mediaPaths.variables);
	if (!variables.ok) {
		return variables;
	}

	const policy = await readEncrypted(files, mediaPaths.policy);
	if (!policy.ok) {
		return policy;
	}

	if (bootstrap.value === undefined && variables.value === undefined) {
		return failure({
			kind: 'not-media',
			message: `This is no task sequence media: it has neither ${mediaPaths.bootstrap} nor ${mediaPaths.variables}.`,
			help: 'Give the top folder of the media, the one that holds the folder SMS.',
			file: files.location,
		});
	}

	const packages = await listPackages(files);
	const setting = (key: string): string | undefined => iniValue(bootstrap.value ?? '', 'MediaInfo', key);
	const locked = variables.value === undefined ? undefined : isLocked(variables.value.bytes);
	return success({
		location: files.location,
		kind: mediaKind(setting('MediaType'), policy.value !== undefined),
		label: labelOf(label.value),
		passwordRequired: locked ?? saysTrue(setting('PasswordRequired')),
		unattended: setting('Unattended')?.toLowerCase() === 'true',
		...(variables.value === undefined ? {} : {variables: variables.value.described}),
		...(policy.value === undefined ? {} : {policy: policy.value.described}),
		packages,
		notes: notesOn(bootstrap.value !== undefined, setting('PasswordRequired'), locked),
	});
};

/** Any value but `false` asks for the password. Rule: media-and-boot.md §1.3. */
const saysTrue = (text: string | undefined): boolean => text !== undefined && text.toLowerCase() !== 'false';

/** Undefined when the file is too damaged to say. */
const isLocked = (bytes: Uint8Array): boolean | undefined => {
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

const labelOf = (text: string | undefined): string =>
	/^[^\S\r\n]*label[^\S\r\n]*=(.*)$/im.exec(text ?? '')?.[1]?.trim() ?? '';

const notesOn = (
	hasBootstrap: boolean,
	passwordRequired: string | undefined,
	locked: boolean | undefined,
): readonly string[] => {
	const notes: string[] = [];
	if (!hasBootstrap) {
		notes.push(`${mediaPaths.bootstrap} is missing; its defaults are taken.`);
	} else if (locked !== undefined && saysTrue(passwordRequired) !== locked) {
		notes.push(
			`${mediaPaths.bootstrap} says PasswordRequired=${passwordRequired ?? ''}, but the media variables are encrypted with ${locked ? 'a' : 'no'} password.`,
		);
	}

	if (locked === undefined) {
		notes.push(`${mediaPaths.variables} is missing or damaged: the media cannot be unlocked.`);
	}

	return notes;
};

const readText = async (
	files: MediaFiles,
	path: string,
): Promise<Result<string | undefined, MediaProblem>> => {
	const bytes = await readMediaFile(files, path);
	return bytes.ok ? success(bytes.value === undefined ? undefined : decodeText(bytes.value)) : bytes;
};

const readEncrypted = async (
	files: MediaFiles,
	path: string,
): Promise<Result<{bytes: Uint8Array; described: EncryptedFile} | undefined, MediaProblem>> => {
	const bytes = await readMediaFile(files, path);
	if (!bytes.ok || bytes.value === undefined) {
		return bytes.ok ? success(undefined) : bytes;
	}

	const header = readEnvelopeHeader(bytes.value);
	const described = {
		path,
		size: bytes.value.length,
		...(header.ok ? {algorithm: header.value.algorithm} : {problem: header.error}),
	};
	return success({bytes: bytes.value, described});
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
