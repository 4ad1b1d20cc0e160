import {childElement, childElements, elementText, type XmlElement} from '../../sequence/document/xml.ts';
import type {ApplicationRule} from '../application.ts';

/** Tells of a part of a digest that this version does not know, or that cannot be right. */
export type DigestReport = (element: XmlElement, message: string, help?: string) => void;

/** The element that a way of names leads to, the first one at every turn. */
export const elementAt = (element: XmlElement, ...names: readonly string[]): XmlElement | undefined => {
	let found: XmlElement | undefined = element;
	for (const name of names) {
		found = found && childElement(found, name);
	}

	return found;
};

/** Its text; a line break is layout, because command lines and names have none. */
export const textAt = (element: XmlElement, ...names: readonly string[]): string => {
	const found = elementAt(element, ...names);
	return found === undefined
		? ''
		: elementText(found)
				.trim()
				.replaceAll(/\s*\n\s*/g, ' ');
};

/** Of `<Args><Arg Name="…">`. */
export const argumentOf = (action: XmlElement | undefined, name: string): XmlElement | undefined => {
	const list = action && childElement(action, 'Args');
	return list && childElements(list, 'Arg').find(one => one.attributes.get('Name') === name);
};

export const attribute = (element: XmlElement | undefined, name: string): string =>
	element?.attributes.get(name)?.trim() ?? '';

/** `ScopeId_…/Application_…`, as task sequences refer to an application. */
export const modelName = (element: XmlElement): string =>
	`${attribute(element, 'AuthoringScopeId')}/${attribute(element, 'LogicalName')}`;

/** What nobody knows: it is told of, and never true. */
export const unknownRule = (element: XmlElement, what: string, report: DigestReport): ApplicationRule => {
	report(
		element,
		`${what} is not known to this version.`,
		'Describe the application in a software.json, which counts before the export.',
	);
	return {kind: 'unknown', text: what};
};

/** `<Expression>`: an operator and what it is applied to. */
export type DigestExpression = {
	readonly element: XmlElement;
	readonly operator: string;
	readonly operands: readonly XmlElement[];
};

export const expressionOf = (element: XmlElement): DigestExpression => {
	const operands = childElement(element, 'Operands');
	return {
		element,
		operator: textAt(element, 'Operator'),
		operands: operands === undefined ? [] : childElements(operands),
	};
};

/** The constants that something is compared with, one or a list. */
export const constantsOf = (operands: readonly XmlElement[]): readonly string[] =>
	operands.flatMap(operand => {
		switch (operand.name) {
			case 'ConstantValue':
				return [attribute(operand, 'Value')];
			case 'ConstantValueList':
				return constantsOf(childElements(operand));
			default:
				return [];
		}
	});
