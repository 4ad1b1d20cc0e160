import type {Step, SubTaskSequence} from '../sequence/sequence.ts';
import {text} from './parameter.ts';
import {fileNotFound} from './result-codes.ts';
import type {StepProblem, StepType} from './step-type.ts';
import {ownText} from './step-values.ts';

/**
The plan lays the child's items in place of this step, so that its handler is reached only where the child is missing.
Rules: task-sequence-format.md §1.9, §6.12.
*/
export const runTaskSequence: StepType = {
	type: 'SMS_TaskSequence_SubTasksequence',
	name: 'Run Task Sequence',
	environments: ['WinPE', 'FullOS'],
	interrupted: 'rerun',
	parameters: [
		text('OSDSubTasksequenceTsName', 'TsName'),
		// Not a package with content: the identity of the child.
		text('OSDSubTasksequencePackageID', 'TsPackageID'),
		text('OSDSubTasksequenceTsReferencePackages', 'TsReferencePackages'),
		text('OSDSubTasksequenceTsReferenceApplications', 'TsReferenceApplications'),
		// MDT.
		text('SubTaskSequenceGUID', 'SubTaskSequenceGUID'),
		text('SubTaskSequenceID', 'SubTaskSequenceID'),
	],
	describe: step => `run ${childName(step)}`,
	check: step => [missingChild(step)],
	async run({step}) {
		const {message, help} = missingChild(step);
		return {code: fileNotFound, message: `${message} ${help}`};
	},
};

/** A child sequence that the plan did not find, as the step that fails when it is reached. */
export const stepOfMissingChild = (item: SubTaskSequence): Step => ({
	kind: 'step',
	name: item.name,
	description: item.description,
	disabled: item.disabled,
	continueOnError: item.continueOnError,
	condition: item.condition,
	place: item.place,
	type: runTaskSequence.type,
	action: 'SubTasksequence.exe',
	runIn: 'WinPEandFullOS',
	successCodes: [0],
	retryCount: 0,
	variables: item.variables,
});

const missingChild = (step: Step): StepProblem => ({
	rule: 'child-sequence-missing',
	message: `The task sequence ${childName(step)} was not found beside this one.`,
	help: 'Export the task sequence together with the ones it runs, or disable the step.',
});

const childName = (step: Step): string => {
	const id = ownText(step, 'OSDSubTasksequencePackageID') ?? ownText(step, 'SubTaskSequenceID') ?? '';
	const name = ownText(step, 'OSDSubTasksequenceTsName') ?? '';
	return (
		[name, name === '' || id === '' ? id : `(${id})`].filter(part => part !== '').join(' ') || '(none named)'
	);
};
