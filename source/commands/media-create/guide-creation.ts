import process from 'node:process';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import type {Result} from '../../sequence/result.ts';
import {revealed, type Secret} from '../../sequence/secret.ts';
import type {CreateField, CreatePage} from '../../text/messages/create.ts';
import type {CreatePageQuestion, CreateValues} from '../../ui/console.ts';
import type {Prepared} from '../prepared.ts';
import {type Stop, stop, stopLeft} from '../stop.ts';
import type {CreateOrder} from './create-order.ts';
import {orderOfValues} from './values-as-order.ts';

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

		const order = orderOfValues(values, process.cwd(), console.language?.());
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
