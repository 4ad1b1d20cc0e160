import type {MediaDescription} from '../media-description.ts';
import {mediaPaths} from '../media-layout.ts';
import {protectionPaths} from './layout.ts';
import type {MediaArchitecture} from './manifest.ts';

/** What a machine asks of a medium before it is used. */
export type MediaDemands = {
	/** Fingerprints of the keys to trust; absent or empty: any, and media without a signature. */
	readonly trusted?: readonly string[];
	/** Of this machine. */
	readonly architecture?: MediaArchitecture;
};

export type DemandProblem = {
	readonly kind: 'altered' | 'unreadable' | 'not-trusted' | 'wrong-architecture' | 'wrong-volume';
	readonly message: string;
	readonly help: string;
	/** The file on the medium it is about. */
	readonly file: string;
};

/** Why a medium is refused, whatever its password; undefined: it is not. */
export const demandProblem = (
	{refusal, protection, variables, volume: marker}: MediaDescription,
	{trusted = [], architecture}: MediaDemands,
): DemandProblem | undefined => {
	if (refusal !== undefined) {
		return {...refusal, kind: refusal.kind === 'altered' ? 'altered' : 'unreadable'};
	}

	const isTrusted = protection !== undefined && trusted.includes(protection.fingerprint);
	if (trusted.length > 0 && !isTrusted) {
		return {
			kind: 'not-trusted',
			message:
				protection === undefined
					? `This media is not signed. This program takes media signed with the key ${trusted.join(' or ')}.`
					: `This media is signed with the key ${protection.fingerprint}. This program takes media signed with the key ${trusted.join(' or ')}.`,
			help: 'Use media of yours. If the media is right, give the program its key with --trust.',
			file: protectionPaths.signature,
		};
	}

	const {architectures = []} = protection ?? {};
	if (architecture !== undefined && architectures.length > 0 && !architectures.includes(architecture)) {
		return {
			kind: 'wrong-architecture',
			message: `This media is for ${architectures.join(' and ')} machines; this one is ${architecture}.`,
			help: 'Use media that was made for this kind of machine.',
			file: protectionPaths.manifest,
		};
	}

	const {volume, volumes} = protection ?? marker ?? {volume: 1, volumes: 1};
	return volume > 1 && variables === undefined
		? {
				kind: 'wrong-volume',
				message: `This is volume ${volume} of ${volumes}: the task sequences are on volume 1.`,
				help: 'Insert volume 1 and start again.',
				file: mediaPaths.variables,
			}
		: undefined;
};
