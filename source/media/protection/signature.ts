import {createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify} from 'node:crypto';
import {isJsonObject} from '../../content/json-object.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {Secret} from '../../sequence/secret.ts';

/** A signature with the key that made it. Rule: RFC 8032 (Ed25519), RFC 8410 (how its keys are written). */
export type Signature = {
	readonly publicKey: KeyObject;
	readonly fingerprint: string;
	readonly bytes: Uint8Array;
};

/** Reads a key for signing: PEM, `BEGIN PRIVATE KEY`, as `openssl genpkey -algorithm ed25519` writes it. The error is a sentence. */
export const readSigningKey = (pem: Secret): Result<KeyObject, string> => {
	try {
		const key = createPrivateKey(pem.reveal());
		return key.asymmetricKeyType === 'ed25519'
			? success(key)
			: failure(`The signing key is of the kind ${key.asymmetricKeyType ?? 'unknown'}, not Ed25519.`);
	} catch {
		// What the library says may quote the key.
		return failure('The signing key cannot be read: it must be a PEM text without a password of its own.');
	}
};

/** SHA-256 of a public key (its SubjectPublicKeyInfo) in hexadecimal: what a person compares, and what a program is told to trust. */
export const fingerprintOf = (key: KeyObject): string =>
	createHash('sha256')
		.update(publicPartOf(key).export({type: 'spki', format: 'der'}))
		.digest('hex');

/** A public key as a PEM text. */
export const publicKeyText = (key: KeyObject): string =>
	publicPartOf(key).export({type: 'spki', format: 'pem'}).toString();

const publicPartOf = (key: KeyObject): KeyObject => (key.type === 'private' ? createPublicKey(key) : key);

/** Reads a public key, PEM; undefined when it is none, or not Ed25519. */
export const readPublicKey = (text: string): KeyObject | undefined => {
	try {
		const key = createPublicKey({key: text, format: 'pem'});
		return key.asymmetricKeyType === 'ed25519' && text.includes('PUBLIC KEY') ? key : undefined;
	} catch {
		return undefined;
	}
};

/** The text of the file beside the manifest: the signature over its exact bytes, and the key to check it with. */
export const signManifest = (manifest: Uint8Array, signingKey: KeyObject): string =>
	writeSignature(signingKey, sign(undefined, manifest, signingKey));

/** Equal input gives equal output: the only text that is read as this signature. */
const writeSignature = (key: KeyObject, signature: Uint8Array): string => {
	const text = Buffer.from(signature).toString('base64');
	const value = {algorithm: 'Ed25519', publicKey: publicKeyText(key), signature: text};
	return `${JSON.stringify(value, undefined, '\t')}\n`;
};

/** Reads the file beside the manifest. The error is a part of a sentence: what is wrong with it. */
export const parseSignature = (text: string): Result<Signature, string> => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return failure('it is not JSON');
	}

	const {algorithm, publicKey, signature} = isJsonObject(value) ? value : {};
	const key = typeof publicKey === 'string' ? readPublicKey(publicKey) : undefined;
	if (algorithm !== 'Ed25519' || key === undefined || typeof signature !== 'string') {
		return failure('it holds no Ed25519 signature and public key');
	}

	const bytes = Buffer.from(signature, 'base64');
	// Nothing signs this file: a byte that means nothing to its reader would not show otherwise.
	return bytes.length === signatureLength && text === writeSignature(key, bytes)
		? success({publicKey: key, fingerprint: fingerprintOf(key), bytes})
		: failure('it was changed after it was written');
};

/** Whether these are the bytes that were signed. */
export const isSignedBy = (manifest: Uint8Array, {publicKey, bytes}: Signature): boolean =>
	verify(undefined, manifest, publicKey, bytes);

const signatureLength = 64;
