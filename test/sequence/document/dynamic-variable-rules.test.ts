import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseRules} from '../../../source/sequence/document/dynamic-variable-rules.ts';
import {
	decodePowerShellScript,
	encodePowerShellScript,
} from '../../../source/sequence/document/powershell-script.ts';

const place = {file: 'ts.xml', line: 7, column: 3};

describe('the rules of Set Dynamic Variables (task-sequence-format.md §1.8)', () => {
	it('have a condition and variables, in order, some of them secret', () => {
		const {rules, diagnostics} = parseRules(
			'<Rules><Rule><condition><expression type="SMS_TaskSequence_MakeModelConditionExpression"><variable name="Make">*</variable><variable name="Model">*VMware*</variable></expression></condition><Variables><Variable Name="IsVM" IsSecret="false">True</Variable></Variables></Rule><Rule><Variables><Variable Name=" A " IsSecret="true"></Variable><Variable Name="B">1</Variable></Variables></Rule></Rules>\r\n',
			place,
		);
		expect(diagnostics).toEqual([]);
		expect(rules).toMatchObject([
			{
				condition: {
					kind: 'all',
					children: [{parameters: {Make: '*', Model: '*VMware*'}, place}],
				},
				variables: [{name: 'IsVM', value: 'True', secret: false}],
			},
			{
				condition: undefined,
				variables: [
					{name: 'A', value: '', secret: true},
					{name: 'B', value: '1', secret: false},
				],
			},
		]);
	});

	it('may be absent', () => {
		expect(parseRules(' ', place)).toEqual({rules: [], diagnostics: []});
	});

	it('that cannot be read are reported at their step', () => {
		expect(parseRules('<Rules><Rule>', place).diagnostics).toMatchObject([
			{severity: 'error', rule: 'malformed-rules', place},
		]);
	});
});

describe('the script of Run PowerShell Script (§1.7)', () => {
	it('is Base64 of UTF-16 behind a mark', () => {
		expect(decodePowerShellScript('//5IAGkA')).toEqual({ok: true, value: 'Hi'});
	});

	it.each(['not base64!', '//5IAGk='])('is refused in words when it is %j', text => {
		expect(decodePowerShellScript(text)).toMatchObject({
			ok: false,
			error: expect.stringContaining('The script is not'),
		});
	});

	it('comes back as it was written', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), script => {
				expect(decodePowerShellScript(encodePowerShellScript(script))).toEqual({ok: true, value: script});
			}),
		);
	});
});
