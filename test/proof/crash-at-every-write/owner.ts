import type {Machine} from '../../../source/machine/machine.ts';
import {nobody} from '../../../source/run/attendant.ts';
import type {RunOwner} from '../../../source/run/open-run.ts';
import type {RunRequest} from '../../../source/run/run-request.ts';
import {parseSequence} from '../../../source/sequence/document/parse-sequence.ts';
import type {InstructionTable} from '../../../source/sequence/instruction.ts';
import {planSequence} from '../../../source/sequence/plan.ts';
import {success} from '../../../source/sequence/result.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import type {TaskSequence} from '../../../source/sequence/sequence.ts';
import {contentForRun} from '../../helpers/content-of.ts';
import {type DocumentName, documents, failurePolicy, givenVariables} from './sequence.ts';

export const stateFolder = '/var/lib/bootseq/_SMSTaskSequence';

/** The run that `bootseq run --unattended` would start with an answers file, and a person at the console for what it leaves open. */
export const requestFor = (document: DocumentName): RunRequest => {
	const {sequence} = parseSequence(documents[document], 'proof.xml');
	if (sequence === undefined) {
		throw new Error('the document of the proof is no task sequence');
	}

	const taskSequence: TaskSequence = {name: 'Proof', description: '', type: 'generic', sequence};
	const {name, description, type} = taskSequence;
	return {
		taskSequence,
		children: new Map(),
		table: tableOf(taskSequence),
		documents: {
			documents: [
				{
					file: 'proof.xml',
					bytes: new TextEncoder().encode(documents[document]),
					carriedAs: {name, description, type},
				},
			],
			entryName: name,
		},
		variables: givenVariables.map(([variable, value]) => [
			variable,
			/password/i.test(variable) ? new Secret(value) : value,
		]),
		organization: 'Contoso',
		launchMode: 'SMS',
	};
};

const tableOf = (taskSequence: TaskSequence): InstructionTable => planSequence(taskSequence, new Map()).table;

/** What the commands bring to a run, as far as this proof needs it. Warnings go to `warned`. */
export const ownerOn = (machine: Machine, warned: (text: string) => void): RunOwner => ({
	machine,
	stateFolder,
	deliver() {},
	warn: warned,
	survivesRestart: async () => success(undefined),
	attendant: {
		...nobody,
		failurePolicy: ({name}) => failurePolicy(name),
		askWhatFollows: async () => ({choice: 'skip', by: 'technician'}),
	},
	signal: new AbortController().signal,
	program: {node: '/usr/bin/node', script: '/usr/lib/bootseq/cli.js'},
	content: contentForRun(),
});
