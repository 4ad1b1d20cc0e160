import {describe, expect, it} from 'vitest';
import {evaluateCondition} from '../../../source/sequence/conditions/condition.ts';
import type {ConditionFacts, RegistryValue} from '../../../source/sequence/conditions/condition-facts.ts';
import {success} from '../../../source/sequence/result.ts';
import {bench, expression} from '../../helpers/condition-bench.ts';

const evaluate = async (
	type: string,
	parameters: Readonly<Record<string, string>>,
	given: Partial<ConditionFacts> = {},
) => {
	const {trace} = await evaluateCondition(expression(type, parameters), bench({Folder: 'Tools'}, given));
	if (trace?.kind !== 'expression') {
		throw new Error('The trace of an expression was expected');
	}

	return trace;
};

describe('WMI conditions (§5.2)', () => {
	it('are true when the query returns an instance; names are expanded first', async () => {
		const asked: string[] = [];
		const query: ConditionFacts['query'] = async (namespace, text) => {
			asked.push(`${namespace}: ${text}`);
			return success([{Name: 'Tools'}]);
		};
		const trace = await evaluate('WMI', {Query: "SELECT * FROM X WHERE Name = '%Folder%'"}, {query});
		expect(trace).toMatchObject({verdict: true, saw: '1 instance, Name = "Tools"'});
		expect(asked).toEqual(["root\\cimv2: SELECT * FROM X WHERE Name = 'Tools'"]);
	});

	it('are false when it returns none', async () => {
		const trace = await evaluate('WMI', {Query: 'SELECT * FROM X'}, {query: async () => success([])});
		expect(trace).toMatchObject({verdict: false, saw: 'no instance'});
	});

	it('say what the machine has instead, where asking again costs nothing', async () => {
		const query: ConditionFacts['query'] = async (_, text) =>
			success(text.includes('WHERE') ? [] : [{Model: 'Virtual Machine', Name: 'LAB-1'}]);
		const asked = {Query: "SELECT Name FROM Win32_ComputerSystem WHERE model LIKE '%Latitude%'"};
		const trace = await evaluate('WMI', asked, {query, queriesAreCheap: true});
		expect(trace).toMatchObject({verdict: false, saw: 'no instance, model = "Virtual Machine"'});
		expect(await evaluate('WMI', asked, {query})).toMatchObject({saw: 'no instance'});
	});
});

describe('File and folder conditions (§5.4)', () => {
	const modified = 1_706_745_599_900; // 2024-01-31T23:59:59.9Z
	const given: Partial<ConditionFacts> = {
		file: async path => (path === 'C:\\Tools\\a.exe' ? {modified, version: '10.0.19041.1'} : undefined),
		folder: async path => (path === 'C:\\Windows\\Tools' ? {modified} : undefined),
	};
	const path = 'C:\\%Folder%\\a.exe';

	it.each([
		[{Path: path}, true],
		[{Path: 'C:\\b.exe'}, false],
		[{Path: path, Version: '10.0.9', VersionOperator: 'greater'}, true],
		[{Path: path, Version: '10.0.19041.1', VersionOperator: 'equals'}, true],
		[{Path: path, Version: '11', VersionOperator: 'greaterEqual'}, false],
		[{Path: path, DateTime: '20240131235959.000000+000', DateTimeOperator: 'equals'}, true],
		[{Path: path, DateTime: '2024-02-01T00:00:00Z', DateTimeOperator: 'less'}, true],
		[
			{
				Path: path,
				Version: '10.0.9',
				VersionOperator: 'greater',
				DateTime: '2025-01-01',
				DateTimeOperator: 'greater',
			},
			false,
		],
	])('file %j is %s', async (parameters, expected) => {
		expect((await evaluate('File', parameters, given)).verdict).toBe(expected);
	});

	it.each([
		[{Path: '%windir%\\Tools'}, true],
		[{Path: '%windir%\\Temp'}, false],
		[{Path: '%windir%\\Tools', DateTime: '2024-01-31 12:00:00', DateTimeOperator: 'greaterEqual'}, true],
	])('folder %j is %s', async (parameters, expected) => {
		expect((await evaluate('Folder', parameters, given)).verdict).toBe(expected);
	});

	it('say what they saw, and why they could not compare', async () => {
		expect((await evaluate('File', {Path: path, Version: '9', VersionOperator: 'greater'}, given)).saw).toBe(
			'exists, version 10.0.19041.1',
		);
		expect(await evaluate('Folder', {Path: '%windir%\\Tools', DateTime: 'soon'}, given)).toMatchObject({
			verdict: false,
			saw: 'exists, modified 2024-01-31T23:59:59Z',
			problem: '"soon" is no date and time.',
		});
		const unversioned = {file: async () => ({modified})};
		expect(await evaluate('File', {Path: path, Version: '9'}, unversioned)).toMatchObject({
			verdict: false,
			saw: 'exists, without a version',
		});
	});
});

describe('Registry conditions (§5.5)', () => {
	const values: Record<string, RegistryValue | 'key'> = {
		Number: {type: 'REG_DWORD', data: '10'},
		Text: {type: 'REG_SZ', data: '10'},
		Path: {type: 'REG_EXPAND_SZ', data: 'C:\\Tools'},
		'': 'key',
		Missing: 'key',
	};
	const given: Partial<ConditionFacts> = {
		registryValue: async (key, name) =>
			key === 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Lab' ? values[name] : undefined,
	};

	it.each([
		['', 'exists', '', '', true],
		['Number', 'exists', '', '', true],
		['Missing', 'exists', '', '', false],
		['Missing', 'notExists', '', '', true],
		['Number', 'equals', '10', 'REG_DWORD', true],
		['Number', 'equals', '0xA', 'REG_DWORD', true],
		['Number', 'greater', '9', 'REG_DWORD', true],
		['Text', 'greater', '9', 'REG_SZ', false],
		['Text', 'equals', '10', 'REG_DWORD', false],
		['Text', 'notEquals', '10', 'REG_DWORD', true],
		['Path', 'equals', 'c:\\tools', 'REG_SZ', true],
		['Path', 'like', '*tools', '', true],
		['Missing', 'equals', '', 'REG_SZ', false],
		['Missing', 'notEquals', 'x', 'REG_SZ', true],
		['Missing', 'less', '1', 'REG_DWORD', false],
	])('value %j %s %j (%s) is %s', async (name, operator, data, type, expected) => {
		const parameters = {
			KeyPath: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Lab',
			Value: name,
			Operator: operator,
			Data: data,
			Type: type,
		};
		expect((await evaluate('Registry', parameters, given)).verdict).toBe(expected);
	});

	it('tell a missing key from a missing value', async () => {
		const asked = {KeyPath: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Other', Operator: 'notExists'};
		expect(await evaluate('Registry', asked, given)).toMatchObject({verdict: true, saw: 'no such key'});
	});
});

describe('Software conditions (§5.2)', () => {
	const given: Partial<ConditionFacts> = {
		installedProduct: async code => (code === '{P}' ? {version: '2.1'} : undefined),
		installedUpgradeCode: async code => code === '{U}',
	};

	it.each([
		[{Operator: 'ThisVersion', ProductCode: '{P}', UpgradeCode: '{X}'}, true],
		[{Operator: 'thisversion', ProductCode: '{Q}', UpgradeCode: '{U}'}, false],
		[{Operator: 'AnyVersion', ProductCode: '{Q}', UpgradeCode: '{U}'}, true],
		[{Operator: 'AnyVersion', ProductCode: '{P}', UpgradeCode: '{X}'}, false],
		[{Operator: 'Newer', ProductCode: '{P}'}, false],
	])('%j is %s', async (parameters, expected) => {
		expect((await evaluate('Software', parameters, given)).verdict).toBe(expected);
	});
});

describe('Operating system conditions of MDT (§5.2, §3)', () => {
	const on =
		(version: string, architecture: 'x86' | 'x64' = 'x64') =>
		(parameters: Readonly<Record<string, string>>) =>
			evaluate('OS', parameters, {operatingSystem: async () => ({architecture, version, productType: 1})});

	it.each([
		['6.1.7601', {Architecture: 'x64', Operator: 'equals', Version: '6.10.7601.1'}, true],
		['6.1.7601', {Architecture: 'X64', Operator: 'greaterEqual', Version: '6.10.7600.0'}, true],
		['6.1.7601', {Architecture: 'x86', Operator: 'equals', Version: '6.10.7601.1'}, false],
		['5.1.2600', {Operator: 'equals', Version: '5.01.2600.2'}, true],
		['10.0.26100', {Architecture: 'AMD64', Operator: 'greater', Version: '6.30.9600.0'}, true],
		['10.0.26100', {Operator: 'less', Version: '10.00.10240.0'}, false],
	])('on %s %j is %s', async (version, parameters, expected) => {
		expect((await on(version)(parameters)).verdict).toBe(expected);
	});

	it('say which system they saw', async () => {
		expect((await on('10.0.26100')({Operator: 'equals', Version: '6.1'})).saw).toBe(
			'version 10.0.26100, x64, client',
		);
	});
});

describe('Rules about the computer (§1.8, §7.10)', () => {
	it.each([
		[{Make: '*', Model: '*Bench*'}, true],
		[{Make: 'contoso*', Model: 'Bench 14 G?'}, true],
		[{Make: 'Fabrikam', Model: '*'}, false],
		[{Make: '', Model: 'Bench*'}, true],
		[{Make: '', Model: ''}, false],
	])('make and model %j: %s', async (parameters, expected) => {
		expect((await evaluate('MakeModel', parameters)).verdict).toBe(expected);
	});

	it.each([
		[{AssetTag: 'at-7'}, true],
		[{AssetTag: 'AT-8', SerialNumber: 'SN-0042'}, true],
		[{MACAddress: '00-00-5e-00-53-02'}, true],
		[{UUID: '{4c4c4544-0042-1010-8031-b4c04f563432}'}, true],
		[{AssetTag: 'AT-8', MACAddress: '', SerialNumber: 'SN', UUID: ''}, false],
		[{AssetTag: '', MACAddress: '', SerialNumber: '', UUID: ''}, false],
	])('identity %j: %s', async (parameters, expected) => {
		expect((await evaluate('Computer', parameters)).verdict).toBe(expected);
	});
});
