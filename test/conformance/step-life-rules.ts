import {groupXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {no, variable, when, yes} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {ignored, ran, skipped, succeeded} from './expected-events.ts';
import {command} from './steps-xml.ts';

const lastAction = (name: string, code: string, ok: string): string =>
	when(
		variable('_SMSTSLastActionName', 'equals', name),
		variable('_SMSTSLastActionRetCode', 'equals', code),
		variable('_SMSTSLastActionSucceeded', 'equals', ok),
	);

/** The life of one step, and what is skipped. */
export const stepLifeRules: readonly ConformanceCase[] = [
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'a step is announced, gets its defaults, is asked, run and cleared, in this order',
		sequence: sequenceXml(
			command('A', {condition: when(yes), variables: {SMSTSDisableWow64Redirection: 'false'}}),
		),
		expected: {
			logged: [
				'Start executing an instruction. Instruction name: A. Instruction pointer: 0',
				'_SMSTSCurrentActionName=A',
				'_SMSTSNextInstructionPointer=0',
				'Set a local default variable SMSTSDisableWow64Redirection',
				'_SMSTSLogPath=',
				'Evaluating an AND expression',
				'The condition for the action (A) is evaluated to be true',
				'Expand a string: ',
				'Start executing the command line: A',
				'Process completed with exit code 0',
				'Successfully completed the action (A) with the exit win32 code 0',
				'_SMSTSLastActionRetCode=0',
				'_SMSTSLastActionName=A',
				'_SMSTSLastActionSucceeded=true',
				'Clear local default environment',
				'Save the current environment block',
			],
		},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'a disabled step is skipped, and the next one runs',
		sequence: sequenceXml(command('A', {attributes: {disable: true}}), command('B')),
		expected: {
			events: [skipped('A', 'disabled'), ...ran('B'), succeeded],
			logged: [
				'The action (A) has been skipped because it is disabled',
				'Execution of the instruction (A) has been skipped',
			],
		},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'a step whose condition is false is skipped, and the next one runs',
		sequence: sequenceXml(command('A', {condition: when(no)}), command('B')),
		expected: {
			events: [skipped('A'), ...ran('B'), succeeded],
			logged: ['The action (A) has been skipped because the condition is evaluated to be false'],
		},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'a disabled group skips everything in it, once',
		sequence: sequenceXml(
			groupXml('G', [command('A'), groupXml('H', [command('B')])], {attributes: {disable: true}}),
			command('C'),
		),
		expected: {
			events: ['group-skipped G disabled', ...ran('C'), succeeded],
			logged: ['The group (G) has been skipped because it is disabled'],
		},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'a group whose condition is false skips everything in it, without asking what is inside',
		sequence: sequenceXml(
			groupXml('G', [command('A', {condition: when(variable('Inside', 'exists'))})], {condition: when(no)}),
			command('B'),
		),
		expected: {
			events: ['group-skipped G condition', ...ran('B'), succeeded],
			logged: ['The group (G) has been skipped because the condition is evaluated to be false'],
			neverShown: ['Inside'],
		},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'a disabled group is skipped without asking its condition',
		sequence: sequenceXml(
			groupXml('G', [command('A')], {
				attributes: {disable: true},
				condition: when(variable('Asked', 'exists')),
			}),
		),
		expected: {events: ['group-skipped G disabled', succeeded], neverShown: ['Asked']},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'a group that starts and ends says so in the log',
		sequence: sequenceXml(groupXml('G', [command('A')], {condition: when(yes)})),
		expected: {
			logged: [
				'The condition for the group (G) is evaluated to be true',
				'The group (G) has been successfully started',
				'The group (G) has been successfully completed',
			],
		},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'the engine names the step that is running',
		sequence: sequenceXml(
			command('A', {condition: when(variable('_SMSTSCurrentActionName', 'equals', 'A'))}),
			command('B', {condition: when(variable('_SMSTSCurrentActionName', 'equals', 'B'))}),
		),
		expected: {
			events: [...ran('A'), ...ran('B'), succeeded],
			started: [{environment: {_SMSTSCurrentActionName: 'A'}}, {environment: {_SMSTSCurrentActionName: 'B'}}],
		},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'the next step sees name, code and success of the one before',
		sequence: sequenceXml(
			command('A', {attributes: {successCodeList: '0 2'}}),
			command('B', {condition: lastAction('A', '2', 'true')}),
		),
		commands: {A: 2},
		expected: {events: [...ran('A', 2), ...ran('B'), succeeded]},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'the next step sees the failure of the one before',
		sequence: sequenceXml(
			command('A', {attributes: {continueOnError: true}}),
			command('B', {condition: lastAction('A', '7', 'false')}),
		),
		commands: {A: 7},
		expected: {events: [...ignored('A', 7), ...ran('B'), succeeded]},
	},
	{
		section: '§6.2',
		source: '[VARS20, LOG-CM]',
		says: 'skipped steps leave the last action as it was',
		sequence: sequenceXml(
			command('A', {attributes: {successCodeList: '0 2'}}),
			command('B', {condition: when(no)}),
			command('C', {attributes: {disable: true}}),
			command('D', {condition: lastAction('A', '2', 'true')}),
		),
		commands: {A: 2},
		expected: {events: [...ran('A', 2), skipped('B'), skipped('C', 'disabled'), ...ran('D'), succeeded]},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'before the first step there is no last action',
		sequence: sequenceXml(
			command('A', {
				condition: when(
					variable('_SMSTSLastActionName', 'notExists'),
					variable('_SMSTSLastActionSucceeded', 'notExists'),
				),
			}),
		),
		expected: {events: [...ran('A'), succeeded]},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'groups are no actions: the last action is the last step inside',
		sequence: sequenceXml(
			groupXml('G', [command('A')]),
			command('B', {condition: when(variable('_SMSTSLastActionName', 'equals', 'A'))}),
		),
		expected: {events: ['group-started G', ...ran('A'), 'group-finished G', ...ran('B'), succeeded]},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'the retry count of the last action is zero when nothing was repeated',
		sequence: sequenceXml(
			command('A'),
			command('B', {condition: when(variable('_SMSTSLastActionRetryCount', 'equals', '0'))}),
		),
		expected: {events: [...ran('A'), ...ran('B'), succeeded]},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'defaults are logged by name, without their values',
		sequence: sequenceXml(command('A', {variables: {WorkingDirectory: 'C:\\Unheard'}, condition: when(no)})),
		expected: {
			logged: ['Set a local default variable WorkingDirectory'],
			neverShown: ['Unheard'],
		},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'a step for Windows PE is skipped in the full operating system, and the other way round',
		sequence: sequenceXml(
			command('A', {attributes: {runIn: 'WinPE'}}),
			command('B', {attributes: {runIn: 'FullOS'}}),
			command('C', {attributes: {runIn: 'WinPEandFullOS'}}),
		),
		expected: {events: [skipped('A', 'environment'), ...ran('B'), ...ran('C'), succeeded]},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'in Windows PE the steps for the full operating system are skipped',
		machine: {phase: 'WinPE'},
		sequence: sequenceXml(
			command('A', {attributes: {runIn: 'WinPE'}}),
			command('B', {attributes: {runIn: 'FullOS'}}),
			command('C', {attributes: {runIn: 'WinPEandFullOS'}}),
		),
		expected: {events: [...ran('A'), skipped('B', 'environment'), ...ran('C'), succeeded]},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'the action is expanded when the step runs, with what the steps before it set',
		sequence: sequenceXml(setVariableXml('Tool', 'two.exe'), command('run %Tool%')),
		variables: {Tool: 'one.exe'},
		expected: {started: [{command: 'run two.exe'}]},
	},
	{
		section: '§6.2',
		source: '[LOG-CM]',
		says: 'the end of a run that succeeded stands in the log',
		sequence: sequenceXml(command('A')),
		expected: {
			logged: [
				'The task execution engine started execution',
				'The task exeuction engine successfully completed the execution',
				'Execution engine result code: Success (0)',
			],
		},
	},
];
