import type {Condition, ConditionExpression, ConditionOperator} from '../sequence.ts';
import type {DocumentReport} from './document-report.ts';
import {
	knownAttributes,
	readBoolean,
	reportUnknownAttributes,
	reportUnknownElement,
} from './item-attributes.ts';
import {childElements, elementText, type XmlElement} from './xml.ts';

/**
A `<condition>`: all of its children must be true. Undefined when it is empty, which is always true.
Rule: task-sequence-format.md §5.1.
*/
export const parseCondition = (
	element: XmlElement,
	report: DocumentReport,
): ConditionOperator | undefined => {
	const children = parseChildren(element, report);
	return children.length === 0 ? undefined : {kind: 'all', children, place: element.place};
};

const parseChildren = (element: XmlElement, report: DocumentReport): Condition[] =>
	childElements(element).flatMap((child): Condition[] => {
		switch (child.name) {
			case 'expression':
				return [parseExpression(child, report)];
			case 'operator':
			case 'osConditionGroup':
			case 'osExpressionGroup':
				return [parseOperator(child, report)];
			case 'platformKey':
				// What the editor shows for the expressions beside it.
				return [];
			default:
				return [unknownCondition(child, report)];
		}
	});

const operatorKinds: Readonly<Record<string, ConditionOperator['kind']>> = {
	and: 'all',
	or: 'any',
	not: 'none',
};

/** What a node without a type means. */
const impliedTypes: Readonly<Record<string, string>> = {osConditionGroup: 'or'};

const parseOperator = (element: XmlElement, report: DocumentReport): ConditionOperator => {
	reportUnknownAttributes(element, knownAttributes.operator, report);
	const type = (element.attributes.get('type') ?? '').trim() || impliedTypes[element.name] || 'and';
	const kind = operatorKinds[type.toLowerCase()];
	if (kind === undefined) {
		report.add(
			'error',
			'unknown-condition-join',
			element.place,
			`Conditions cannot be joined by "${type}".`,
			'Write and, or, or not.',
		);
	}

	return {kind: kind ?? 'all', children: parseChildren(element, report), place: element.place};
};

const parseExpression = (element: XmlElement, report: DocumentReport): ConditionExpression => {
	reportUnknownAttributes(element, knownAttributes.expression, report);
	const parameters: [string, string][] = [];
	for (const child of childElements(element)) {
		if (child.name === 'variable') {
			parameters.push([child.attributes.get('name')?.trim() ?? '', elementText(child)]);
		} else {
			reportUnknownElement(child, 'expression', report);
		}
	}

	return {
		kind: 'expression',
		type: element.attributes.get('type')?.trim() ?? '',
		parameters: Object.fromEntries(parameters),
		ignoreQueryFailure: readBoolean(element, 'ignoreQueryFailure', report),
		place: element.place,
	};
};

/** Leaving it out would make the condition true more often than its author meant: it stays, as one nobody can evaluate. */
const unknownCondition = (element: XmlElement, report: DocumentReport): ConditionExpression => {
	report.add(
		'warning',
		'unknown-condition',
		element.place,
		`A condition holds <${element.name}>, which is not known; it counts as false.`,
		'Set the condition again in the task sequence editor.',
	);
	return {
		kind: 'expression',
		type: element.name,
		parameters: {},
		ignoreQueryFailure: false,
		place: element.place,
	};
};
