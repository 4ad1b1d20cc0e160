import {createHash} from 'node:crypto';
import {type Result, success} from '../../sequence/result.ts';
import {revealed, Secret} from '../../sequence/secret.ts';
import {sealEnvelope} from '../envelope.ts';
import {noPassword} from '../key-derivation.ts';
import {mediaPaths, mediaSettings} from '../media-layout.ts';
import type {MediaProblem} from '../media-problem.ts';
import {mediaVariable} from '../media-variables.ts';
import type {MediaDocuments} from './protect-options.ts';
import {withSettings} from './with-settings.ts';

/** The documents of a medium, by path, ready to be written. */
export type SealedDocuments = ReadonlyMap<string, Uint8Array>;

/**
Seals the documents as Configuration Manager does: anybody with the medium tries passwords by the billion, and nothing tells who changed what.
The digest of the policy and the date are added to the variables. Rule: media-and-boot.md §2.1, §2.4, §2.6.

@param password - Normalised.
*/
export const sealForConfigurationManager = (
	documents: MediaDocuments,
	password: Secret | undefined,
	now: Date,
): Result<SealedDocuments, MediaProblem> => {
	const read = withSettings(documents.variables, []);
	if (!read.ok) {
		return read;
	}

	const guid = revealed(mediaVariable(read.value.variables, '_SMSMediaGuid'));
	const policyPassword = password ?? (guid === '' ? noPassword : new Secret(guid));
	const policy = documents.policy === '' ? undefined : sealEnvelope(documents.policy, policyPassword);
	const digest = policy === undefined ? '' : createHash('sha256').update(policy).digest('hex');
	const variables = withSettings(documents.variables, [
		[mediaSettings.policyDigest, digest],
		[mediaSettings.created, now.toISOString()],
	]);
	return variables.ok
		? success(
				new Map([
					[mediaPaths.variables, sealEnvelope(variables.value.text, password ?? noPassword)],
					...(policy === undefined ? [] : [[mediaPaths.policy, policy] as const]),
				]),
			)
		: variables;
};
