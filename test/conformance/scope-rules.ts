import {groupXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {ran, skipped, succeeded} from './expected-events.ts';
import {command, dynamicVariables, rule} from './steps-xml.ts';

/** Variables: names, limits, scopes, lifetime. */
export const scopeRules: readonly ConformanceCase[] = [
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'what a step sets stays for all that follow, inside and outside its group',
		sequence: sequenceXml(
			groupXml('G', [setVariableXml('Site', 'Lyon')]),
			command('A', {condition: when(variable('Site', 'equals', 'Lyon'))}),
		),
		expected: {
			events: ['group-started G', ...ran('Set Site'), 'group-finished G', ...ran('A'), succeeded],
			variables: {Site: 'Lyon'},
		},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'names are without regard to case: setting one changes the other',
		sequence: sequenceXml(setVariableXml('SITE', 'Gent')),
		variables: {Site: 'Lyon'},
		expected: {variables: {site: 'Gent', Site: 'Gent'}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'spaces around a name do not count',
		sequence: sequenceXml(setVariableXml(' Site ', 'Lyon')),
		expected: {variables: {Site: 'Lyon'}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'letters, digits, underscore and hyphen make a name',
		sequence: sequenceXml(setVariableXml('Site-2_b', 'Lyon')),
		expected: {variables: {'Site-2_b': 'Lyon'}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a name with a space inside is refused, and the step goes on',
		sequence: sequenceXml(setVariableXml('My Site', 'Lyon')),
		expected: {events: [...ran('Set My Site'), succeeded], variables: {'My Site': null}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a name that begins with a digit is refused',
		sequence: sequenceXml(setVariableXml('2Site', 'Lyon')),
		expected: {events: [...ran('Set 2Site'), succeeded], variables: {'2Site': null}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a name of 256 characters is allowed',
		sequence: sequenceXml(setVariableXml('N'.repeat(256), 'Lyon')),
		expected: {variables: {['N'.repeat(256)]: 'Lyon'}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a name of 257 characters is refused',
		sequence: sequenceXml(setVariableXml('N'.repeat(257), 'Lyon')),
		expected: {variables: {['N'.repeat(257)]: null}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a value of 4,000 characters is allowed',
		sequence: sequenceXml(setVariableXml('Site', 'x'.repeat(4000))),
		expected: {variables: {Site: 'x'.repeat(4000)}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a value of 4,001 characters is refused, and the old one stays',
		sequence: sequenceXml(setVariableXml('Site', 'x'.repeat(4001))),
		variables: {Site: 'Lyon'},
		expected: {events: [...ran('Set Site'), succeeded], variables: {Site: 'Lyon'}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a step cannot set a name that begins with an underscore',
		sequence: sequenceXml(setVariableXml('_SMSTSMachineName', 'X'), setVariableXml('_Mine', 'X')),
		expected: {
			events: [...ran('Set _SMSTSMachineName'), ...ran('Set _Mine'), succeeded],
			variables: {_SMSTSMachineName: 'LAB-0001', _Mine: null},
		},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a script cannot set a name that begins with an underscore',
		sequence: sequenceXml(command('A')),
		commands: {A: {sets: {_SMSTSPackageName: 'X', Site: 'Lyon'}}},
		expected: {events: [...ran('A'), succeeded], variables: {_SMSTSPackageName: 'Case', Site: 'Lyon'}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a rule of Set Dynamic Variables cannot set a name that begins with an underscore',
		sequence: sequenceXml(dynamicVariables(rule({_SMSTSPackageName: 'X', Site: 'Lyon'}))),
		expected: {variables: {_SMSTSPackageName: 'Case', Site: 'Lyon'}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'setting a variable to nothing deletes it',
		sequence: sequenceXml(
			setVariableXml('Site', ''),
			command('A', {condition: when(variable('Site', 'exists'))}),
		),
		variables: {Site: 'Lyon'},
		expected: {events: [...ran('Set Site'), skipped('A'), succeeded], variables: {Site: null}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'deleting a variable that there is not changes nothing',
		sequence: sequenceXml(setVariableXml('Site', '')),
		expected: {events: [...ran('Set Site'), succeeded], variables: {Site: null}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'what is set during the run wins over what was given before it',
		sequence: sequenceXml(setVariableXml('Site', 'Gent')),
		variables: {Site: 'Lyon'},
		expected: {variables: {Site: 'Gent'}},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a global value wins over the default of a step',
		sequence: sequenceXml(command('A', {variables: {WorkingDirectory: 'C:\\Own'}})),
		variables: {WorkingDirectory: 'C:\\Global'},
		expected: {started: [{folder: 'C:\\Global'}]},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a working directory that a step set governs every later Run Command Line',
		sequence: sequenceXml(
			command('A', {variables: {WorkingDirectory: 'C:\\Own'}}),
			setVariableXml('WorkingDirectory', 'C:\\Global'),
			command('B', {variables: {WorkingDirectory: 'C:\\Own'}}),
			command('C'),
		),
		expected: {started: [{folder: 'C:\\Own'}, {folder: 'C:\\Global'}, {folder: 'C:\\Global'}]},
	},
	{
		section: '§6.3',
		source: '[LOG-CM, USEVARS]',
		says: 'the defaults of a step are gone for the next one',
		sequence: sequenceXml(
			command('A', {variables: {WorkingDirectory: 'C:\\Own'}}),
			command('B', {condition: when(variable('WorkingDirectory', 'exists'))}),
		),
		expected: {events: [...ran('A'), skipped('B'), succeeded], variables: {WorkingDirectory: null}},
	},
	{
		section: '§6.3',
		source: '[LOG-CM, USEVARS]',
		says: 'the defaults of a step that is skipped are gone as well',
		sequence: sequenceXml(
			command('A', {
				variables: {WorkingDirectory: 'C:\\Own'},
				condition: when(variable('Never', 'exists')),
			}),
			command('B', {condition: when(variable('WorkingDirectory', 'exists'))}),
		),
		expected: {events: [skipped('A'), skipped('B'), succeeded]},
	},
	{
		section: '§6.3',
		source: '[LOG-CM]',
		says: 'a hidden default is not published as a variable',
		sequence: sequenceXml(
			command('A', {condition: when(variable('SuccessCodes', 'exists'))}).replace(
				'<defaultVarList>',
				'<defaultVarList><variable name="SuccessCodes" property="SuccessCodes" hidden="true">0</variable>',
			),
			command('B', {
				variables: {Shown: '1'},
				condition: when(variable('Shown', 'exists')),
			}),
		),
		expected: {events: [skipped('A'), ...ran('B'), succeeded]},
	},
	{
		section: '§6.3',
		source: '[SDK, inferred]',
		says: 'the global variables of a document are there for the whole run',
		sequence:
			'<sequence version="3.10"><globalVarList><variable name="OSDAdapterCount" property="NumAdapters">2</variable></globalVarList>' +
			`${command('A')}${command('B', {condition: when(variable('OSDAdapterCount', 'equals', '2'))})}</sequence>`,
		expected: {events: [...ran('A'), ...ran('B'), succeeded], variables: {OSDAdapterCount: '2'}},
	},
	{
		section: '§6.3',
		source: '[SDK, inferred]',
		says: 'the global variables of a document are defaults: what was given before the run wins',
		sequence:
			'<sequence version="3.10"><globalVarList><variable name="OSDAdapterCount">2</variable></globalVarList></sequence>',
		variables: {OSDAdapterCount: '5'},
		expected: {variables: {OSDAdapterCount: '5'}},
	},
	{
		section: '§6.3',
		source: '[SDK, inferred]',
		says: 'the default of a step wins over a global variable of the document',
		sequence:
			'<sequence version="3.10"><globalVarList><variable name="WorkingDirectory">C:\\Document</variable></globalVarList>' +
			`${command('A', {variables: {WorkingDirectory: 'C:\\Own'}})}${command('B')}</sequence>`,
		expected: {started: [{folder: 'C:\\Own'}, {folder: 'C:\\Document'}]},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'variables and values survive a restart',
		sequence: sequenceXml(
			setVariableXml('Site', 'Lyon'),
			command('A'),
			command('B', {condition: when(variable('Site', 'equals', 'Lyon'))}),
		),
		commands: {A: 3010},
		expected: {
			events: [
				...ran('Set Site'),
				...ran('A', 3010),
				'restart-requested current-os',
				'run-resumed',
				...ran('B'),
				succeeded,
			],
		},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'processes find the variables in their environment, secret ones aside',
		sequence: sequenceXml(
			setVariableXml('Pass', 'Sw0rdfish', {hidden: true}),
			setVariableXml('Site', 'Lyon'),
			command('A', {variables: {Own: '1'}}),
		),
		expected: {started: [{environment: {Site: 'Lyon', Own: '1', Pass: null, windir: 'C:\\Windows'}}]},
	},
];
