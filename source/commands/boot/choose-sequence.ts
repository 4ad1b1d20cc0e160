import type {PolicyTaskSequence} from '../../media/policy.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {Prepared} from '../prepared.ts';
import {answerOf, type Stop, stop} from '../stop.ts';
import type {SequenceFacts} from './sequence-facts.ts';

type SequenceChoiceOptions = {
	/** The value of `SMSTSPreferredAdvertID`; empty: none is preferred. */
	readonly preferredAdvertId: string;
	/** What is told of each; asked for only when there is something to choose. */
	readonly facts?: SequenceFacts;
};

/**
Which task sequence of the medium to run: the preferred deployment, else a required one, else the only one, else what a person
chooses, who may also have the medium read again. Rules: media-and-boot.md §0.2, §4.3; `SMSTSPreferredAdvertID` task-sequence-format.md §9.4.
*/
export const chooseSequence = async (
	{console}: Pick<Prepared, 'console'>,
	all: readonly PolicyTaskSequence[],
	{preferredAdvertId, facts}: SequenceChoiceOptions,
): Promise<Result<PolicyTaskSequence | 'again', Stop>> => {
	const deployed = all.filter(({advertisementId}) => advertisementId !== undefined);
	if (preferredAdvertId !== '') {
		const preferred = deployed.find(
			({advertisementId}) => advertisementId?.toLowerCase() === preferredAdvertId.toLowerCase(),
		);
		return preferred === undefined
			? stop(
					`SMSTSPreferredAdvertID names the deployment ${preferredAdvertId}, which is not on this media.`,
					`Deployments on it: ${deployed.map(({advertisementId}) => advertisementId).join(', ')}.`,
				)
			: success(preferred);
	}

	const required = deployed.find(sequence => sequence.required);
	if (required !== undefined) {
		return success(required);
	}

	const [first, ...others] = deployed;
	if (first === undefined) {
		return stop(
			'There is no task sequence on this media.',
			'Make the media again with a task sequence on it.',
		);
	}

	if (others.length === 0) {
		return success(first);
	}

	const told = await facts?.(deployed);
	const reply = await console.ask('sequence', {
		sequences: deployed.map(({name, description, packageId}, index) => ({
			name,
			description,
			packageId,
			...told?.[index],
		})),
		canSearchAgain: true,
	});
	const answer = answerOf(reply);
	if (!answer.ok) {
		return answer;
	}

	return success(answer.value === 'again' ? 'again' : (deployed[answer.value] ?? first));
};
