import {childSequences} from '../sequence/carriers/task-sequences.ts';
import {parseSequence} from '../sequence/document/parse-sequence.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {TaskSequence} from '../sequence/sequence.ts';

/** A document of a run, byte for byte. */
export type RunDocument = {
	readonly file: string;
	readonly bytes: Uint8Array;
	/** Of a bare `<sequence>` that a policy carried: what the policy said of it. */
	readonly carriedAs?: Pick<TaskSequence, 'packageId' | 'name' | 'description' | 'type' | 'bootImageId'>;
};

/** The documents of a run, and which task sequence of theirs it runs. */
export type RunDocuments = {
	readonly documents: readonly RunDocument[];
	readonly entryPackageId?: string;
	readonly entryName?: string;
	/** The `software.json` files that were found with them. */
	readonly software?: readonly RunDocument[];
	/** The document on this machine that they were read from: exported content lies beside it. */
	readonly exportFile?: string;
	/** The medium that they were read from, and what its policy was like. */
	readonly mediaPolicy?: {readonly location: string; readonly sha256: string};
	/** What protected media must be signed with, and which set they are of, for their packages to be used. */
	readonly mediaSeal?: {readonly fingerprint: string; readonly set: string};
};

/** Reads documents that are not bare sequences: exports, MDT files. Given by `media/open-document.ts`. */
export type ReadCarrier = (
	file: string,
	bytes: Uint8Array,
) => Promise<Result<readonly TaskSequence[], string>>;

/** Parses the documents of a run again: the task sequence it runs, and the children beside it. */
export const reopenDocuments = async (
	{documents, entryPackageId, entryName}: RunDocuments,
	readCarrier: ReadCarrier,
): Promise<Result<{taskSequence: TaskSequence; children: ReadonlyMap<string, TaskSequence>}, string>> => {
	const taskSequences: TaskSequence[] = [];
	for (const {file, bytes, carriedAs} of documents) {
		if (carriedAs === undefined) {
			const read = await readCarrier(file, bytes);
			if (!read.ok) {
				return read;
			}

			taskSequences.push(...read.value);
			continue;
		}

		const {sequence} = parseSequence(new TextDecoder().decode(bytes), file);
		if (sequence === undefined) {
			return failure(`${file} could not be read again`);
		}

		taskSequences.push({...carriedAs, sequence});
	}

	const taskSequence =
		taskSequences.find(({packageId}) => packageId !== undefined && packageId === entryPackageId) ??
		taskSequences.find(({name}) => name === entryName) ??
		taskSequences[0];
	return taskSequence === undefined
		? failure('there is no task sequence in the documents of the run')
		: success({taskSequence, children: childSequences(taskSequences)});
};
