import {describe, expect, it} from 'vitest';
import type {ApplicationRule} from '../../../source/content/application.ts';
import {applicationDigest, enhancedDetection, settingExpression} from '../../helpers/application-digest.ts';
import {applicationIn, readDigest} from '../../helpers/exported-application.ts';

const detectionOf = (settings: string, expression: string): ApplicationRule | undefined =>
	applicationIn(
		applicationDigest({
			provider: 'Local',
			detection: `<DetectionMethod>Enhanced</DetectionMethod>${enhancedDetection(settings, expression)}`,
		}),
	).deploymentTypes[0]?.detection;

describe('what a digest says of detection', () => {
	const file = '<File LogicalName="S" Is64Bit="true"><Path>C:\\Tools\\</Path><Filter>a.exe</Filter></File>';
	const fileRule = (more: Readonly<Record<string, string>> = {}): ApplicationRule => ({
		kind: 'condition',
		type: 'File',
		parameters: {Path: 'C:\\Tools\\a.exe', ...more},
	});
	const count = {SettingSourceType: 'File', Method: 'Count'};
	const versionOf = {SettingSourceType: 'File', Method: 'Value', PropertyPath: 'Version'};

	it('a file that exists, by its version, by its time', () => {
		expect(detectionOf(file, settingExpression('NotEquals', count, '0'))).toEqual(fileRule());
		expect(detectionOf(file, settingExpression('Equals', count, '0'))).toEqual({
			kind: 'none',
			rules: [fileRule()],
		});
		expect(detectionOf(file, settingExpression('GreaterEquals', versionOf, '2.0'))).toEqual(
			fileRule({Version: '2.0', VersionOperator: 'greaterEqual'}),
		);
		expect(
			detectionOf(
				file,
				settingExpression('LessThan', {...versionOf, PropertyPath: 'DateModified'}, '2026-01-01T00:00:00Z'),
			),
		).toEqual(fileRule({DateTime: '2026-01-01T00:00:00Z', DateTimeOperator: 'less'}));
	});

	it('between two, one of several, none of several', () => {
		expect(detectionOf(file, settingExpression('Between', versionOf, '1', '2'))).toEqual({
			kind: 'all',
			rules: [
				fileRule({Version: '1', VersionOperator: 'greaterEqual'}),
				fileRule({Version: '2', VersionOperator: 'lessEqual'}),
			],
		});
		expect(detectionOf(file, settingExpression('OneOf', versionOf, '1', '2'))).toMatchObject({kind: 'any'});
		expect(detectionOf(file, settingExpression('NoneOf', versionOf, '1', '2'))).toMatchObject({kind: 'none'});
	});

	it('a file of a 32-bit application in either place', () => {
		const setting =
			'<Folder LogicalName="S" Is64Bit="false"><Path>%ProgramFiles%</Path><Filter>Viewer</Filter></Folder>';
		expect(detectionOf(setting, settingExpression('NotEquals', {Method: 'Count'}, '0'))).toEqual({
			kind: 'any',
			rules: ['%ProgramFiles(x86)%\\Viewer', '%ProgramFiles%\\Viewer'].map(Path => ({
				kind: 'condition',
				type: 'Folder',
				parameters: {Path},
			})),
		});
	});

	const value = (bits: boolean) =>
		`<SimpleSetting LogicalName="S" DataType="Version"><RegistryDiscoverySource Hive="HKEY_LOCAL_MACHINE" Is64Bit="${bits}"><Key>SOFTWARE\\Contoso</Key><ValueName>Version</ValueName></RegistryDiscoverySource></SimpleSetting>`;

	it('a registry value as a version, as a text, or that exists', () => {
		const at = (DataType: string, operator: string, constant: string) =>
			detectionOf(value(true), settingExpression(operator, {DataType, Method: 'Value'}, constant));
		const condition = (operator: string, data: string): ApplicationRule => ({
			kind: 'condition',
			type: 'Registry',
			parameters: {
				KeyPath: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
				Value: 'Version',
				Operator: operator,
				Data: data,
				Type: '',
			},
		});
		expect(at('Version', 'GreaterEquals', '4.1')).toEqual({
			kind: 'registry-version',
			key: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
			value: 'Version',
			test: {operator: 'greaterEqual', version: '4.1'},
		});
		expect(at('String', 'Equals', 'Pro')).toEqual(condition('equals', 'Pro'));
		expect(at('String', 'BeginsWith', 'Pro')).toEqual(condition('like', 'Pro*'));
		expect(at('String', 'NotContains', 'Pro')).toEqual(condition('notLike', '*Pro*'));
		expect(
			detectionOf(value(true), settingExpression('NotEquals', {DataType: 'Int64', Method: 'Count'}, '0')),
		).toEqual(condition('exists', ''));
	});

	it('a registry key of a 32-bit application in either place', () => {
		const setting =
			'<RegistryKey LogicalName="S" Hive="HKEY_LOCAL_MACHINE" Is64Bit="false"><Key>SOFTWARE\\Contoso</Key></RegistryKey>';
		const exists = settingExpression(
			'Equals',
			{Method: 'Value', PropertyPath: 'RegistryKeyExists', DataType: 'Boolean'},
			'true',
		);
		const rule = detectionOf(setting, exists);
		expect(rule?.kind === 'any' ? rule.rules.length : 0).toBe(2);
		expect(JSON.stringify(rule)).toContain('SOFTWARE\\\\WOW6432Node\\\\Contoso');
	});

	it('a Windows Installer product, and a version of it', () => {
		const product = '<MSI LogicalName="S"><ProductCode>{1}</ProductCode></MSI>';
		expect(detectionOf(product, settingExpression('NotEquals', {Method: 'Count'}, '0'))).toEqual({
			kind: 'product',
			productCode: '{1}',
		});
		expect(
			detectionOf(
				product,
				settingExpression('GreaterEquals', {Method: 'Value', PropertyPath: 'ProductVersion'}, '2'),
			),
		).toEqual({kind: 'product', productCode: '{1}', test: {operator: 'greaterEqual', version: '2'}});
	});

	it('several, joined by And and Or', () => {
		const one = settingExpression('NotEquals', count, '0');
		const both = `<Expression><Operator>Or</Operator><Operands>${one}<Expression IsGroup="true"><Operator>And</Operator><Operands>${one}${one}</Operands></Expression></Operands></Expression>`;
		expect(detectionOf(file, both)).toEqual({
			kind: 'any',
			rules: [fileRule(), {kind: 'all', rules: [fileRule(), fileRule()]}],
		});
	});

	it('rules that stand as a text in the action', () => {
		const rules = enhancedDetection(file, settingExpression('NotEquals', count, '0'));
		const [type] = applicationIn(
			applicationDigest({
				provider: 'Local',
				detection: '',
				detectArguments: {MethodBody: `<?xml version="1.0" encoding="utf-16"?>${rules}`},
			}),
		).deploymentTypes;
		expect(type?.detection).toEqual(fileRule());
	});

	it('a script, with its line breaks', () => {
		const [type] = applicationIn(
			applicationDigest({
				provider: 'Script',
				detection: '<DetectionMethod>Script</DetectionMethod>',
				detectArguments: {ScriptType: '0', ScriptBody: 'if ($true) {\n\t"yes"\n}'},
			}),
		).deploymentTypes;
		expect(type?.detection).toEqual({
			kind: 'script',
			language: 'powershell',
			text: 'if ($true) {\n\t"yes"\n}',
		});
	});

	it('reports what it does not know, and takes it for nothing else', () => {
		const {applications, diagnostics} = readDigest(
			applicationDigest({
				provider: 'Local',
				detection: enhancedDetection(
					file,
					settingExpression('NotEquals', {...versionOf, PropertyPath: 'Size'}, '1'),
				),
			}),
		);
		expect(diagnostics).toMatchObject([{severity: 'warning', rule: 'application-digest'}]);
		expect(applications[0]?.deploymentTypes[0]?.detection.kind).toBe('unknown');
	});
});
