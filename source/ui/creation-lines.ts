import type {Formats} from '../text/formats.ts';
import type {CreateMessages} from '../text/messages/create.ts';
import type {CreationProgress} from './creation-progress.ts';
import {creationSentence} from './creation-sentence.ts';

/** Milliseconds between two lines: who listens to a screen reader or a slow line hears other things too. */
const interval = 10_000;

/** Says how far the making of media is, now and then; the beginning and the end of each phase always. */
export const createCreationLines = (
	say: (text: string) => void,
	words: CreateMessages['create'],
	formats: Formats,
	now: () => number = () => performance.now(),
) => {
	let told = Number.NEGATIVE_INFINITY;
	let phase = '';
	return (progress: CreationProgress): void => {
		if (progress.phase !== phase || progress.share >= 1 || now() - told >= interval) {
			({phase} = progress);
			told = now();
			say(creationSentence(progress, words, formats));
		}
	};
};
