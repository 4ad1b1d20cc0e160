import type {MediaRequest} from '../../media/create/media-request.ts';
import type {Secret} from '../../sequence/secret.ts';

/**
What makes the media boot: our Linux boot image, made now; or files that are there, those of Windows PE among them. `program`: this
program as one file, for the system that boots; with files of Windows PE it goes into their `boot.wim`.
*/
export type BootOrder = {readonly program?: string} & (
	| {readonly kind: 'linux'}
	| {readonly kind: 'folder'; readonly folder: string}
	| {readonly kind: 'wim'; readonly file: string}
);

/** What a person orders: the media, where they go, and what protects them. */
export type CreateOrder = {
	/** Without its boot image. */
	readonly request: MediaRequest;
	readonly boot?: BootOrder;
	/** A folder, an `.iso`, an `.img`, or a disk of this machine. Full path. */
	readonly output: string;
	/** What is there already is replaced. */
	readonly replace: boolean;
	/** The serial number of the disk that may be erased, typed beforehand. */
	readonly eraseDisk?: string;
	/** From the environment or from a person, never from an argument. */
	readonly password?: Secret;
};
