import process from 'node:process';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import {failure, type Result} from '../../sequence/result.ts';
import type {CreatePage} from '../../text/messages/create.ts';
import type {Console, CreateValues} from '../../ui/console.ts';
import {type Stop, stop, stopLeft} from '../stop.ts';
import {askCreatePage} from './ask-create-page.ts';
import {cautionsOn} from './cautions.ts';
import type {CreateOrder} from './create-order.ts';
import {orderOfValues} from './values-as-order.ts';

const pages: readonly CreatePage[] = ['content', 'protection', 'behaviour', 'output'];

/** Carries out an order until `signal` aborts; what is wrong with it can be mended. */
export type CarryOut = (
	order: CreateOrder,
	signal: AbortSignal,
) => Promise<Result<undefined, CreationProblem>>;

/**
Asks a person for everything, page after page, and carries it out. What stands in the way of it, or ends it, is shown where everything is
looked over once more, and nothing has to be typed again.
*/
export const guideCreation = async (
	{console}: {readonly console: Console},
	carryOut: CarryOut,
): Promise<Result<undefined, Stop | CreationProblem>> => {
	let values: CreateValues = new Map();
	let problem: CreationProblem | undefined;
	let position = 0;
	while (!console.cancelled.aborted) {
		const page = pages[position];
		if (page !== undefined) {
			const asked = await askCreatePage(console, {
				page,
				values,
				place: {page: position + 1, pages: pages.length},
			});
			if (asked.kind === 'unanswered') {
				return stop('Nobody can be asked what to create.', 'Say it: bootseq media create --help.');
			}

			if (asked.kind === 'left' && position === 0) {
				break;
			}

			values = asked.kind === 'left' ? values : asked.answer.values;
			position += asked.kind === 'answer' && asked.answer.goes === 'on' ? 1 : -1;
			continue;
		}

		const order = orderOfValues(values, process.cwd(), console.language?.());
		const reply = await console.ask('create-review', {
			values,
			cautions: order.ok ? cautionsOn(order.value.request, order.value.password) : [],
			...(problem === undefined ? {} : {problem: wholeProblem(problem)}),
		});
		if (reply.kind !== 'answer' || reply.answer === 'change') {
			position = reply.kind === 'answer' ? 0 : pages.length - 1;
			continue;
		}

		const carriedOut = order.ok ? await cancellable(console, order.value, carryOut) : order;
		if (carriedOut.ok) {
			return carriedOut;
		}

		problem = carriedOut.error;
	}

	// Somebody gave it up: what went wrong before is told once more where the screen is gone.
	return problem?.kind === 'failed' ? failure(problem) : stopLeft();
};

/** What is wrong, and what to do about it, each on lines of its own. */
const wholeProblem = ({message, help}: CreationProblem): string =>
	[message.trimEnd(), help].filter(Boolean).join('\n');

/** Whoever cancels the work comes back to what was typed. */
const cancellable = async (
	console: Console,
	order: CreateOrder,
	carryOut: CarryOut,
): ReturnType<CarryOut> => {
	const work = console.beginWork?.();
	try {
		return await carryOut(order, work?.signal ?? console.cancelled);
	} finally {
		work?.end();
	}
};
