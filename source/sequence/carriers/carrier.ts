import type {Diagnostic} from '../diagnostic.ts';
import type {TaskSequence} from '../sequence.ts';

/** What a task sequence travels in: one document, or the parts of a zip. */
export type Carrier =
	| {readonly kind: 'document'; readonly file: string; readonly bytes: Uint8Array}
	| {readonly kind: 'parts'; readonly file: string; readonly parts: Parts};

/** Names of parts are paths inside the zip with `/` between folders. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What was found in one document. */
export type ReadDocument = {
	/** Absent when the document holds none. */
	readonly taskSequence?: TaskSequence;
	readonly diagnostics: readonly Diagnostic[];
};

/** What was found in a carrier. */
export type TaskSequencesRead = {
	readonly taskSequences: readonly TaskSequence[];
	/** Index of the one that is meant when none is named; absent when that is not clear. */
	readonly entry?: number;
	readonly diagnostics: readonly Diagnostic[];
};
