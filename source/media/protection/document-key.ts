import {hkdfSync, scrypt} from 'node:crypto';
import type {Secret} from '../../sequence/secret.ts';
import {normalizePassword} from './media-password.ts';
import {memoryOf, type ScryptCost} from './scrypt-cost.ts';

/** How the key of a sealed document is made. `salt`: 16 bytes. */
export type KeyRecipe =
	| ({readonly from: 'password'; readonly salt: Uint8Array} & ScryptCost)
	/** A medium without a password: whoever has it can make the key. It keeps secrets from a search over the stick, and no more. */
	| {readonly from: 'medium'; readonly salt: Uint8Array};

/** The key that the documents of one medium have in common. */
export type DocumentKey = {readonly recipe: KeyRecipe; readonly bytes: Uint8Array};

/** Bytes of every key. */
export const keyLength = 32;

/** Makes the key. Takes as long as the recipe asks, off the main thread. */
export const deriveDocumentKey = async (
	recipe: KeyRecipe,
	password: Secret | undefined,
): Promise<DocumentKey> => {
	const text = recipe.from === 'password' && password !== undefined ? normalizePassword(password) : undefined;
	const bytes =
		recipe.from === 'password'
			? await stretch(Buffer.from(text?.reveal() ?? '', 'utf8'), recipe)
			: deriveKeyFrom(Buffer.from('bootseq media without a password'), recipe.salt, 'documents');
	return {recipe, bytes};
};

const stretch = async (
	password: Buffer,
	recipe: Extract<KeyRecipe, {from: 'password'}>,
): Promise<Uint8Array> => {
	const {salt, cost, blockSize, parallelization} = recipe;
	const options = {cost, blockSize, parallelization, maxmem: memoryOf(recipe) + 2 ** 20};
	const {promise, resolve, reject} = Promise.withResolvers<Uint8Array>();
	scrypt(password, salt, keyLength, options, (error, key) => {
		password.fill(0);
		if (error === null) {
			resolve(key);
		} else {
			reject(error);
		}
	});
	return promise;
};

/** A key out of another one, for one purpose. Rule: RFC 5869 (HKDF) with SHA-256. */
export const deriveKeyFrom = (key: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array =>
	new Uint8Array(hkdfSync('sha256', key, salt, purpose, keyLength));
