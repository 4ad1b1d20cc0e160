import {groupXml, sequenceXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ran, runFailed, succeeded} from './expected-events.ts';
import {command} from './steps-xml.ts';

const asksForRetry = {SMSTSRebootRequested: 'HD', SMSTSRetryRequested: 'true'};

/** When a step runs more than once. */
export const retryRules: readonly ConformanceCase[] = [
	{
		section: '§6.8',
		source: '[STEPS20]',
		says: 'a plain failure is never retried by the document, whatever its retry count',
		sequence: sequenceXml(command('A', {attributes: {retryCount: 2}})),
		commands: {A: 1},
		expected: {events: [...failed('A', 1), runFailed(1)]},
	},
	{
		section: '§6.8',
		source: '[STEPS20]',
		says: 'after a restart that nobody planned the step is retried as often as its retry count says',
		sequence: sequenceXml(command('A', {attributes: {retryCount: 2}}), command('B')),
		commands: {A: [{ends: 'power-cut'}, {ends: 'power-cut'}, 0]},
		interrupted: 'fail',
		expected: {
			events: [
				'step-started A',
				'run-resumed',
				'step-started A attempt 2',
				'run-resumed',
				'step-started A attempt 3',
				'step-finished A 0',
				...ran('B'),
				succeeded,
			],
		},
	},
	{
		section: '§6.8',
		source: '[STEPS20]',
		says: 'when the retry count is used up, the next unplanned restart is not followed by a retry',
		sequence: sequenceXml(command('A', {attributes: {retryCount: 1}})),
		commands: {A: {ends: 'power-cut'}},
		interrupted: 'fail',
		expected: {
			events: [
				'step-started A',
				'run-resumed',
				'step-started A attempt 2',
				'run-resumed',
				'step-finished A 2147943395 failed',
				runFailed(2_147_943_395),
			],
		},
	},
	{
		section: '§6.8',
		source: '[STEPS20]',
		says: 'a step without retries is not rerun after an unplanned restart unless somebody says so',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {A: [{ends: 'power-cut'}, 0]},
		interrupted: 'rerun',
		expected: {
			events: [
				'step-started A',
				'run-resumed',
				'step-started A attempt 2',
				'step-finished A 0',
				...ran('B'),
				succeeded,
			],
		},
	},
	{
		section: '§6.8',
		source: '[LOG-CM]',
		says: 'a retry that a step asks for restarts and runs the same step again',
		sequence: sequenceXml(groupXml('G', [command('A')]), command('B')),
		commands: {A: [{sets: asksForRetry}, 0]},
		expected: {
			events: [
				'group-started G',
				...ran('A'),
				'restart-requested current-os retry',
				'run-resumed',
				'step-started A attempt 2',
				'step-finished A 0',
				'group-finished G',
				...ran('B'),
				succeeded,
			],
			logged: ['The action (A) requested a retry'],
		},
	},
	{
		section: '§6.8',
		source: '[LOG-CM]',
		says: 'the retry is taken before the exit code is judged: a failure is retried too',
		sequence: sequenceXml(groupXml('G', [command('A')])),
		commands: {A: [{code: 9, sets: asksForRetry}, 0]},
		expected: {
			events: [
				'group-started G',
				...failed('A', 9),
				'restart-requested current-os retry',
				'run-resumed',
				'step-started A attempt 2',
				'step-finished A 0',
				'group-finished G',
				succeeded,
			],
		},
	},
	{
		section: '§6.8',
		source: '[LOG-CM]',
		says: 'the request for a retry is cleared by the restart: the second time counts as it ends',
		sequence: sequenceXml(command('A')),
		commands: {A: [{sets: asksForRetry}, 3]},
		expected: {
			events: [
				...ran('A'),
				'restart-requested current-os retry',
				'run-resumed',
				'step-started A attempt 2',
				'step-finished A 3 failed',
				runFailed(3),
			],
			variables: {SMSTSRetryRequested: null, SMSTSRebootRequested: null},
		},
	},
	{
		section: '§6.8',
		source: '[LOG-CM]',
		says: 'a step that asks each time is run each time',
		sequence: sequenceXml(command('A')),
		commands: {A: [{sets: asksForRetry}, {sets: asksForRetry}, 0]},
		expected: {
			events: [
				...ran('A'),
				'restart-requested current-os retry',
				'run-resumed',
				'step-started A attempt 2',
				'step-finished A 0',
				'restart-requested current-os retry',
				'run-resumed',
				'step-started A attempt 3',
				'step-finished A 0',
				succeeded,
			],
		},
	},
	{
		section: '§6.8',
		source: '[LOG-CM]',
		says: 'the pointer stays on the step that is retried',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {B: [{sets: asksForRetry}, 0]},
		expected: {
			started: [
				{environment: {_SMSTSNextInstructionPointer: '0'}},
				{environment: {_SMSTSNextInstructionPointer: '1'}},
				{environment: {_SMSTSNextInstructionPointer: '1'}},
			],
		},
	},
	{
		section: '§6.8',
		source: '[VARS]',
		says: 'a retry can restart into the boot medium',
		sequence: sequenceXml(command('A')),
		commands: {A: [{sets: {SMSTSRebootRequested: 'WinPE', SMSTSRetryRequested: 'true'}}, 0]},
		expected: {
			events: [
				...ran('A'),
				'restart-requested boot-media retry',
				'run-resumed',
				'step-started A attempt 2',
				'step-finished A 0',
				succeeded,
			],
		},
	},
	{
		section: '§6.8',
		source: '[LOG-CM]',
		says: 'while a step is repeated, the retry count tells how often it was',
		sequence: sequenceXml(command('A', {condition: when(variable('Never', 'notExists'))})),
		commands: {A: [{sets: asksForRetry}, 0]},
		expected: {
			started: [
				{environment: {_SMSTSLastActionRetryCount: '0'}},
				{environment: {_SMSTSLastActionRetryCount: '1'}},
			],
		},
	},
];
