import {createHash} from 'node:crypto';
import {failure, type Result, success} from '../sequence/result.ts';
import {revealed, Secret} from '../sequence/secret.ts';
import {openEnvelope} from './envelope.ts';
import type {EnvelopeProblem} from './envelope-header.ts';
import {noPassword} from './key-derivation.ts';
import {readMediaFile} from './media-files.ts';
import {mediaPaths, mediaSettings} from './media-layout.ts';
import {type MediaVariable, mediaVariable, readMediaVariables} from './media-variables.ts';
import type {Media} from './open-media.ts';
import {type PolicyTaskSequence, readPolicy} from './policy.ts';
import {type DemandProblem, demandProblem, type MediaDemands} from './protection/media-demands.ts';
import {normalizePassword} from './protection/media-password.ts';
import {sealedOpener} from './protection/open-sealed.ts';
import {isSealedDocument} from './protection/sealed-header.ts';
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
	/** Opens the packages, where they are encrypted; in hexadecimal. */
	readonly packageKey?: Secret;
};

export type UnlockProblem = {
	readonly kind:
		| 'password-required'
		| 'wrong-password'
		| 'damaged'
		| 'unreadable'
		| 'not-valid-yet'
		| 'expired'
		| 'clock-wrong'
		| DemandProblem['kind'];
	readonly message: string;
	readonly help: string;
	/** The file on the medium it is about. */
	readonly file: string;
};

/**
Decrypts the variables of a medium and, where it has one, its policy.

@param password - Undefined, or ignored, on media without a password. Configuration Manager's then have their variables encrypted with a
fixed text, and the policy with the value of `_SMSMediaGuid`. Rule: media-and-boot.md §2.4, §2.6.
@param now - For the validity dates.
@param demands - What this machine asks of a medium, whatever its password.
*/
export const unlockMedia = async (
	media: Media,
	password: Secret | undefined,
	now: Date = new Date(),
	demands: MediaDemands = {},
): Promise<Result<UnlockedMedia, UnlockProblem>> => {
	const {passwordRequired, protection} = media.description;
	const refused = demandProblem(media.description, demands);
	if (refused !== undefined) {
		return failure(refused);
	}

	if (passwordRequired && password === undefined) {
		return failure({
			kind: 'password-required',
			message: 'This media has a password.',
			help: 'Type it, or give it as BOOTSEQ_MEDIA_PASSWORD or in the answers file.',
			file: mediaPaths.variables,
		});
	}

	const passwords = passwordRequired && password !== undefined ? spellingsOf(password) : [noPassword];
	const open = documentOpener(passwords, sealedOpener(password));
	const variables = await readVariables(media, open);
	if (!variables.ok) {
		return variables;
	}

	const text = (name: string) => revealed(mediaVariable(variables.value, name));
	if (protection !== undefined && text(mediaSettings.signedBy) !== protection.fingerprint) {
		return failure({
			kind: 'altered',
			message: `Its key ${protection.fingerprint} is not the one that the media was made with: somebody signed it anew.`,
			help: 'Do not use this media. Find out who changed it, or make it anew.',
			file: mediaPaths.variables,
		});
	}

	const made = protection?.created ?? text(mediaSettings.created);
	const validity = checkValidity(variables.value, now, made);
	if (!validity.ok) {
		return failure({...validity.error, file: mediaPaths.variables});
	}

	const guid = new Secret(text('_SMSMediaGuid'));
	const openPolicy = passwordRequired ? open : documentOpener([guid, ...passwords], sealedOpener(password));
	const taskSequences = await readTaskSequences(media, openPolicy, variables.value);
	const packageKey = text(mediaSettings.packageKey);
	return taskSequences.ok
		? success({
				media,
				variables: variables.value,
				taskSequences: taskSequences.value,
				organization: text('_SMSTSBrandingTitle'),
				...(packageKey === '' ? {} : {packageKey: new Secret(packageKey)}),
			})
		: taskSequences;
};

/** Media of ours are sealed with the normal spelling of a password; who made others may have typed it in another. */
const spellingsOf = (password: Secret): readonly Secret[] => {
	const normal = normalizePassword(password);
	return normal.reveal() === password.reveal() ? [password] : [normal, password];
};

type OpenDocument = (bytes: Uint8Array, file: string) => Promise<Result<string, EnvelopeProblem>>;

/** @param keys - For Configuration Manager's envelope, tried in this order. */
const documentOpener =
	(keys: readonly Secret[], openSealed: OpenDocument): OpenDocument =>
	async (bytes, file) => {
		if (isSealedDocument(bytes)) {
			return openSealed(bytes, file);
		}

		const [first = noPassword, ...others] = keys;
		let opened = openEnvelope(bytes, first);
		for (const key of others) {
			opened = opened.ok || opened.error.kind !== 'wrong-password' ? opened : openEnvelope(bytes, key);
		}

		return opened;
	};

const readVariables = async (
	media: Media,
	open: OpenDocument,
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

	const text = await open(bytes.value, mediaPaths.variables);
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

const readTaskSequences = async (
	media: Media,
	open: OpenDocument,
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

	const text = await open(bytes.value, mediaPaths.policy);
	if (text.ok) {
		const sequences = readPolicy(text.value, mediaPaths.policy);
		return sequences.ok ? sequences : damagedText(sequences.error.message, mediaPaths.policy);
	}

	return damagedText(
		text.error.kind === 'wrong-password'
			? 'It does not open with what opened the media variables.'
			: text.error.message,
		mediaPaths.policy,
	);
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
	return bytes.ok
		? bytes
		: failure({...bytes.error, kind: bytes.error.kind === 'altered' ? 'altered' : 'unreadable'});
};
