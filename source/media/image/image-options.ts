/** What every writer of an image takes. */
export type ImageOptions = {
	/** The name of the medium: at most 32 letters, digits and underscores are kept of it where a file system asks for that. */
	readonly label: string;
	readonly signal?: AbortSignal;
	/** How much of it is done, from 0 to 1. */
	readonly onProgress?: (done: number) => void;
};

/** A label as ISO 9660 and FAT take it: capitals without marks, digits, underscores. */
export const plainLabel = (label: string, longest: number): string =>
	label
		.normalize('NFKD')
		.replaceAll(/\p{Mark}/gu, '')
		.toUpperCase()
		.replaceAll(/[^A-Z0-9]+/g, '_')
		.slice(0, longest)
		.replaceAll(/^_+|_+$/g, '') || 'BOOTSEQ';
