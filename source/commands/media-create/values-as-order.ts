import type {CreationProblem} from '../../media/create/creation-problem.ts';
import {ownVariables} from '../../run/own-variables.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {revealed, Secret} from '../../sequence/secret.ts';
import {type Language, messagesOf} from '../../text/language.ts';
import type {CreateField} from '../../text/messages/create.ts';
import type {CreateValues} from '../../ui/console.ts';
import type {CreateOrder} from './create-order.ts';
import {readNamePairs} from './name-pairs.ts';
import {documentOf} from './options-as-order.ts';
import {readOrder} from './read-order.ts';

/** Fields of the pages whose name and meaning are those of a field of the order. */
const plainFields = [
	'label',
	'organization',
	'bootImage',
	'program',
	'format',
	'signingKey',
	'validFrom',
	'validTo',
	'prestartCommand',
	'prestartFiles',
	'prestartForm',
	'required',
	'keyboard',
	'output',
] as const;

/** Fields that hold names with something behind each; a variable that has nothing is asked for. */
const pairFields = [
	['packages', 'ID=folder', false],
	['applications', 'name=folder', false],
	['variables', 'NAME=VALUE', true],
] as const;

/**
What a person has typed, as an order.

@param folder What relative paths are relative to.
@param language What the screen speaks: a field is named as it stands there.
@returns Or everything that is wrong with it.
*/
export const orderOfValues = (
	values: CreateValues,
	folder: string,
	language: Language = 'en',
): Result<CreateOrder, CreationProblem> => {
	const text = (name: CreateField) => textOf(values, name);
	const {fields, fieldName} = messagesOf(language).create;
	const problems: string[] = [];
	const pairs = pairFields.map(([name, form, mayBeEmpty]) => {
		const place = fieldName(fields[name].label);
		const read = readNamePairs(listOf(text(name)), {place, form, mayBeEmpty});
		problems.push(...(read.ok ? [] : [read.error]));
		return [name, Object.fromEntries(read.ok ? read.value : [])] as const;
	});
	if (text('split') === 'other' && text('splitSize') === '') {
		problems.push(`${fieldName(fields.splitSize.label)} is wanted, and empty: give a size such as 700 MB.`);
	}

	const order = readOrder(
		{
			...Object.fromEntries(plainFields.map(name => [name, text(name)]).filter(([, value]) => value !== '')),
			...Object.fromEntries(pairs),
			sequences: listOf(text('sequences')).map(word => documentOf(word, folder)),
			software: listOf(text('software')),
			leaveOut: listOf(text('leaveOut')),
			unattended: text('unattended') === 'true',
			replace: text('replace') === 'true',
			encryptPackages: text('encryptPackages') === 'true',
			split: text('split') === 'other' ? text('splitSize') : text('split'),
			...endOf('endAction', text('endAction')),
			...endOf('failureEndAction', text('failureEndAction')),
			...(text('language') === 'none' ? {} : {language: text('language')}),
		},
		folder,
		{},
	);
	problems.push(...(order.ok ? [] : order.error));
	return order.ok && problems.length === 0
		? success(withSecrets(order.value, values))
		: failure({kind: 'not-usable', message: problems.join('\n'), help: ''});
};

const withSecrets = (order: CreateOrder, values: CreateValues): CreateOrder => {
	const [password, code] = [secretOf(values, 'password'), secretOf(values, 'technicianCode')];
	const {request} = order;
	const variables =
		code === undefined
			? request.variables
			: [...request.variables, {name: ownVariables.technicianCode, value: code}];
	return {...order, ...(password === undefined ? {} : {password}), request: {...request, variables}};
};

const textOf = (values: CreateValues, name: CreateField): string => revealed(values.get(name) ?? '').trim();

/** A secret that was left empty is none. */
const secretOf = (values: CreateValues, name: CreateField): Secret | undefined => {
	const value = values.get(name);
	return value instanceof Secret && value.reveal() !== '' ? value : undefined;
};

const listOf = (text: string): readonly string[] =>
	text
		.split(';')
		.map(part => part.trim())
		.filter(Boolean);

const endOf = (name: string, value: string): Readonly<Record<string, string>> =>
	value === 'usual' || value === '' ? {} : {[name]: value};
