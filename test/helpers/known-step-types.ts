import type {KnownStepTypes} from '../../source/sequence/check/check-step-type.ts';

/** Two step types that can be run, and one that only Microsoft's client can. */
export const knownStepTypes: KnownStepTypes = new Map([
	['SMS_TaskSequence_RunCommandLineAction', {name: 'Run Command Line', supported: true}],
	['SMS_TaskSequence_SetVariableAction', {name: 'Set Task Sequence Variable', supported: true}],
	['SMS_TaskSequence_PartitionDiskAction', {name: 'Format and Partition Disk', supported: false}],
]);
