import {childElement, childElements, type XmlElement} from '../../sequence/document/xml.ts';
import type {ApplicationRule} from '../application.ts';
import {asComparison, comparedWith} from './applications-digest-comparison.ts';
import {
	attribute,
	constantsOf,
	type DigestExpression,
	type DigestReport,
	elementAt,
	expressionOf,
	textAt,
	unknownRule,
} from './applications-digest-xml.ts';

/** The rules of an `<EnhancedDetectionMethod>`: an expression over settings that stand beside it. */
export const enhancedDetection = (method: XmlElement, report: DigestReport): ApplicationRule => {
	const settings = new Map(
		childElements(elementAt(method, 'Settings') ?? method).map(setting => [
			attribute(setting, 'LogicalName'),
			setting,
		]),
	);
	const expression = elementAt(method, 'Rule', 'Expression');
	return expression === undefined
		? unknownRule(method, 'A detection method without a rule', report)
		: ruleOf(expressionOf(expression), settings, report);
};

type Settings = ReadonlyMap<string, XmlElement>;

const ruleOf = (expression: DigestExpression, settings: Settings, report: DigestReport): ApplicationRule => {
	const {element, operator, operands} = expression;
	const kind = {And: 'all', Or: 'any'}[operator];
	if (kind === 'all' || kind === 'any') {
		return {kind, rules: operands.map(operand => ruleOf(expressionOf(operand), settings, report))};
	}

	const reference = operands.find(({name}) => name === 'SettingReference');
	const setting = settings.get(attribute(reference, 'SettingLogicalName'));
	const rule =
		reference === undefined || setting === undefined
			? undefined
			: settingRule(reference, setting, expression);
	return (
		rule ??
		unknownRule(
			element,
			`The detection rule "${attribute(reference, 'SettingSourceType') || 'setting'} ${attribute(reference, 'PropertyPath')} ${operator}"`,
			report,
		)
	);
};

const settingRule = (
	reference: XmlElement,
	setting: XmlElement,
	expression: DigestExpression,
): ApplicationRule | undefined => {
	switch (setting.name) {
		case 'File':
		case 'Folder':
			return fileRule(reference, setting, expression);
		case 'RegistryKey':
			return existence(
				expression,
				registryExists(setting, attribute(setting, 'Hive'), textAt(setting, 'Key'), ''),
			);
		case 'SimpleSetting':
			return registryRule(reference, setting, expression);
		case 'MSI':
			return productRule(reference, setting, expression);
		default:
			return undefined;
	}
};

/** "Exists" is written as: the count is not 0, or `…Exists` is true. */
const existence = (
	{operator, operands}: DigestExpression,
	exists: ApplicationRule,
): ApplicationRule | undefined => {
	const [constant = ''] = constantsOf(operands).map(text => text.toLowerCase());
	const isNone = constant === '0' || constant === 'false';
	if (!isNone && constant !== 'true') {
		return undefined;
	}

	switch (operator) {
		case 'Equals':
		case 'IsEquals':
			return isNone ? {kind: 'none', rules: [exists]} : exists;
		case 'NotEquals':
		case 'GreaterThan':
			return isNone ? exists : {kind: 'none', rules: [exists]};
		default:
			return undefined;
	}
};

const fileRule = (
	reference: XmlElement,
	setting: XmlElement,
	expression: DigestExpression,
): ApplicationRule | undefined => {
	const filter = textAt(setting, 'Filter');
	const path = [textAt(setting, 'Path').replace(/[\\/]+$/, ''), filter]
		.filter(part => part !== '')
		.join('\\');
	const type = setting.name;
	if (path === '' || /[*?]/.test(filter)) {
		return undefined;
	}

	const at = (parameters: Readonly<Record<string, string>>): ApplicationRule =>
		either(is32Bit(setting) ? [in32BitFolders(path), path] : [path], one => ({
			kind: 'condition',
			type,
			parameters: {Path: one, ...parameters},
		}));
	if (attribute(reference, 'Method') === 'Count') {
		return existence(expression, at({}));
	}

	const names = {Version: ['Version', 'VersionOperator'], DateModified: ['DateTime', 'DateTimeOperator']};
	const [valueName, operatorName] =
		Object.entries(names).find(([name]) => name === attribute(reference, 'PropertyPath'))?.[1] ?? [];
	if (valueName === undefined || operatorName === undefined) {
		return undefined;
	}

	return comparedWith(expression.operator, constantsOf(expression.operands), (operator, constant) =>
		asComparison(operator) === undefined ? undefined : at({[valueName]: constant, [operatorName]: operator}),
	);
};

const registryRule = (
	reference: XmlElement,
	setting: XmlElement,
	expression: DigestExpression,
): ApplicationRule | undefined => {
	const source = childElement(setting, 'RegistryDiscoverySource');
	if (source === undefined) {
		return undefined;
	}

	const value = textAt(source, 'ValueName');
	const [hive, key] = [attribute(source, 'Hive'), textAt(source, 'Key')];
	const isVersion = attribute(reference, 'DataType') === 'Version';
	if (attribute(reference, 'Method') === 'Count' || attribute(reference, 'PropertyPath').endsWith('Exists')) {
		return existence(expression, registryExists(source, hive, key, value));
	}

	return comparedWith(expression.operator, constantsOf(expression.operands), (operator, constant) => {
		const comparison = asComparison(operator);
		if (isVersion && comparison === undefined) {
			return undefined;
		}

		return either(registryKeys(source, hive, key), one =>
			isVersion && comparison !== undefined
				? {kind: 'registry-version', key: one, value, test: {operator: comparison, version: constant}}
				: registryCondition(one, value, operator, constant),
		);
	});
};

const registryExists = (source: XmlElement, hive: string, key: string, value: string): ApplicationRule =>
	either(registryKeys(source, hive, key), one => registryCondition(one, value, 'exists', ''));

const registryCondition = (key: string, value: string, operator: string, data: string): ApplicationRule => ({
	kind: 'condition',
	type: 'Registry',
	parameters: {KeyPath: key, Value: value, Operator: operator, Data: data, Type: ''},
});

const productRule = (
	reference: XmlElement,
	setting: XmlElement,
	expression: DigestExpression,
): ApplicationRule | undefined => {
	const productCode = textAt(setting, 'ProductCode');
	const product: ApplicationRule = {kind: 'product', productCode};
	if (attribute(reference, 'Method') === 'Count') {
		return existence(expression, product);
	}

	return attribute(reference, 'PropertyPath') !== 'ProductVersion'
		? undefined
		: comparedWith(expression.operator, constantsOf(expression.operands), (operator, version) => {
				const comparison = asComparison(operator);
				return comparison === undefined ? undefined : {...product, test: {operator: comparison, version}};
			});
};

/** "Associated with a 32-bit application on 64-bit systems": looked for there first, then in the usual place. */
const is32Bit = (setting: XmlElement): boolean => attribute(setting, 'Is64Bit').toLowerCase() === 'false';

const registryKeys = (source: XmlElement, hive: string, key: string): readonly string[] => {
	const usual = `${hive}\\${key}`;
	const in32Bit = key.replace(/^SOFTWARE\\(?!WOW6432Node\\)/i, match => `${match}WOW6432Node\\`);
	return is32Bit(source) && in32Bit !== key ? [`${hive}\\${in32Bit}`, usual] : [usual];
};

const in32BitFolders = (path: string): string =>
	path
		.replace(/%ProgramFiles%/i, '%ProgramFiles(x86)%')
		.replace(/\\Program Files\\/i, '\\Program Files (x86)\\')
		.replace(/\\System32\\/i, '\\SysWOW64\\');

const either = (places: readonly string[], ruleAt: (place: string) => ApplicationRule): ApplicationRule => {
	const rules = [...new Set(places)].map(place => ruleAt(place));
	const [only] = rules;
	return only !== undefined && rules.length === 1 ? only : {kind: 'any', rules};
};
