import type {ContentSource} from '../content/content-source.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {VariableValue} from '../sequence/secret.ts';
import type {TaskSequence} from '../sequence/sequence.ts';
import type {LaunchMode, MediaType} from '../sequence/variables/built-in-variables.ts';
import type {RunDocuments} from './run-documents.ts';

/** What is to be run, and with what: everything a new run is made of. */
export type RunRequest = {
	readonly taskSequence: TaskSequence;
	/** Child task sequences by package ID. */
	readonly children: ReadonlyMap<string, TaskSequence>;
	readonly table: InstructionTable;
	/** The exact documents, for going on after a restart. */
	readonly documents: RunDocuments;
	/** Set before the first step, later ones over earlier ones: media, prestart, arguments. */
	readonly variables: readonly (readonly [string, VariableValue])[];
	/** Shown as the title. */
	readonly organization: string;
	readonly launchMode: LaunchMode;
	readonly mediaType?: MediaType;
	/** Where packages come from, and how the medium is called. */
	readonly media?: {readonly path: string; readonly label: string};
	/** The document on this machine that it was read from: exported content lies beside it. */
	readonly exportFile?: string;
	/** What gives the packages of the media. */
	readonly mediaPackages?: ContentSource;
	/** Packages to have in place before the first step. */
	readonly neededContent?: readonly string[];
};
