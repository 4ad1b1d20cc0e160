import type {Diagnostic} from '../diagnostic.ts';
import {readXml} from '../document/read-xml.ts';
import {childElement, childElements, elementText, type XmlElement} from '../document/xml.ts';
import type {TaskSequence} from '../sequence.ts';
import type {Parts, TaskSequencesRead} from './carrier.ts';
import {decodeText} from './decode-text.ts';
import {readTaskSequenceDocument} from './task-sequence-document.ts';

const sequencePart = /(?:^|\/)([^/]+)\/ts\.xml$/i;

export const isControlFolder = (parts: Parts): boolean =>
	[...parts.keys()].some(name => sequencePart.test(name));

/**
The task sequences of an MDT deployment share's `Control` folder: `<ID>/ts.xml`, with the names that the Deployment Workbench
shows from `TaskSequences.xml`, in its order. Those that it lists as disabled are left out. Rules: task-sequence-format.md §2.3, §3.
*/
export const readControlFolder = (parts: Parts, file: string): TaskSequencesRead => {
	const diagnostics: Diagnostic[] = [];
	const listed = readList(parts, file, diagnostics);
	const found: {taskSequence: TaskSequence; position: number}[] = [];
	for (const [name, bytes] of parts) {
		const id = sequencePart.exec(name)?.[1];
		const entry = id === undefined ? undefined : listed.get(id.toLowerCase());
		if (id === undefined || entry?.enabled === false) {
			continue;
		}

		const read = readTaskSequenceDocument(decodeText(bytes), `${file}/${name}`);
		for (const diagnostic of read.diagnostics) {
			diagnostics.push(diagnostic);
		}

		if (read.taskSequence !== undefined) {
			const {taskSequence} = read;
			found.push({
				taskSequence: {
					...taskSequence,
					packageId: id,
					name: entry?.name || taskSequence.name,
					description: entry?.description || taskSequence.description,
				},
				position: entry?.position ?? Number.POSITIVE_INFINITY,
			});
		}
	}

	const taskSequences = found.sort((a, b) => (a.position < b.position ? -1 : 1)).map(one => one.taskSequence);
	return {taskSequences, entry: taskSequences.length === 1 ? 0 : undefined, diagnostics};
};

type Listed = {name: string; description: string; enabled: boolean; position: number};

const readList = (parts: Parts, file: string, diagnostics: Diagnostic[]): Map<string, Listed> => {
	const part = [...parts].find(([name]) => /(?:^|\/)TaskSequences\.xml$/i.test(name));
	if (part === undefined) {
		return new Map();
	}

	const root = readXml(decodeText(part[1]), `${file}/${part[0]}`);
	if (!root.ok) {
		diagnostics.push({...root.error, severity: 'warning'});
		return new Map();
	}

	return new Map(
		childElements(root.value, 'ts').map((entry, position): [string, Listed] => [
			textOf(entry, 'ID').toLowerCase(),
			{
				name: textOf(entry, 'Name'),
				description: textOf(entry, 'Comments'),
				enabled: entry.attributes.get('enable')?.toLowerCase() !== 'false',
				position,
			},
		]),
	);
};

const textOf = (entry: XmlElement, name: string): string => {
	const element = childElement(entry, name);
	return element === undefined ? '' : elementText(element).trim();
};
