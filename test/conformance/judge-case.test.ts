import {describe, expect, it} from 'vitest';
import {commandXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {formatTable} from './case-table.ts';
import type {ConformanceCase, Expected} from './conformance-case.ts';
import {ran, succeeded} from './expected-events.ts';
import {judgeCase} from './judge-case.ts';
import {runCase} from './run-case.ts';
import {restart} from './steps-xml.ts';

const rule: ConformanceCase = {
	section: '§6.1',
	source: '[LOG-CM]',
	says: 'a step runs',
	sequence: sequenceXml(
		setVariableXml('Site', 'Lyon'),
		commandXml('A', 'a.exe', {attributes: {timeout: 60}}),
		restart('HD', {SMSRebootTimeout: '5'}),
		commandXml('B', 'b.exe', {packageId: 'CON00099', attributes: {continueOnError: true}}),
	),
	expected: {
		events: [
			...ran('Set Site'),
			...ran('A'),
			...ran('Restart'),
			'restart-requested current-os',
			'run-resumed',
			'step-started B',
			'step-finished B 2147942402 ignored',
			succeeded,
		],
		variables: {Site: 'Lyon', Other: null},
		started: [{command: 'a.exe', timeout: 60, environment: {Site: 'Lyon', Other: null}}],
		logged: ['Instruction name: A.', 'Instruction name: B.'],
		neverShown: ['Gent'],
		reported: ['package-missing B'],
		restarts: [{delay: 5, message: ''}],
	},
};

const mistakes: readonly (readonly [what: string, expected: Expected])[] = [
	['an event too many', {events: [...(rule.expected.events ?? []), succeeded]}],
	['events in another order', {events: [...(rule.expected.events ?? [])].toReversed()}],
	['another value of a variable', {variables: {Site: 'lyon'}}],
	['a variable that is there', {variables: {Site: null}}],
	['a variable that is not', {variables: {Other: ''}}],
	['a variable that is no secret', {secrets: ['Site']}],
	['a process that was not started', {started: []}],
	['another command', {started: [{command: 'b.exe'}]}],
	['another time-out', {started: [{timeout: null}]}],
	['another process environment', {started: [{environment: {Site: null}}]}],
	['a line that is not in the log', {logged: ['Instruction name: C.']}],
	['lines of the log in another order', {logged: ['Instruction name: B.', 'Instruction name: A.']}],
	['a text that is shown', {neverShown: ['Lyon']}],
	['something that is not reported', {reported: ['package-missing A']}],
	['another notice before a restart', {restarts: [{delay: 6, message: ''}]}],
	['no restart', {restarts: []}],
];

describe('how a case of the conformance table is judged', () => {
	it('finds nothing where everything is as expected', async () => {
		expect(judgeCase(rule.expected, await runCase(rule))).toEqual([]);
	});

	it.each(mistakes)('notices %s', async (_, expected) => {
		expect(judgeCase(expected, await runCase(rule))).toHaveLength(1);
	});

	it('prints a rule that does not hold with what is different, and counts it', () => {
		const table = formatTable([
			{rule, differences: []},
			{rule: {...rule, says: 'a step sings'}, differences: ['the events are others']},
		]);
		expect(table.split('\n')).toEqual([
			'section  rule          source    result',
			'§6.1     a step runs   [LOG-CM]  holds',
			'§6.1     a step sings  [LOG-CM]  DOES NOT HOLD',
			'',
			'§6.1 a step sings:',
			'the events are others',
			'',
			'2 cases, 1 hold, 1 do not.',
		]);
	});
});
