import type {MediaDescription} from '../media-description.ts';
import type {MediaFinding} from '../media-finding.ts';
import {protectionPaths} from './layout.ts';

/**
That a signature says nothing of who made it, where its key was compared with no other: anybody can sign a medium anew.

@param isCompared - The key is one to trust, or the one that is sealed with the password of the medium.
*/
export const signerFindings = (
	{protection}: MediaDescription,
	isCompared: boolean,
): readonly MediaFinding[] =>
	protection === undefined || isCompared
		? []
		: [
				{
					severity: 'information',
					rule: 'signer-not-compared',
					file: protectionPaths.signature,
					message: `It is of the key ${protection.fingerprint}, which was compared with no other: anybody can sign media anew.`,
					help: 'Compare it with the fingerprint that you know, or give that with --trust.',
				},
			];
