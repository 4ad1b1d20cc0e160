import {setTimeout as delay} from 'node:timers/promises';
import type {Medium} from '../content/medium.ts';
import {type KnownMedium, recogniseMedium} from '../media/known-medium.ts';
import {ownVariables} from '../run/own-variables.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {Console} from '../ui/console.ts';
import {secondsOf} from './seconds-of.ts';

type Watching = {
	readonly console: Pick<Console, 'wait' | 'notice'>;
	/** What it is known by; asked for once. */
	readonly known: () => Promise<KnownMedium>;
	/** As it is called; empty: it has no name. */
	readonly label: string;
	/** A variable of the run. */
	readonly text: (name: string) => string;
	/** Milliseconds between two looks. */
	readonly pause?: number;
};

/** Somebody has to be fetched, and to find the stick. */
const usualSeconds = 900;

/**
A medium that is waited for when it was pulled out, as long as `BootseqMediaTimeout` says. Everybody at the console is told
what is missing. One wait is enough for all files that were being read.
*/
export const watchMedium = (root: string, watching: Watching): Medium => {
	let waiting: Promise<Result<undefined, string>> | undefined;
	return {
		root,
		async comesBack(reading, signal) {
			waiting ??= waitFor(root, reading, {...watching, ...(signal === undefined ? {} : {signal})}).finally(
				() => {
					waiting = undefined;
				},
			);
			return waiting;
		},
	};
};

const waitFor = async (
	root: string,
	reading: string,
	{console, known, label, text, pause = 1000, signal}: Watching & {readonly signal?: AbortSignal},
): Promise<Result<undefined, string>> => {
	const name = label === '' ? `The media in ${root}` : `The media "${label}" (${root})`;
	const seconds = secondsOf(text(ownVariables.mediaTimeout)) ?? usualSeconds;
	const end = performance.now() + seconds * 1000;
	const tell = (sentence: string) => {
		console.notice('warning', sentence);
		console.wait('medium', {seconds: Math.max(0, Math.ceil((end - performance.now()) / 1000))});
	};
	tell(`${name} was pulled out: put it back. ${reading}`);
	let told = '';
	while (signal?.aborted !== true && performance.now() < end) {
		await delay(pause, undefined, signal === undefined ? {} : {signal}).catch(() => undefined);
		const found = await recogniseMedium(await known());
		if (found === 'same') {
			console.notice('information', `${name} is back.`);
			return success(undefined);
		}

		const other = found === 'nothing' ? '' : found.other;
		if (other !== '' && other !== told) {
			tell(
				`These are other media ("${other}"): put back those that the run was started from. ${name} was pulled out.`,
			);
		}

		told = other;
	}

	return failure(
		signal?.aborted === true
			? `${name} was pulled out, and the run was cancelled.`
			: `${name} was pulled out, and was not put back within ${seconds} seconds.`,
	);
};
