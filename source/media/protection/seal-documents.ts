import {randomBytes} from 'node:crypto';
import type {Secret} from '../../sequence/secret.ts';
import {mediaPaths} from '../media-layout.ts';
import {type DocumentKey, deriveDocumentKey} from './document-key.ts';
import type {MediaDocuments} from './protect-options.ts';
import {makeAtFittingCost} from './scrypt-cost.ts';
import type {SealedDocuments} from './seal-for-configuration-manager.ts';
import {sealDocument} from './sealed-document.ts';

/** Seals the documents in our own format; a try at the password then takes a quarter of a second on this machine. */
export const sealDocuments = async (
	{variables, policy}: MediaDocuments,
	password: Secret | undefined,
): Promise<SealedDocuments> => {
	const key = await newKey(password);
	const sealed = new Map<string, Uint8Array>();
	sealed.set(mediaPaths.variables, sealDocument(variables, mediaPaths.variables, key));
	if (policy !== '') {
		sealed.set(mediaPaths.policy, sealDocument(policy, mediaPaths.policy, key));
	}

	return sealed;
};

const newKey = async (password: Secret | undefined): Promise<DocumentKey> => {
	const salt = randomBytes(16);
	return password === undefined
		? deriveDocumentKey({from: 'medium', salt}, undefined)
		: makeAtFittingCost(async cost => {
				const start = performance.now();
				const made = await deriveDocumentKey({from: 'password', salt, ...cost}, password);
				return {made, milliseconds: performance.now() - start};
			});
};
