import type {CreateMessages} from '../text/messages/create.ts';
import type {VolumeQuestion} from './console.ts';

/** What a person who is asked for a volume should know: what it is for, and what is in its place. */
export const volumeLines = (
	{volumes, label, found}: VolumeQuestion,
	words: CreateMessages['volume'],
): readonly string[] => {
	if (found === undefined) {
		return [words.help, words.nothing];
	}

	const inItsPlace = 'name' in found ? `“${found.name}”` : words.sameSet(found.volume, volumes, label);
	return [words.help, words.wrong(inItsPlace)];
};
