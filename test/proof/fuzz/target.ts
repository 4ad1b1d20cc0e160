import type {Dictionary} from './mutate.ts';

/** Something that reads what others wrote, and how to tell that it did so properly. */
export type FuzzTarget = {
	/** In the reader's words: `Variables.dat, behind the cipher`. */
	readonly name: string;
	/** How many of the inputs it gets, in proportion to the other targets: the fast ones get many. */
	readonly weight: number;
	readonly dictionary: Dictionary;
	/** Inputs that are sound, or broken in a way that no mutation comes upon. The same every time. */
	seeds(): Promise<readonly Uint8Array[]> | readonly Uint8Array[];
	/**
	Gives an input to the reader.

	@param folder An empty folder, the only place that may be written to; whatever is not removed again is a complaint.
	@returns What is wrong with how it was read. What it throws is a complaint too.
	*/
	examine(input: Uint8Array, folder: string): Promise<string | undefined> | string | undefined;
};
