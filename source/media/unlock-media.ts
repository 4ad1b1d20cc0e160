import {createHash} from 'node:crypto';
import {failure, type Result, success} from '../sequence/result.ts';
import {revealed, Secret} from '../sequence/secret.ts';
import {openEnvelope} from './envelope.ts';
import {noPassword} from './key-derivation.ts';
import {readMediaFile} from './media-files.ts';
import {mediaPaths, mediaSettings} from './media-layout.ts';
import {type MediaVariable, mediaVariable, readMediaVariables} from './media-variables.ts';
import type {Media} from './open-media.ts';
import {type PolicyTaskSequence, readPolicy} from './policy.ts';
import {checkValidity} from './validity.ts';

/** A medium after the right password. */
export type UnlockedMedia = {
	readonly media: Media;
	/** As on the medium, its settings among them (`isMediaSetting`). */
	readonly variables: readonly MediaVariable[];
	/** Those of the policy, child sequences among them; none on boot media. */
	readonly taskSequences: readonly PolicyTaskSequence[];
	/** `_SMSTSBrandingTitle`; empty when it is not set. */
	readonly organization: string;
};

export type UnlockProblem = {
	readonly kind:
		| 'password-required'
		| 'wrong-password'
		| 'damaged'
		| 'unreadable'
		| 'not-valid-yet'
		| 'expired';
	readonly message: string;
	readonly help: string;
	/** The file on the medium it is about. */
	readonly file: string;
};

/**
Decrypts the variables of a medium and, where it has one, its policy.

@param password - Undefined, or ignored, on media without a password: their variables are encrypted with a fixed text, and the
policy with the value of `_SMSMediaGuid`. Rule: media-and-boot.md §2.4, §2.6.
@param now - For the validity dates.
*/
export const unlockMedia = async (
	media: Media,
	password: Secret | undefined,
	now: Date = new Date(),
): Promise<Result<UnlockedMedia, UnlockProblem>> => {
	const {passwordRequired} = media.description;
	if (passwordRequired && password === undefined) {
		return failure({
			kind: 'password-required',
			message: 'This media has a password.',
			help: 'Type it, or give it as BOOTSEQ_MEDIA_PASSWORD or in the answers file.',
			file: mediaPaths.variables,
		});
	}

	const key = passwordRequired && password !== undefined ? password : noPassword;
	const variables = await readVariables(media, key);
	if (!variables.ok) {
		return variables;
	}

	const validity = checkValidity(variables.value, now);
	if (!validity.ok) {
		return failure({...validity.error, file: mediaPaths.variables});
	}

	const guid = new Secret(revealed(mediaVariable(variables.value, '_SMSMediaGuid')));
	const taskSequences = await readTaskSequences(
		media,
		passwordRequired ? [key] : [guid, key],
		variables.value,
	);
	return taskSequences.ok
		? success({
				media,
				variables: variables.value,
				taskSequences: taskSequences.value,
				organization: revealed(mediaVariable(variables.value, '_SMSTSBrandingTitle')),
			})
		: taskSequences;
};

const readVariables = async (
	media: Media,
	key: Secret,
): Promise<Result<readonly MediaVariable[], UnlockProblem>> => {
	const bytes = await readFile(media, mediaPaths.variables);
	if (!bytes.ok) {
		return bytes;
	}

	if (bytes.value === undefined) {
		return failure({
			kind: 'unreadable',
			message: 'The media variables are missing.',
			help: 'Copy the media again from where it was made.',
			file: mediaPaths.variables,
		});
	}

	const text = openEnvelope(bytes.value, key);
	if (!text.ok) {
		const {kind, message, help} = text.error;
		return failure({
			kind: kind === 'wrong-password' ? kind : 'damaged',
			message: kind === 'wrong-password' ? 'The password is wrong.' : message,
			help,
			file: mediaPaths.variables,
		});
	}

	const variables = readMediaVariables(text.value, mediaPaths.variables);
	return variables.ok ? variables : damagedText(variables.error.message, mediaPaths.variables);
};

/** @param keys - Tried in this order. */
const readTaskSequences = async (
	media: Media,
	keys: readonly Secret[],
	variables: readonly MediaVariable[],
): Promise<Result<readonly PolicyTaskSequence[], UnlockProblem>> => {
	const bytes = await readFile(media, mediaPaths.policy);
	if (!bytes.ok || bytes.value === undefined) {
		return bytes.ok ? success([]) : bytes;
	}

	const digest = revealed(mediaVariable(variables, mediaSettings.policyDigest)).toLowerCase();
	if (digest !== '' && digest !== createHash('sha256').update(bytes.value).digest('hex')) {
		return damagedText('It is not the file that the media variables were written for.', mediaPaths.policy);
	}

	for (const key of keys) {
		const text = openEnvelope(bytes.value, key);
		if (text.ok) {
			const sequences = readPolicy(text.value, mediaPaths.policy);
			return sequences.ok ? sequences : damagedText(sequences.error.message, mediaPaths.policy);
		}

		if (text.error.kind !== 'wrong-password') {
			return damagedText(text.error.message, mediaPaths.policy);
		}
	}

	return damagedText('It does not open with what opened the media variables.', mediaPaths.policy);
};

const damagedText = (message: string, file: string): {ok: false; error: UnlockProblem} =>
	failure({
		kind: 'damaged',
		message,
		help: 'Copy the file again from where the media was made, or make the media anew.',
		file,
	});

const readFile = async (
	media: Media,
	path: string,
): Promise<Result<Uint8Array | undefined, UnlockProblem>> => {
	const bytes = await readMediaFile(media.files, path);
	return bytes.ok ? bytes : failure({...bytes.error, kind: 'unreadable'});
};
