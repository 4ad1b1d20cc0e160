import {isPackageId} from '../../content/package-id.ts';
import {freePackageId} from '../../media/create/media-ids.ts';
import type {GivenDocument} from '../../media/create/media-request.ts';
import {type OpenedDocument, openDocument} from '../../media/open-document.ts';
import {formatDiagnostic} from '../../sequence/diagnostic.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {SequenceItem, TaskSequence} from '../../sequence/sequence.ts';
import {sequenceTextOf} from './policy-of.ts';

/** A task sequence that goes onto the media. */
export type CollectedSequence = TaskSequence & {
	readonly packageId: string;
	/** It can be chosen and run; else only others run it. */
	readonly deployed: boolean;
	/** The document that it came from. */
	readonly file: string;
};

type CollectedSequences = {
	readonly sequences: readonly CollectedSequence[];
	readonly documents: readonly OpenedDocument[];
};

/**
Reads the documents that media are made of. The main task sequence of an export can be run, those that came along only from others.

@returns Or what is wrong, a sentence for each thing.
*/
export const collectSequences = async (
	given: readonly GivenDocument[],
): Promise<Result<CollectedSequences, readonly string[]>> => {
	const problems: string[] = [];
	const documents: OpenedDocument[] = [];
	for (const document of given) {
		const opened = await openDocument(document.file);
		const diagnostics = opened.ok ? opened.value.diagnostics : [opened.error];
		const errors = diagnostics.filter(({severity}) => severity === 'error');
		problems.push(...errors.map(diagnostic => formatDiagnostic(diagnostic)));
		if (opened.ok && errors.length === 0) {
			const named = withIdentity(opened.value, document);
			documents.push(named.ok ? named.value : opened.value);
			problems.push(...(named.ok ? [] : [named.error]));
		}
	}

	if (given.length === 0) {
		problems.push('No task sequence was named. Give at least one document or export.');
	}

	const found = new Map<string, CollectedSequence>();
	const unnamed: Omit<CollectedSequence, 'packageId'>[] = [];
	for (const {file, taskSequences, entry} of documents) {
		const roots = entry === undefined ? withoutChildren(taskSequences) : [taskSequences[entry]];
		for (const taskSequence of taskSequences) {
			const collected = {...taskSequence, deployed: roots.includes(taskSequence), file};
			const {packageId} = taskSequence;
			if (packageId === undefined) {
				unnamed.push(collected);
				continue;
			}

			const key = packageId.toLowerCase();
			const earlier = found.get(key);
			if (earlier !== undefined && sequenceTextOf(earlier) !== sequenceTextOf(taskSequence)) {
				problems.push(
					`Two different task sequences have the ID ${packageId}: "${earlier.name}" in ${earlier.file} and "${taskSequence.name}" in ${file}. Give one of them.`,
				);
			}

			found.set(key, {...collected, packageId, deployed: collected.deployed || earlier?.deployed === true});
		}
	}

	for (const taskSequence of unnamed) {
		const packageId = freePackageId(new Set(found.keys()));
		found.set(packageId.toLowerCase(), {...taskSequence, packageId});
	}

	return problems.length === 0 ? success({sequences: [...found.values()], documents}) : failure(problems);
};

/** A document with the ID and the name that were given for it. */
const withIdentity = (
	opened: OpenedDocument,
	{file, packageId, name}: GivenDocument,
): Result<OpenedDocument, string> => {
	const [only, ...others] = opened.taskSequences;
	if (packageId === undefined && name === undefined) {
		return success(opened);
	}

	if (only === undefined || others.length > 0) {
		return failure(`${file} holds several task sequences: an ID or a name can be given for one alone.`);
	}

	if (packageId !== undefined && !isPackageId(packageId)) {
		return failure(
			`"${packageId}" is no ID of a task sequence: it is one name of letters, digits, "_" and "-".`,
		);
	}

	const named = {
		...only,
		...(packageId === undefined ? {} : {packageId}),
		...(name === undefined ? {} : {name}),
	};
	return success({...opened, taskSequences: [named]});
};

/** Those that no other of them runs; where they run each other in a circle, all. */
const withoutChildren = (taskSequences: readonly TaskSequence[]): readonly TaskSequence[] => {
	const children = new Set(taskSequences.flatMap(({sequence}) => childIds(sequence.items)));
	const parents = taskSequences.filter(
		({packageId}) => packageId === undefined || !children.has(packageId.toLowerCase()),
	);
	return parents.length === 0 ? taskSequences : parents;
};

const childIds = (items: readonly SequenceItem[]): readonly string[] =>
	items.flatMap(item => {
		switch (item.kind) {
			case 'group':
				return childIds(item.items);
			case 'sub-task-sequence':
				return [item.packageId.toLowerCase()];
			case 'step':
				return [];
			default: {
				const unreachable: never = item;
				return unreachable;
			}
		}
	});
