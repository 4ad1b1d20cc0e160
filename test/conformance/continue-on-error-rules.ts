import {groupXml, sequenceXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ignored, ran, runFailed, skipped, succeeded} from './expected-events.ts';
import {command, restart, runTaskSequence} from './steps-xml.ts';

const continueOnError = {attributes: {continueOnError: true}};

/** What a failure does to the run. */
export const continueOnErrorRules: readonly ConformanceCase[] = [
	{
		section: '§6.7',
		source: '[STEPS20]',
		says: 'continue on error of a step lets the next one run',
		sequence: sequenceXml(command('A', continueOnError), command('B')),
		commands: {A: 5},
		expected: {events: [...ignored('A', 5), ...ran('B'), succeeded]},
	},
	{
		section: '§6.7',
		source: '[STEPS20]',
		says: 'an ignored failure stays visible to the next step, code and all',
		sequence: sequenceXml(
			command('A', continueOnError),
			command('B', {
				condition: when(
					variable('_SMSTSLastActionSucceeded', 'equals', 'false'),
					variable('_SMSTSLastActionRetCode', 'equals', '5'),
				),
			}),
			command('C', {condition: when(variable('_SMSTSLastActionSucceeded', 'equals', 'false'))}),
		),
		commands: {A: 5},
		expected: {events: [...ignored('A', 5), ...ran('B'), skipped('C'), succeeded]},
	},
	{
		section: '§6.7',
		source: '[STEPS20]',
		says: 'a failure ends its group: the rest of it does not run, and the group fails',
		sequence: sequenceXml(groupXml('G', [command('A'), command('B'), groupXml('H', [command('C')])])),
		commands: {A: 5},
		expected: {events: ['group-started G', ...failed('A', 5), 'group-finished G failed', runFailed(5)]},
	},
	{
		section: '§6.7',
		source: '[STEPS20]',
		says: 'continue on error of a group goes on behind the group',
		sequence: sequenceXml(groupXml('G', [command('A'), command('B')], continueOnError), command('C')),
		commands: {A: 5},
		expected: {
			events: ['group-started G', ...failed('A', 5), 'group-finished G ignored', ...ran('C'), succeeded],
		},
	},
	{
		section: '§6.7',
		source: '[STEPS20]',
		says: 'a failed group without the flag fails the group around it, up to the one that has the flag',
		sequence: sequenceXml(
			groupXml('G', [groupXml('H', [groupXml('I', [command('A')]), command('B')])], continueOnError),
			command('C'),
		),
		commands: {A: 5},
		expected: {
			events: [
				'group-started G',
				'group-started H',
				'group-started I',
				...failed('A', 5),
				'group-finished I failed',
				'group-finished H failed',
				'group-finished G ignored',
				...ran('C'),
				succeeded,
			],
		},
	},
	{
		section: '§6.7',
		source: '[STEPS20]',
		says: 'a failure that nothing holds fails every group around it and the task sequence',
		sequence: sequenceXml(groupXml('G', [groupXml('H', [command('A')])]), command('B')),
		commands: {A: 5},
		expected: {
			events: [
				'group-started G',
				'group-started H',
				...failed('A', 5),
				'group-finished H failed',
				'group-finished G failed',
				runFailed(5),
			],
		},
	},
	{
		section: '§6.7',
		source: '[STEPS20]',
		says: 'a failure at top level fails the task sequence with the code of the step',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {A: 1603},
		expected: {events: [...failed('A', 1603), runFailed(1603)]},
	},
	{
		section: '§6.7',
		source: '[STEPS20]',
		says: 'continue on error of a step in a group is the step alone: the group goes on',
		sequence: sequenceXml(groupXml('G', [command('A', continueOnError), command('B')])),
		commands: {A: 5},
		expected: {
			events: ['group-started G', ...ignored('A', 5), ...ran('B'), 'group-finished G', succeeded],
		},
	},
	{
		section: '§6.7',
		source: '[LOG-CM]',
		says: 'behind a group that was ignored the last action is still the failed step',
		sequence: sequenceXml(
			groupXml('G', [command('A')], continueOnError),
			command('B', {
				condition: when(
					variable('_SMSTSLastActionName', 'equals', 'A'),
					variable('_SMSTSLastActionSucceeded', 'equals', 'false'),
				),
			}),
		),
		commands: {A: 5},
		expected: {
			events: ['group-started G', ...failed('A', 5), 'group-finished G ignored', ...ran('B'), succeeded],
		},
	},
	{
		section: '§6.7',
		source: '[PLAN]',
		says: 'a restart that the state would not survive fails the sequence, whatever continue on error says',
		sequence: sequenceXml(groupXml('G', [command('A', continueOnError)], continueOnError), command('B')),
		commands: {A: 3010},
		losesState: true,
		expected: {
			events: [
				'group-started G',
				...failed('A', 2_147_500_037),
				'group-finished G failed',
				runFailed(2_147_500_037),
			],
		},
	},
	{
		section: '§6.7',
		source: '[PLAN]',
		says: 'Restart Computer fails the sequence too where no disk keeps the state',
		sequence: sequenceXml(restart('WinPE', {}, continueOnError), command('B')),
		losesState: true,
		expected: {events: [...failed('Restart', 2_147_500_037), runFailed(2_147_500_037)]},
	},
	{
		section: '§6.7',
		source: '[PLAN]',
		says: 'a package that is missing fails the step that needs it, when it is reached',
		sequence: sequenceXml(command('A'), command('B', {packageId: 'CON00099'}), command('C')),
		expected: {events: [...ran('A'), ...failed('B', 2_147_942_402), runFailed(2_147_942_402)]},
	},
	{
		section: '§6.7',
		source: '[PLAN]',
		says: 'a missing package is reported before the start',
		sequence: sequenceXml(command('A', {packageId: 'CON00099', attributes: {continueOnError: true}})),
		expected: {
			reported: ['package-missing A'],
			events: [...ignored('A', 2_147_942_402), succeeded],
		},
	},
	{
		section: '§6.7',
		source: '[inferred]',
		says: 'a child task sequence that is not there fails when it is reached',
		sequence: sequenceXml(command('A'), runTaskSequence('Run child', 'CHD00009')),
		expected: {
			reported: ['child-sequence-missing Run child'],
			events: [...ran('A'), ...failed('Run child', 2_147_942_402), runFailed(2_147_942_402)],
		},
	},
	{
		section: '§6.7',
		source: '[inferred]',
		says: 'a Run Task Sequence step that is disabled is skipped with everything in its child',
		sequence: sequenceXml(
			runTaskSequence('Run child', 'CHD00001', {attributes: 'disable="true"'}),
			command('A'),
		),
		children: {CHD00001: sequenceXml(command('B'))},
		expected: {events: ['group-skipped Run child disabled', ...ran('A'), succeeded]},
	},
	{
		section: '§6.7',
		source: '[KB-FAIL]',
		says: 'the log tells a failure in the words of the incumbent, from the step to the sequence',
		sequence: sequenceXml(groupXml('G', [command('A')])),
		commands: {A: 2_147_942_402},
		expected: {
			logged: [
				'Failed to run the action: A.',
				'(Error: 80070002; Source: Windows)',
				'The execution of the group (G) has failed and the execution has been aborted. An action failed.',
				'Operation aborted (Error: 80004004; Source: Windows)',
				'Failed to run the last action: A. Execution of task sequence failed.',
				'Task Sequence Engine failed! Code: enExecutionFail',
				'Task sequence execution failed with error code 80004005',
				'Error Task Sequence Manager failed to execute task sequence. Code 0x80004005',
			],
		},
	},
	{
		section: '§6.7',
		source: '[KB-FAIL]',
		says: 'the log tells an ignored failure as ignored',
		sequence: sequenceXml(command('A', continueOnError)),
		commands: {A: 5},
		expected: {
			logged: ['Failed to run the action: A.', 'ignored execution failure of an action'],
			neverShown: ['Task Sequence Engine failed!'],
		},
	},
	{
		section: '§6.7',
		source: '[inferred]',
		says: 'an answer "skip" passes over a failure that nothing holds, as if the step had the flag',
		sequence: sequenceXml(groupXml('G', [command('A'), command('B')])),
		commands: {A: 5},
		failure: 'skip',
		expected: {
			events: [
				'group-started G',
				...ignored('A', 5),
				'decision skip',
				...ran('B'),
				'group-finished G',
				succeeded,
			],
		},
	},
	{
		section: '§6.7',
		source: '[inferred]',
		says: 'nobody is asked about a failure that a group holds',
		sequence: sequenceXml(groupXml('G', [command('A'), command('B')], continueOnError), command('C')),
		commands: {A: 5},
		failure: 'skip',
		expected: {
			events: ['group-started G', ...failed('A', 5), 'group-finished G ignored', ...ran('C'), succeeded],
		},
	},
	{
		section: '§6.7',
		source: '[inferred]',
		says: 'an answer "retry" repeats the step so many times, then gives up and never skips',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {A: 5},
		failure: 'retry:2',
		expected: {
			events: [
				...failed('A', 5),
				'decision retry',
				'step-started A attempt 2',
				'step-finished A 5 failed',
				'decision retry',
				'step-started A attempt 3',
				'step-finished A 5 failed',
				runFailed(5),
			],
		},
	},
];
