import {childElement, type XmlElement} from '../../sequence/document/xml.ts';
import type {ApplicationRule} from '../application.ts';
import {windowsRule} from './applications-digest-windows.ts';
import {
	attribute,
	constantsOf,
	type DigestExpression,
	type DigestReport,
	elementAt,
	expressionOf,
	unknownRule,
} from './applications-digest-xml.ts';

/** A `<Rule>` of `<Requirements>`: operating systems, memory and free disk space; the console's other conditions are only referred to. */
export const requirementOf = (rule: XmlElement, report: DigestReport): ApplicationRule => {
	const name = attribute(elementAt(rule, 'Annotation', 'DisplayName'), 'Text') || attribute(rule, 'id');
	const systems = childElement(rule, 'OperatingSystemExpression');
	if (systems !== undefined) {
		return operatingSystems(expressionOf(systems), report);
	}

	const expression = childElement(rule, 'Expression');
	const known = expression && (memory(expressionOf(expression)) ?? diskSpace(expressionOf(expression)));
	return known ?? unknownRule(rule, `The requirement "${name}"`, report);
};

const operatingSystems = (
	{element, operator, operands}: DigestExpression,
	report: DigestReport,
): ApplicationRule => {
	const rules = operands.map(
		operand =>
			windowsRule(attribute(operand, 'RuleId')) ??
			unknownRule(operand, `The operating system "${attribute(operand, 'RuleId')}"`, report),
	);
	switch (operator) {
		case 'OneOf':
			return {kind: 'any', rules};
		case 'NoneOf':
			return {kind: 'none', rules};
		default:
			return unknownRule(element, `The operator "${operator}" of operating systems`, report);
	}
};

const bytesInMegabyte = 1024 * 1024;

/** Constants are bytes. */
const megabytesFrom = ({operator, operands}: DigestExpression): number | undefined => {
	const bytes = Number(constantsOf(operands)[0] ?? Number.NaN);
	return (operator === 'GreaterEquals' || operator === 'GreaterThan') && Number.isFinite(bytes)
		? Math.ceil(bytes / bytesInMegabyte)
		: undefined;
};

/** Whether an expression asks for this setting of this condition that the console has from the beginning. */
const asksFor = ({operands}: DigestExpression, condition: string, setting?: string): boolean => {
	const reference = operands.find(({name}) => name === 'GlobalSettingReference');
	return (
		attribute(reference, 'LogicalName') === condition &&
		(setting === undefined || attribute(reference, 'SettingLogicalName') === setting)
	);
};

const memory = (expression: DigestExpression): ApplicationRule | undefined => {
	const megabytes = asksFor(expression, 'TotalPhysicalMemory') ? megabytesFrom(expression) : undefined;
	return megabytes === undefined ? undefined : {kind: 'memory', megabytes};
};

/** Free space and drive, joined by And; the drive is a letter or the one that Windows is on. */
const diskSpace = ({operator, operands}: DigestExpression): ApplicationRule | undefined => {
	const parts = operands.map(operand => expressionOf(operand));
	const space = parts.find(part => asksFor(part, 'FreeDiskSpace', 'FreeSpace'));
	const drive = parts.find(part => asksFor(part, 'FreeDiskSpace', 'DriveID'));
	const megabytes = space && megabytesFrom(space);
	if (operator !== 'And' || parts.length > 2 || megabytes === undefined) {
		return undefined;
	}

	if (drive === undefined) {
		return parts.length === 1 ? {kind: 'disk-space', megabytes} : undefined;
	}

	const [letter] = constantsOf(drive.operands);
	return {kind: 'disk-space', megabytes, drive: letter ?? '%SystemDrive%'};
};
