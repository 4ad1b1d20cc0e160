import process from 'node:process';
import type {CreationProblem} from '../media/create/creation-problem.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {Arguments} from './arguments.ts';
import {exitCodes} from './exit-codes.ts';
import {carryOutOrder} from './media-create/carry-out-order.ts';
import {createHelp} from './media-create/create-help.ts';
import {type CreateOptions, readCreateOptions} from './media-create/create-options.ts';
import type {CreateOrder} from './media-create/create-order.ts';
import {type CarryOut, guideCreation} from './media-create/guide-creation.ts';
import {namedAsOptions} from './media-create/named-as-options.ts';
import {readOrder} from './media-create/read-order.ts';
import {watchDisk} from './media-create/watch-disk.ts';
import {writeError, writeLine} from './output.ts';
import {withPrepared} from './prepare.ts';
import type {Prepared} from './prepared.ts';
import {type Stop, stop} from './stop.ts';

/**
`bootseq media create stand-alone <document>… --output <place>`; without anything said, a person is guided.

@param argv The words after `media create`.
@returns The exit code: 2 when the order cannot be carried out as it is, 1 when that fails, 130 when it is cancelled.
*/
export const mediaCreate = async (argv: readonly string[]): Promise<number> => {
	const options = readCreateOptions(argv);
	if (!options.ok) {
		writeError(options.error);
		return exitCodes.notUsable;
	}

	if (options.value.help) {
		writeLine(createHelp);
		return exitCodes.succeeded;
	}

	// Before anything is shown: what an order names of the environment is gone from it afterwards.
	const order = options.value.guided
		? undefined
		: readOrder(options.value.order, options.value.folder, process.env);
	return withPrepared(argumentsOf(options.value), async prepared => {
		const carryOut: CarryOut = async (wanted, cancelled) => {
			const {console, told} = watchDisk({...prepared.console, cancelled});
			return told(await carryOutOrder({...prepared, console}, wanted), wanted.output);
		};
		if (order === undefined) {
			return finished(await guideCreation(prepared, carryOut));
		}

		const wanted = orderWithPassword(order, prepared, options.value);
		return wanted.ok ? finished(await carryOut(wanted.value, prepared.console.cancelled)) : wanted;
	});
};

const finished = (carriedOut: Result<undefined, Stop | CreationProblem>): Result<number, Stop> => {
	if (carriedOut.ok) {
		return success(exitCodes.succeeded);
	}

	return failure('exitCode' in carriedOut.error ? carriedOut.error : stopOf(carriedOut.error));
};

/** What the consoles are chosen by. */
const argumentsOf = ({plain, json, state, language}: CreateOptions): Arguments => ({
	words: ['media', 'create'],
	unattended: false,
	set: [],
	dryRun: false,
	allowUnsupported: false,
	allowRestart: false,
	relaunched: false,
	plain,
	json,
	...(state === undefined ? {} : {state}),
	...(language === undefined ? {} : {language}),
});

/** The order names a password, or the environment has one under its usual name. */
const orderWithPassword = (
	order: Result<CreateOrder, readonly string[]>,
	{answers}: Prepared,
	{hasFile}: CreateOptions,
): Result<CreateOrder, Stop> => {
	if (!order.ok) {
		const problems = hasFile ? order.error : order.error.map(namedAsOptions);
		const [only = ''] = problems;
		return stop(
			problems.length === 1
				? only
				: `The order cannot be read:\n${problems.map(line => `  ${line}`).join('\n')}\n`,
			'See bootseq media create --help.',
		);
	}

	const {password = answers.password} = order.value;
	return success(password === undefined ? order.value : {...order.value, password});
};

const codes = {
	'not-usable': exitCodes.notUsable,
	failed: exitCodes.failed,
	cancelled: exitCodes.cancelled,
} as const;

const stopOf = ({kind, message, help}: CreationProblem): Stop => ({exitCode: codes[kind], message, help});
