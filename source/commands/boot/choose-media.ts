import {type Media, openMedia} from '../../media/open-media.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {Prepared} from '../prepared.ts';
import {answerOf, type Stop, stop} from '../stop.ts';
import {lookForMedia} from './look-for-media.ts';

/** The medium given, else the one found on the drives; several: asks. */
export const chooseMedia = async (prepared: Prepared): Promise<Result<Media, Stop>> => {
	const {options, console} = prepared;
	if (options.media !== undefined) {
		return openAt(options.media);
	}

	const found = await lookForMedia(prepared);
	const [first, ...others] = found;
	if (first === undefined) {
		return stop(
			'No task sequence media was found on the drives of this computer.',
			'Insert the media and start again, or name its folder: bootseq --media <folder>.',
		);
	}

	if (others.length === 0) {
		return openAt(first.path);
	}

	const reply = await console.ask('media', {media: found});
	const answer = answerOf(reply);
	return answer.ok ? openAt((found[answer.value] ?? first).path) : answer;
};

/** Opens the medium in a folder, on a drive or in an image. */
export const openAt = async (location: string): Promise<Result<Media, Stop>> => {
	const media = await openMedia(location);
	return media.ok
		? success(media.value)
		: stop(`${media.error.file}: ${media.error.message}`, media.error.help);
};
