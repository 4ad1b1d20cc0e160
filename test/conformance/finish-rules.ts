import {groupXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ran, runFailed, succeeded} from './expected-events.ts';
import {command} from './steps-xml.ts';

/** What happens behind the last step. */
export const finishRules: readonly ConformanceCase[] = [
	{
		section: '§6.14',
		source: '[VARS20, LOG-CM]',
		says: 'SMSTSPostAction is run after a sequence that succeeded',
		sequence: sequenceXml(command('A')),
		variables: {SMSTSPostAction: 'shutdown /r /t 0'},
		expected: {
			events: [...ran('A'), succeeded],
			started: [{command: 'A'}, {command: 'shutdown /r /t 0'}],
			logged: ['Execution engine result code: Success (0)', 'End program: shutdown /r /t 0'],
		},
	},
	{
		section: '§6.14',
		source: 'reported',
		says: 'SMSTSPostAction is run after a sequence that failed',
		sequence: sequenceXml(command('A'), command('B')),
		variables: {SMSTSPostAction: 'collect.cmd'},
		commands: {A: 5},
		expected: {
			events: [...failed('A', 5), runFailed(5)],
			started: [{command: 'A'}, {command: 'collect.cmd'}],
		},
	},
	{
		section: '§6.14',
		source: '[LOG-CM]',
		says: 'the last value that SMSTSPostAction was set to counts, expanded at the end',
		sequence: sequenceXml(
			setVariableXml('Tool', 'one.cmd'),
			command('A'),
			setVariableXml('SMSTSPostAction', 'run.exe %Site%'),
		),
		variables: {SMSTSPostAction: 'old.cmd', Site: 'Lyon'},
		expected: {started: [{command: 'A'}, {command: 'run.exe Lyon'}]},
	},
	{
		section: '§6.14',
		source: '[LOG-CM]',
		says: 'without SMSTSPostAction nothing is run behind the end',
		sequence: sequenceXml(command('A')),
		expected: {started: [{command: 'A'}]},
	},
	{
		section: '§6.14',
		source: 'reported',
		says: 'how SMSTSPostAction ends does not change how the sequence ended',
		sequence: sequenceXml(command('A')),
		variables: {SMSTSPostAction: 'collect.cmd'},
		commands: {'collect.cmd': 7},
		expected: {events: [...ran('A'), succeeded]},
	},
	{
		section: '§6.14',
		source: '[VARS20]',
		says: 'SMSTSPostAction waits for the end: a restart on the way does not start it',
		sequence: sequenceXml(groupXml('G', [command('A'), command('B')])),
		variables: {SMSTSPostAction: 'collect.cmd'},
		commands: {A: 3010},
		expected: {started: [{command: 'A'}, {command: 'B'}, {command: 'collect.cmd'}]},
	},
	{
		section: '§6.14',
		source: 'reported',
		says: 'SMSTSPostAction sees how the last action ended',
		sequence: sequenceXml(command('A')),
		variables: {SMSTSPostAction: 'collect.cmd'},
		commands: {A: 5},
		expected: {
			started: [
				{},
				{
					environment: {
						_SMSTSLastActionName: 'A',
						_SMSTSLastActionRetCode: '5',
						_SMSTSLastActionSucceeded: 'false',
					},
				},
			],
		},
	},
];
