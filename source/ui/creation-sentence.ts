import type {Formats} from '../text/formats.ts';
import type {CreateMessages} from '../text/messages/create.ts';
import type {CreationProgress} from './creation-progress.ts';

type Words = CreateMessages['create'];

/** "Copying packages and boot files, volume 1 of 2": what is being done. */
export const creationWork = ({phase, volume, volumes}: CreationProgress, words: Words): string =>
	[words.phases[phase], volumes === 1 ? '' : words.volumeOf(volume, volumes)].filter(Boolean).join(', ');

/** "412 MB of 1.2 GB, about 2 minutes left"; empty while nothing is known. */
export const creationAmount = (
	{written, secondsLeft}: CreationProgress,
	words: Words,
	formats: Formats,
): string =>
	[
		written === undefined ? '' : words.written(formats.bytes(written.bytes), formats.bytes(written.total)),
		secondsLeft === undefined ? '' : words.left(formats.duration(secondsLeft)),
	]
		.filter(Boolean)
		.join(', ');

/** Both in a line, with the share in percent. */
export const creationSentence = (progress: CreationProgress, words: Words, formats: Formats): string => {
	const amount = creationAmount(progress, words, formats);
	const percent = formats.percent(progress.share);
	return `${creationWork(progress, words)}: ${amount === '' ? percent : `${percent}, ${amount}`}`;
};
