import process from 'node:process';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import {ownVariables} from '../../run/own-variables.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {revealed, Secret} from '../../sequence/secret.ts';
import type {CreateField, CreatePage} from '../../text/messages/create.ts';
import type {CreatePageQuestion, CreateValues} from '../../ui/console.ts';
import type {Prepared} from '../prepared.ts';
import {type Stop, stop, stopLeft} from '../stop.ts';
import type {CreateOrder} from './create-order.ts';
import {readOrder} from './read-order.ts';

const pages: readonly CreatePage[] = ['content', 'protection', 'behaviour', 'output'];

/** Carries out an order; what is wrong with it can be mended. */
type CarryOut = (order: CreateOrder) => Promise<Result<undefined, CreationProblem>>;

/**
Asks a person for everything, page after page, and carries it out. What stands in the way of it is shown where everything is looked over
once more, and nothing has to be typed again.
*/
export const guideCreation = async (
	{console}: Pick<Prepared, 'console'>,
	carryOut: CarryOut,
): Promise<Result<undefined, Stop | CreationProblem>> => {
	let values: CreateValues = new Map();
	let problem: string | undefined;
	let position = 0;
	while (!console.cancelled.aborted) {
		const page = pages[position];
		if (page !== undefined) {
			const asked = await askPage(console, {page, values, place: {page: position + 1, pages: pages.length}});
			if (asked.kind === 'unanswered') {
				return stop('Nobody can be asked what to create.', 'Say it: bootseq media create --help.');
			}

			if (asked.kind === 'left' && position === 0) {
				return stopLeft();
			}

			values = asked.kind === 'left' ? values : asked.answer;
			position += asked.kind === 'left' ? -1 : 1;
			continue;
		}

		const reply = await console.ask('create-review', {values, ...(problem === undefined ? {} : {problem})});
		if (reply.kind !== 'answer' || reply.answer === 'change') {
			position = reply.kind === 'answer' ? 0 : pages.length - 1;
			continue;
		}

		const order = orderOf(values);
		const carriedOut = order.ok ? await carryOut(order.value) : order;
		if (carriedOut.ok || (order.ok && !carriedOut.ok && carriedOut.error.kind !== 'not-usable')) {
			return carriedOut;
		}

		problem = carriedOut.error.message;
	}

	return stopLeft();
};

type Asked =
	| {readonly kind: 'answer'; readonly answer: CreateValues}
	| {readonly kind: 'left'}
	| {readonly kind: 'unanswered'; readonly missing: string};

/** Asks until both passwords are the same. */
const askPage = async (console: Prepared['console'], question: CreatePageQuestion): Promise<Asked> => {
	let {values} = question;
	for (let again = false; ; again = true) {
		const reply = await console.ask('create-page', {
			...question,
			values,
			...(again ? {problem: 'passwords-differ' as const} : {}),
		});
		if (reply.kind !== 'answer') {
			return reply;
		}

		values = new Map([...values, ...([...reply.answer] as [CreateField, string | Secret][])]);
		if (typedTwice(values)) {
			return {kind: 'answer', answer: values};
		}

		values = new Map([...values].filter(([name]) => name !== 'password' && name !== 'passwordAgain'));
	}
};

/** Spaces count in a password. */
const typedTwice = (values: CreateValues): boolean =>
	revealed(values.get('password') ?? '') === revealed(values.get('passwordAgain') ?? '');

const textOf = (values: CreateValues, name: CreateField): string => revealed(values.get(name) ?? '').trim();

/** What was typed, as an order. */
const orderOf = (values: CreateValues): Result<CreateOrder, CreationProblem> => {
	const text = (name: CreateField) => textOf(values, name);
	const list = (name: CreateField) =>
		text(name)
			.split(';')
			.map(part => part.trim())
			.filter(Boolean);
	const pairs = (name: CreateField) =>
		Object.fromEntries(
			list(name).map(part => {
				const [key = '', ...rest] = part.split('=');
				return [key.trim(), rest.join('=').trim()] as const;
			}),
		);
	const order = readOrder(
		{
			...Object.fromEntries(plainFields.map(name => [name, text(name)]).filter(([, value]) => value !== '')),
			sequences: list('sequences'),
			packages: pairs('packages'),
			applications: pairs('applications'),
			variables: pairs('variables'),
			unattended: text('unattended') === 'true',
			encryptPackages: text('encryptPackages') === 'true',
			split: text('split') === 'other' ? text('splitSize') : text('split'),
			...endOf('endAction', text('endAction')),
			...endOf('failureEndAction', text('failureEndAction')),
			...(text('language') === 'none' ? {} : {language: text('language')}),
		},
		process.cwd(),
		{},
	);
	if (!order.ok) {
		return failure({kind: 'not-usable', message: order.error.join('\n'), help: ''});
	}

	const {request} = order.value;
	const password = values.get('password');
	const code = values.get('technicianCode');
	return success({
		...order.value,
		...(password instanceof Secret ? {password} : {}),
		request: {
			...request,
			variables: [
				...request.variables,
				...(code instanceof Secret ? [{name: ownVariables.technicianCode, value: code}] : []),
			],
		},
	});
};

const plainFields = [
	'label',
	'organization',
	'bootImage',
	'format',
	'validFrom',
	'validTo',
	'prestartCommand',
	'prestartFiles',
	'prestartForm',
	'required',
	'keyboard',
	'output',
] as const;

const endOf = (name: string, value: string): Readonly<Record<string, string>> =>
	value === 'usual' || value === '' ? {} : {[name]: value};
