import type {Diagnostic, Place} from '../diagnostic.ts';
import type {DynamicVariableRule} from '../variables/dynamic-variable-rule.ts';
import {createDocumentReport, type DocumentReport} from './document-report.ts';
import {reportUnknownElement} from './item-attributes.ts';
import {parseCondition} from './parse-condition.ts';
import {readXml} from './read-xml.ts';
import {childElements, elementText, type XmlElement} from './xml.ts';

export type ParsedRules = {
	readonly rules: readonly DynamicVariableRule[];
	readonly diagnostics: readonly Diagnostic[];
};

/**
The rules of a Set Dynamic Variables step: the XML document inside its variable `OSDSetDynamicVariablesRules`. Element names
are found in any case; an empty text is no rules. Rule: task-sequence-format.md §1.8.

@param text The variable's value.
@param place Where the step is: what diagnostics point at, as the inner document has no lines of its own.
*/
export const parseRules = (text: string, place: Place): ParsedRules => {
	if (text.trim() === '') {
		return {rules: [], diagnostics: []};
	}

	const root = readXml(text.trim(), place.file, () => place);
	if (!root.ok) {
		return {rules: [], diagnostics: [unreadableRules(root.error)]};
	}

	const report = createDocumentReport();
	const rules = childElements(root.value).flatMap(child => {
		if (isNamed(child, 'rule')) {
			return [parseRule(child, report)];
		}

		reportUnknownElement(child, root.value.name, report);
		return [];
	});
	return {rules, diagnostics: report.diagnostics};
};

const parseRule = (rule: XmlElement, report: DocumentReport): DynamicVariableRule => {
	const children = childElements(rule);
	const condition = children.find(child => isNamed(child, 'condition'));
	return {
		condition: condition === undefined ? undefined : parseCondition(condition, report),
		variables: children
			.filter(child => isNamed(child, 'variables'))
			.flatMap(list => childElements(list))
			.filter(child => isNamed(child, 'variable'))
			.map(parseRuleVariable),
	};
};

const parseRuleVariable = (variable: XmlElement): DynamicVariableRule['variables'][number] => ({
	name: attribute(variable, 'name').trim(),
	value: elementText(variable),
	secret: isSecretVariable(variable),
});

/** Whether a `<Variable>` of a rule was entered as a secret value. */
export const isSecretVariable = (variable: XmlElement): boolean =>
	/^\s*true\s*$/i.test(attribute(variable, 'issecret'));

const isNamed = (element: XmlElement, lowerCaseName: string): boolean =>
	element.name.toLowerCase() === lowerCaseName;

const attribute = (element: XmlElement, lowerCaseName: string): string => {
	for (const [name, value] of element.attributes) {
		if (name.toLowerCase() === lowerCaseName) {
			return value;
		}
	}

	return '';
};

const unreadableRules = (cause: Diagnostic): Diagnostic => ({
	...cause,
	rule: 'malformed-rules',
	message: `The rules of Set Dynamic Variables cannot be read: ${cause.message}`,
	help: 'Enter the rules of this step again in the task sequence editor.',
});
