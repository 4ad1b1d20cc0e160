import type {Diagnostic} from '../diagnostic.ts';
import type {DefaultVariable, Reference, Sequence, SequenceItem} from '../sequence.ts';
import {createDocumentReport} from './document-report.ts';
import {knownAttributes, reportUnknownAttributes, reportUnknownElement} from './item-attributes.ts';
import {parseItem} from './parse-item.ts';
import {parseReferences, parseVariables} from './parse-variables.ts';
import {readXml} from './read-xml.ts';
import type {XmlElement} from './xml.ts';

export type ParsedSequence = {
	/** Absent when the document is not a task sequence at all. */
	readonly sequence?: Sequence;
	readonly diagnostics: readonly Diagnostic[];
};

/**
A task sequence from its text (decoded; the whole of the file) or its root element.

Everything that real documents do is accepted; what the format does not know stays in `sequence.element` and is reported as
information. Rules: task-sequence-format.md §1.2–§1.10.
*/
export const parseSequence = (document: string | XmlElement, file: string): ParsedSequence => {
	if (typeof document !== 'string') {
		return parseRoot(document);
	}

	const root = readXml(document, file);
	return root.ok ? parseRoot(root.value) : {diagnostics: [root.error]};
};

const parseRoot = (root: XmlElement): ParsedSequence => {
	const report = createDocumentReport();
	if (root.name !== 'sequence') {
		report.add(
			'error',
			'not-a-task-sequence',
			root.place,
			`The document is a <${root.name}>, not a <sequence>.`,
			'Give a task sequence: ts.xml, a community hub file, object.xml or an export.',
		);
		return {diagnostics: report.diagnostics};
	}

	reportUnknownAttributes(root, knownAttributes.sequence, report);
	const items: SequenceItem[] = [];
	const references: Reference[][] = [];
	const globalVariables: DefaultVariable[][] = [];
	for (const child of root.children) {
		if (child.kind !== 'element') {
			continue;
		}

		const item = parseItem(child, report);
		if (item !== undefined) {
			items.push(item);
		} else if (child.name === 'referenceList') {
			references.push(parseReferences(child, report));
		} else if (child.name === 'globalVarList') {
			globalVariables.push(parseVariables(child, report));
		} else {
			reportUnknownElement(child, 'sequence', report);
		}
	}

	const sequence: Sequence = {
		version: root.attributes.get('version')?.trim() ?? '',
		name: root.attributes.get('name'),
		description: root.attributes.get('description'),
		references: references.flat(),
		globalVariables: globalVariables.flat(),
		items,
		element: root,
		place: root.place,
	};
	return {sequence, diagnostics: report.diagnostics};
};
