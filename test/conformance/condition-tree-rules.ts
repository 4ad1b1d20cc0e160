import {groupXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {conditionCase} from './condition-case.ts';
import {all, any, expression, no, none, variable, when, wmi, yes} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {ran, skipped, succeeded} from './expected-events.ts';
import {command, powerShell} from './steps-xml.ts';

const osGroup = (...groups: readonly string[]): string =>
	`<osConditionGroup type="or">${groups.join('')}</osConditionGroup>`;
const osExpressions = (platform: string, ...expressions: readonly string[]): string =>
	`<osExpressionGroup type="and" name="Any">${platform}${expressions.join('')}</osExpressionGroup>`;
const platformKey = '<platformKey arch="x64" type="server" minVer="6.10" maxVer="6.20" />';
const build = (number: string): string =>
	wmi(`SELECT * FROM Win32_OperatingSystem WHERE BuildNumber = '${number}'`);

/** How conditions are joined, when they are asked, and what an error in one does. */
export const conditionTreeRules: readonly ConformanceCase[] = [
	{
		section: '§5.1',
		source: '[SDK]',
		says: 'an absent condition is true',
		sequence: sequenceXml(command('A')),
		expected: {events: [...ran('A'), succeeded]},
	},
	{
		section: '§5.1',
		source: '[SDK]',
		says: 'an empty condition is true',
		sequence: sequenceXml(command('A', {condition: '<condition />'})),
		expected: {events: [...ran('A'), succeeded]},
	},
	conditionCase({
		section: '§5.1',
		source: '[SDK]',
		says: 'expressions side by side in a condition must all be true',
		conditions: {both: `${yes}${yes}`, 'second false': `${yes}${no}`, 'first false': `${no}${yes}`},
		hold: ['both'],
	}),
	conditionCase({
		section: '§5.1',
		source: '[SDK, CMDLET]',
		says: 'the operator "and" holds when all of its children do',
		conditions: {both: all(yes, yes), one: all(yes, no), neither: all(no, no)},
		hold: ['both'],
	}),
	conditionCase({
		section: '§5.1',
		source: '[SDK, CMDLET]',
		says: 'the operator "or" holds when any of its children does',
		conditions: {both: any(yes, yes), first: any(yes, no), last: any(no, yes), neither: any(no, no)},
		hold: ['both', 'first', 'last'],
	}),
	conditionCase({
		section: '§5.1',
		source: '[SDK, CMDLET]',
		says: 'the operator "not" holds when none of its children does',
		conditions: {neither: none(no, no), one: none(no, yes), both: none(yes, yes)},
		hold: ['neither'],
	}),
	conditionCase({
		section: '§5.1',
		source: '[CORPUS]',
		says: 'operators nest to any depth',
		conditions: {
			deep: all(any(no, none(any(no, all(yes, no)))), yes),
			'deep and false': all(any(no, none(any(no, all(yes, yes)))), yes),
		},
		hold: ['deep'],
	}),
	conditionCase({
		section: '§5.1',
		source: '[SDK]',
		says: 'an operator beside an expression must hold as well',
		conditions: {both: `${yes}${any(no, yes)}`, 'operator false': `${yes}${any(no, no)}`},
		hold: ['both'],
	}),
	conditionCase({
		section: '§5.1',
		source: '[SDK]',
		says: 'a group of operating systems holds when one of them fits',
		conditions: {
			second: osGroup(osExpressions('', build('7601')), osExpressions('', build('26100'))),
			neither: osGroup(osExpressions('', build('7601')), osExpressions('', build('9600'))),
		},
		hold: ['second'],
	}),
	conditionCase({
		section: '§5.1',
		source: '[SDK]',
		says: 'an operating system fits when all of its queries do',
		conditions: {
			both: osGroup(osExpressions('', build('26100'), wmi('SELECT * FROM Win32_BIOS'))),
			one: osGroup(osExpressions('', build('26100'), build('7601'))),
		},
		hold: ['both'],
	}),
	conditionCase({
		section: '§5.1',
		source: '[SDK]',
		says: 'the platform key of an operating system is data of the editor and decides nothing',
		conditions: {
			fits: osGroup(osExpressions(platformKey, build('26100'))),
			'does not fit': osGroup(osExpressions(platformKey, build('7601'))),
		},
		hold: ['fits'],
	}),
	{
		section: '§5.1',
		source: '[LOG-CM]',
		says: 'the log names the operators of a condition from the outside in',
		sequence: sequenceXml(command('A', {condition: when(any(no, yes))})),
		expected: {logged: ['Evaluating an AND expression', 'Evaluating an OR expression']},
	},
	conditionCase({
		section: '§5.6',
		source: '[inferred]',
		says: 'a query that fails is false, and the sequence goes on',
		conditions: {
			'bad namespace': wmi('SELECT * FROM Lenovo_BiosSetting', 'root\\wmi'),
			'bad class': wmi('SELECT * FROM Contoso_Nothing'),
			'bad query': wmi('SELECT FROM WHERE'),
			good: wmi('SELECT * FROM Win32_BIOS'),
		},
		hold: ['good'],
	}),
	conditionCase({
		section: '§5.6',
		source: '[inferred]',
		says: 'an expression that fails is false by itself alone: the others still decide',
		conditions: {
			either: any(wmi('SELECT * FROM HP_BIOSSetting', 'root\\HP\\InstrumentedBIOS'), yes),
			none: none(wmi('SELECT * FROM HP_BIOSSetting', 'root\\HP\\InstrumentedBIOS')),
			both: all(wmi('SELECT * FROM HP_BIOSSetting', 'root\\HP\\InstrumentedBIOS'), yes),
		},
		hold: ['either', 'none'],
	}),
	conditionCase({
		section: '§5.6',
		source: '[inferred]',
		says: 'a query that fails is logged',
		conditions: {A: wmi('SELECT * FROM Contoso_Nothing')},
		hold: [],
		expected: {logged: ['Contoso_Nothing', '0x80041010']},
	}),
	conditionCase({
		section: '§5.6',
		source: '[CORPUS, inferred]',
		says: 'with ignoreQueryFailure a query that fails is false and not worth a line',
		conditions: {
			A: expression(
				'WMI',
				{Namespace: 'root\\cimv2', Query: 'SELECT * FROM Contoso_Nothing'},
				' ignoreQueryFailure="true"',
			),
		},
		hold: [],
		expected: {neverShown: ['0x80041010']},
	}),
	conditionCase({
		section: '§5.6',
		source: '[inferred]',
		says: 'an expression of a type that nobody knows is false',
		conditions: {unknown: expression('Contoso', {Path: 'x'}), known: yes},
		hold: ['known'],
		expected: {logged: ['SMS_TaskSequence_ContosoConditionExpression']},
	}),
	conditionCase({
		section: '§5.6',
		source: '[inferred]',
		says: 'an operator that nobody knows makes its expression false, whatever it is set beside',
		conditions: {unknown: variable('Site', 'resembles', 'Lyon'), known: variable('Site', 'equals', 'Lyon')},
		hold: ['known'],
		variables: {Site: 'Lyon'},
	}),
	{
		section: '§5.7',
		source: '[LOG-CM]',
		says: 'a group asks once, when it is reached: what its steps change does not end it',
		sequence: sequenceXml(
			groupXml('G', [setVariableXml('Stage', 'two'), command('B')], {
				condition: when(variable('Stage', 'equals', 'one')),
			}),
		),
		variables: {Stage: 'one'},
		expected: {
			events: ['group-started G', ...ran('Set Stage'), ...ran('B'), 'group-finished G', succeeded],
		},
	},
	{
		section: '§5.7',
		source: '[LOG-CM]',
		says: 'a group asks when it is reached, and sees what the steps before it did',
		sequence: sequenceXml(
			setVariableXml('Stage', 'two'),
			groupXml('G', [command('B')], {condition: when(variable('Stage', 'equals', 'two'))}),
		),
		variables: {Stage: 'one'},
		expected: {events: [...ran('Set Stage'), 'group-started G', ...ran('B'), 'group-finished G', succeeded]},
	},
	{
		section: '§5.7',
		source: '[LOG-CM]',
		says: 'a step asks after its own default variables have been put in place',
		sequence: sequenceXml(
			command('A', {
				variables: {WorkingDirectory: 'C:\\Data'},
				condition: when(variable('WorkingDirectory', 'equals', 'C:\\Data')),
			}),
		),
		expected: {events: [...ran('A'), succeeded]},
	},
	{
		section: '§5.7',
		source: '[LOG-CM]',
		says: 'a PowerShell step asks after its own default variables too',
		sequence: sequenceXml(
			powerShell(
				'A',
				{script: 'exit 0', OSDRunPowerShellScriptParameters: '-All'},
				{condition: when(variable('OSDRunPowerShellScriptParameters', 'equals', '-All'))},
			),
		),
		expected: {events: [...ran('A'), succeeded]},
	},
	{
		section: '§5.7',
		source: '[inferred]',
		says: 'a group that is open is not asked again after a restart',
		sequence: sequenceXml(
			groupXml('G', [setVariableXml('Stage', 'two'), command('A'), command('B')], {
				condition: when(variable('Stage', 'equals', 'one')),
			}),
		),
		variables: {Stage: 'one'},
		commands: {A: 3010},
		expected: {
			events: [
				'group-started G',
				...ran('Set Stage'),
				...ran('A', 3010),
				'restart-requested current-os',
				'run-resumed',
				...ran('B'),
				'group-finished G',
				succeeded,
			],
		},
	},
	{
		section: '§5.7',
		source: '[inferred]',
		says: 'the step at which a run goes on after a restart is asked again',
		sequence: sequenceXml(command('A', {condition: when(variable('Stage', 'notExists'))}), command('B')),
		commands: {
			A: {code: 0, sets: {Stage: 'done', SMSTSRebootRequested: 'HD', SMSTSRetryRequested: 'true'}},
		},
		expected: {
			events: [
				...ran('A'),
				'restart-requested current-os retry',
				'run-resumed',
				skipped('A'),
				...ran('B'),
				succeeded,
			],
		},
	},
];
