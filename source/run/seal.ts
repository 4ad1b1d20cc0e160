import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	ftruncateSync,
	openSync,
	readFileSync,
	renameSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {fileErrorWords, isMissing} from '../files/file-error.ts';
import {removeFileSync} from '../files/replace-file.ts';
import {syncFolderSync} from '../files/sync-folder.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {Secret} from '../sequence/secret.ts';

/**
Keeps secret texts in a run folder: AES-256-GCM with the run's own key, which is destroyed when the run ends.

It protects a finished run, and the journal and the documents when they are copied away alone. It does not protect a run in
progress from someone who can read its folder: the key lies beside it (mode 600).
*/
export type Seal = Unsealer & {
	/** Every call gives another text. */
	seal(text: string): string;
	/** Overwrites, empties and removes the key. Nothing sealed can be read after it. */
	destroy(): void;
};

export type Unsealer = {
	unseal(sealed: string): Result<string, SealProblem>;
};

export type SealProblem = {
	/** `unreadable`: there is a key, and the drive or the permissions do not give it. */
	readonly kind: 'no-key' | 'damaged' | 'unreadable';
	readonly message: string;
};

/** What a sealed value reads as when its key is gone. */
export const unreadableSecret = new Secret('');

/** For reading a finished run: its key is gone, and nothing of it can be unsealed. */
export const withoutKey: Unsealer = {
	unseal: () => failure({kind: 'no-key', message: 'the key of this run has been destroyed'}),
};

const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/** A new key in a new file, mode 600, on the disk when this returns. Throws what the file system says. */
export const createSeal = (keyFile: string): Seal => {
	const key = randomBytes(keyLength);
	const descriptor = openSync(keyFile, 'wx', 0o600);
	try {
		writeFileSync(descriptor, key);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}

	syncFolderSync(dirname(keyFile));
	return sealWith(key, keyFile);
};

/** The key of a run in progress. */
export const openSeal = (keyFile: string): Result<Seal, SealProblem> => {
	let key: Buffer;
	try {
		key = readFileSync(keyFile);
	} catch (error) {
		const isGone = isMissing(error);
		return failure({
			kind: isGone ? 'no-key' : 'unreadable',
			message: `${keyFile} cannot be read: ${fileErrorWords(error)}`,
		});
	}

	return key.length === keyLength
		? success(sealWith(key, keyFile))
		: failure({kind: 'damaged', message: `${keyFile} holds ${key.length} bytes, and a key has ${keyLength}`});
};

const sealWith = (key: Buffer, keyFile: string): Seal => {
	let destroyed = false;
	return {
		seal(text) {
			if (destroyed) {
				throw new Error('The key of this run has been destroyed; nothing can be sealed any more.');
			}

			const nonce = randomBytes(nonceLength);
			const cipher = createCipheriv('aes-256-gcm', key, nonce);
			const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
		},
		unseal(sealed) {
			if (destroyed) {
				return withoutKey.unseal(sealed);
			}

			const bytes = Buffer.from(sealed, 'base64');
			if (bytes.length < nonceLength + tagLength) {
				return failure({kind: 'damaged', message: 'the sealed value is too short'});
			}

			const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), {
				authTagLength: tagLength,
			});
			decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
			try {
				const text = Buffer.concat([
					decipher.update(bytes.subarray(nonceLength + tagLength)),
					decipher.final(),
				]);
				return success(text.toString('utf8'));
			} catch {
				return failure({kind: 'damaged', message: 'the sealed value does not belong to the key of this run'});
			}
		},
		destroy() {
			destroyed = true;
			key.fill(0);
			destroyKey(keyFile);
		},
	};
};

/**
Overwrites, empties and removes a key, also one that a crash had left half destroyed; no matter when there is none. Throws what the
file system says.
*/
export const destroyKey = (keyFile: string): void => {
	// Out of its place first: whoever comes after a crash must not take what is left of it for the key.
	const aside = `${keyFile}.old`;
	if (existsSync(keyFile)) {
		renameSync(keyFile, aside);
		syncFolderSync(dirname(keyFile));
	}

	if (existsSync(aside)) {
		overwrite(aside);
		removeFileSync(aside);
	}
};

const overwrite = (keyFile: string): void => {
	const descriptor = openSync(keyFile, 'r+');
	try {
		writeSync(descriptor, randomBytes(keyLength), 0, keyLength, 0);
		fsyncSync(descriptor);
		ftruncateSync(descriptor, 0);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
};
