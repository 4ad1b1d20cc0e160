import {appendFileSync} from 'node:fs';
import type {CommandRequest, CommandResult} from '../../source/machine/machine.ts';
import type {Step, SubTaskSequence, TaskSequence} from '../../source/sequence/sequence.ts';
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

const subTaskSequence = (
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
		section: '§6.3',
		says: 'a global value wins over the default of a step',
		sequence: taskSequence([
			step('A', {
				variables: [{name: 'Mode', hidden: false, value: 'default'}],
				condition: variableIs('Mode', 'equals', 'global'),
			}),
		]),
		variables: {Mode: 'global'},
		events: [...ran('A'), succeeded],
	},
	{
		section: '§6.3',
		says: 'the default of a step is gone for the next one',
		sequence: taskSequence([
			step('A', {
				variables: [{name: 'Mode', hidden: false, value: 'default'}],
				condition: variableIs('Mode', 'equals', 'default'),
			}),
			step('B', {condition: variableIs('Mode', 'exists')}),
		]),
		events: [...ran('A'), 'step-skipped B condition', succeeded],
	},
	{
		section: '§1.5',
		says: 'a hidden default is not published as a variable',
		sequence: taskSequence([
			step('A', {
				variables: [{name: 'SuccessCodes', hidden: true, value: '0'}],
				condition: variableIs('SuccessCodes', 'exists'),
			}),
		]),
		events: ['step-skipped A condition', succeeded],
	},
	{
		section: '§6.1',
		says: 'the engine says which row of how many it is at, and in which groups',
		sequence: taskSequence([
			group('G', [
				step('A', {condition: variableIs('_SMSTSNextInstructionPointer', 'equals', '1')}),
				step('B', {condition: variableIs('_SMSTSInstructionStackString', 'equals', '0')}),
				step('C', {condition: variableIs('_SMSTSInstructionTableSize', 'equals', '6')}),
				step('D', {condition: variableIs('_SMSTSCurrentActionName', 'equals', 'D')}),
			]),
		]),
		events: [
			'group-started G',
			...ran('A'),
			...ran('B'),
			...ran('C'),
			...ran('D'),
			'group-finished G',
			succeeded,
		],
	},
	{
		section: '§6.12',
		says: 'a child task sequence is laid in place, and what it sets stays for the parent',
		sequence: taskSequence([
			subTaskSequence('Run child', 'CHD00001'),
			step('After', {condition: variableIs('FromChild', 'equals', '1')}),
		]),
		children: [taskSequence([setVariable('FromChild', '1')], {packageId: 'CHD00001', name: 'Child'})],
		events: [
			'group-started Run child',
			'step-started Set FromChild',
			'variable-set FromChild=1',
			'step-finished Set FromChild 0',
			'group-finished Run child',
			...ran('After'),
			succeeded,
		],
	},
	{
		section: '§12 no. 8',
		says: 'a failed child task sequence is held by the continue on error of its Run Task Sequence step',
		sequence: taskSequence([
			subTaskSequence('Run child', 'CHD00001', {continueOnError: true}),
			step('After'),
		]),
		children: [taskSequence([step('A')], {packageId: 'CHD00001', name: 'Child'})],
		codes: {A: 9},
		events: [
			'group-started Run child',
			'step-started A',
			'step-finished A 9 failed',
			'group-finished Run child ignored',
			...ran('After'),
			succeeded,
		],
	},
	{
		section: '§1.9',
		says: 'a child task sequence that is not there fails when it is reached',
		sequence: taskSequence([subTaskSequence('Run child', 'CHD00009')]),
		events: [
			'step-started Run child',
			'step-finished Run child 2147942402 failed',
			'run-finished failed 2147942402',
		],
	},
	{
		section: '§6.7',
		says: 'a restart that the state would not survive fails the sequence, whatever continue on error says',
		sequence: taskSequence([
			group('G', [step('A', {continueOnError: true})], {continueOnError: true}),
			step('B'),
		]),
		codes: {A: 3010},
		losesState: true,
		events: [
			'group-started G',
			'step-started A',
			'step-finished A 2147500037 failed',
			'group-finished G failed',
			'run-finished failed 2147500037',
		],
	},
	{
		section: '§12 no. 10',
		says: 'a plain failure is not retried by the document, whatever its retry count',
		sequence: taskSequence([step('A', {retryCount: 2})]),
		codes: {A: 1},
		events: ['step-started A', 'step-finished A 1 failed', 'run-finished failed 1'],
	},
	{
		section: 'command-line.md, --answers',
		says: 'a failure policy retries so many times and then gives up, never skips',
		sequence: taskSequence([step('A'), step('B')]),
		codes: {A: 1},
		failure: attempt => (attempt <= 2 ? 'retry' : 'abort'),
		events: [
			'step-started A',
			'step-finished A 1 failed',
			'decision retry',
			'step-started A attempt 2',
			'step-finished A 1 failed',
			'decision retry',
			'step-started A attempt 3',
			'step-finished A 1 failed',
			'run-finished failed 1',
		],
	},
	{
		section: 'command-line.md, --answers',
		says: 'a failure policy skips as if the step had continue on error',
		sequence: taskSequence([group('G', [step('A'), step('B')])]),
		codes: {A: 1},
		failure: () => 'skip',
		events: [
			'group-started G',
			'step-started A',
			'step-finished A 1 ignored',
			'decision skip',
			...ran('B'),
			'group-finished G',
			succeeded,
		],
	},
	{
		section: 'command-line.md, --dry-run',
		says: 'a dry run starts no command and restarts nothing, but follows what variables would decide',
		sequence: taskSequence([
			setVariable('Site', 'Lyon'),
			step('A', {condition: variableIs('Site', 'equals', 'Lyon')}),
			restart('HD'),
			step('B'),
		]),
		dryRun: true,
		codes: {A: 1, B: 1},
		events: [
			'step-started Set Site',
			'variable-set Site=Lyon',
			'step-finished Set Site 0',
			...ran('A'),
			...ran('Restart'),
			...ran('B'),
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
