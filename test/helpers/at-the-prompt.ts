import type {Attendant, FailedStep, Recovery} from '../../source/run/attendant.ts';
import type {HeldRun} from '../../source/run/held-run.ts';

/** What a person says: a choice, or what comes of looking at the held run. */
export type Said = Recovery['choice'] | Recovery | ((held: HeldRun, failed: FailedStep) => Recovery);

/** A person who is asked what follows a failed step, and says one thing after the other; `asked` are the steps it was about. */
export const atThePrompt = (
	...answers: readonly Said[]
): {readonly attendant: Partial<Attendant>; readonly asked: string[]} => {
	const asked: string[] = [];
	return {
		asked,
		attendant: {
			failurePolicy: () => 'ask',
			async askWhatFollows(failed, held) {
				const said = answers[asked.length];
				asked.push(`${failed.name} attempt ${failed.attempt}`);
				if (said === undefined) {
					throw new Error(`asked once more than expected, about ${failed.name}`);
				}

				return typeof said === 'function' ? said(held, failed) : recoveryOf(said);
			},
		},
	};
};

const recoveryOf = (said: Recovery['choice'] | Recovery): Recovery => {
	if (typeof said !== 'string') {
		return said;
	}

	if (said === 'go-to') {
		throw new Error('say where to go to');
	}

	return {choice: said, by: 'technician'};
};
