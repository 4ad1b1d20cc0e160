import type {RunIn} from '../sequence.ts';
import type {DocumentReport} from './document-report.ts';
import {defaultSuccessCodes, parseSuccessCodes} from './success-codes.ts';
import type {XmlElement} from './xml.ts';

/** A true-or-false attribute, in any case; absent is false. Rule: task-sequence-format.md §1.5. */
export const readBoolean = (element: XmlElement, name: string, report: DocumentReport): boolean => {
	const text = element.attributes.get(name);
	if (text === undefined || text === 'false') {
		return false;
	}

	switch (text.trim().toLowerCase()) {
		case 'true':
		case 'yes':
		case '1':
			return true;
		case 'false':
		case 'no':
		case '0':
		case '':
			return false;
		default:
			badValue(element, name, text, 'it counts as false', 'Write true or false.', report);
			return false;
	}
};

/** A whole number that is not negative; undefined when absent or empty. */
export const readCount = (element: XmlElement, name: string, report: DocumentReport): number | undefined => {
	const text = element.attributes.get(name)?.trim() ?? '';
	if (text === '') {
		return undefined;
	}

	if (/^\d{1,9}$/.test(text)) {
		return Number(text);
	}

	badValue(element, name, text, 'it is ignored', 'Write a whole number.', report);
	return undefined;
};

const environments: Readonly<Record<string, RunIn>> = {
	'': 'WinPEandFullOS',
	winpeandfullos: 'WinPEandFullOS',
	winpe: 'WinPE',
	fullos: 'FullOS',
};

/** Rule: §1.3. */
export const readRunIn = (element: XmlElement, report: DocumentReport): RunIn => {
	const text = element.attributes.get('runIn') ?? '';
	const runIn = environments[text.trim().toLowerCase()];
	if (runIn === undefined) {
		badValue(
			element,
			'runIn',
			text,
			'the step may run anywhere',
			'Write WinPE, FullOS or WinPEandFullOS.',
			report,
		);
	}

	return runIn ?? 'WinPEandFullOS';
};

/** `successCodes` counts only where `successCodeList` is missing. Rule: §1.3, §6.6. */
export const readSuccessCodes = (
	element: XmlElement,
	stepType: string | undefined,
	report: DocumentReport,
): readonly number[] => {
	const name = element.attributes.has('successCodeList') ? 'successCodeList' : 'successCodes';
	const {codes, refused} = parseSuccessCodes(element.attributes.get(name) ?? '');
	for (const word of refused) {
		badValue(element, name, word, 'it is ignored', 'Write exit codes with spaces between them.', report);
	}

	return codes.length === 0 ? defaultSuccessCodes(stepType) : codes;
};

const common = ['type', 'name', 'description', 'disable', 'continueOnError'];
const run = ['timeout', 'runIn', 'startIn', 'successCodeList', 'successCodes', 'retryCount', 'runFromNet'];

/** The attributes of §1.2. */
export const knownAttributes = {
	sequence: new Set(['version', 'name', 'description']),
	group: new Set([...common, 'expand']),
	step: new Set([...common, ...run]),
	reference: new Set(['package', 'program', 'application']),
	variable: new Set(['name', 'property', 'hidden']),
	operator: new Set(['type', 'name']),
	expression: new Set(['type', 'ignoreQueryFailure']),
} as const;

/** Reports attributes that the format does not have; they stay in the document. */
export const reportUnknownAttributes = (
	element: XmlElement,
	known: ReadonlySet<string>,
	report: DocumentReport,
): void => {
	for (const name of element.attributes.keys()) {
		if (!known.has(name)) {
			report.add(
				'information',
				'unknown-attribute',
				element.place,
				`<${element.name}> has an attribute "${name}" that task sequences do not know; it is ignored.`,
				'Check its spelling; attribute names are case-sensitive.',
			);
		}
	}
};

export const reportUnknownElement = (element: XmlElement, parent: string, report: DocumentReport): void => {
	report.add(
		'information',
		'unknown-element',
		element.place,
		`<${parent}> holds an element <${element.name}> that task sequences do not know; it is ignored.`,
		'Check its spelling; element names are case-sensitive.',
	);
};

const badValue = (
	element: XmlElement,
	name: string,
	text: string,
	consequence: string,
	help: string,
	report: DocumentReport,
): void => {
	report.add(
		'warning',
		'bad-attribute-value',
		element.place,
		`The attribute "${name}" cannot be "${text}"; ${consequence}.`,
		help,
	);
};
