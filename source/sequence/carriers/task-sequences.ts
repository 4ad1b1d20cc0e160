import type {Diagnostic} from '../diagnostic.ts';
import {failure, type Result, success} from '../result.ts';
import type {TaskSequence} from '../sequence.ts';
import type {Carrier, Parts, TaskSequencesRead} from './carrier.ts';
import {decodeText} from './decode-text.ts';
import {isExportPackage, readExportPackage} from './export-package.ts';
import {isControlFolder, readControlFolder} from './mdt-control.ts';
import {readTaskSequenceDocument} from './task-sequence-document.ts';

/**
The task sequences in a document, an export, or a zipped MDT `Control` folder; a zip of anything else gives those of its XML
files that are task sequences. `no-task-sequence` is reported when there is none. Rule: task-sequence-format.md §2.
*/
export const readTaskSequences = (carrier: Carrier): TaskSequencesRead => {
	if (carrier.kind === 'document') {
		return single(readTaskSequenceDocument(decodeText(carrier.bytes), carrier.file));
	}

	const {parts, file} = carrier;
	const read = readParts(parts, file);
	return read.taskSequences.length === 0 && !read.diagnostics.some(({severity}) => severity === 'error')
		? {...read, diagnostics: [...read.diagnostics, noTaskSequence(file)]}
		: read;
};

const readParts = (parts: Parts, file: string): TaskSequencesRead => {
	if (isExportPackage(parts)) {
		return readExportPackage(parts, file);
	}

	return isControlFolder(parts) ? readControlFolder(parts, file) : readLooseDocuments(parts, file);
};

const readLooseDocuments = (parts: Parts, file: string): TaskSequencesRead => {
	const read = [...parts]
		.filter(([name]) => /\.xml$/i.test(name))
		.map(([name, bytes]) => ({name, text: decodeText(bytes)}))
		.filter(({text}) => beginsWithSequence(text))
		.map(({name, text}) => readTaskSequenceDocument(text, `${file}/${name}`));
	const taskSequences = read.flatMap(({taskSequence}) => taskSequence ?? []);
	return {
		taskSequences,
		entry: taskSequences.length === 1 ? 0 : undefined,
		diagnostics: read.flatMap(({diagnostics}) => diagnostics),
	};
};

/** Whether the first element is a task sequence. Looks at each character once: a part may be megabytes of anything. */
const beginsWithSequence = (text: string): boolean => {
	let start = nextMarkup(text, 0);
	while (text.startsWith('<?', start)) {
		const end = text.indexOf('>', start);
		start = end === -1 ? text.length : nextMarkup(text, end);
	}

	return /^(?:<|&lt;)sequence\b/.test(text.slice(start, start + 16));
};

const nextMarkup = (text: string, from: number): number => {
	const markup = /[<&]/g;
	markup.lastIndex = from;
	return markup.exec(text)?.index ?? text.length;
};

const single = ({
	taskSequence,
	diagnostics,
}: ReturnType<typeof readTaskSequenceDocument>): TaskSequencesRead =>
	taskSequence === undefined
		? {taskSequences: [], diagnostics}
		: {taskSequences: [taskSequence], entry: 0, diagnostics};

/** The task sequences that others of the same carrier may run as children, by package ID. */
export const childSequences = (taskSequences: readonly TaskSequence[]): Map<string, TaskSequence> =>
	new Map(taskSequences.flatMap(one => (one.packageId === undefined ? [] : [[one.packageId, one]])));

/**
The task sequence that is meant: by package ID or name (without regard to case), or the entry when none is named.

@returns It; or `task-sequence-not-found` or `task-sequence-ambiguous` with the names to choose from.
*/
export const chooseTaskSequence = (
	{taskSequences, entry}: TaskSequencesRead,
	file: string,
	wanted?: string,
): Result<TaskSequence, Diagnostic> => {
	if (wanted === undefined) {
		const chosen = entry === undefined ? undefined : taskSequences[entry];
		return chosen === undefined ? failure(ambiguous(taskSequences, file)) : success(chosen);
	}

	const key = wanted.trim().toLowerCase();
	const matching = taskSequences.filter(({packageId}) => packageId?.toLowerCase() === key);
	const [first, second] =
		matching.length > 0 ? matching : taskSequences.filter(({name}) => name.toLowerCase() === key);
	if (first === undefined) {
		return failure(notFound(wanted, taskSequences, file));
	}

	return second === undefined ? success(first) : failure(ambiguous([first, second], file));
};

const titles = (taskSequences: readonly TaskSequence[]): string =>
	taskSequences
		.map(({name, packageId}) => (packageId === undefined ? name : `${name} (${packageId})`))
		.join(', ');

const ambiguous = (taskSequences: readonly TaskSequence[], file: string): Diagnostic => ({
	severity: 'error',
	rule: 'task-sequence-ambiguous',
	message: `The file holds several task sequences: ${titles(taskSequences)}.`,
	help: 'Name one with --sequence and its package ID.',
	place: {file, line: 1, column: 1},
});

const notFound = (wanted: string, taskSequences: readonly TaskSequence[], file: string): Diagnostic => ({
	severity: 'error',
	rule: 'task-sequence-not-found',
	message: `The file holds no task sequence "${wanted}".`,
	help: taskSequences.length === 0 ? 'Give another file.' : `Choose one of: ${titles(taskSequences)}.`,
	place: {file, line: 1, column: 1},
});

const noTaskSequence = (file: string): Diagnostic => ({
	severity: 'error',
	rule: 'no-task-sequence',
	message: 'The file holds no task sequence.',
	help: 'Give an export of a task sequence, a zipped MDT Control folder, or a task sequence document.',
	place: {file, line: 1, column: 1},
});
