import type {Diagnostic} from '../diagnostic.ts';
import {readXml} from '../document/read-xml.ts';
import {childElements, type XmlElement} from '../document/xml.ts';
import type {TaskSequence} from '../sequence.ts';
import type {Parts, TaskSequencesRead} from './carrier.ts';
import {decodeText} from './decode-text.ts';
import {readTaskSequenceDocument} from './task-sequence-document.ts';

const objectPart = /(?:^|\/)SMS_TaskSequencePackage\/[^/]+\/object\.xml$/i;

export const isExportPackage = (parts: Parts): boolean =>
	[...parts.keys()].some(name => objectPart.test(name));

/**
The task sequences of an export: its entry object and the children that were exported with it.
Rule: task-sequence-format.md §2.1.
*/
export const readExportPackage = (parts: Parts, file: string): TaskSequencesRead => {
	const taskSequences: TaskSequence[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const [name, bytes] of parts) {
		if (objectPart.test(name)) {
			const read = readTaskSequenceDocument(decodeText(bytes), `${file}/${name}`);
			for (const diagnostic of read.diagnostics) {
				diagnostics.push(diagnostic);
			}

			if (read.taskSequence !== undefined) {
				taskSequences.push(read.taskSequence);
			}
		}
	}

	const entryId = entryPackageId(parts, file, diagnostics);
	const named = taskSequences.findIndex(({packageId}) => packageId?.toLowerCase() === entryId?.toLowerCase());
	return {
		taskSequences,
		entry: named === -1 || entryId === undefined ? onlyParent(taskSequences) : named,
		diagnostics,
	};
};

const entryPackageId = (parts: Parts, file: string, diagnostics: Diagnostic[]): string | undefined => {
	const manifest = [...parts].find(([name]) => /(?:^|\/)Manifest\.xml$/i.test(name));
	const path = manifest && readManifest(decodeText(manifest[1]), `${file}/${manifest[0]}`, diagnostics);
	return path === undefined ? undefined : /PackageID='([^']+)'/i.exec(path)?.[1];
};

/** The path of the first entry object that is a task sequence. */
const readManifest = (text: string, file: string, diagnostics: Diagnostic[]): string | undefined => {
	const root = readXml(text, file);
	if (!root.ok) {
		diagnostics.push({
			...root.error,
			severity: 'warning',
			rule: 'manifest-unreadable',
			message: `The manifest that names the main task sequence cannot be read: ${root.error.message}`,
		});
		return undefined;
	}

	return childElements(root.value, 'EntryObjects')
		.flatMap(entries => childElements(entries, 'Object'))
		.map((object: XmlElement) => object.attributes.get('Path') ?? '')
		.find(path => /^SMS_TaskSequencePackage\b/i.test(path));
};

/** Without a manifest: the one that no other runs as its child, if there is only one. */
const onlyParent = (taskSequences: readonly TaskSequence[]): number | undefined => {
	const children = new Set(taskSequences.flatMap(({sequence}) => [...childIds(sequence.element)]));
	const parents = taskSequences.flatMap(({packageId}, index) =>
		packageId !== undefined && children.has(packageId.toLowerCase()) ? [] : [index],
	);
	return parents.length === 1 ? parents[0] : undefined;
};

const childIds = function* (element: XmlElement): Iterable<string> {
	for (const child of childElements(element)) {
		if (child.attributes.get('name') === 'OSDSubTasksequencePackageID') {
			const [text] = child.children;
			yield text?.kind === 'text' ? text.text.trim().toLowerCase() : '';
		} else {
			yield* childIds(child);
		}
	}
};
