import {isSecretName} from '../variables/variable-name.ts';
import {isSecretVariable} from './dynamic-variable-rules.ts';
import {readXml} from './read-xml.ts';
import {readTsenvAssignment} from './tsenv-assignment.ts';
import {writeSequence} from './write-sequence.ts';
import {childElement, childElements, elementText, type XmlElement, type XmlNode} from './xml.ts';

/** Microsoft's "QuasiSecret" properties: an export leaves them out unless asked not to. Rule: task-sequence-format.md §6.5. */
const productKeys = new Set(['osdproductkey', 'osdupgradeosproductkey', 'productkey']);

/** Whether a step's variable of this name holds a password, a PIN or a product key. */
export const isSecretParameter = (name: string): boolean =>
	isSecretName(name) || productKeys.has(name.trim().toLowerCase());

/**
The command of a Set Task Sequence Variable step without its value, where that is hidden or the variable holds a password whatever
the flag says; any other unchanged.
*/
export const withoutHiddenValue = (action: string, replacement = ''): string => {
	const found = readTsenvAssignment(action);
	return found !== undefined && (found.hidden || isSecretName(found.name))
		? `${found.start}${replacement}${found.end}`
		: action;
};

/** Whether a Set Task Sequence Variable step was told not to display its value. Rule: §6.5. */
export const hasHiddenValue = (action: string): boolean => readTsenvAssignment(action)?.hidden === true;

/**
A task sequence's document with every secret value empty, as an export has it: passwords, PINs and product keys of steps,
values of Set Task Sequence Variable that are not to be displayed, secret values in the rules of Set Dynamic Variables.
Everything else stays as it is, to the byte. Rules: task-sequence-format.md §2.4, §6.5.

Not found, because nothing marks them: passwords that an author typed into a command line.
*/
export const blankSecrets = (element: XmlElement): XmlElement => {
	if (element.name === 'step') {
		return blankStep(element);
	}

	if (element.name === 'variable') {
		return isSecretParameter(nameOf(element)) ? emptied(element) : element;
	}

	return mapChildren(element, blankSecrets);
};

const blankStep = (step: XmlElement): XmlElement => {
	const list = childElement(step, 'defaultVarList');
	const value = (name: string): string => {
		const variable = list && childElements(list).find(child => nameOf(child).toLowerCase() === name);
		return variable === undefined ? '' : elementText(variable).trim();
	};

	const action = childElement(step, 'action');
	const hidden =
		value('donotshowvariablevalue').toLowerCase() === 'true' ||
		(action !== undefined && hasHiddenValue(elementText(action))) ||
		isSecretParameter(value('variablename'));

	return mapChildren(step, child => {
		if (child.name === 'action') {
			return hidden ? blankAction(child) : child;
		}

		return child.name === 'defaultVarList'
			? mapChildren(child, variable => blankVariable(variable, hidden))
			: child;
	});
};

const blankVariable = (variable: XmlElement, hidden: boolean): XmlElement => {
	const name = nameOf(variable);
	if (isSecretParameter(name) || (hidden && name.toLowerCase() === 'variablevalue')) {
		return emptied(variable);
	}

	return name.toLowerCase() === 'osdsetdynamicvariablesrules'
		? withText(variable, blankRules(elementText(variable)))
		: variable;
};

/** The value stands in the command too: `tsenv.exe "NAME=VALUE"`. */
const blankAction = (action: XmlElement): XmlElement => {
	const found = readTsenvAssignment(elementText(action));
	return found === undefined ? action : withText(action, found.start + found.end);
};

const blankRules = (rules: string): string => {
	const root = readXml(rules, 'rules');
	if (!root.ok) {
		// What cannot be read cannot be shown to hold no secret.
		return '';
	}

	const blank = (element: XmlElement): XmlElement =>
		element.name.toLowerCase() === 'variable' &&
		(isSecretVariable(element) || isSecretParameter(ruleVariableName(element)))
			? emptied(element)
			: mapChildren(element, blank);
	const blanked = blank(root.value);
	return blanked === root.value ? rules : writeSequence(blanked);
};

const ruleVariableName = (variable: XmlElement): string => variable.attributes.get('Name') ?? '';

const nameOf = (variable: XmlElement): string => variable.attributes.get('name')?.trim() ?? '';

const emptied = (element: XmlElement): XmlElement =>
	element.children.length === 0 ? element : {...element, children: [], emptyTag: '></'};

const withText = (element: XmlElement, text: string): XmlElement =>
	text === elementText(element)
		? element
		: {...element, children: [{kind: 'text', text, place: element.place}]};

/** The same element when no child changed. */
const mapChildren = (element: XmlElement, change: (child: XmlElement) => XmlElement): XmlElement => {
	let changed = false;
	const children = element.children.map((child): XmlNode => {
		const after = child.kind === 'element' ? change(child) : child;
		changed ||= after !== child;
		return after;
	});
	return changed ? {...element, children} : element;
};
