import type {DefaultVariable, Reference} from '../sequence.ts';
import type {DocumentReport} from './document-report.ts';
import {
	knownAttributes,
	readBoolean,
	reportUnknownAttributes,
	reportUnknownElement,
} from './item-attributes.ts';
import {elementText, type XmlElement} from './xml.ts';

/**
The variables of a `<defaultVarList>` or `<globalVarList>`. Spaces around names do not count, and a variable without a name
is reported and left out. Rule: task-sequence-format.md §1.5.
*/
export const parseVariables = (list: XmlElement, report: DocumentReport): DefaultVariable[] => {
	const variables: DefaultVariable[] = [];
	for (const child of list.children) {
		if (child.kind !== 'element') {
			continue;
		}

		if (child.name !== 'variable') {
			reportUnknownElement(child, list.name, report);
			continue;
		}

		reportUnknownAttributes(child, knownAttributes.variable, report);
		const name = child.attributes.get('name')?.trim() ?? '';
		if (name === '') {
			report.add(
				'warning',
				'variable-without-name',
				child.place,
				'A variable has no name; it is ignored.',
				'Give it the attribute "name".',
			);
			continue;
		}

		variables.push({
			name,
			property: child.attributes.get('property'),
			hidden: readBoolean(child, 'hidden', report),
			value: elementText(child),
		});
	}

	return variables;
};

/** The `<referenceList>`: the content that the sequence says it needs. Rule: §1.6. */
export const parseReferences = (list: XmlElement, report: DocumentReport): Reference[] => {
	const references: Reference[] = [];
	for (const child of list.children) {
		if (child.kind !== 'element') {
			continue;
		}

		if (child.name !== 'reference') {
			reportUnknownElement(child, list.name, report);
			continue;
		}

		reportUnknownAttributes(child, knownAttributes.reference, report);
		const packageId = child.attributes.get('package')?.trim() ?? '';
		const program = child.attributes.get('program');
		const application = child.attributes.get('application')?.trim() ?? '';
		const {place} = child;
		if (isPackage(packageId)) {
			references.push({kind: 'package', packageId, program, place});
		} else if (application !== '') {
			references.push({kind: 'application', application, place});
		} else {
			report.add(
				'information',
				'empty-reference',
				place,
				'A reference names neither a package nor an application.',
				'Remove it, or save the task sequence in the console again.',
			);
		}
	}

	return references;
};

/** `00000000` is written for "no package selected". Rule: §1.5. */
export const isPackage = (packageId: string): boolean => !/^0*$/.test(packageId);
