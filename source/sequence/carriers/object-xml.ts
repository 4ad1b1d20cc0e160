import type {Diagnostic} from '../diagnostic.ts';
import {readInnerXml} from '../document/inner-xml.ts';
import {parseSequence} from '../document/parse-sequence.ts';
import type {XmlElement} from '../document/xml.ts';
import type {TaskSequence} from '../sequence.ts';
import type {ReadDocument} from './carrier.ts';
import {cimInstance} from './cim-instance.ts';

/**
The task sequence in an `object.xml` of an export. Rule: task-sequence-format.md §2.2.

@param instance The root, `<INSTANCE CLASSNAME="SMS_TaskSequencePackage">`.
@param text The text of the file, for the places in the document it carries.
*/
export const readObjectXml = (instance: XmlElement, text: string, file: string): ReadDocument => {
	const {value, text: textOf} = cimInstance(instance);
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
		// Old exports have no such property.
		...(/^false$/i.test(textOf('TsEnabled')) ? {disabled: true} : {}),
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
