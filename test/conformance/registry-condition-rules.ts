import {conditionCase} from './condition-case.ts';
import {expression} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';

const contoso = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso';
const registry = (Operator: string, parameters: Readonly<Record<string, string>>): string =>
	expression('Registry', {KeyPath: contoso, Operator, ...parameters});
const level = (operator: string, Data: string): string =>
	registry(operator, {Value: 'Level', Type: 'REG_DWORD', Data});
const site = (operator: string, Data: string): string =>
	registry(operator, {Value: 'Site', Type: 'REG_SZ', Data});

/** The condition Registry Setting. */
export const registryConditionRules: readonly ConformanceCase[] = [
	conditionCase({
		section: '§5.5',
		source: '[SDK]',
		says: 'exists without a value name asks for the key, with or without values',
		conditions: {
			key: registry('exists', {}),
			'empty key': registry('exists', {KeyPath: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Empty'}),
			absent: registry('exists', {KeyPath: `${contoso}\\None`}),
		},
		hold: ['key', 'empty key'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[SDK]',
		says: 'exists with a value name asks for the value',
		conditions: {
			value: registry('exists', {Value: 'Site'}),
			absent: registry('exists', {Value: 'None'}),
			'no key': registry('exists', {KeyPath: `${contoso}\\None`, Value: 'Site'}),
		},
		hold: ['value'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[SDK]',
		says: 'notExists is the opposite of exists, for keys and for values',
		conditions: {
			key: registry('notExists', {}),
			'absent key': registry('notExists', {KeyPath: `${contoso}\\None`}),
			value: registry('notExists', {Value: 'Site'}),
			'absent value': registry('notExists', {Value: 'None'}),
		},
		hold: ['absent key', 'absent value'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[SDK]',
		says: 'key paths and value names are found in any case',
		conditions: {
			A: registry('exists', {KeyPath: contoso.toLowerCase(), Value: 'SITE'}),
			B: registry('exists', {KeyPath: contoso.toLowerCase(), Value: 'SIDE'}),
		},
		hold: ['A'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[SDK]',
		says: 'a comparison without a value name takes the default value of the key',
		conditions: {
			default: registry('equals', {Type: 'REG_SZ', Data: 'default'}),
			other: registry('equals', {Type: 'REG_SZ', Data: 'Lyon'}),
		},
		hold: ['default'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[inferred]',
		says: 'numbers of the registry compare as numbers',
		conditions: {
			equals: level('equals', '10'),
			notEquals: level('notEquals', '10'),
			'greater than 9': level('greater', '9'),
			'less than 9': level('less', '9'),
			'greaterEqual 10': level('greaterEqual', '10'),
			'lessEqual 9': level('lessEqual', '9'),
		},
		hold: ['equals', 'greater than 9', 'greaterEqual 10'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[SDK]',
		says: 'numbers of 64 bits compare exactly',
		conditions: {
			equals: registry('equals', {Value: 'Size', Type: 'REG_QWORD', Data: '5000000000'}),
			'one less': registry('equals', {Value: 'Size', Type: 'REG_QWORD', Data: '4999999999'}),
			greater: registry('greater', {Value: 'Size', Type: 'REG_QWORD', Data: '4294967295'}),
		},
		hold: ['equals', 'greater'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[inferred]',
		says: 'texts of the registry compare as texts, without regard to case',
		conditions: {
			equals: site('equals', 'LYON'),
			notEquals: site('notEquals', 'lyon'),
			greater: site('greater', 'Gent'),
			less: site('less', 'Gent'),
		},
		hold: ['equals', 'greater'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[inferred]',
		says: 'digits in a text of the registry are text: 9 comes after 10',
		machine: {registry: {[contoso]: {Level: {type: 'REG_SZ', data: '9'}}}},
		conditions: {
			greater: registry('greater', {Value: 'Level', Type: 'REG_SZ', Data: '10'}),
			less: registry('less', {Value: 'Level', Type: 'REG_SZ', Data: '10'}),
		},
		hold: ['greater'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[CMDLET]',
		says: 'like and notLike fit the data of a value',
		conditions: {
			like: site('like', 'Ly*'),
			'not like': site('notLike', 'Ly*'),
			'not like another': site('notLike', 'Ge*'),
		},
		hold: ['like', 'not like another'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[SDK]',
		says: 'an expandable text is a text, and is compared as it is stored',
		conditions: {
			like: registry('like', {Value: 'Folder', Type: 'REG_EXPAND_SZ', Data: '*\\Contoso'}),
			'as REG_SZ': registry('like', {Value: 'Folder', Type: 'REG_SZ', Data: '*\\Contoso'}),
			other: registry('like', {Value: 'Folder', Type: 'REG_EXPAND_SZ', Data: '*\\Fabrikam'}),
		},
		hold: ['like', 'as REG_SZ'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[inferred]',
		says: 'a value of another type than the one asked for is not equal',
		conditions: {
			equals: registry('equals', {Value: 'Level', Type: 'REG_SZ', Data: '10'}),
			notEquals: registry('notEquals', {Value: 'Level', Type: 'REG_SZ', Data: '10'}),
		},
		hold: ['notEquals'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[inferred]',
		says: 'a value that is not there equals nothing, and is neither less nor greater',
		conditions: {
			equals: registry('equals', {Value: 'None', Type: 'REG_DWORD', Data: '0'}),
			notEquals: registry('notEquals', {Value: 'None', Type: 'REG_DWORD', Data: '0'}),
			less: registry('less', {Value: 'None', Type: 'REG_DWORD', Data: '1'}),
			greaterEqual: registry('greaterEqual', {Value: 'None', Type: 'REG_DWORD', Data: '0'}),
		},
		hold: ['notEquals'],
	}),
	conditionCase({
		section: '§5.5',
		source: '[LOG-MDT]',
		says: 'key path, value name and data of a registry condition are expanded',
		conditions: {
			A: registry('equals', {
				KeyPath: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\%Company%',
				Value: '%Which%',
				Type: 'REG_SZ',
				Data: '%Wanted%',
			}),
			B: registry('equals', {Value: '%Which%', Type: 'REG_SZ', Data: '%Company%'}),
		},
		variables: {Company: 'Contoso', Which: 'Site', Wanted: 'Lyon'},
		hold: ['A'],
	}),
];
