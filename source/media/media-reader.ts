import type {SourceProblem} from '../content/content-source.ts';
import {failure, type Result} from '../sequence/result.ts';
import type {MediaFile, MediaFiles} from './media-files.ts';
import type {MediaProblem} from './media-problem.ts';
import {openMediaFiles} from './open-media-files.ts';
import {mediaSourceProblem} from './protection/known-manifest.ts';

/** A medium that is read now and then, open only meanwhile: what an image lies on may be taken out in between. */
export type MediaReader = {
	/** The folder, drive or image. */
	readonly location: string;
	/** Gives the open files to `work`; the error besides those of `work`: the medium cannot be opened. */
	use<Value>(
		work: (files: MediaFiles) => Promise<Result<Value, SourceProblem>>,
	): Promise<Result<Value, SourceProblem>>;
	/** The bytes of a file of it. The iteration throws what the file system throws. */
	chunks(file: MediaFile): AsyncGenerator<Uint8Array>;
};

/** Reads a medium. All who read at the same time share one opening of it, and what was read of its folders. */
export const createMediaReader = (location: string): MediaReader => {
	let opening: Promise<Result<MediaFiles, MediaProblem>> | undefined;
	let readers = 0;

	const enter = async (): Promise<Result<MediaFiles, MediaProblem>> => {
		readers++;
		opening ??= openMediaFiles(location);
		return opening;
	};

	const leave = async (): Promise<void> => {
		readers--;
		if (readers > 0) {
			return;
		}

		const last = opening;
		opening = undefined;
		const opened = await last;
		// What was read has been read: an image that does not close says nothing about it.
		await (opened?.ok === true ? opened.value.close() : undefined)?.catch(() => undefined);
	};

	return {
		location,
		async use(work) {
			try {
				const opened = await enter();
				return opened.ok ? await work(opened.value) : failure(mediaSourceProblem(location, opened.error));
			} finally {
				await leave();
			}
		},
		async *chunks(file) {
			try {
				const opened = await enter();
				if (!opened.ok) {
					throw new Error(opened.error.message);
				}

				yield* opened.value.chunks(file);
			} finally {
				await leave();
			}
		},
	};
};
