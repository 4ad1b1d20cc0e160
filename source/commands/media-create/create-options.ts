import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {failure, type Result, success} from '../../sequence/result.ts';
import {findOptionProblem} from '../option-problem.ts';
import {dashed, type Order, orderOf} from './options-as-order.ts';
import {joined, readOrderFile} from './order-file.ts';

/** What was typed after `bootseq media create`. */
export type CreateOptions = {
	readonly help: boolean;
	readonly plain: boolean;
	readonly json: boolean;
	readonly state?: string;
	/** Of the program, not of the media. */
	readonly language?: string;
	/** Nothing was ordered: a person is guided. */
	readonly guided: boolean;
	/** The order in the form of its JSON file. */
	readonly order: Order;
	/** There is an order file: fields have the names that they have there. */
	readonly hasFile: boolean;
	/** What relative paths in the order are relative to. */
	readonly folder: string;
};

const text = {type: 'string'} as const;
const texts = {type: 'string', isMultiple: true} as const;
const flag = {type: 'boolean'} as const;

const optionTypes = {
	package: texts,
	application: texts,
	software: texts,
	leaveOut: texts,
	required: text,
	bootImage: text,
	program: text,
	label: text,
	organization: text,
	validFrom: text,
	validTo: text,
	variable: texts,
	secretVariable: texts,
	prestartCommand: text,
	prestartFiles: text,
	prestartForm: text,
	unattended: flag,
	endAction: text,
	failureEndAction: text,
	technicianCodeFrom: text,
	keyboard: text,
	mediaLanguage: text,
	split: text,
	format: text,
	encryptPackages: flag,
	signingKey: text,
	output: text,
	replace: flag,
	eraseDisk: text,
	from: text,
	plain: flag,
	json: flag,
	state: text,
	language: text,
	help: flag,
} as const;

/** Reads the words after `bootseq media create`: the kind, the documents, and options that go over what an order file says. */
export const readCreateOptions = (argv: readonly string[]): Result<CreateOptions, string> => {
	const problem = findOptionProblem(argv, optionTypes, 'bootseq media create --help');
	if (problem !== undefined) {
		return failure(problem);
	}

	const {values, positionals} = parseArgs({
		args: [...argv],
		allowPositionals: true,
		options: Object.fromEntries(
			Object.entries(optionTypes).map(([name, type]) => [
				dashed(name),
				{type: type.type, multiple: 'isMultiple' in type},
			]),
		),
	});
	const [kind, ...documents] = positionals;
	if (kind !== undefined && kind !== 'stand-alone') {
		return failure(
			`bootseq media create makes stand-alone media, not "${kind}". See bootseq media create --help.`,
		);
	}

	const given = orderOf(new Map(Object.entries(values)), documents);
	if (!given.ok) {
		return given;
	}

	const {from, state, language} = values;
	const file = typeof from === 'string' ? readOrderFile(from) : success({});
	return file.ok
		? success({
				help: values['help'] === true,
				plain: values['plain'] === true,
				json: values['json'] === true,
				...(typeof state === 'string' ? {state} : {}),
				...(typeof language === 'string' ? {language} : {}),
				guided: kind === undefined && from === undefined && Object.keys(given.value).length === 0,
				hasFile: from !== undefined,
				order: joined(file.value, given.value),
				folder: typeof from === 'string' ? path.dirname(path.resolve(from)) : process.cwd(),
			})
		: file;
};
