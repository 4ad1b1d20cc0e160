import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isPackage} from '../../../source/sequence/document/action.ts';
import {parseSequence} from '../../../source/sequence/document/parse-sequence.ts';
import {writeSequence} from '../../../source/sequence/document/write-sequence.ts';
import {planSequence} from '../../../source/sequence/plan.ts';
import type {Step} from '../../../source/sequence/sequence.ts';
import {inAMoment} from '../../helpers/in-a-moment.ts';
import {commandStep, sequenceDocument, sequenceOf} from '../../helpers/sequence-document.ts';

const stepOf = (step: string): Step => {
	const [item] = sequenceOf(sequenceDocument(step)).items;
	if (item?.kind !== 'step') {
		throw new Error('The document has no step');
	}

	return item;
};

const rulesOf = (document: string): string[] =>
	parseSequence(document, 'ts.xml').diagnostics.map(({severity, rule}) => `${severity} ${rule}`);

describe('the grammar (task-sequence-format.md §1.2)', () => {
	it('reads groups in groups, steps, child sequences, references and global variables', () => {
		const sequence = sequenceOf(
			sequenceDocument(
				'<referenceList><reference package="CON00020" program="*"/><reference application="ScopeId_1/Application_2"/></referenceList><globalVarList><variable name="OSDAdapterCount" property="AdapterCount">0</variable></globalVarList><group name="A" description="outer"><group name="B"><step name="S"><action>true</action></step></group><subtasksequence type="SMS_TaskSequence_SubTasksequence" name="C"><defaultVarList><variable name="OSDSubTasksequencePackageID">CON00012</variable><variable name="OSDSubTasksequenceTsName">Collect logs</variable></defaultVarList></subtasksequence></group>',
			),
		);
		expect(sequence).toMatchObject({
			version: '3.10',
			references: [
				{kind: 'package', packageId: 'CON00020', program: '*'},
				{kind: 'application', application: 'ScopeId_1/Application_2'},
			],
			globalVariables: [{name: 'OSDAdapterCount', hidden: false, value: '0'}],
			items: [
				{
					kind: 'group',
					name: 'A',
					description: 'outer',
					items: [
						{kind: 'group', name: 'B', items: [{kind: 'step', name: 'S', action: 'true'}]},
						{kind: 'sub-task-sequence', name: 'C', packageId: 'CON00012', taskSequenceName: 'Collect logs'},
					],
				},
			],
		});
	});

	it('reads an empty sequence', () => {
		expect(sequenceOf('<sequence version="3.10" />').items).toEqual([]);
	});

	it("takes MDT's step of that type as a child sequence", () => {
		const {items} = sequenceOf(
			sequenceDocument(
				'<step type="SMS_TaskSequence_SubTasksequence" name="Child"><defaultVarList><variable name="SubTaskSequenceID">AJ001</variable></defaultVarList></step>',
			),
		);
		expect(items).toMatchObject([{kind: 'sub-task-sequence', packageId: 'AJ001'}]);
	});

	it('refuses a document that is no task sequence', () => {
		expect(rulesOf('<unattend/>')).toEqual(['error not-a-task-sequence']);
	});
});

describe('what a tolerant parser accepts (§1.10)', () => {
	it('reads a step without type, runIn, variables or condition', () => {
		expect(stepOf('<step name="S"><action>true</action></step>')).toMatchObject({
			type: undefined,
			runIn: 'WinPEandFullOS',
			variables: [],
			disabled: false,
			continueOnError: false,
		});
	});

	it.each([
		['True', true],
		['TRUE', true],
		['YES', true],
		['false', false],
		['', false],
	])('reads disable="%s" as %s', (text, disabled) => {
		expect(stepOf(`<step name="S" disable="${text}"/>`).disabled).toBe(disabled);
	});

	it('reads the children of a step in any order, and an action in a group', () => {
		const document = sequenceDocument(
			'<group name="G"><action /><step name="S"><action>true</action><defaultVarList><variable name=" X ">\n1\t</variable></defaultVarList><condition><expression type="SMS_TaskSequence_VariableConditionExpression"/></condition></step></group>',
		);
		expect(rulesOf(document)).toEqual([]);
		expect(sequenceOf(document).items).toMatchObject([
			{items: [{action: 'true', variables: [{name: 'X', value: '\n1\t'}], condition: {kind: 'all'}}]},
		]);
	});

	it('keeps what it does not know, and says so with line and group', () => {
		const {sequence, diagnostics} = parseSequence(
			'<sequence version="3.10">\n<group name="G" colour="red">\n<note/></group></sequence>',
			'ts.xml',
		);
		expect(diagnostics).toMatchObject([
			{severity: 'information', rule: 'unknown-attribute', place: {line: 2}, path: ['G']},
			{severity: 'information', rule: 'unknown-element', place: {line: 3}, path: ['G']},
		]);
		expect(sequence?.element.children).toHaveLength(2);
	});
});

describe('attributes of a step (§1.3, §6.6)', () => {
	it.each([
		['type="SMS_TaskSequence_RunCommandLineAction"', [0, 3010]],
		['type="SMS_TaskSequence_RunPowerShellScriptAction"', [0, 3010]],
		['', [0, 3010]],
		['type="SMS_TaskSequence_RebootAction"', [0]],
		['successCodeList="0 1 2"', [0, 1, 2]],
		['successCodes="5"', [5]],
		['successCodes="5" successCodeList="0"', [0]],
		['successCodeList="-1 0x80070002, 3247440400"', [0xff_ff_ff_ff, 0x80_07_00_02, 0xc1_90_02_10]],
	])('gives a step with %s the success codes %j', (attributes, codes) => {
		expect(stepOf(`<step name="S" ${attributes}/>`).successCodes).toEqual(codes);
	});

	it('reads timeout, start-in, environment and retries', () => {
		expect(
			stepOf('<step name="S" timeout="900" startIn="%DeployRoot%" runIn="winpe" retryCount="2"/>'),
		).toMatchObject({
			timeout: 900,
			startIn: '%DeployRoot%',
			runIn: 'WinPE',
			retryCount: 2,
		});
	});

	it('warns of values that cannot be, and goes on without them', () => {
		const step = '<step name="S" timeout="soon" runIn="Moon" disable="maybe" successCodeList="0 none"/>';
		expect(rulesOf(sequenceDocument(step))).toEqual(Array(4).fill('warning bad-attribute-value'));
		expect(stepOf(step)).toMatchObject({runIn: 'WinPEandFullOS', disabled: false, successCodes: [0]});
	});

	it('takes no package for a reference to eight zeros', () => {
		expect(
			sequenceOf(sequenceDocument('<referenceList><reference package="00000000"/></referenceList>'))
				.references,
		).toEqual([]);
	});
});

describe('any tree of elements', () => {
	const name = fc.constantFrom(
		'group',
		'step',
		'subtasksequence',
		'condition',
		'operator',
		'expression',
		'variable',
		'defaultVarList',
		'action',
		'referenceList',
		'reference',
		'note',
	);
	const attribute = fc.tuple(
		fc.constantFrom(
			'name',
			'type',
			'disable',
			'timeout',
			'successCodeList',
			'runIn',
			'hidden',
			'package',
			'colour',
		),
		fc.constantFrom('', 'true', '-1', '0x10', 'and', 'SMS_TaskSequence_SubTasksequence', '__proto__'),
	);
	const element = (children: fc.Arbitrary<string[]>): fc.Arbitrary<string> =>
		fc
			.tuple(name, fc.uniqueArray(attribute, {selector: ([key]) => key}), children)
			.map(([tag, attributes, inside]) => {
				const written = attributes.map(([key, value]) => ` ${key}="${value}"`).join('');
				return `<${tag}${written}>${inside.join('')}</${tag}>`;
			});
	const {tree} = fc.letrec<{tree: string}>(tie => ({
		tree: fc.oneof({maxDepth: 5}, element(fc.constant([])), element(fc.array(tie('tree'), {maxLength: 3}))),
	}));

	it('is read without an exception and written back as it was', () => {
		fc.assert(
			fc.property(tree, inside => {
				const document = sequenceDocument(inside);
				const sequence = sequenceOf(document);
				expect(writeSequence(sequence.element)).toBe(document);
				const {table} = planSequence({name: '', description: '', type: 'generic', sequence}, new Map());
				expect(table.every((row, index) => row.index === index)).toBe(true);
			}),
		);
	});
});

describe('conditions (§5.1)', () => {
	const conditionOf = (inside: string) =>
		stepOf(commandStep('S', 'true', '', `<condition>${inside}</condition>`)).condition;
	const leaf =
		'<expression type="SMS_TaskSequence_FolderConditionExpression"><variable name="Path">C:\\X</variable></expression>';

	it.each([
		['and', 'all'],
		['OR', 'any'],
		['not', 'none'],
	])('reads <operator type="%s"> as %s of its children', (type, kind) => {
		expect(conditionOf(`<operator type="${type}">${leaf}${leaf}</operator>`)).toMatchObject({
			kind: 'all',
			children: [{kind, children: [{kind: 'expression'}, {kind: 'expression'}]}],
		});
	});

	it('reads the groups of operating systems, without what only the editor needs', () => {
		const condition = conditionOf(
			'<osConditionGroup type="or"><osExpressionGroup type="and" name="All x64"><platformKey arch="x64" type="Win_NT" minVer="1" maxVer="2" /><expression type="SMS_TaskSequence_WMIConditionExpression" ignoreQueryFailure="true"><variable name="Namespace">root\\cimv2</variable><variable name="Query">SELECT * FROM Win32_OperatingSystem</variable></expression></osExpressionGroup></osConditionGroup>',
		);
		expect(condition).toMatchObject({
			children: [{kind: 'any', children: [{kind: 'all', children: [{ignoreQueryFailure: true}]}]}],
		});
	});

	it('treats an empty condition as none', () => {
		expect(conditionOf('')).toBeUndefined();
	});

	it('keeps an unknown condition as one that nobody can evaluate, and warns', () => {
		const step = commandStep('S', 'true', '', '<condition><phase/></condition>');
		expect(stepOf(step).condition).toMatchObject({children: [{kind: 'expression', type: 'phase'}]});
		expect(rulesOf(sequenceDocument(step))).toEqual(['warning unknown-condition']);
	});

	it('refuses an operator that joins in an unknown way', () => {
		const step = commandStep(
			'S',
			'true',
			'',
			`<condition><operator type="xor">${leaf}</operator></condition>`,
		);
		expect(rulesOf(sequenceDocument(step))).toEqual(['error unknown-condition-join']);
	});
});

describe('a hostile document', () => {
	it.each([
		['references', `<referenceList>${'<reference package="A"/>'.repeat(200_000)}</referenceList>`],
		['variables', `<globalVarList>${'<variable name="A">b</variable>'.repeat(200_000)}</globalVarList>`],
	])('with two hundred thousand %s is read', (_, items) => {
		expect(parseSequence(sequenceDocument(items), 'ts.xml').sequence?.items).toEqual([]);
	});

	it('with a package of spaces is read in a moment', () => {
		expect(inAMoment(() => isPackage(`${' '.repeat(200_000)}x`))).toBe(true);
	});
});
