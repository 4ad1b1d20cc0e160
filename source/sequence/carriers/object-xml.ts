import type {Diagnostic} from '../diagnostic.ts';
import {readInnerXml} from '../document/inner-xml.ts';
import {parseSequence} from '../document/parse-sequence.ts';
import {childElement, childElements, elementText, type XmlElement} from '../document/xml.ts';
import type {TaskSequence} from '../sequence.ts';
import type {ReadDocument} from './carrier.ts';

/**
The task sequence in an `object.xml` of an export. Rule: task-sequence-format.md §2.2.

@param instance The root, `<INSTANCE CLASSNAME="SMS_TaskSequencePackage">`.
@param text The text of the file, for the places in the document it carries.
*/
export const readObjectXml = (instance: XmlElement, text: string, file: string): ReadDocument => {
	const properties = new Map(
		childElements(instance, 'PROPERTY').map(property => [property.attributes.get('NAME') ?? '', property]),
	);
	const value = (name: string): XmlElement | undefined => {
		const property = properties.get(name);
		// Qualifiers have a VALUE of their own, which comes first but not directly inside the property.
		return property && childElement(property, 'VALUE');
	};
	const textOf = (name: string): string => {
		const element = value(name);
		return element === undefined ? '' : elementText(element).trim();
	};

	const carried = value('Sequence');
	if (carried === undefined) {
		return {diagnostics: [noSequence(instance)]};
	}

	const root = readInnerXml(carried, text, file);
	if (!root.ok) {
		return {diagnostics: [root.error]};
	}

	const {sequence, diagnostics} = parseSequence(root.value, file);
	if (sequence === undefined) {
		return {diagnostics};
	}

	const taskSequence: TaskSequence = {
		packageId: textOf('PackageID') || undefined,
		name: textOf('Name'),
		description: textOf('Description'),
		bootImageId: textOf('BootImageID') || undefined,
		type: textOf('Type') === '2' ? 'operating-system-deployment' : 'generic',
		sequence,
	};
	return {taskSequence, diagnostics};
};

const noSequence = (instance: XmlElement): Diagnostic => ({
	severity: 'error',
	rule: 'not-a-task-sequence',
	message: `The object is a ${instance.attributes.get('CLASSNAME') ?? '(no class)'} without the property Sequence.`,
	help: 'Give the object.xml of an SMS_TaskSequencePackage, or the whole export.',
	place: instance.place,
});
