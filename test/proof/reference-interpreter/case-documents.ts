import {parseSequence} from '../../../source/sequence/document/parse-sequence.ts';
import type {TaskSequence} from '../../../source/sequence/sequence.ts';
import {sequenceDocument} from './documents.ts';
import type {Sequence} from './world.ts';

/** A case that is cut off and resumed is read once. */
const alreadyRead = new WeakMap<Sequence, TaskSequence>();

/** A sequence of a case as the real parser reads its document. */
export const taskSequence = (sequence: Sequence, packageId: string): TaskSequence => {
	const known = alreadyRead.get(sequence);
	if (known !== undefined) {
		return known;
	}

	const parsed = parseSequence(sequenceDocument(sequence), `${packageId}.xml`);
	if (parsed.sequence === undefined) {
		throw new Error('the document of a case is no task sequence');
	}

	const read: TaskSequence = {
		packageId,
		name: packageId,
		description: '',
		type: 'generic',
		sequence: parsed.sequence,
	};
	alreadyRead.set(sequence, read);
	return read;
};
