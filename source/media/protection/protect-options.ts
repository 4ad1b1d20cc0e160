import type {KeyObject} from 'node:crypto';
import type {Secret} from '../../sequence/secret.ts';
import type {MediaArchitecture} from './manifest.ts';
import type {MediaSet} from './media-set.ts';

/** The texts of a medium as they are when it is unlocked: `writeMediaVariables(…)` and `writePolicy(…)`. */
export type MediaDocuments = {
	readonly variables: string;
	/** Empty on media without task sequences of their own: no `Policy.xml` is written then. */
	readonly policy: string;
};

export type ProtectOptions = {
	/** `configuration-manager` is weak: no manifest, no signature, a fast key. */
	readonly format: 'bootseq' | 'configuration-manager';
	/** Absent: a medium without a password. 1 to 500 characters. */
	readonly password?: Secret;
	/** Ed25519, from `readSigningKey`. Absent: one is made for this medium and forgotten. Not used where `set` is given. */
	readonly signingKey?: KeyObject;
	/** Encrypts the packages too, where they lie. Only in the format `bootseq`, and only with a password. */
	readonly encryptPackages?: boolean;
	/** The set of volumes that this folder is one of, from `createMediaSet`; absent: a medium of one volume. */
	readonly set?: MediaSet;
	/** Which one it is, from 1. */
	readonly volume?: number;
	/** Machines that its boot images start on; absent or empty: any. */
	readonly architectures?: readonly MediaArchitecture[];
	readonly now?: () => Date;
	readonly signal?: AbortSignal;
	/** Hears of the files as they are read for the manifest, and encrypted where that is asked. */
	readonly onProgress?: (progress: ProtectProgress) => void;
};

export type ProtectProgress = {
	/** As it is called on the medium. */
	readonly file: string;
	readonly bytes: number;
	readonly total: number;
};

/** What was written. */
export type ProtectedMedia = {
	/** Of the key that signed it, in hexadecimal; absent in Configuration Manager's format. */
	readonly fingerprint?: string;
	/** Files that the manifest lists, those of packages among them; 0 in Configuration Manager's format. */
	readonly files: number;
	readonly bytes: number;
};
