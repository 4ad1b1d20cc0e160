import {type CreationProblem, creationCancelled} from '../../media/create/creation-problem.ts';
import type {ImageProblem} from '../../media/image/image-problem.ts';

/** Why an image was not made, as why the media were not created. */
export const creationProblem = ({kind, message, help}: ImageProblem): CreationProblem => {
	switch (kind) {
		case 'cancelled':
			return creationCancelled;
		case 'missing-tools':
		case 'not-usable':
			return {kind: 'not-usable', message, help};
		case 'no-space':
		case 'tool-failed':
			return {kind: 'failed', message, help};
		default: {
			const unreachable: never = kind;
			return unreachable;
		}
	}
};
