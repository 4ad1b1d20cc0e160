import type {MediaProblem} from '../media-problem.ts';

/** Something in the folder of a new medium that a medium cannot hold. */
export const notForMedia = (file: string, message: string): MediaProblem => ({
	kind: 'not-made',
	message,
	help: 'Take it out, or put something else in its place, and make the media again.',
	file,
});
