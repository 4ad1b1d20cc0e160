import {appendFileSync} from 'node:fs';
import type {CommandRequest, CommandResult} from '../../source/machine/machine.ts';
import type {Step, TaskSequence} from '../../source/sequence/sequence.ts';
import {group, step, taskSequence} from '../helpers/sequence-builder.ts';

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
	/** The events from the first instruction on, in short. */
	readonly events: readonly string[];
};

const place = {file: 'rules.xml', line: 1, column: 1};

const variableIs = (Variable: string, Operator: string, Value = ''): Step['condition'] => ({
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

const setVariable = (name: string, value: string, options: Partial<Step> = {}): Step =>
	step(`Set ${name}`, {
		type: 'SMS_TaskSequence_SetVariableAction',
		action: `tsenv.exe "${name}=${value}" /hiddenflag:False`,
		successCodes: [0],
		...options,
	});

const restart = (target: 'HD' | 'WinPE'): Step =>
	step('Restart', {
		type: 'SMS_TaskSequence_RebootAction',
		action: `smsboot.exe /target:${target}`,
		successCodes: [0],
		variables: [{name: 'SMSRebootTimeout', property: 'MessageTimeout', hidden: false, value: '0'}],
	});

const ran = (name: string, code = 0): string[] => [`step-started ${name}`, `step-finished ${name} ${code}`];
const succeeded = 'run-finished succeeded 0';

export const rules: readonly Rule[] = [
	{
		section: '§6.2',
		says: 'a disabled step is skipped without looking at its condition',
		sequence: taskSequence([step('A', {disabled: true, condition: variableIs('X', 'exists')}), step('B')]),
		events: ['step-skipped A disabled', ...ran('B'), succeeded],
	},
	{
		section: '§6.2',
		says: 'a step whose condition is false is skipped, and the next one runs',
		sequence: taskSequence([step('A', {condition: variableIs('Site', 'equals', 'Lyon')}), step('B')]),
		variables: {Site: 'Gent'},
		events: ['step-skipped A condition', ...ran('B'), succeeded],
	},
	{
		section: '§6.2',
		says: 'a disabled group skips everything in it, once',
		sequence: taskSequence([group('G', [step('A'), group('H', [step('B')])], {disabled: true}), step('C')]),
		events: ['group-skipped G disabled', ...ran('C'), succeeded],
	},
	{
		section: '§6.2',
		says: 'a group whose condition is false is skipped as a whole',
		sequence: taskSequence([group('G', [step('A')], {condition: variableIs('X', 'exists')}), step('B')]),
		events: ['group-skipped G condition', ...ran('B'), succeeded],
	},
	{
		section: '§1.3',
		says: 'a step for Windows PE alone is skipped in the full operating system',
		sequence: taskSequence([step('A', {runIn: 'WinPE'}), step('B', {runIn: 'FullOS'})]),
		events: ['step-skipped A environment', ...ran('B'), succeeded],
	},
	{
		section: '§1.3',
		says: 'a step for the full operating system is skipped in Windows PE',
		sequence: taskSequence([step('A', {runIn: 'WinPE'}), step('B', {runIn: 'FullOS'})]),
		phase: 'WinPE',
		events: [...ran('A'), 'step-skipped B environment', succeeded],
	},
	{
		section: '§6.6',
		says: 'an exit code outside the success codes fails the task sequence with that code',
		sequence: taskSequence([group('G', [step('A')]), step('B')]),
		codes: {A: 7},
		events: [
			'group-started G',
			'step-started A',
			'step-finished A 7 failed',
			'group-finished G failed',
			'run-finished failed 7',
		],
	},
	{
		section: '§6.6',
		says: 'a success code that is not zero is a success',
		sequence: taskSequence([step('A', {successCodes: [0, 2]}), step('B')]),
		codes: {A: 2},
		events: [...ran('A', 2), ...ran('B'), succeeded],
	},
	{
		section: '§6.6',
		says: 'code 3010 restarts and goes on with the next step',
		sequence: taskSequence([step('A'), step('B')]),
		codes: {A: 3010},
		events: [...ran('A', 3010), 'restart-requested current-os', 'run-resumed', ...ran('B'), succeeded],
	},
	{
		section: '§12 no. 9',
		says: 'code 3010 outside the success codes is a failure without a restart',
		sequence: taskSequence([step('A', {successCodes: [0]})]),
		codes: {A: 3010},
		events: ['step-started A', 'step-finished A 3010 failed', 'run-finished failed 3010'],
	},
	{
		section: '§6.6',
		says: 'code 1641 is a failure unless it is listed',
		sequence: taskSequence([step('A')]),
		codes: {A: 1641},
		events: ['step-started A', 'step-finished A 1641 failed', 'run-finished failed 1641'],
	},
	{
		section: '§6.6',
		says: 'negative exit codes are the unsigned numbers that conditions compare with',
		sequence: taskSequence([
			step('A', {continueOnError: true}),
			step('B', {condition: variableIs('_SMSTSLastActionRetCode', 'equals', '3247440400')}),
		]),
		codes: {A: -1_047_526_896},
		events: ['step-started A', 'step-finished A 3247440400 ignored', ...ran('B'), succeeded],
	},
	{
		section: '§6.7',
		says: 'continue on error of a step lets the next one run, and the failure stays visible to it',
		sequence: taskSequence([
			step('A', {continueOnError: true}),
			step('B', {condition: variableIs('_SMSTSLastActionSucceeded', 'equals', 'false')}),
			step('C', {condition: variableIs('_SMSTSLastActionSucceeded', 'equals', 'false')}),
		]),
		codes: {A: 5},
		events: [
			'step-started A',
			'step-finished A 5 ignored',
			...ran('B'),
			'step-skipped C condition',
			succeeded,
		],
	},
	{
		section: '§6.7',
		says: 'continue on error of a group goes on behind the group',
		sequence: taskSequence([group('G', [step('A'), step('B')], {continueOnError: true}), step('C')]),
		codes: {A: 5},
		events: [
			'group-started G',
			'step-started A',
			'step-finished A 5 failed',
			'group-finished G ignored',
			...ran('C'),
			succeeded,
		],
	},
	{
		section: '§6.8',
		says: 'a retry asked for restarts and runs the same step again, whatever its code',
		sequence: taskSequence([group('G', [step('A')]), step('B')]),
		command(request) {
			if (request.attemptId?.endsWith('/1/1') === true) {
				appendTsenv(request, 'SMSTSRetryRequested=true\nSMSTSRebootRequested=HD\n');
				return 9;
			}

			return 0;
		},
		events: [
			'group-started G',
			'step-started A',
			'variable-set SMSTSRetryRequested=true',
			'variable-set SMSTSRebootRequested=HD',
			'step-finished A 9 failed',
			'restart-requested current-os retry',
			'run-resumed',
			'step-started A attempt 2',
			'step-finished A 0',
			'group-finished G',
			...ran('B'),
			succeeded,
		],
	},
	{
		section: '§6.9',
		says: 'Restart Computer to the boot medium restarts after the step and goes on with the next one',
		sequence: taskSequence([group('G', [restart('WinPE'), step('B')])]),
		events: [
			'group-started G',
			'step-started Restart',
			'variable-set SMSTSRebootRequested=WinPE',
			'variable-set SMSTSRebootDelay=0',
			'step-finished Restart 0',
			'restart-requested boot-media',
			'run-resumed',
			...ran('B'),
			'group-finished G',
			succeeded,
		],
	},
	{
		section: '§6.9',
		says: 'a script asks for a restart with SMSTSRebootRequested',
		sequence: taskSequence([step('A'), step('B')]),
		command(request) {
			if (request.attemptId?.endsWith('/0/1') === true) {
				appendTsenv(request, 'SMSTSRebootRequested=WinPE\n');
			}

			return 0;
		},
		events: [
			'step-started A',
			'variable-set SMSTSRebootRequested=WinPE',
			'step-finished A 0',
			'restart-requested boot-media',
			'run-resumed',
			...ran('B'),
			succeeded,
		],
	},
	{
		section: '§6.10',
		says: 'a time-out fails the step with 0x800705B4',
		sequence: taskSequence([step('A', {timeout: 900})]),
		command: () => ({kind: 'timed-out'}),
		events: ['step-started A', 'step-finished A 2147943860 failed', 'run-finished failed 2147943860'],
	},
	{
		section: '§6.3',
		says: 'a variable set by a step is there for the next one, and names are without case',
		sequence: taskSequence([
			setVariable('Site', 'Lyon'),
			step('B', {condition: variableIs('SITE', 'equals', 'LYON')}),
		]),
		events: [
			'step-started Set Site',
			'variable-set Site=Lyon',
			'step-finished Set Site 0',
			...ran('B'),
			succeeded,
		],
	},
	{
		section: '§6.3',
		says: 'an empty value deletes the variable',
		sequence: taskSequence([setVariable('Site', ''), step('B', {condition: variableIs('Site', 'exists')})]),
		variables: {Site: 'Lyon'},
		events: [
			'step-started Set Site',
			'variable-set Site=(deleted)',
			'step-finished Set Site 0',
			'step-skipped B condition',
			succeeded,
		],
	},
	{
		section: '§6.3',
		says: 'a read-only name is refused, and the step goes on',
		sequence: taskSequence([setVariable('_SMSTSMachineName', 'X')]),
		events: [...ran('Set _SMSTSMachineName'), succeeded],
	},
	{
		section: '§6.12',
		says: 'what a step appended to TSENV is taken in, deletions and several lines too',
		sequence: taskSequence([step('A')]),
		variables: {Old: 'x'},
		command(request) {
			appendTsenv(request, 'New=1\nOld=\nLong<<END\none\ntwo\nEND\n_Refused=1\n');
			return 0;
		},
		events: [
			'step-started A',
			'variable-set New=1',
			'variable-set Old=(deleted)',
			'variable-set Long=one\ntwo',
			'step-finished A 0',
			succeeded,
		],
	},
	{
		section: '§6.1',
		says: 'an empty sequence succeeds',
		sequence: taskSequence([]),
		events: [succeeded],
	},
];

const appendTsenv = (request: CommandRequest, text: string): void => {
	appendFileSync(request.environment['TSENV'] ?? '', text);
};
