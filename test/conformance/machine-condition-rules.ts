import {conditionCase} from './condition-case.ts';
import {expression} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';

const file = (parameters: Readonly<Record<string, string>>): string =>
	expression('File', {Path: 'C:\\Windows\\explorer.exe', ...parameters});
const folder = (parameters: Readonly<Record<string, string>>): string =>
	expression('Folder', {Path: 'C:\\Windows', ...parameters});
const system = (Operator: string, Version: string, Architecture = 'X64'): string =>
	expression('OS', {Architecture, Version, Operator});
const software = (parameters: Readonly<Record<string, string>>): string => expression('Software', parameters);

const productCode = '{0f4a7c1e-8b2d-4c55-9f3a-6d1e2b3c4a50}';
const upgradeCode = '{7A1B2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D}';
const otherCode = '{00000000-8B2D-4C55-9F3A-6D1E2B3C4A50}';

/** Conditions on files, folders, the operating system and installed software. */
export const machineConditionRules: readonly ConformanceCase[] = [
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'a file with only a path: it exists, and is no folder',
		conditions: {
			file: file({}),
			absent: file({Path: 'C:\\Windows\\none.exe'}),
			'a folder': file({Path: 'C:\\Windows'}),
		},
		hold: ['file'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'a folder with only a path: it exists, and is no file',
		conditions: {
			folder: folder({}),
			absent: folder({Path: 'C:\\None'}),
			'a file': folder({Path: 'C:\\Windows\\explorer.exe'}),
		},
		hold: ['folder'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'paths may hold task sequence variables and those of the system',
		conditions: {
			system: file({Path: '%windir%\\explorer.exe'}),
			sequence: file({Path: '%DataFolder%\\site.txt'}),
			both: folder({Path: '%WINDIR%'}),
			unknown: file({Path: '%Nowhere%\\explorer.exe'}),
		},
		variables: {DataFolder: 'C:\\Data'},
		hold: ['system', 'sequence', 'both'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'a file condition holds when all of its tests do',
		conditions: {
			both: file({
				Version: '10.0.0.0',
				VersionOperator: 'greater',
				DateTime: '2025-01-01 00:00:00',
				DateTimeOperator: 'greater',
			}),
			'version alone': file({
				Version: '10.0.0.0',
				VersionOperator: 'greater',
				DateTime: '2025-12-01 00:00:00',
				DateTimeOperator: 'greater',
			}),
			'date alone': file({
				Version: '11.0.0.0',
				VersionOperator: 'greater',
				DateTime: '2025-01-01 00:00:00',
				DateTimeOperator: 'greater',
			}),
		},
		hold: ['both'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'a folder condition with a date asks when it was modified',
		conditions: {
			later: folder({DateTime: '2025-01-01 00:00:00', DateTimeOperator: 'greater'}),
			earlier: folder({DateTime: '2025-01-01 00:00:00', DateTimeOperator: 'less'}),
		},
		hold: ['later'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'the operating system: architecture and version must fit',
		conditions: {
			both: system('greaterEqual', '10.0.17763'),
			'other version': system('less', '10.0.17763'),
			'other architecture': system('greaterEqual', '10.0.17763', 'X86'),
			amd64: system('equals', '10.0.26100', 'amd64'),
		},
		hold: ['both', 'amd64'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[inferred]',
		says: 'operating system versions compare part by part as numbers',
		conditions: {
			'9 before 10': system('greater', '9.9.99999'),
			'build 9600 before 26100': system('greater', '10.0.9600'),
			equals: system('equals', '10.0.26100'),
		},
		hold: ['9 before 10', 'build 9600 before 26100', 'equals'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'the catalogue writes the minor version in two digits: 6.10 is 6.1, and 6.3 comes after it',
		machine: {
			wmi: {
				'root\\cimv2': {
					Win32_OperatingSystem: [{Version: '6.3.9600', OSArchitecture: '64-bit', ProductType: 1}],
				},
			},
		},
		conditions: {
			'after 6.10': system('greater', '6.10.7601.1'),
			'not before 6.10': system('less', '6.10.7601.1'),
		},
		hold: ['after 6.10'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'installed software, this version: the product code is installed',
		conditions: {
			installed: software({Operator: 'ThisVersion', ProductCode: productCode, UpgradeCode: otherCode}),
			'not installed': software({Operator: 'ThisVersion', ProductCode: otherCode, UpgradeCode: upgradeCode}),
		},
		hold: ['installed'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'installed software, any version: a product of the upgrade code is installed',
		conditions: {
			installed: software({Operator: 'AnyVersion', ProductCode: otherCode, UpgradeCode: upgradeCode}),
			'not installed': software({Operator: 'AnyVersion', ProductCode: productCode, UpgradeCode: otherCode}),
		},
		hold: ['installed'],
	}),
	conditionCase({
		section: '§5.4',
		source: '[SDK]',
		says: 'file versions compare in four numeric parts',
		conditions: {
			'9 before 10': file({Version: '9.0.99999.9', VersionOperator: 'greater'}),
			'third part': file({Version: '10.0.9600.0', VersionOperator: 'greater'}),
			'last part': file({Version: '10.0.26100.10', VersionOperator: 'less'}),
			'not greater': file({Version: '10.0.26100.1', VersionOperator: 'greater'}),
		},
		hold: ['9 before 10', 'third part', 'last part'],
	}),
	conditionCase({
		section: '§5.4',
		source: '[SDK]',
		says: 'the six operators of a file version',
		conditions: Object.fromEntries(
			['equals', 'notEquals', 'less', 'lessEqual', 'greater', 'greaterEqual'].map(operator => [
				operator,
				file({Version: '10.0.26100.1', VersionOperator: operator}),
			]),
		),
		hold: ['equals', 'lessEqual', 'greaterEqual'],
	}),
	conditionCase({
		section: '§5.4',
		source: '[SDK]',
		says: 'the six operators of a date',
		conditions: Object.fromEntries(
			['equals', 'notEquals', 'less', 'lessEqual', 'greater', 'greaterEqual'].map(operator => [
				operator,
				file({DateTime: '2025-03-15 09:30:00', DateTimeOperator: operator}),
			]),
		),
		hold: ['notEquals', 'less', 'lessEqual'],
	}),
	conditionCase({
		section: '§5.4',
		source: '[SDK]',
		says: 'dates are stored and compared in UTC',
		conditions: {
			utc: file({DateTime: '2025-03-14 09:30:00', DateTimeOperator: 'equals'}),
			wmi: file({DateTime: '20250314093000.000000+000', DateTimeOperator: 'equals'}),
			'one hour east': file({DateTime: '20250314103000.000000+060', DateTimeOperator: 'equals'}),
			'the local hour': file({DateTime: '20250314103000.000000+000', DateTimeOperator: 'equals'}),
		},
		hold: ['utc', 'wmi', 'one hour east'],
	}),
	conditionCase({
		section: '§5.4',
		source: '[inferred]',
		says: 'a file without a version stands no test of its version',
		conditions: {
			equals: file({Path: 'C:\\Data\\site.txt', Version: '1.0.0.0', VersionOperator: 'notEquals'}),
			exists: file({Path: 'C:\\Data\\site.txt'}),
		},
		hold: ['exists'],
	}),
	conditionCase({
		section: '§5.4',
		source: '[inferred]',
		says: 'a file that is not there stands no test, also not a negative one',
		conditions: {
			version: file({Path: 'C:\\none.exe', Version: '1.0.0.0', VersionOperator: 'notEquals'}),
			date: file({Path: 'C:\\none.exe', DateTime: '2025-01-01 00:00:00', DateTimeOperator: 'notEquals'}),
			there: file({Version: '1.0.0.0', VersionOperator: 'notEquals'}),
		},
		hold: ['there'],
	}),
];
