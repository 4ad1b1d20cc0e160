import type {PrestartField} from '../sequence/prestart-field.ts';
import {revealed, Secret} from '../sequence/secret.ts';
import type {Formats} from '../text/formats.ts';
import type {CreateField, CreateMessages, CreatePage} from '../text/messages/create.ts';
import {calendarDate} from './calendar-date.ts';
import type {CreatePageQuestion, CreateValues} from './console.ts';

type Words = CreateMessages['create'];

/** The fields of each page, in order. */
const pageFields: Readonly<Record<CreatePage, readonly CreateField[]>> = {
	content: [
		'sequences',
		'packages',
		'applications',
		'software',
		'leaveOut',
		'bootImage',
		'program',
		'label',
		'organization',
	],
	protection: [
		'password',
		'passwordAgain',
		'format',
		'encryptPackages',
		'signingKey',
		'validFrom',
		'validTo',
		'technicianCode',
	],
	behaviour: [
		'variables',
		'prestartForm',
		'prestartCommand',
		'prestartFiles',
		'required',
		'unattended',
		'endAction',
		'failureEndAction',
		'keyboard',
		'language',
	],
	output: ['output', 'split', 'splitSize', 'replace'],
	disk: ['diskSerial'],
};

const secretFields: ReadonlySet<CreateField> = new Set(['password', 'passwordAgain', 'technicianCode']);
const requiredFields: ReadonlySet<CreateField> = new Set(['sequences', 'output', 'diskSerial']);
const yesNoFields: ReadonlySet<CreateField> = new Set(['unattended', 'encryptPackages', 'replace']);
const dateFields: ReadonlySet<CreateField> = new Set(['validFrom', 'validTo']);

/** A date, or a moment with its zone. */
const datePattern = String.raw`${calendarDate}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?`;

/** The values that fields are chosen from, the usual one first. */
const choicesOf = (field: CreateField, {choices}: Words): PrestartField['choices'] => {
	const lists: {readonly [Field in CreateField]?: Readonly<Record<string, string>>} = {
		format: choices.formats,
		endAction: choices.ends,
		failureEndAction: choices.ends,
		split: choices.splits,
		language: choices.languages,
	};
	const list = lists[field];
	return list === undefined ? undefined : Object.entries(list).map(([value, label]) => ({value, label}));
};

/** A page of the order as a form: a field for each thing, with what has been said of it before. */
export const createPageFields = (
	{page, values, disk}: CreatePageQuestion,
	words: Words,
): readonly PrestartField[] =>
	pageFields[page].map(name => {
		const {label, help} = words.fields[name];
		const choices = choicesOf(name, words);
		const first = yesNoFields.has(name) ? 'false' : (choices?.[0]?.value ?? '');
		const isSerial = name === 'diskSerial' && disk !== undefined;
		return {
			variable: name,
			kind: secretFields.has(name)
				? 'secret'
				: yesNoFields.has(name)
					? 'yes-no'
					: choices
						? 'choice'
						: 'text',
			label,
			help,
			required: requiredFields.has(name),
			// A page that is gone back to shows what was typed there.
			default: revealed(values.get(name) ?? first),
			...(choices === undefined ? {} : {choices}),
			...(dateFields.has(name) ? {pattern: datePattern, patternHelp: words.wrong.date} : {}),
			...(isSerial ? {pattern: RegExp.escape(disk.serial), patternHelp: words.wrong.serial} : {}),
		};
	});

/** What stands above the fields: which page it is, and what is wrong or must be known. */
export const createPageHelp = (
	{place, problem, disk}: CreatePageQuestion,
	words: Words,
	formats: Formats,
): string => {
	if (disk !== undefined) {
		return words.eraseDisk(disk.model, disk.serial, formats.bytes(disk.bytes));
	}

	const where = place === undefined ? '' : words.pageOf(place.page, place.pages);
	return [where, problem === undefined ? words.pageHelp : words.passwordsDiffer].filter(Boolean).join(' · ');
};

/** Everything that was said, as names and values; what was left open is left out. */
export const createFacts = (
	values: CreateValues,
	words: Words,
): readonly (readonly [name: string, value: string])[] =>
	Object.values(pageFields)
		.flat()
		.filter(name => name !== 'passwordAgain' && name !== 'diskSerial')
		.flatMap(name => {
			const value = values.get(name) ?? '';
			const choices = choicesOf(name, words);
			const text = revealed(value);
			if (text === '' || text === 'false' || text === choices?.[0]?.value) {
				return [];
			}

			const shown =
				value instanceof Secret || text === 'true'
					? words.review.given
					: (choices?.find(choice => choice.value === text)?.label ?? text);
			return [[words.fields[name].label, shown] as const];
		});
