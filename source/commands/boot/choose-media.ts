import {findMedia} from '../../media/find-media.ts';
import {type Media, openMedia} from '../../media/open-media.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {Prepared} from '../prepared.ts';
import {answerOf, type Stop, stop} from '../stop.ts';

/** The medium given, else the one found on the drives; several: asks. */
export const chooseMedia = async ({options, console, machine}: Prepared): Promise<Result<Media, Stop>> => {
	if (options.media !== undefined) {
		return open(options.media);
	}

	console.wait('media');
	const found = await findMedia(await machine.drives.list());
	const [first, ...others] = found;
	if (first === undefined) {
		return stop(
			'No task sequence media was found on the drives of this computer.',
			'Insert the media and start again, or name its folder: bootseq --media <folder>.',
		);
	}

	if (others.length === 0) {
		return open(first.path);
	}

	const reply = await console.ask('media', {media: found});
	const answer = answerOf(reply);
	return answer.ok ? open((found[answer.value] ?? first).path) : answer;
};

const open = async (location: string): Promise<Result<Media, Stop>> => {
	const media = await openMedia(location);
	return media.ok
		? success(media.value)
		: stop(`${media.error.file}: ${media.error.message}`, media.error.help);
};
