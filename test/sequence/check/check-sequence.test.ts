import {describe, expect, it} from 'vitest';
import {checkTaskSequence} from '../../../source/sequence/check/check-sequence.ts';
import {knownStepTypes} from '../../helpers/known-step-types.ts';
import {commandStep, sequenceDocument, taskSequenceOf} from '../../helpers/sequence-document.ts';

const check = (document: string) => checkTaskSequence(taskSequenceOf(document), new Map(), knownStepTypes);
const rulesOf = (items: string, version?: string): string[] =>
	check(sequenceDocument(items, version)).map(({severity, rule}) => `${severity} ${rule}`);

const step = (type: string, action: string, attributes = '', variables = ''): string =>
	`<step type="${type}" name="S" ${attributes}><action>${action}</action><defaultVarList>${variables}</defaultVarList></step>`;

const setVariable = (name: string, value = '1'): string =>
	step(
		'SMS_TaskSequence_SetVariableAction',
		`tsenv.exe "${name}=${value}"`,
		'',
		`<variable name="VariableName" hidden="true">${name}</variable><variable name="VariableValue" hidden="true">${value}</variable>`,
	);

describe('checking the version (task-sequence-format.md §12 no. 13)', () => {
	it.each([
		['3.10', []],
		['3.00', []],
		['3.40', ['warning unknown-schema-version']],
		['', ['warning unsupported-schema-version']],
		['4.0', ['error unsupported-schema-version']],
	])('of a sequence %s gives %j', (version, rules) => {
		expect(rulesOf('', version)).toEqual(rules);
	});
});

describe('checking step types (§1.10 no. 7)', () => {
	const partition = 'SMS_TaskSequence_PartitionDiskAction';

	it.each([
		['finds nothing in a plain command', commandStep('S', 'true'), []],
		[
			'warns of a type that only Microsoft’s client runs',
			step(partition, 'osddiskpart.exe'),
			['warning unsupported-step-type'],
		],
		[
			'only mentions it when the step is disabled',
			step(partition, 'osddiskpart.exe', 'disable="true"'),
			['information unsupported-step-type'],
		],
		[
			'warns that an unknown type runs its command',
			step('Vendor_Step', 'vendor.exe /go'),
			['warning unknown-step-type'],
		],
		[
			'warns that an unknown type has no plain command',
			step('Vendor_Step', 'OSDApplyOS.exe /x'),
			['warning unsupported-step-type'],
		],
		['refuses an enabled step without a command', commandStep('S', ''), ['error no-command']],
		['lets a disabled step have no command', commandStep('S', '', 'disable="true"'), []],
		[
			'lets a step in a disabled group have no command',
			`<group name="G" disable="true">${commandStep('S', '')}</group>`,
			[],
		],
		['refuses an untyped step without a command', '<step name="S"><action/></step>', ['error no-command']],
	])('%s', (_, items, rules) => {
		expect(rulesOf(items)).toEqual(rules);
	});

	it('refuses a script that cannot be decoded', () => {
		const script = '<variable name="OSDRunPowerShellScriptSourceScript">%%%</variable>';
		expect(rulesOf(step('SMS_TaskSequence_SetVariableAction', 'tsenv.exe', '', script))).toEqual([
			'error script-unreadable',
		]);
	});
});

describe('checking references (§1.6)', () => {
	const packaged = '<step name="S"><action>smsswd.exe /run:CON00020 sh prepare.sh</action></step>';

	it('warns of a package that is used but not listed', () => {
		expect(rulesOf(packaged)).toEqual(['warning reference-missing']);
	});

	it.each([
		['is listed', `<referenceList><reference package="con00020"/></referenceList>${packaged}`, '3.10'],
		[
			'is none',
			commandStep(
				'S',
				'true',
				'',
				'<defaultVarList><variable name="PackageID">00000000</variable></defaultVarList>',
			),
			'3.10',
		],
		['is in an MDT sequence, which has no list', packaged, '3.00'],
	])('is silent when the package %s', (_, items, version) => {
		expect(rulesOf(items, version)).toEqual([]);
	});
});

describe('checking conditions (§5)', () => {
	const conditioned = (type: string, parameters: string): string =>
		commandStep(
			'S',
			'true',
			'',
			`<condition><operator type="or"><expression type="SMS_TaskSequence_${type}ConditionExpression">${parameters}</expression></operator></condition>`,
		);
	const parameter = (name: string, text: string): string => `<variable name="${name}">${text}</variable>`;

	it.each([
		[
			'Variable',
			parameter('Variable', 'A') + parameter('Operator', 'notequals') + parameter('Value', '1'),
			[],
		],
		['Variable', parameter('Variable', 'A') + parameter('Operator', '%How%') + parameter('Value', '1'), []],
		[
			'Variable',
			parameter('Variable', 'A') + parameter('Operator', 'resembles'),
			['error unknown-condition-operator'],
		],
		['Variable', parameter('Operator', 'exists'), ['warning incomplete-condition']],
		['Folder', parameter('Path', 'C:\\X'), []],
		['Moon', '', ['warning unknown-condition-type']],
		['constructor', '', ['warning unknown-condition-type']],
	])('of type %s with %s gives %j', (type, parameters, rules) => {
		expect(rulesOf(conditioned(type, parameters))).toEqual(rules);
	});
});

describe('checking variables (§6.3)', () => {
	it.each([
		['ComputerName', []],
		['%Prefix%Name', []],
		['_SMSTSMake', ['warning read-only-variable']],
		['two words', ['warning bad-variable-name']],
		['1st', ['warning bad-variable-name']],
	])('that set %s gives %j', (name, rules) => {
		expect(rulesOf(setVariable(name))).toEqual(rules);
	});

	it('tells that a variable for the whole run replaces what steps have entered', () => {
		const items = `${setVariable('WorkingDirectory', '/srv')}${commandStep('T', 'true', '', '<defaultVarList><variable name="workingdirectory">/tmp</variable></defaultVarList>')}`;
		expect(check(sequenceDocument(items))).toMatchObject([
			{
				severity: 'information',
				rule: 'shadows-step-default',
				path: ['S'],
				message: expect.stringContaining('"T"'),
			},
		]);
	});

	it('reports rules that cannot be read', () => {
		const rules = '<variable name="OSDSetDynamicVariablesRules">&lt;Rules&gt;</variable>';
		expect(rulesOf(step('SMS_TaskSequence_SetVariableAction', 'tsenv.exe', '', rules))).toEqual([
			'error malformed-rules',
		]);
	});
});

describe('checking for secrets (§2.4)', () => {
	const runAs = (password: string): string =>
		commandStep(
			'S',
			'true',
			'',
			`<defaultVarList><variable name="SMSTSRunCommandLineUserPassword">${password}</variable></defaultVarList>`,
		);

	it('warns of a password in clear text without showing it', () => {
		const diagnostics = check(sequenceDocument(runAs('canary')));
		expect(diagnostics).toMatchObject([{severity: 'warning', rule: 'secret-in-clear', path: ['S']}]);
		expect(JSON.stringify(diagnostics)).not.toContain('canary');
	});

	it.each(['', '%RunAsPassword%'])('is silent when the password is %j', password => {
		expect(rulesOf(runAs(password))).toEqual([]);
	});
});
