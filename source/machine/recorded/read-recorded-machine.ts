import type {WmiRow, WmiValue} from '../../sequence/conditions/condition-facts.ts';
import type {Diagnostic} from '../../sequence/diagnostic.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {RecordedMachine} from '../machine.ts';
import {
	aList,
	anObject,
	aRecord,
	aText,
	aTime,
	aTruth,
	type Expectation,
	oneOf,
	optional,
	WrongShape,
} from './expectations.ts';

const aWmiValue = (value: unknown, field: string): WmiValue => {
	if (
		value === null ||
		typeof value === 'string' ||
		typeof value === 'number' ||
		typeof value === 'boolean'
	) {
		return value;
	}

	if (Array.isArray(value)) {
		return aList(aText)(value, field);
	}

	throw new WrongShape(field, 'a text, a number, true, false, null, or a list of texts');
};

const aRow: Expectation<WmiRow> = aRecord(aWmiValue);

const aMachine: Expectation<RecordedMachine> = anObject({
	name: aText,
	description: aText,
	platform: oneOf('windows', 'linux'),
	phase: oneOf('WinPE', 'FullOS'),
	bootId: aText,
	machineName: aText,
	firmware: anObject({uefi: aTruth, secureBoot: oneOf('NA', 'Enabled', 'Disabled')}),
	wmi: aRecord(aRecord(aList(aRow))),
	files: aRecord(anObject({folder: optional(aTruth), modified: aTime, version: optional(aText)})),
	registry: aRecord(aRecord(anObject({type: aText, data: aText}))),
	products: aList(anObject({productCode: aText, upgradeCode: optional(aText), version: aText})),
	environment: aRecord(aText),
	defaultGateways: aList(aText),
});

/**
Reads a recorded machine from JSON.

The diagnostic points at the line where the JSON breaks off, or names the field that is missing, wrong or unknown.
*/
export const readRecordedMachine = (text: string, file: string): Result<RecordedMachine, Diagnostic> => {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return failure({
			severity: 'error',
			rule: 'malformed-json',
			message: `The recorded machine is not JSON: ${message}.`,
			help: 'Correct the file there; the folder media-samples/machines holds examples.',
			place: {file, ...placeOf(message, text)},
		});
	}

	try {
		return success(aMachine(value, ''));
	} catch (error) {
		if (!(error instanceof WrongShape)) {
			throw error;
		}

		return failure({
			severity: 'error',
			rule: 'recorded-machine-field',
			message: `${error.field === '' ? 'The recorded machine' : `The field ${error.field}`} must be ${error.expected}.`,
			help: 'Correct the field; the folder media-samples/machines holds examples.',
			place: {file, line: 1, column: 1},
		});
	}
};

/** JavaScript tells the place in its message, as line and column or as an offset; text that merely ends has its end. */
const placeOf = (message: string, text: string): {line: number; column: number} => {
	const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
	if (line !== undefined && column !== undefined) {
		return {line: Number(line), column: Number(column)};
	}

	const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
	const before = text.slice(0, offset).split('\n');
	return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
};
