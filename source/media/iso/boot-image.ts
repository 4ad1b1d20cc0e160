import type {MediaFinding} from '../media-finding.ts';
import type {BootEntry} from './boot-catalogue.ts';
import type {Extent} from './directory-record.ts';
import type {ReadAt} from './volume.ts';

/** An image of media, and the listed files that it is compared with. */
export type BootImage = {
	readonly readAt: ReadAt;
	readonly entries: readonly BootEntry[];
	/** A listed file as it was signed; undefined where the medium does not have it any more. */
	original(path: string): Promise<Uint8Array | undefined>;
};

/** The platforms of a boot catalogue. */
export const platforms = {bios: 0, uefi: 0xef} as const;

/** Something that firmware starts is not what the media was made with. */
export const changedPart = (file: string, message: string): MediaFinding => ({
	severity: 'error',
	rule: 'boot-part-changed',
	file,
	message,
	help: 'Do not start this media. Find out who changed it, or make it anew.',
});

/** Whether these bytes lie there. */
export const holds = async (readAt: ReadAt, start: number, bytes: Uint8Array): Promise<boolean> =>
	Buffer.from(await readAt(start, bytes.length)).equals(bytes);

const chunkLength = 1024 * 1024;

/** To its end, or that of the image. */
export const isZero = async (readAt: ReadAt, {start, length}: Extent): Promise<boolean> => {
	if (length < 0) {
		return false;
	}

	for (let done = 0; done < length; done += chunkLength) {
		const chunk = await readAt(start + done, Math.min(chunkLength, length - done));
		if (chunk.some(byte => byte !== 0)) {
			return false;
		}

		if (chunk.length === 0) {
			break;
		}
	}

	return true;
};
