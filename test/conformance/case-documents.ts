import type {RunDocuments} from '../../source/run/run-documents.ts';
import {childSequences} from '../../source/sequence/carriers/task-sequences.ts';
import {checkTaskSequence} from '../../source/sequence/check/check-sequence.ts';
import {parseSequence} from '../../source/sequence/document/parse-sequence.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import type {TaskSequence} from '../../source/sequence/sequence.ts';
import {findStepProblems} from '../../source/steps/find-step-problems.ts';
import {knownStepTypes} from '../../source/steps/known-step-types.ts';
import {contentOf} from '../helpers/content-of.ts';
import type {ConformanceCase} from './conformance-case.ts';

type Documents = {
	readonly taskSequence: TaskSequence;
	readonly children: ReadonlyMap<string, TaskSequence>;
};

/** The task sequence of a case and its children, through the parser; and the bytes a run keeps of them. */
export const documentsOf = ({
	sequence,
	children = {},
}: ConformanceCase): Documents & {readonly documents: RunDocuments} => {
	const root = parsed('CON00001', 'Case', sequence);
	const parsedChildren = Object.entries(children).map(([packageId, document]) =>
		parsed(packageId, 'Child', document),
	);
	return {
		taskSequence: root.taskSequence,
		children: childSequences(parsedChildren.map(({taskSequence}) => taskSequence)),
		documents: {
			documents: [root, ...parsedChildren].map(({document}) => document),
			entryPackageId: 'CON00001',
		},
	};
};

const parsed = (packageId: string, name: string, text: string) => {
	const carriedAs = {packageId, name, description: '', type: 'generic'} as const;
	const file = `${packageId}.xml`;
	const {sequence, diagnostics} = parseSequence(text, file);
	if (sequence === undefined) {
		throw new Error(`${file} is no task sequence: ${diagnostics.map(({message}) => message).join(' ')}`);
	}

	const taskSequence: TaskSequence = {...carriedAs, sequence};
	return {taskSequence, document: {file, bytes: new TextEncoder().encode(text), carriedAs}};
};

/** What is known to be wrong before the start: rule and item, one a line. */
export const reportedOn = async (
	{packages = {}, programs = [], applications = []}: ConformanceCase,
	{taskSequence, children}: Documents,
): Promise<readonly string[]> => {
	const {table} = planSequence(taskSequence, children);
	const problems = await findStepProblems(table, {
		hasPackage: async id => Object.hasOwn(packages, id),
		software: contentOf({programs, applications}),
	});
	return [
		...checkTaskSequence(taskSequence, children, knownStepTypes).map(
			({rule, path = []}) => `${rule} ${path.at(-1) ?? ''}`,
		),
		...problems.map(({instruction, problem}) => `${problem.rule} ${instruction.name}`),
	];
};
