import {newAdvertisementId} from '../../media/create/media-ids.ts';
import type {PolicyTaskSequence} from '../../media/policy.ts';
import {writeSequence} from '../../sequence/document/write-sequence.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {TaskSequence} from '../../sequence/sequence.ts';
import type {CollectedSequence} from './collect-sequences.ts';

/** The document from its first element on, which is how a policy holds it. Rule: media-and-boot.md §2.6. */
export const sequenceTextOf = ({sequence}: TaskSequence): string => {
	const text = writeSequence(sequence.element);
	return text.slice(Math.max(0, text.indexOf(`<${sequence.element.name}`)));
};

/**
The task sequences as the policy of the media has them.

@param required Name or package ID of the one that runs without being chosen.
@returns Or why none is meant by that, as a sentence.
*/
export const policyOf = (
	sequences: readonly CollectedSequence[],
	required: string | undefined,
): Result<readonly PolicyTaskSequence[], string> => {
	const wanted = required?.trim().toLowerCase();
	const meant = sequences.filter(
		({packageId, name, deployed}) =>
			deployed && (packageId.toLowerCase() === wanted || name.toLowerCase() === wanted),
	);
	if (wanted !== undefined && meant.length !== 1) {
		const names = sequences
			.filter(({deployed}) => deployed)
			.map(({packageId, name}) => `${packageId} ${name}`);
		return failure(
			`${meant.length === 0 ? 'No' : 'More than one'} task sequence of these media is "${required}". There are: ${names.join(', ')}.`,
		);
	}

	return success(
		sequences.map(sequence => ({
			...(sequence.deployed ? {advertisementId: newAdvertisementId()} : {}),
			packageId: sequence.packageId,
			name: sequence.name,
			description: sequence.description,
			required: meant.includes(sequence),
			type: sequence.type,
			...(sequence.bootImageId === undefined ? {} : {bootImageId: sequence.bootImageId}),
			sequenceText: sequenceTextOf(sequence),
		})),
	);
};
