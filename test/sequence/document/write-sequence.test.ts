import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {blankSecrets} from '../../../source/sequence/document/blank-secrets.ts';
import {readXml} from '../../../source/sequence/document/read-xml.ts';
import {writeSequence} from '../../../source/sequence/document/write-sequence.ts';
import type {XmlElement} from '../../../source/sequence/document/xml.ts';
import {corpusSequences, hasCorpus} from '../../helpers/corpus-documents.ts';
import {sequenceDocument} from '../../helpers/sequence-document.ts';

const read = (text: string): XmlElement => {
	const result = readXml(text, 'ts.xml');
	if (!result.ok) {
		throw new Error(result.error.message);
	}

	return result.value;
};

describe('writing a sequence (task-sequence-format.md §1.1)', () => {
	it.each([
		[
			'<sequence version="3.10"><referenceList><reference package="CON00020"/></referenceList></sequence>\r\n',
		],
		[
			'<?xml version="1.0"?>\n<sequence version="3.00" name="A &amp; &quot;B&quot;">\n  <step name="S" />\n</sequence>',
		],
		[
			'<sequence version="3.10"><variable name="X"></variable><variable name="Y">a &lt; b &amp; c &gt; d "e" \'f\'\r\n</variable></sequence>',
		],
		['<sequence description="one&#xD;&#xA;two&#x9;three"><!-- note --><a><![CDATA[<&>]]></a></sequence>'],
		['<sequence version="3.10" />'],
	])('gives back %j to the byte', text => {
		expect(writeSequence(read(text))).toBe(text);
	});

	it('gives every text back that it was given', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', '<', '>', '&', '"', "'", '\n', '\r', '\t', ' ', ']]>', 'é', '😀'),
		});
		fc.assert(
			fc.property(text, text, (value, attribute) => {
				const element: XmlElement = {
					...read('<sequence/>'),
					attributes: new Map([['name', attribute]]),
					children: value === '' ? [] : [{kind: 'text', text: value, place: {file: '', line: 1, column: 1}}],
				};
				const again = read(writeSequence(element));
				expect(again.attributes.get('name')).toBe(attribute);
				expect(again.children.map(child => (child.kind === 'text' ? child.text : '')).join('')).toBe(value);
			}),
		);
	});

	it.skipIf(!hasCorpus)('gives every real task sequence back to the byte', async () => {
		const sequences = await corpusSequences();
		expect(sequences.length).toBeGreaterThan(30);
		for (const {name, text} of sequences) {
			expect(writeSequence(read(text)), name).toBe(text);
		}
	});
});

describe('blanking secrets (§2.4, §6.5)', () => {
	const blanked = (items: string): string => writeSequence(blankSecrets(read(sequenceDocument(items))));

	it('empties passwords, PINs and product keys, and nothing that only sounds like one', () => {
		expect(
			blanked(
				'<step name="S"><defaultVarList><variable name="OSDJoinPassword" property="DomainPassword">canary</variable><variable name="OSDProductKey">canary</variable><variable name="OSDRandomAdminPassword">true</variable><variable name="OSDBitLockerCreateRecoveryPassword">AD</variable></defaultVarList></step>',
			),
		).toBe(
			sequenceDocument(
				'<step name="S"><defaultVarList><variable name="OSDJoinPassword" property="DomainPassword"></variable><variable name="OSDProductKey"></variable><variable name="OSDRandomAdminPassword">true</variable><variable name="OSDBitLockerCreateRecoveryPassword">AD</variable></defaultVarList></step>',
			),
		);
	});

	const setVariable = (name: string, flag: string, value: string): string =>
		`<step type="SMS_TaskSequence_SetVariableAction" name="S"><action>tsenv.exe "${name}=${value}" /hiddenflag:${flag}</action><defaultVarList><variable name="VariableName" hidden="true">${name}</variable><variable name="VariableValue" hidden="true">${value}</variable></defaultVarList></step>`;

	it.each([
		['X', 'True'],
		['OSDLocalAdminPassword', 'False'],
	])('empties the value of %s, set with the hidden flag %s, in the action too', (name, flag) => {
		expect(blanked(setVariable(name, flag, 'can"a=ry'))).toBe(sequenceDocument(setVariable(name, flag, '')));
	});

	it('leaves a value that may be displayed', () => {
		const step = setVariable('X', 'False', 'plain');
		expect(blanked(step)).toBe(sequenceDocument(step));
	});

	it('empties secret values in the rules of Set Dynamic Variables', () => {
		const step = (value: string): string =>
			`<step name="S"><defaultVarList><variable name="OSDSetDynamicVariablesRules">&lt;Rules&gt;&lt;Rule&gt;&lt;Variables&gt;&lt;Variable Name="A" IsSecret="true"&gt;${value}&lt;/Variable&gt;&lt;Variable Name="B" IsSecret="false"&gt;shown&lt;/Variable&gt;&lt;/Variables&gt;&lt;/Rule&gt;&lt;/Rules&gt;</variable></defaultVarList></step>`;
		expect(blanked(step('canary'))).toBe(sequenceDocument(step('')));
	});

	it('shows nothing of rules that cannot be read', () => {
		expect(
			blanked(
				'<step name="S"><defaultVarList><variable name="OSDSetDynamicVariablesRules">&lt;Rules canary</variable></defaultVarList></step>',
			),
		).not.toContain('canary');
	});
});
