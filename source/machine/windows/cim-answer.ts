import type {WmiRow, WmiValue} from '../../sequence/conditions/condition-facts.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {cimDateTime} from '../cim-date-time.ts';

/**
Reads what the query script writes: `[{"rows": […]}, {"error": "Invalid class", "code": -2146233088}]`.

Windows PowerShell 5.1 writes a list of one element as that element where it can; both forms are read.
*/
export const parseCimAnswers = (text: string): readonly Result<readonly WmiRow[], string>[] => {
	const answers = parseJson(text.replace(/^\uFEFF/, ''));
	return listOf(answers).map(answer => {
		const fields = fieldsOf(answer);
		const {error, code, rows} = fields;
		return typeof error === 'string'
			? failure(
					`${error.trim()}${typeof code === 'number' ? ` (0x${(code >>> 0).toString(16).toUpperCase()})` : ''}`,
				)
			: success(listOf(rows).map(row => toRow(fieldsOf(row))));
	});
};

const toRow = (fields: Readonly<Record<string, unknown>>): WmiRow =>
	Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, toValue(value)]));

/** Lists become texts, moments become WMI's own form, and what is none of those is left out as null. */
const toValue = (value: unknown): WmiValue => {
	if (typeof value === 'string') {
		const milliseconds = /^\/Date\((-?\d+)\)\/$/.exec(value)?.[1];
		return milliseconds === undefined ? value : cimDateTime(Number(milliseconds));
	}

	if (typeof value === 'number' || typeof value === 'boolean') {
		return value;
	}

	return Array.isArray(value) ? value.map(String) : null;
};

/** Undefined where the answer is no JSON: a profile or a policy may have written beside it. */
const parseJson = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

const listOf = (value: unknown): readonly unknown[] =>
	Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
