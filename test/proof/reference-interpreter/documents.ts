import {groupXml, stepXml} from '../../helpers/sequence-xml.ts';
import type {Action, Child, Item, Pairs, Sequence, Step, Test} from './world.ts';

/** A task sequence as the editor would save it. */
export const sequenceDocument = ({items, globals}: Sequence): string =>
	element('sequence', {version: '3.10'}, [
		...(globals.length === 0 ? [] : [element('globalVarList', {}, variables(globals))]),
		...items.map(itemXml),
	]);

const itemXml = (item: Item): string => {
	switch (item.kind) {
		case 'group': {
			return groupXml(item.name, item.items.map(itemXml), {
				attributes: flags(item),
				condition: conditionXml(item.condition),
			});
		}

		case 'child': {
			return childXml(item);
		}

		case 'step': {
			return commandOrClientXml(item);
		}

		default: {
			const unreachable: never = item;
			return unreachable;
		}
	}
};

const childXml = (item: Child): string =>
	element(
		'subtasksequence',
		{
			type: 'SMS_TaskSequence_SubTasksequence',
			name: item.name,
			description: '',
			...flags(item),
			successCodeList: 0,
		},
		[
			conditionXml(item.condition),
			'<action>SubTasksequence.exe</action>',
			element('defaultVarList', {}, [
				element('variable', {name: 'OSDSubTasksequencePackageID', property: 'TsPackageID', hidden: true}, [
					item.packageId,
				]),
			]),
		],
	);

const commandOrClientXml = (step: Step): string => {
	const {does, successCodeList, runIn, retryCount, defaults} = step;
	const {type, action, own} = programOf(does);
	const xml = stepXml(type ?? '', step.name, action, {
		attributes: {...flags(step), runIn, successCodeList, retryCount, timeout: 60},
		variables: own,
		condition: conditionXml(step.condition),
	});
	const written = defaults.map(({name, value, hidden}) =>
		element('variable', {name, property: name, ...(hidden ? {hidden} : {})}, [escaped(value)]),
	);
	// A step without a type has no such attribute at all.
	return xml
		.replace('</defaultVarList>', `${written.join('')}</defaultVarList>`)
		.replace('<step type="" ', '<step ');
};

const programOf = (
	does: Action,
): {readonly type?: string; readonly action: string; readonly own: Readonly<Record<string, string>>} => {
	switch (does.kind) {
		case 'command': {
			return does.typed
				? {
						type: 'SMS_TaskSequence_RunCommandLineAction',
						action: `smsswd.exe /run: ${does.line}`,
						own: {},
					}
				: {action: does.line, own: {}};
		}

		case 'set': {
			return {
				type: 'SMS_TaskSequence_SetVariableAction',
				action: `tsenv.exe "${does.name}=${does.value}" /hiddenflag:False`,
				own: {},
			};
		}

		case 'rules': {
			const rules = does.rules.map(rule =>
				element('Rule', {}, [
					conditionXml(rule.condition),
					element(
						'Variables',
						{},
						rule.variables.map(([Name, value]) =>
							element('Variable', {Name, IsSecret: false}, [escaped(value)]),
						),
					),
				]),
			);
			return {
				type: 'SMS_TaskSequence_SetDynamicVariablesAction',
				action: 'OSDSetDynamicVariables.exe',
				own: {OSDSetDynamicVariablesRules: element('Rules', {}, rules)},
			};
		}

		case 'restart': {
			return {
				type: 'SMS_TaskSequence_RebootAction',
				action: `smsboot.exe /target:${does.target}`,
				own: {SMSRebootMessage: does.message, SMSRebootTimeout: does.timeout},
			};
		}

		default: {
			const unreachable: never = does;
			return unreachable;
		}
	}
};

const conditionXml = (tests: readonly Test[]): string =>
	tests.length === 0 ? '' : element('condition', {}, tests.map(testXml));

const operators = {all: 'and', any: 'or', none: 'not'} as const;

const testXml = (test: Test): string => {
	switch (test.kind) {
		case 'all':
		case 'any':
		case 'none': {
			return element('operator', {type: operators[test.kind]}, test.tests.map(testXml));
		}

		case 'variable': {
			return expression('Variable', [
				['Operator', test.operator],
				['Value', test.value],
				['Variable', test.variable],
			]);
		}

		case 'wmi': {
			const from =
				test.answer === undefined ? 'Win32_Unknown' : test.answer ? 'Win32_Present' : 'Win32_Empty';
			return expression('WMI', [
				['Namespace', 'root\\cimv2'],
				['Query', `SELECT * FROM ${from}`],
			]);
		}

		case 'make-model': {
			return expression('MakeModel', [
				['Make', test.make],
				['Model', test.model],
			]);
		}

		default: {
			const unreachable: never = test;
			return unreachable;
		}
	}
};

const expression = (type: string, texts: Pairs): string =>
	element('expression', {type: `SMS_TaskSequence_${type}ConditionExpression`}, variables(texts));

const variables = (pairs: Pairs): string[] =>
	pairs.map(([name, value]) => element('variable', {name}, [escaped(value)]));

const flags = ({disabled, continueOnError}: Item): Record<string, boolean> => ({
	...(disabled ? {disable: true} : {}),
	...(continueOnError ? {continueOnError: true} : {}),
});

const element = (
	name: string,
	attributes: Readonly<Record<string, string | number | boolean>>,
	children: readonly string[],
): string => {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
	return `<${name}${written.join('')}>${children.join('')}</${name}>`;
};

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
