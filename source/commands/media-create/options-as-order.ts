import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {isJsonObject} from '../../content/json-object.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {readNamePairs} from './name-pairs.ts';

/** An order in the form of its JSON file. */
export type Order = Readonly<Record<string, unknown>>;

/** A name as it is written on the command line: `bootImage` is `boot-image`. */
export const dashed = (name: string): string =>
	name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** Options whose name and meaning are those of a field of the order. */
const plainFields = [
	'required',
	'label',
	'organization',
	'validFrom',
	'validTo',
	'prestartCommand',
	'unattended',
	'endAction',
	'failureEndAction',
	'keyboard',
	'split',
	'format',
	'encryptPackages',
	'replace',
	'eraseDisk',
] as const;
const pathFields = ['bootImage', 'program', 'prestartFiles', 'prestartForm', 'signingKey', 'output'] as const;

type Values = ReadonlyMap<string, unknown>;

/** The options as fields of an order, their paths full. The error is a sentence. */
export const orderOf = (values: Values, documents: readonly string[]): Result<Order, string> => {
	const order: Record<string, unknown> = {};
	const given = (name: string) => values.get(dashed(name));
	for (const name of plainFields) {
		const value = given(name);
		if (value !== undefined) {
			order[name] = value;
		}
	}

	for (const name of pathFields) {
		const value = given(name);
		if (value === '') {
			// The path would be that of the current folder.
			return failure(emptyValue(`--${dashed(name)}`));
		}

		if (typeof value === 'string') {
			// A word of its own, not a folder of that name.
			order[name] = name === 'bootImage' && value === 'linux' ? value : path.resolve(value);
		}
	}

	if (given('mediaLanguage') !== undefined) {
		order['language'] = given('mediaLanguage');
	}

	if (given('technicianCodeFrom') !== undefined) {
		order['technicianCode'] = {environment: given('technicianCodeFrom')};
	}

	if (documents.includes('') || listOf(given('software')).includes('')) {
		return failure(emptyValue(documents.includes('') ? 'A document' : '--software'));
	}

	const lists = {
		sequences: documents.map(word => documentOf(word, process.cwd())),
		software: listOf(given('software')).map(file => path.resolve(file)),
		leaveOut: listOf(given('leaveOut')),
	};
	for (const [name, list] of Object.entries(lists).filter(([, list]) => list.length > 0)) {
		order[name] = list;
	}

	const full = (folder: string) => path.resolve(folder);
	const pairs = [
		['packages', 'package', 'ID=folder', full],
		['applications', 'application', 'name=folder', full],
		['variables', 'variable', 'NAME=VALUE', (value: string) => value],
		['variables', 'secretVariable', 'NAME=ENVIRONMENT', (environment: string) => ({environment})],
	] as const;
	for (const [field, option, form, meaning] of pairs) {
		const read = readNamePairs(listOf(given(option)), {
			place: `--${dashed(option)}`,
			form,
			mayBeEmpty: option === 'variable',
		});
		if (!read.ok) {
			return read;
		}

		if (read.value.length > 0) {
			const entries = read.value.map(([name, value]) => [name, meaning(value)] as const);
			order[field] = {...(isJsonObject(order[field]) ? order[field] : {}), ...Object.fromEntries(entries)};
		}
	}

	return success(order);
};

const emptyValue = (what: string): string => `${what} is given without a value. Give one, or leave it out.`;

/**
`ID=file` for a document that does not say its ID itself. A file of that very name goes first.

@param folder What a relative path is relative to.
*/
export const documentOf = (word: string, folder: string): unknown => {
	const [, packageId, file] = /^([a-z\d][\w-]{0,63})=(.+)$/i.exec(word) ?? [];
	return packageId === undefined || file === undefined || existsSync(path.resolve(folder, word))
		? path.resolve(folder, word)
		: {file: path.resolve(folder, file), packageId};
};

const listOf = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
