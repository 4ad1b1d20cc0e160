import {generateKeyPairSync, type KeyObject, randomBytes, randomUUID} from 'node:crypto';
import {Secret} from '../../sequence/secret.ts';

/** What the volumes of one set have in common. Lives in memory while they are made, and nowhere else. */
export type MediaSet = {
	/** Tells this set from every other. */
	readonly id: string;
	readonly volumes: number;
	/** Ed25519. */
	readonly signingKey: KeyObject;
	/** Encrypts the packages, where that is asked; in hexadecimal. Sealed inside `Variables.dat`. */
	readonly packageKey: Secret;
};

/** A new set. Give it to `protectMedia` once for each volume. */
export const createMediaSet = ({
	volumes = 1,
	signingKey = generateKeyPairSync('ed25519').privateKey,
}: {
	readonly volumes?: number;
	readonly signingKey?: KeyObject;
} = {}): MediaSet => ({
	id: randomUUID(),
	volumes,
	signingKey,
	packageKey: new Secret(randomBytes(32).toString('hex')),
});
