import {readFile} from 'node:fs/promises';
import type {InterruptedDecision} from '../sequence/event.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {Secret} from '../sequence/secret.ts';

/** Answers to the questions, by name. Contract: command-line.md, `--answers`. */
export type Answers = {
	readonly password?: Secret;
	/** A keyboard layout, as `--keyboard` takes it. */
	readonly keyboard?: string;
	/** Name or package ID. */
	readonly sequence?: string;
	/** By variable name in lower case. Held as secrets: a field of the form may be one. */
	readonly prestart: ReadonlyMap<string, Secret>;
	readonly variables: readonly (readonly [string, string])[];
	readonly interrupted?: InterruptedDecision;
	readonly failure?: FailurePolicy;
};

/** What an unattended run does when a step fails. */
export type FailurePolicy =
	| {readonly kind: 'retry'; readonly times: number}
	| {readonly kind: 'skip' | 'abort'};

export const noAnswers: Answers = {prestart: new Map(), variables: []};

const knownKeys = ['password', 'keyboard', 'sequence', 'prestart', 'variables', 'interrupted', 'failure'];

/** Reads an answers file. An unknown key is an error: an answer that is silently not used is worse than none. */
export const readAnswers = async (file: string): Promise<Result<Answers, string>> => {
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		return failure(`${file} could not be read: ${error instanceof Error ? error.message : String(error)}`);
	}

	return parseAnswers(text, file);
};

export const parseAnswers = (text: string, file: string): Result<Answers, string> => {
	let document: unknown;
	try {
		document = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		// The parser's own message quotes the text, which may be the password.
		return failure(`${file} is not JSON. Check quotes and commas.`);
	}

	if (!isObject(document)) {
		return failure(`${file} must hold one JSON object.`);
	}

	const unknown = Object.keys(document).find(key => !knownKeys.includes(key));
	if (unknown !== undefined) {
		return failure(`${file}: there is no answer named ${unknown}. Known: ${knownKeys.join(', ')}.`);
	}

	const {
		password,
		keyboard,
		sequence,
		prestart = {},
		variables = {},
		interrupted,
		failure: policy,
	} = document;
	if (password !== undefined && typeof password !== 'string') {
		return failure(`${file}: password must be a text.`);
	}

	if (keyboard !== undefined && typeof keyboard !== 'string') {
		return failure(`${file}: keyboard must be the name of a keyboard layout.`);
	}

	if (sequence !== undefined && typeof sequence !== 'string') {
		return failure(`${file}: sequence must be a name or a package ID.`);
	}

	const prestartAnswers = textEntries(prestart);
	const variableAnswers = textEntries(variables);
	if (prestartAnswers === undefined || variableAnswers === undefined) {
		return failure(`${file}: prestart and variables must be objects of texts, numbers or true/false.`);
	}

	if (
		interrupted !== undefined &&
		interrupted !== 'rerun' &&
		interrupted !== 'skip' &&
		interrupted !== 'fail'
	) {
		return failure(`${file}: interrupted must be rerun, skip or fail.`);
	}

	const failurePolicy = policy === undefined ? undefined : parseFailurePolicy(policy);
	if (failurePolicy !== undefined && !failurePolicy.ok) {
		return failure(`${file}: ${failurePolicy.error}`);
	}

	return success({
		...(password === undefined ? {} : {password: new Secret(password)}),
		...(keyboard === undefined ? {} : {keyboard}),
		...(sequence === undefined ? {} : {sequence}),
		prestart: new Map(prestartAnswers.map(([name, value]) => [name.toLowerCase(), new Secret(value)])),
		variables: variableAnswers,
		...(interrupted === undefined ? {} : {interrupted}),
		...(failurePolicy === undefined ? {} : {failure: failurePolicy.value}),
	});
};

/** `retry:<n>`, `skip` or `abort`: of the answers file, and of the variable BootseqFailurePolicy. The error is a sentence. */
export const parseFailurePolicy = (policy: unknown): Result<FailurePolicy, string> => {
	if (policy === 'skip' || policy === 'abort') {
		return success({kind: policy});
	}

	const times = typeof policy === 'string' ? /^retry:(\d{1,4})$/.exec(policy)?.[1] : undefined;
	return times === undefined
		? failure('failure must be retry:<n>, skip or abort.')
		: success({kind: 'retry', times: Number(times)});
};

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries as texts; undefined when one is neither text, number nor boolean. */
const textEntries = (value: unknown): [string, string][] | undefined => {
	if (!isObject(value)) {
		return undefined;
	}

	const entries: [string, string][] = [];
	for (const [name, item] of Object.entries(value)) {
		if (typeof item !== 'string' && typeof item !== 'number' && typeof item !== 'boolean') {
			return undefined;
		}

		entries.push([name, String(item)]);
	}

	return entries;
};
