import {createHash} from 'node:crypto';
import {type MediaFiles, readMediaFile} from './media-files.ts';
import {mediaPaths} from './media-layout.ts';

/**
SHA-256 of the policy of a medium as it lies there, encrypted: whether its task sequences are still the same can be told without
the password. Undefined when there is none, or it cannot be read.
*/
export const policyFingerprint = async (files: MediaFiles): Promise<string | undefined> => {
	const policy = await readMediaFile(files, mediaPaths.policy);
	return policy.ok && policy.value !== undefined
		? createHash('sha256').update(policy.value).digest('hex')
		: undefined;
};
