import {describe, expect, it} from 'vitest';
import {conditionText, outlineCondition} from '../../../source/sequence/conditions/condition-text.ts';
import {all, any, expression, none, variableIs} from '../../helpers/condition-bench.ts';

describe('a condition in words (task-sequence-format.md §5.2)', () => {
	it.each([
		[variableIs('Model', 'Equals', 'X'), 'Model equals "X"'],
		[variableIs('Model', 'notExists', ''), 'Model does not exist'],
		[variableIs('Build', 'greaterEqual', '6'), 'Build is greater than or equal to "6"'],
		[
			expression('WMI', {Namespace: 'root\\cimv2', Query: 'SELECT * FROM Win32_Battery'}),
			'WMI root\\cimv2: SELECT * FROM Win32_Battery',
		],
		[expression('File', {Path: 'C:\\x'}), 'file C:\\x exists'],
		[
			expression('File', {Path: 'C:\\x', Version: '1.2', VersionOperator: 'less'}),
			'file C:\\x exists and version is less than 1.2',
		],
		[expression('Folder', {Path: '/srv'}), 'folder /srv exists'],
		[
			expression('Registry', {KeyPath: 'HKEY_LOCAL_MACHINE\\X', Operator: 'exists'}),
			'registry key HKEY_LOCAL_MACHINE\\X exists',
		],
		[
			expression('Registry', {
				KeyPath: 'HKLM\\X',
				Operator: 'equals',
				Value: 'V',
				Type: 'REG_DWORD',
				Data: '1',
			}),
			'registry value HKLM\\X\\V (REG_DWORD) equals "1"',
		],
		[expression('MakeModel', {Make: '*', Model: 'Bench*'}), 'make like "*" and model like "Bench*"'],
		[expression('Computer', {SerialNumber: 'SN-1', UUID: ''}), 'SerialNumber equals "SN-1"'],
		[expression('Moon', {}), 'unknown condition type SMS_TaskSequence_MoonConditionExpression'],
	])('%#: says what it asks', (condition, text) => {
		expect(conditionText(condition)).toBe(text);
	});

	it('says all of, any of and none of, and hides a needless all', () => {
		const leaf = variableIs('A', 'exists');
		expect(outlineCondition(all(any(leaf, none(leaf))))).toEqual([
			'any of:',
			'\tA exists',
			'\tnone of:',
			'\t\tA exists',
		]);
		expect(outlineCondition(undefined)).toEqual([]);
	});
});
