import type {Condition, DefaultVariable, Group, SequenceItem, Step, SubTaskSequence} from '../sequence.ts';
import type {DocumentReport} from './document-report.ts';
import {
	knownAttributes,
	readBoolean,
	readCount,
	readRunIn,
	readSuccessCodes,
	reportUnknownAttributes,
	reportUnknownElement,
} from './item-attributes.ts';
import {parseCondition} from './parse-condition.ts';
import {parseVariables} from './parse-variables.ts';
import {elementText, type XmlElement} from './xml.ts';

/** A group, step or child sequence; undefined for an element of another name. Rule: task-sequence-format.md §1.2. */
export const parseItem = (element: XmlElement, report: DocumentReport): SequenceItem | undefined => {
	switch (element.name) {
		case 'group':
			return report.within(nameOf(element), () => parseGroup(element, report));
		case 'step':
			return report.within(nameOf(element), () =>
				/^SMS_TaskSequence_SubTasksequence$/i.test(element.attributes.get('type') ?? '')
					? parseSubTaskSequence(element, report)
					: parseStep(element, report),
			);
		case 'subtasksequence':
			return report.within(nameOf(element), () => parseSubTaskSequence(element, report));
		default:
			return undefined;
	}
};

const nameOf = (element: XmlElement): string => element.attributes.get('name') ?? '';

const parseGroup = (element: XmlElement, report: DocumentReport): Group => {
	reportUnknownAttributes(element, knownAttributes.group, report);
	const items: SequenceItem[] = [];
	let condition: Condition | undefined;
	for (const child of element.children) {
		if (child.kind !== 'element') {
			continue;
		}

		const item = parseItem(child, report);
		if (item !== undefined) {
			items.push(item);
		} else if (child.name === 'condition') {
			condition = joined(condition, parseCondition(child, report));
		} else if (child.name !== 'action') {
			// MDT writes an empty action into groups.
			reportUnknownElement(child, 'group', report);
		}
	}

	return {kind: 'group', ...itemBase(element, condition, report), items};
};

const parseStep = (element: XmlElement, report: DocumentReport): Step => {
	reportUnknownAttributes(element, knownAttributes.step, report);
	const {condition, action, variables} = parseParts(element, report);
	const type = element.attributes.get('type')?.trim() || undefined;
	// No limit is an absent one; zero minutes cannot be entered in the editor.
	const timeout = readCount(element, 'timeout', report) || undefined;
	const startIn = element.attributes.get('startIn') || undefined;
	return {
		kind: 'step',
		...itemBase(element, condition, report),
		type,
		action,
		timeout,
		runIn: readRunIn(element, report),
		startIn,
		successCodes: readSuccessCodes(element, type, report),
		retryCount: readCount(element, 'retryCount', report) ?? 0,
		variables,
	};
};

/** Configuration Manager's `<subtasksequence>`, and MDT's step of that type. Rule: §1.9. */
const parseSubTaskSequence = (element: XmlElement, report: DocumentReport): SubTaskSequence => {
	reportUnknownAttributes(element, knownAttributes.step, report);
	const {condition, variables} = parseParts(element, report);
	const value = (...names: string[]): string =>
		variables.find(({name}) => names.includes(name.toLowerCase()))?.value.trim() ?? '';
	return {
		kind: 'sub-task-sequence',
		...itemBase(element, condition, report),
		packageId: value('osdsubtasksequencepackageid', 'subtasksequenceid'),
		taskSequenceName: value('osdsubtasksequencetsname'),
		variables,
	};
};

type StepParts = {condition: Condition | undefined; action: string; variables: DefaultVariable[]};

/** The children of a step, in any order. */
const parseParts = (element: XmlElement, report: DocumentReport): StepParts => {
	const parts: StepParts = {condition: undefined, action: '', variables: []};
	for (const child of element.children) {
		if (child.kind !== 'element') {
			continue;
		}

		switch (child.name) {
			case 'action':
				parts.action = elementText(child).trim();
				break;
			case 'defaultVarList':
				parts.variables = [...parts.variables, ...parseVariables(child, report)];
				break;
			case 'condition':
				parts.condition = joined(parts.condition, parseCondition(child, report));
				break;
			default:
				reportUnknownElement(child, element.name, report);
		}
	}

	return parts;
};

/** Several conditions on one item must all be true. */
const joined = (first: Condition | undefined, second: Condition | undefined): Condition | undefined =>
	first === undefined || second === undefined
		? (first ?? second)
		: {kind: 'all', children: [first, second], place: first.place};

const itemBase = (element: XmlElement, condition: Condition | undefined, report: DocumentReport) => ({
	name: nameOf(element),
	description: element.attributes.get('description') ?? '',
	disabled: readBoolean(element, 'disable', report),
	continueOnError: readBoolean(element, 'continueOnError', report),
	condition,
	place: element.place,
});
