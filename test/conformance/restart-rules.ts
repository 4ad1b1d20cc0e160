import {groupXml, sequenceXml, setVariableXml, stepXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ran, runFailed, skipped, succeeded} from './expected-events.ts';
import {command, restart} from './steps-xml.ts';

const restarted = (target: 'current-os' | 'boot-media'): string[] => [
	`restart-requested ${target}`,
	'run-resumed',
];

/** Who asks for a restart, what it does, and how the run comes back. */
export const restartRules: readonly ConformanceCase[] = [
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'Restart Computer restarts after the step and goes on with the next one',
		sequence: sequenceXml(groupXml('G', [restart('HD'), command('A')])),
		expected: {
			events: [
				'group-started G',
				...ran('Restart'),
				...restarted('current-os'),
				...ran('A'),
				'group-finished G',
				succeeded,
			],
		},
	},
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'the target WinPE restarts to the boot image',
		sequence: sequenceXml(restart('WinPE'), command('A')),
		expected: {events: [...ran('Restart'), ...restarted('boot-media'), ...ran('A'), succeeded]},
	},
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'Restart Computer sets the three variables of a restart, and the log shows them',
		sequence: sequenceXml(restart('WinPE', {SMSRebootMessage: 'Save your work', SMSRebootTimeout: '30'})),
		expected: {
			logged: ['SMSTSRebootRequested=WinPE', 'SMSTSRebootMessage=Save your work', 'SMSTSRebootDelay=30'],
			restarts: [{delay: 30, message: 'Save your work'}],
		},
	},
	{
		section: '§6.9',
		source: '[VARS20]',
		says: 'a script asks for a restart with SMSTSRebootRequested=HD',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {A: {sets: {SMSTSRebootRequested: 'HD'}}},
		expected: {events: [...ran('A'), ...restarted('current-os'), ...ran('B'), succeeded]},
	},
	{
		section: '§6.9',
		source: '[VARS20]',
		says: 'a script asks for the boot medium with SMSTSRebootRequested=WinPE',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {A: {sets: {SMSTSRebootRequested: 'winpe'}}},
		expected: {events: [...ran('A'), ...restarted('boot-media'), ...ran('B'), succeeded]},
	},
	{
		section: '§6.9',
		source: '[VARS20]',
		says: 'the value "true" restarts to the current operating system',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {A: {sets: {SMSTSRebootRequested: 'true'}}},
		expected: {events: [...ran('A'), ...restarted('current-os'), ...ran('B'), succeeded]},
	},
	{
		section: '§6.9',
		source: '[VARS20]',
		says: 'a Set Task Sequence Variable step asks for a restart in the same way',
		sequence: sequenceXml(setVariableXml('SMSTSRebootRequested', 'HD'), command('A')),
		expected: {
			events: [...ran('Set SMSTSRebootRequested'), ...restarted('current-os'), ...ran('A'), succeeded],
		},
	},
	{
		section: '§6.9',
		source: '[VARS20]',
		says: 'a step that failed and is not passed over does not restart any more',
		sequence: sequenceXml(command('A')),
		commands: {A: {code: 5, sets: {SMSTSRebootRequested: 'HD'}}},
		expected: {events: [...failed('A', 5), runFailed(5)]},
	},
	{
		section: '§6.9',
		source: '[VARS20]',
		says: 'delay and message of a restart that a script asks for come from its variables',
		sequence: sequenceXml(command('A')),
		commands: {
			A: {sets: {SMSTSRebootRequested: 'HD', SMSTSRebootDelay: '45', SMSTSRebootMessage: 'Coffee'}},
		},
		expected: {restarts: [{delay: 45, message: 'Coffee'}]},
	},
	{
		section: '§6.9',
		source: '[VARS20]',
		says: 'without a delay there is no notice',
		sequence: sequenceXml(command('A')),
		commands: {A: 3010},
		expected: {restarts: [{delay: 0, message: ''}]},
	},
	{
		section: '§6.9',
		source: '[VARS]',
		says: 'SMSTSRebootDelayNext is the delay of the restarts after the first',
		sequence: sequenceXml(command('A'), command('B'), command('C')),
		variables: {SMSTSRebootDelay: '10', SMSTSRebootDelayNext: '20'},
		commands: {A: 3010, B: 3010, C: 3010},
		expected: {
			restarts: [
				{delay: 10, message: ''},
				{delay: 20, message: ''},
				{delay: 20, message: ''},
			],
		},
	},
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'when the run comes back, the four variables of restart and retry are gone',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {
			A: {
				sets: {SMSTSRebootRequested: 'HD', SMSTSRebootMessage: 'Coffee', SMSTSRebootReason: 'update'},
			},
		},
		expected: {
			started: [
				{},
				{
					environment: {
						SMSTSRebootRequested: null,
						SMSTSRebootMessage: null,
						SMSTSRebootReason: null,
						SMSTSRetryRequested: null,
					},
				},
			],
		},
	},
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'the log says where the run goes on',
		sequence: sequenceXml(command('A'), command('B'), command('C')),
		commands: {B: 3010},
		expected: {logged: ['NextInstructionPointer: 2']},
	},
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'the stack of open groups is there again after a restart',
		sequence: sequenceXml(
			groupXml('G', [
				groupXml('H', [
					command('A'),
					command('B', {condition: when(variable('_SMSTSInstructionStackString', 'equals', '0 1'))}),
				]),
			]),
		),
		commands: {A: 3010},
		expected: {
			events: [
				'group-started G',
				'group-started H',
				...ran('A', 3010),
				...restarted('current-os'),
				...ran('B'),
				'group-finished H',
				'group-finished G',
				succeeded,
			],
		},
	},
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'continue on error of an open group holds after a restart',
		sequence: sequenceXml(
			groupXml('G', [command('A'), command('B')], {attributes: {continueOnError: true}}),
			command('C'),
		),
		commands: {A: 3010, B: 5},
		expected: {
			events: [
				'group-started G',
				...ran('A', 3010),
				...restarted('current-os'),
				...failed('B', 5),
				'group-finished G ignored',
				...ran('C'),
				succeeded,
			],
		},
	},
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'whether it is Windows PE is found out anew after a restart',
		sequence: sequenceXml(
			command('A', {condition: when(variable('_SMSTSInWinPE', 'equals', 'false'))}),
			restart('WinPE'),
			command('B', {condition: when(variable('_SMSTSInWinPE', 'equals', 'true'))}),
			command('C', {attributes: {runIn: 'FullOS'}}),
			restart('HD'),
			command('D', {attributes: {runIn: 'FullOS'}}),
		),
		expected: {
			events: [
				...ran('A'),
				...ran('Restart'),
				...restarted('boot-media'),
				...ran('B'),
				skipped('C', 'environment'),
				...ran('Restart'),
				...restarted('current-os'),
				...ran('D'),
				succeeded,
			],
		},
	},
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'the last action is still known after a restart',
		sequence: sequenceXml(
			command('A'),
			command('B', {
				condition: when(
					variable('_SMSTSLastActionName', 'equals', 'A'),
					variable('_SMSTSLastActionRetCode', 'equals', '3010'),
				),
			}),
		),
		commands: {A: 3010},
		expected: {events: [...ran('A', 3010), ...restarted('current-os'), ...ran('B'), succeeded]},
	},
	{
		section: '§6.9',
		source: '[LOG-CM]',
		says: 'secrets are known, and still secret, after a restart',
		sequence: sequenceXml(
			setVariableXml('Pass', 'Sw0rdfish', {hidden: true}),
			command('A'),
			command('login %Pass%'),
		),
		commands: {A: 3010},
		expected: {
			started: [{command: 'A'}, {command: 'login Sw0rdfish'}],
			secrets: ['Pass'],
			neverShown: ['Sw0rdfish'],
		},
	},
	{
		section: '§6.9',
		source: '[CORPUS]',
		says: 'MDT writes the target, message and time of a restart under short names',
		sequence: sequenceXml(
			stepXml('SMS_TaskSequence_RebootAction', 'Restart', 'smsboot.exe /target:WinPE', {
				variables: {Message: 'Coffee', MessageTimeout: '15', Target: ''},
			}),
		),
		expected: {
			events: [...ran('Restart'), ...restarted('boot-media'), succeeded],
			restarts: [{delay: 15, message: 'Coffee'}],
		},
	},
	{
		section: '§6.9',
		source: '[inferred]',
		says: 'a dry run restarts nothing and starts nothing, but follows what variables would decide',
		sequence: sequenceXml(
			setVariableXml('Site', 'Lyon'),
			command('A', {condition: when(variable('Site', 'equals', 'Lyon'))}),
			restart('HD'),
			command('B'),
		),
		commands: {A: 1, B: 1},
		dryRun: true,
		expected: {
			events: [...ran('Set Site'), ...ran('A'), ...ran('Restart'), ...ran('B'), succeeded],
			started: [],
		},
	},
];
