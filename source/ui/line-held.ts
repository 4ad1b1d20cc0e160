import {setTimeout as delay} from 'node:timers/promises';
import {tell} from '../text/tell.ts';
import type {
	GoToTarget,
	Intervention,
	PausedAnswer,
	RecoveryAnswer,
	RecoveryQuestion,
	Reply,
} from './console.ts';
import {failureLines} from './failure-lines.ts';
import {goToLines} from './go-to-lines.ts';
import {pausedChoices, recoveryChoices} from './held-choices.ts';
import {type Asker, choose, type LineAsking, left} from './line-asking.ts';
import {askVariable} from './line-variables.ts';
import {longestRetryDelay, retryDelay} from './retry-delay.ts';
import {createTimedInput} from './timed-input.ts';

const answer = <Answer>(given: Answer): Reply<Answer> => ({kind: 'answer', answer: given});

/** A step failed: its facts, and what may be done by number. What a person goes into and leaves comes back to the menu. */
export const askRecovery: Asker<'recovery'> = async (question, asking) => {
	const {failed, timeout, notice, required} = question;
	const {messages, formats, language, say} = asking;
	const words = messages.recovery;
	const timed = createTimedInput(asking.input, timeout?.seconds);
	const within = {...asking, input: timed.input};
	for (const line of failureLines(failed, asking)) {
		say(line);
	}

	if (notice !== undefined) {
		say(tell(notice, language));
	}

	const said = [
		`${words.failed(failed.path.join(', '))}.`,
		...(required ? [words.skipRefused] : []),
		...(timeout === undefined ? [] : [words.timesOut[timeout.choice](formats.clock(timeout.seconds))]),
	];
	for (;;) {
		const choices = recoveryChoices(question, messages);
		const index = await choose(within, said, choices.map(inWords));
		const key = index === undefined ? undefined : choices[index]?.key;
		const given = key === undefined ? undefined : await recoveryAnswer(key, question, within);
		if (given !== undefined) {
			return answer(given);
		}

		if (timed.isOver()) {
			return answer({kind: 'timed-out'});
		}

		if (key === undefined) {
			return left;
		}
	}
};

/** Nothing: the person looked at something, or went back. */
const recoveryAnswer = async (
	key: ReturnType<typeof recoveryChoices>[number]['key'],
	question: RecoveryQuestion,
	asking: LineAsking,
): Promise<RecoveryAnswer | undefined> => {
	const {messages, say} = asking;
	const words = messages.recovery;
	switch (key) {
		case 'retry':
		case 'skip': {
			return {kind: key};
		}

		case 'retry-in': {
			return (await waitForRetry(asking)) ? {kind: 'retry'} : undefined;
		}

		case 'abort': {
			const yesOrNo = [messages.prestart.yes, messages.prestart.no];
			const sure = await choose(asking, [words.abortTitle, words.abortText(question.failed.name)], yesOrNo);
			return sure === 0 ? {kind: 'abort'} : undefined;
		}

		case 'view-log': {
			const {log, logFile} = question;
			say(`${messages.finished.log}: ${logFile}`);
			for (const {severity, time, text} of log) {
				const prefix = severity === 'information' ? '' : `${messages.severities[severity]} `;
				say(`  ${time} ${prefix}${text}`);
			}

			if (log.length === 0) {
				say(messages.attemptLog.empty);
			}

			return undefined;
		}

		case 'go-to':
		case 'variables':
		case 'shell': {
			return intervention(key, question, question.failed.index, asking);
		}

		case 'continue': {
			return undefined;
		}

		default: {
			const unreachable: never = key;
			return unreachable;
		}
	}
};

const waitForRetry = async ({messages, formats, input, say}: LineAsking): Promise<boolean> => {
	const words = messages.recovery;
	for (;;) {
		say(messages.line.question(words.retryTitle));
		const typed = await input.line();
		if (typed === undefined || typed.trim() === '') {
			return false;
		}

		const seconds = retryDelay(typed);
		if (seconds !== undefined) {
			say(words.retriesIn(formats.clock(seconds)));
			await delay(seconds * 1000);
			return true;
		}

		say(words.retryWrong(longestRetryDelay));
	}
};

/** The run is held: what may be done, by number. */
export const askPaused: Asker<'paused'> = async (question, asking) => {
	const {messages, language, say} = asking;
	const words = messages.paused;
	if (question.notice !== undefined) {
		say(tell(question.notice, language));
	}

	const said = [`${words.title}. ${words.help}`, `${words.next}: ${question.next.path.join(', ')}`];
	for (;;) {
		const choices = pausedChoices(question, messages);
		const index = await choose(asking, said, choices.map(inWords));
		const key = index === undefined ? undefined : choices[index]?.key;
		if (key === undefined) {
			return left;
		}

		const given = await pausedAnswer(key);
		if (given !== undefined) {
			return answer(given);
		}
	}

	async function pausedAnswer(
		key: ReturnType<typeof pausedChoices>[number]['key'],
	): Promise<PausedAnswer | undefined> {
		if (key === 'continue') {
			return {kind: 'continue'};
		}

		if (key === 'abort') {
			const yesOrNo = [messages.prestart.yes, messages.prestart.no];
			const sure = await choose(asking, [messages.cancel.title, words.cancelText], yesOrNo);
			return sure === 0 ? {kind: 'cancel'} : undefined;
		}

		return key === 'go-to' || key === 'variables' || key === 'shell'
			? intervention(key, question, question.next.index, asking)
			: undefined;
	}
};

/** Before the run goes on at another step: what that changes, and whether to. */
export const askGoTo: Asker<'go-to'> = async (question, asking) => {
	const words = asking.messages.goTo;
	const lines = goToLines(question, words, {path: ', ', arrow: ' -> '});
	const title = words.confirm[question.direction](question.path.join(', '));
	const index = await choose(asking, [title, ...lines], [words.go, words.stay]);
	return index === 0 ? answer('go') : left;
};

const intervention = async (
	key: 'go-to' | 'variables' | 'shell',
	question: Pick<RecoveryQuestion, 'variables' | 'targets'>,
	at: number,
	asking: LineAsking,
): Promise<Intervention | undefined> => {
	switch (key) {
		case 'shell': {
			return {kind: 'shell'};
		}

		case 'variables': {
			return askVariable(question.variables, asking);
		}

		case 'go-to': {
			return askTarget(question.targets, at, asking);
		}

		default: {
			const unreachable: never = key;
			return unreachable;
		}
	}
};

const askTarget = async (
	targets: readonly GoToTarget[],
	at: number,
	asking: LineAsking,
): Promise<Intervention | undefined> => {
	const words = asking.messages.goTo;
	const enabled = targets.filter(({disabled}) => !disabled);
	const index = await choose(
		asking,
		[words.title],
		[
			...enabled.map(
				({name, depth, index: row}) =>
					`${'  '.repeat(depth)}${name}${row === at ? ` (${words.nextHere})` : ''}`,
			),
			words.stay,
		],
	);
	const target = index === undefined ? undefined : enabled[index];
	return target === undefined ? undefined : {kind: 'go-to', target: target.index};
};

const inWords = ({label, note}: {readonly label: string; readonly note?: string}): string =>
	[label.replace(/\s*…$/, ''), note].filter(Boolean).join(': ');
