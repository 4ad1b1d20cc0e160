import {conditionCase} from './condition-case.ts';
import {expression, wmi} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';

const computer = (where: string): string => wmi(`SELECT * FROM Win32_ComputerSystem WHERE ${where}`);
const system = (where: string): string => wmi(`SELECT * FROM Win32_OperatingSystem WHERE ${where}`);

/** The condition Query WMI. */
export const wmiConditionRules: readonly ConformanceCase[] = [
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'a query is true when it returns at least one instance',
		conditions: {
			two: wmi('SELECT * FROM Win32_LogicalDisk'),
			one: wmi('SELECT * FROM Win32_LogicalDisk WHERE DriveType = 5'),
			none: wmi('SELECT * FROM Win32_LogicalDisk WHERE DriveType = 2'),
		},
		hold: ['two', 'one'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'an instance of which only some properties are asked for counts like any other',
		conditions: {
			returned: wmi("SELECT Model FROM Win32_ComputerSystem WHERE Manufacturer LIKE '%Contoso%'"),
			'not returned': wmi("SELECT Model FROM Win32_ComputerSystem WHERE Manufacturer LIKE '%Fabrikam%'"),
		},
		hold: ['returned'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[SDK]',
		says: 'a query without a namespace asks root\\cimv2',
		conditions: {
			empty: wmi('SELECT * FROM Win32_BIOS', ''),
			absent: expression('WMI', {Query: 'SELECT * FROM Win32_BIOS'}),
			elsewhere: wmi('SELECT * FROM Win32_BIOS', 'root\\wmi'),
		},
		hold: ['empty', 'absent'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'namespaces, classes, properties and keywords are found in any case',
		conditions: {
			A: wmi("select * from win32_computersystem where model like 'BENCH%'", 'ROOT\\CIMV2'),
			B: wmi('SELECT * FROM Win32_Tpm', 'root/CIMV2/Security/MicrosoftTpm'),
		},
		hold: ['A', 'B'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[LOG-MDT]',
		says: 'variables in a query are expanded before it is asked',
		conditions: {
			fits: computer("Model = '%Wanted%'"),
			'does not fit': computer("Model = '%Other%'"),
		},
		variables: {Wanted: 'Bench 14 G2', Other: 'Bench 15'},
		hold: ['fits'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'percent signs of a query that are no variable reach it unchanged',
		conditions: {
			both: computer("Model LIKE '%Bench%'"),
			'two patterns': computer("Model LIKE '%14%' AND Manufacturer LIKE '%Contoso%'"),
			other: computer("Model LIKE '%Tower%'"),
		},
		hold: ['both', 'two patterns'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'texts compare without regard to case, between single or double quotes',
		conditions: {
			single: computer("Model = 'bench 14 g2'"),
			double: computer('Model = "Bench 14 G2"'),
			other: computer('Model = "Bench 14"'),
		},
		hold: ['single', 'double'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'numbers of a query compare as numbers, in quotes or not',
		conditions: {
			plain: system('ProductType = 1'),
			quoted: system("ProductType = '1'"),
			less: computer('TotalPhysicalMemory > 999999999'),
			greater: computer('TotalPhysicalMemory < 999999999'),
			'text of digits': system("BuildNumber >= '9600'"),
		},
		hold: ['plain', 'quoted', 'less', 'text of digits'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'AND, OR, NOT and parentheses join the comparisons of a query',
		conditions: {
			and: system('ProductType = 1 AND OSLanguage = 1033'),
			'and false': system('ProductType = 1 AND OSLanguage = 1036'),
			or: system('ProductType = 3 OR OSLanguage = 1033'),
			not: system('NOT ProductType = 3'),
			precedence: system('OSLanguage = 1036 AND (ProductType = 3 OR ProductType = 1)'),
			'and before or': system('ProductType = 1 OR ProductType = 3 AND OSLanguage = 1036'),
		},
		hold: ['and', 'or', 'not', 'and before or'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: '<> and != are the same comparison',
		conditions: {
			'<>': system('ProductType <> 3'),
			'!=': system('ProductType != 3'),
			'<> false': system('ProductType <> 1'),
			'!= false': system('ProductType != 1'),
		},
		hold: ['<>', '!='],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'LIKE knows %, one character _ and sets of characters',
		conditions: {
			any: computer("Model LIKE '%G2'"),
			one: computer("Model LIKE 'Bench 1_ G2'"),
			set: computer("Model LIKE 'Bench 1[3-5] G2'"),
			'other set': computer("Model LIKE 'Bench 1[67] G2'"),
			'negated set': computer("Model LIKE 'Bench 1[^67] G2'"),
			whole: computer("Model LIKE 'Bench'"),
			not: computer("NOT Model LIKE 'Tower%'"),
		},
		hold: ['any', 'one', 'set', 'negated set', 'not'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'a property without a value fits no comparison, only IS NULL',
		conditions: {
			equals: system("CSDVersion = ''"),
			differs: system("CSDVersion <> 'Service Pack 1'"),
			'is null': system('CSDVersion IS NULL'),
			'is not null': system('CSDVersion IS NOT NULL'),
			'other is not null': system('Version IS NOT NULL'),
		},
		hold: ['is null', 'other is not null'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'a list fits when one of its values does',
		conditions: {
			first: wmi('SELECT * FROM Win32_SystemEnclosure WHERE ChassisTypes = 9'),
			last: wmi("SELECT * FROM Win32_SystemEnclosure WHERE ChassisTypes = '10'"),
			none: wmi('SELECT * FROM Win32_SystemEnclosure WHERE ChassisTypes = 3'),
		},
		hold: ['first', 'last'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CORPUS]',
		says: 'truth compares with true, false, 1 and 0',
		conditions: {
			true: computer('PartOfDomain = TRUE'),
			false: computer('PartOfDomain = false'),
			zero: computer("HypervisorPresent = '0'"),
			one: computer('HypervisorPresent = 1'),
		},
		hold: ['false', 'zero'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[CMDLET, CORPUS]',
		says: 'the operating system language is a query for its number',
		conditions: {
			english: wmi("SELECT OsLanguage FROM Win32_OperatingSystem WHERE OsLanguage='1033'"),
			french: wmi("SELECT OsLanguage FROM Win32_OperatingSystem WHERE OsLanguage='1036'"),
		},
		hold: ['english'],
	}),
	conditionCase({
		section: '§5.2',
		source: '[inferred]',
		says: 'a condition without a query is false',
		conditions: {
			empty: expression('WMI', {Namespace: 'root\\cimv2', Query: ' '}),
			asked: wmi('SELECT * FROM Win32_BIOS'),
		},
		hold: ['asked'],
	}),
];
