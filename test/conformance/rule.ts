import {appendFileSync} from 'node:fs';
import type {CommandRequest, CommandResult} from '../../source/machine/machine.ts';
import type {Step, SubTaskSequence, TaskSequence} from '../../source/sequence/sequence.ts';
import {step} from '../helpers/sequence-builder.ts';

/** A rule of the reference as a case: a sequence, what its commands do, and the events that must come of it. */
export type Rule = {
	/** Of task-sequence-format.md. */
	readonly section: string;
	readonly says: string;
	readonly sequence: TaskSequence;
	readonly variables?: Readonly<Record<string, string>>;
	readonly phase?: 'WinPE' | 'FullOS';
	/** Command → exit code; unnamed ones end with 0. */
	readonly codes?: Readonly<Record<string, number>>;
	readonly command?: (request: CommandRequest) => CommandResult | number;
	/** Child task sequences. */
	readonly children?: readonly TaskSequence[];
	/** The state would not be there after a restart. */
	readonly losesState?: true;
	/** What the answers file says to a failure that nothing holds, by attempt. */
	readonly failure?: (attempt: number) => 'retry' | 'skip' | 'abort';
	readonly dryRun?: true;
	/** The events from the first instruction on, in short. */
	readonly events: readonly string[];
};

const place = {file: 'rules.xml', line: 1, column: 1};

export const variableIs = (Variable: string, Operator: string, Value = ''): Step['condition'] => ({
	kind: 'all',
	place,
	children: [
		{
			kind: 'expression',
			type: 'SMS_TaskSequence_VariableConditionExpression',
			parameters: {Variable, Operator, Value},
			ignoreQueryFailure: false,
			place,
		},
	],
});

export const setVariable = (name: string, value: string, options: Partial<Step> = {}): Step =>
	step(`Set ${name}`, {
		type: 'SMS_TaskSequence_SetVariableAction',
		action: `tsenv.exe "${name}=${value}" /hiddenflag:False`,
		successCodes: [0],
		...options,
	});

export const restart = (target: 'HD' | 'WinPE'): Step =>
	step('Restart', {
		type: 'SMS_TaskSequence_RebootAction',
		action: `smsboot.exe /target:${target}`,
		successCodes: [0],
		variables: [{name: 'SMSRebootTimeout', property: 'MessageTimeout', hidden: false, value: '0'}],
	});

export const subTaskSequence = (
	name: string,
	packageId: string,
	options: Partial<SubTaskSequence> = {},
): SubTaskSequence => ({
	kind: 'sub-task-sequence',
	name,
	description: '',
	disabled: false,
	continueOnError: false,
	packageId,
	taskSequenceName: 'Child',
	variables: [],
	place,
	...options,
});

export const ran = (name: string, code = 0): string[] => [
	`step-started ${name}`,
	`step-finished ${name} ${code}`,
];
export const succeeded = 'run-finished succeeded 0';

/** What a step's process would append to the file that TSENV names. */
export const appendTsenv = (request: CommandRequest, text: string): void => {
	appendFileSync(request.environment['TSENV'] ?? '', text);
};
