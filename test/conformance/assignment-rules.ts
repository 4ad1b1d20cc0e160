import {sequenceXml, setVariableXml, stepXml} from '../helpers/sequence-xml.ts';
import {all, expression, no, variable, when, yes} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ran, runFailed, succeeded} from './expected-events.ts';
import {command, dynamicVariables, rule} from './steps-xml.ts';

const makeModel = (Make: string, Model: string): string => when(expression('MakeModel', {Make, Model}));
const computer = (parameters: Readonly<Record<string, string>>): string =>
	when(expression('Computer', {AssetTag: '', MACAddress: '', SerialNumber: '', UUID: '', ...parameters}));
const setVariable = (action: string): string =>
	stepXml('SMS_TaskSequence_SetVariableAction', 'Set', action, {attributes: {successCodeList: '0'}});

/** Set Dynamic Variables and Set Task Sequence Variable. */
export const assignmentRules: readonly ConformanceCase[] = [
	{
		section: '§7.10',
		source: '[STEPS]',
		says: 'Set Dynamic Variables gathers the hardware of the computer, lists with commas',
		sequence: sequenceXml(dynamicVariables()),
		expected: {
			events: [...ran('Set facts'), succeeded],
			variables: {
				_SMSTSMake: 'Contoso Ltd.',
				_SMSTSModel: 'Bench 14 G2',
				_SMSTSSerialNumber: 'SN-0042',
				_SMSTSAssetTag: 'AT-7',
				_SMSTSUUID: '4C4C4544-0042-1010-8031-B4C04F563432',
				_SMSTSMacAddresses: '00:00:5E:00:53:01,00:00:5E:00:53:02',
				_SMSTSIPAddresses: '192.0.2.10,fe80::1,198.51.100.7',
				_SMSTSDefaultGateways: '192.0.2.1',
			},
		},
	},
	{
		section: '§7.10',
		source: '[STEPS]',
		says: 'before that step the hardware variables are absent',
		sequence: sequenceXml(command('A', {condition: when(variable('_SMSTSMake', 'notExists'))})),
		expected: {events: [...ran('A'), succeeded], variables: {_SMSTSMake: null}},
	},
	{
		section: '§7.10',
		source: '[CORPUS]',
		says: 'a rule without a condition always applies',
		sequence: sequenceXml(dynamicVariables(rule({Site: 'Lyon', Floor: '2'}))),
		expected: {variables: {Site: 'Lyon', Floor: '2'}},
	},
	{
		section: '§7.10',
		source: '[CORPUS]',
		says: 'a rule applies when its condition holds',
		sequence: sequenceXml(
			dynamicVariables(rule({One: '1'}, {condition: when(yes)}), rule({Two: '2'}, {condition: when(no)})),
		),
		expected: {variables: {One: '1', Two: null}},
	},
	{
		section: '§7.10',
		source: '[CORPUS, inferred]',
		says: 'rules apply from top to bottom: a later one overrides what an earlier one set',
		sequence: sequenceXml(dynamicVariables(rule({Site: 'Lyon'}), rule({Site: 'Gent'}))),
		expected: {variables: {Site: 'Gent'}},
	},
	{
		section: '§7.10',
		source: '[CORPUS, inferred]',
		says: 'a later rule may test what an earlier one set',
		sequence: sequenceXml(
			dynamicVariables(
				rule({Site: 'Lyon'}),
				rule({Country: 'France'}, {condition: when(variable('Site', 'equals', 'Lyon'))}),
				rule({Site: 'Gent'}, {condition: when(variable('Country', 'notExists'))}),
			),
		),
		expected: {variables: {Site: 'Lyon', Country: 'France'}},
	},
	{
		section: '§7.10',
		source: '[STEPS]',
		says: 'a rule can use the hardware facts of the same step',
		sequence: sequenceXml(
			dynamicVariables(rule({Fits: '1'}, {condition: when(variable('_SMSTSModel', 'like', 'Bench*'))})),
		),
		expected: {variables: {Fits: '1'}},
	},
	{
		section: '§7.10',
		source: '[CORPUS]',
		says: 'no rule that applies is a success',
		sequence: sequenceXml(dynamicVariables(rule({Site: 'Lyon'}, {condition: when(no)}))),
		expected: {events: [...ran('Set facts'), succeeded], variables: {Site: null}},
	},
	{
		section: '§5.2',
		source: '[CORPUS]',
		says: 'make and model of a rule must both fit, without regard to case',
		sequence: sequenceXml(
			dynamicVariables(
				rule({Both: '1'}, {condition: makeModel('contoso ltd.', 'BENCH 14 G2')}),
				rule({Make: '1'}, {condition: makeModel('Contoso Ltd.', 'Tower')}),
				rule({Model: '1'}, {condition: makeModel('Fabrikam', 'Bench 14 G2')}),
			),
		),
		expected: {variables: {Both: '1', Make: null, Model: null}},
	},
	{
		section: '§5.2',
		source: '[STEPS, CORPUS]',
		says: 'make and model take the wildcards * and ?',
		sequence: sequenceXml(
			dynamicVariables(
				rule({Star: '1'}, {condition: makeModel('*', '*14*')}),
				rule({Mark: '1'}, {condition: makeModel('Contoso*', 'Bench ?? G?')}),
				rule({Short: '1'}, {condition: makeModel('Contoso*', 'Bench ? G?')}),
				rule({Percent: '1'}, {condition: makeModel('Contoso%', '*')}),
			),
		),
		expected: {variables: {Star: '1', Mark: '1', Short: null, Percent: null}},
	},
	{
		section: '§5.2',
		source: '[CORPUS]',
		says: 'a computer rule holds when any of its identities fits',
		sequence: sequenceXml(
			dynamicVariables(
				rule({Serial: '1'}, {condition: computer({SerialNumber: 'sn-0042', AssetTag: 'AT-99'})}),
				rule({Asset: '1'}, {condition: computer({AssetTag: 'AT-7', SerialNumber: 'SN-1'})}),
				rule({None: '1'}, {condition: computer({AssetTag: 'AT-99', SerialNumber: 'SN-1'})}),
			),
		),
		expected: {variables: {Serial: '1', Asset: '1', None: null}},
	},
	{
		section: '§5.2',
		source: '[inferred]',
		says: 'hardware addresses and UUIDs are found however they are punctuated; any adapter will do',
		sequence: sequenceXml(
			dynamicVariables(
				rule({Second: '1'}, {condition: computer({MACAddress: '00-00-5e-00-53-02'})}),
				rule({Other: '1'}, {condition: computer({MACAddress: '00:00:5E:00:53:99'})}),
				rule({Identity: '1'}, {condition: computer({UUID: '{4c4c4544-0042-1010-8031-b4c04f563432}'})}),
			),
		),
		expected: {variables: {Second: '1', Other: null, Identity: '1'}},
	},
	{
		section: '§5.2',
		source: '[inferred]',
		says: 'a computer rule without any identity fits no computer',
		sequence: sequenceXml(
			dynamicVariables(
				rule({Empty: '1'}, {condition: computer({})}),
				rule({Given: '1'}, {condition: computer({AssetTag: 'AT-7'})}),
			),
		),
		expected: {variables: {Empty: null, Given: '1'}},
	},
	{
		section: '§7.10',
		source: '[CORPUS]',
		says: 'the conditions of a rule nest as those of a step do',
		sequence: sequenceXml(
			dynamicVariables(
				rule({A: '1'}, {condition: when(all(yes, expression('MakeModel', {Make: '*', Model: 'Bench*'})))}),
				rule({B: '1'}, {condition: when(all(no, expression('MakeModel', {Make: '*', Model: 'Bench*'})))}),
			),
		),
		expected: {variables: {A: '1', B: null}},
	},
	{
		section: '§7.10',
		source: '[inferred]',
		says: 'rules that cannot be read fail the step, and set nothing',
		sequence: sequenceXml(
			stepXml('SMS_TaskSequence_SetDynamicVariablesAction', 'Set facts', 'OSDSetDynamicVariables.exe', {
				variables: {OSDSetDynamicVariablesRules: '<Rules><Rule>'},
			}),
		),
		expected: {
			reported: ['malformed-rules Set facts'],
			events: [...failed('Set facts', 2_147_942_413), runFailed(2_147_942_413)],
		},
	},
	{
		section: '§7.11',
		source: '[CORPUS]',
		says: 'a document from before the flag sets its variable like any other',
		sequence: sequenceXml(setVariable('tsenv.exe "Site=Lyon"')),
		expected: {events: [...ran('Set'), succeeded], variables: {Site: 'Lyon'}},
	},
	{
		section: '§7.11',
		source: '[CORPUS]',
		says: 'only the first equals sign separates name and value',
		sequence: sequenceXml(setVariable('tsenv.exe "Options=/a=1 /b=2" /hiddenflag:False')),
		expected: {variables: {Options: '/a=1 /b=2'}},
	},
	{
		section: '§7.11',
		source: '[CORPUS]',
		says: 'a value may hold quotation marks',
		sequence: sequenceXml(setVariable('tsenv.exe "Say=he said "hi"" /hiddenflag:False')),
		expected: {variables: {Say: 'he said "hi"'}},
	},
	{
		section: '§7.11',
		source: '[CORPUS]',
		says: 'a value may be made of several variables',
		sequence: sequenceXml(setVariableXml('Name', '%Prefix%-%Number%')),
		variables: {Prefix: 'PC', Number: '7'},
		expected: {variables: {Name: 'PC-7'}},
	},
	{
		section: '§7.11',
		source: '[USEVARS]',
		says: 'a variable may be set from its own old value',
		sequence: sequenceXml(setVariableXml('List', '%List%,b')),
		variables: {List: 'a'},
		expected: {variables: {List: 'a,b'}},
	},
	{
		section: '§7.11',
		source: '[inferred]',
		says: 'the name is expanded too',
		sequence: sequenceXml(setVariableXml('Disk%Number%', 'C:')),
		variables: {Number: '7'},
		expected: {variables: {Disk7: 'C:'}},
	},
	{
		section: '§7.11',
		source: '[USEVARS]',
		says: 'a read-only name is reported when the document is checked',
		sequence: sequenceXml(
			setVariable('tsenv.exe "_SMSTSMake=X" /hiddenflag:False').replace(
				'<defaultVarList>',
				'<defaultVarList><variable name="VariableName" property="VariableName" hidden="true">_SMSTSMake</variable>',
			),
		),
		expected: {reported: ['read-only-variable Set'], variables: {_SMSTSMake: null}},
	},
	{
		section: '§7.11',
		source: '[CORPUS]',
		says: 'MDT leaves the setting to a script; name and value stand in the variables of the step',
		sequence: sequenceXml(
			stepXml('SMS_TaskSequence_SetVariableAction', 'Set', 'cscript.exe "%SCRIPTROOT%\\ZTISetVariable.wsf"', {
				variables: {VariableName: 'PHASE', VariableValue: '%Next%'},
			}),
		),
		variables: {Next: 'STATERESTORE'},
		expected: {variables: {PHASE: 'STATERESTORE'}, started: []},
	},
];
