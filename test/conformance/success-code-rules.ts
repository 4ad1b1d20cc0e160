import {sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ignored, ran, runFailed, succeeded} from './expected-events.ts';
import {command, powerShell, restart} from './steps-xml.ts';

const codes = (list: string) => ({attributes: {successCodeList: list}});
const withoutList = (xml: string): string => xml.replace(/ successCodeList="[^"]*"/, '');

/** Which exit codes are a success, and what 3010 and 1641 do. */
export const successCodeRules: readonly ConformanceCase[] = [
	{
		section: '§6.6',
		source: '[STEPS20]',
		says: 'an exit code outside the list fails the step',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {A: 7},
		expected: {events: [...failed('A', 7), runFailed(7)]},
	},
	{
		section: '§6.6',
		source: '[CORPUS]',
		says: 'a code of the list that is not zero is a success',
		sequence: sequenceXml(command('A', codes('0 1 2 3 4 5 6 7 8 16')), command('B')),
		commands: {A: 16},
		expected: {events: [...ran('A', 16), ...ran('B'), succeeded]},
	},
	{
		section: '§6.6',
		source: '[STEPS20]',
		says: 'zero is a failure when the list leaves it out',
		sequence: sequenceXml(command('A', codes('2'))),
		expected: {events: [...failed('A', 0), runFailed(0)]},
	},
	{
		section: '§6.6',
		source: '[CORPUS]',
		says: 'Run Command Line without a list succeeds with 0 and 3010',
		sequence: sequenceXml(withoutList(command('A')), withoutList(command('B'))),
		commands: {A: 3010, B: 1},
		expected: {
			events: [
				...ran('A', 3010),
				'restart-requested current-os',
				'run-resumed',
				...failed('B', 1),
				runFailed(1),
			],
		},
	},
	{
		section: '§6.6',
		source: '[CORPUS]',
		says: 'Run PowerShell Script without a list succeeds with 0 and 3010',
		sequence: sequenceXml(withoutList(powerShell('A', {script: 'exit 3010'}))),
		commands: {'inline script': 3010},
		expected: {events: [...ran('A', 3010), 'restart-requested current-os', 'run-resumed', succeeded]},
	},
	{
		section: '§6.6',
		source: '[CORPUS]',
		says: 'a built-in step without a list succeeds with 0 alone',
		sequence: sequenceXml(
			withoutList(
				stepXml('SMS_TaskSequence_RebootAction', 'A', 'cmd.exe /c shutdown.cmd', {
					variables: {SMSRebootTimeout: '0'},
				}),
			),
		),
		commands: {'cmd.exe /c shutdown.cmd': 3010},
		expected: {events: [...failed('A', 3010), runFailed(3010)]},
	},
	{
		section: '§6.6',
		source: '[STEPS20, STEPS]',
		says: '3010 restarts to the current operating system and goes on with the next step',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {A: 3010},
		expected: {
			events: [...ran('A', 3010), 'restart-requested current-os', 'run-resumed', ...ran('B'), succeeded],
		},
	},
	{
		section: '§6.6',
		source: '[inferred]',
		says: '3010 of the last step restarts before the run ends',
		sequence: sequenceXml(command('A')),
		commands: {A: 3010},
		expected: {events: [...ran('A', 3010), 'restart-requested current-os', 'run-resumed', succeeded]},
	},
	{
		section: '§6.6',
		source: '[inferred]',
		says: '3010 outside the list is a failure without a restart',
		sequence: sequenceXml(command('A', codes('0')), command('B')),
		commands: {A: 3010},
		expected: {events: [...failed('A', 3010), runFailed(3010)]},
	},
	{
		section: '§6.6',
		source: '[inferred]',
		says: '3010 outside the list that is passed over does not restart either',
		sequence: sequenceXml(
			command('A', {attributes: {successCodeList: '0', continueOnError: true}}),
			command('B'),
		),
		commands: {A: 3010},
		expected: {events: [...ignored('A', 3010), ...ran('B'), succeeded]},
	},
	{
		section: '§6.6',
		source: '[BLOG]',
		says: '1641 is a failure unless it is listed',
		sequence: sequenceXml(command('A')),
		commands: {A: 1641},
		expected: {events: [...failed('A', 1641), runFailed(1641)]},
	},
	{
		section: '§6.6',
		source: '[BLOG]',
		says: '1641 that is listed is a success, and the engine does not restart for it',
		sequence: sequenceXml(command('A', codes('0 1641')), command('B')),
		commands: {A: 1641},
		expected: {events: [...ran('A', 1641), ...ran('B'), succeeded]},
	},
	{
		section: '§6.6',
		source: '[CORPUS]',
		says: 'exit codes are unsigned 32-bit numbers, in events and in conditions',
		sequence: sequenceXml(
			command('A', {attributes: {continueOnError: true}}),
			command('B', {condition: when(variable('_SMSTSLastActionRetCode', 'equals', '3247440400'))}),
		),
		commands: {A: -1_047_526_896},
		expected: {events: [...ignored('A', 3_247_440_400), ...ran('B'), succeeded]},
	},
	{
		section: '§6.6',
		source: '[CORPUS]',
		says: 'a code listed with a sign is the same code without',
		sequence: sequenceXml(command('A', codes('0 -1047526896'))),
		commands: {A: 3_247_440_400},
		expected: {events: [...ran('A', 3_247_440_400), succeeded]},
	},
	{
		section: '§6.6',
		source: '[VARS]',
		says: 'codes above 65,535 of a failure end the run with the same code',
		sequence: sequenceXml(command('A')),
		commands: {A: 2_147_942_402},
		expected: {events: [...failed('A', 2_147_942_402), runFailed(2_147_942_402)]},
	},
	{
		section: '§6.6',
		source: '[inferred]',
		says: 'a stray attribute successCodes counts only where the list is missing',
		sequence: sequenceXml(
			command('A', {attributes: {successCodes: '0 5'}}).replace(/ successCodeList="[^"]*"/, ''),
			command('B', {attributes: {successCodes: '0 6'}}),
		),
		commands: {A: 5, B: 6},
		expected: {events: [...ran('A', 5), ...failed('B', 6), runFailed(6)]},
	},
	{
		section: '§6.6',
		source: '[STEPS20]',
		says: 'a restart that is asked for beside 3010 happens once',
		sequence: sequenceXml(command('A'), command('B')),
		commands: {A: {code: 3010, sets: {SMSTSRebootRequested: 'WinPE'}}},
		expected: {
			events: [...ran('A', 3010), 'restart-requested boot-media', 'run-resumed', ...ran('B'), succeeded],
		},
	},
	{
		section: '§6.6',
		source: '[STEPS20]',
		says: 'Restart Computer itself ends with 0',
		sequence: sequenceXml(restart('HD')),
		expected: {events: [...ran('Restart'), 'restart-requested current-os', 'run-resumed', succeeded]},
	},
];
