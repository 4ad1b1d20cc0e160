import {readTrimmed} from '../document/inner-xml.ts';
import {parseSequence} from '../document/parse-sequence.ts';
import {placesOf} from '../document/places.ts';
import type {TaskSequence} from '../sequence.ts';
import type {ReadDocument} from './carrier.ts';
import {readObjectXml} from './object-xml.ts';
import {unescapeXml} from './unescape-xml.ts';

/**
One document with one task sequence: a bare `<sequence>` (community hub, MDT `ts.xml`), the same escaped as a whole, or the
`object.xml` of an export. Rules: task-sequence-format.md §1.10, §2.2, §2.3.

@param text The file, decoded.
@param file Its name, in diagnostics and for a document that names itself nowhere.
*/
export const readTaskSequenceDocument = (text: string, file: string): ReadDocument => {
	const outer = placesOf(text, file);
	const {text: document, places} = /^\s*&lt;/.test(text) ? unescapeXml(text, outer) : {text, places: outer};
	const root = readTrimmed(document, file, places);
	if (!root.ok) {
		return {diagnostics: [root.error]};
	}

	if (root.value.name === 'INSTANCE') {
		return readObjectXml(root.value, document, file);
	}

	const {sequence, diagnostics} = parseSequence(root.value, file);
	if (sequence === undefined) {
		return {diagnostics};
	}

	const taskSequence: TaskSequence = {
		name: sequence.name || nameOfFile(file),
		description: sequence.description ?? '',
		type: 'generic',
		sequence,
	};
	return {taskSequence, diagnostics};
};

const nameOfFile = (file: string): string => {
	const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
	return name.replace(/\.xml$/i, '') || file;
};
