import {stat} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {failure, type Result} from '../sequence/result.ts';
import type {TransferOptions} from './content.ts';
import {contentCodes} from './content-codes.ts';
import type {SourceProblem} from './content-source.ts';
import {findFolderBelow} from './find-folder.ts';

/** The medium that a run reads its packages from: a stick or a disc, which somebody may pull out. */
export type Medium = {
	/** The folder, drive or image that it is. */
	readonly root: string;
	/**
	Waits until it is back, and it is the same one; tells whoever is at the console.

	@param reading - What could not be read: a sentence.
	@returns Why it is not waited for any longer: a sentence.
	*/
	comesBack(reading: string, signal?: AbortSignal): Promise<Result<undefined, string>>;
};

const pause = 250;

/** Milliseconds that the operating system may take to notice that a drive is gone, or, which takes longer, empty: after the first read that failed. */
export const noticing = ({code}: Pick<SourceProblem, 'code'>): number =>
	code === contentCodes.notRead || code === contentCodes.timedOut ? 10_000 : 0;

/** Whether a folder or file is on the medium. */
export const isOnMedium = ({root}: Pick<Medium, 'root'>, place: string): boolean => {
	const way = path.relative(root, place);
	return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
};

/**
Whether the medium is out: its drive is gone, or holds no medium, or not the image that it is.

@param patience - Milliseconds to look again and again while it still seems to be there.
*/
export const isMediumGone = async ({root}: Pick<Medium, 'root'>, patience = 0): Promise<boolean> => {
	const end = performance.now() + patience;
	for (;;) {
		// A drive that is gone answers in many ways.
		const isImage = await stat(root).then(
			facts => facts.isFile(),
			() => false,
		);
		if (!isImage && (await findFolderBelow(root, ['SMS']).catch(() => undefined)) === undefined) {
			return true;
		}

		if (performance.now() >= end) {
			return false;
		}

		await delay(pause);
	}
};

/**
Reads from the medium; again when it was pulled out meanwhile and is back.

@param medium - Absent: what is read is on none, or nobody can put it back.
*/
export const readFromMedium = async <Value>(
	medium: Medium | undefined,
	read: () => Promise<Result<Value, SourceProblem>>,
	{signal, log}: Pick<TransferOptions, 'signal' | 'log'> = {},
): Promise<Result<Value, SourceProblem>> => {
	for (;;) {
		const done = await read();
		if (done.ok || medium === undefined || signal?.aborted === true) {
			return done;
		}

		const {message} = done.error;
		if (!(await isMediumGone(medium, noticing(done.error)))) {
			return done;
		}

		log?.(`${message} The media was pulled out: it is waited for.`, 'warning');
		const back = await medium.comesBack(message, signal);
		if (!back.ok) {
			// It has been waited for long enough: no source of it is asked again.
			return failure({...done.error, message: `${message} ${back.error}`, passing: false});
		}

		log?.('The media is back: it is read again.');
	}
};
