import {Secret, type VariableValue} from '../sequence/secret.ts';
import type {Formats} from '../text/formats.ts';
import type {Messages} from '../text/messages.ts';
import type {PrestartField, Questions, Reply} from './console.ts';
import type {LineInput} from './line-input.ts';
import {codeInWords} from './line-sentences.ts';
import {prestartAnswer} from './prestart-answer.ts';
import {restartWords} from './restart-words.ts';

/** What asking line by line needs. */
export type LineAsking = {
	readonly messages: Messages;
	readonly formats: Formats;
	readonly input: LineInput;
	readonly platform?: 'windows' | 'linux';
	/** Takes a line of the conversation. */
	say(text: string): void;
	/** Resolves after so many seconds. */
	pause(seconds: number): Promise<void>;
};

type Asker<Name extends keyof Questions> = (
	question: Questions[Name]['question'],
	asking: LineAsking,
) => Promise<Reply<Questions[Name]['answer']>>;

const left = {kind: 'left'} as const;

/** One line or a few for the question, and answers by number. The end of the input leaves the question. */
const choose = async (
	{messages: {line}, input, say}: LineAsking,
	lines: readonly string[],
	choices: readonly string[],
): Promise<number | undefined> => {
	const [first = '', ...rest] = lines;
	for (const text of [line.question(first), ...rest]) {
		say(text);
	}

	for (const [index, choice] of choices.entries()) {
		say(`${index + 1} ${choice}`);
	}

	for (;;) {
		say(line.yourChoice);
		const typed = await input.line();
		if (typed === undefined) {
			return undefined;
		}

		const number = Number(typed.trim());
		if (Number.isInteger(number) && number >= 1 && number <= choices.length) {
			return number - 1;
		}

		say(line.notAChoice(1, choices.length));
	}
};

const numbered = (index: number | undefined): Reply<number> =>
	index === undefined ? left : {kind: 'answer', answer: index};

const oneOf = <Answer>(answers: readonly Answer[], index: number | undefined): Reply<Answer> => {
	const answer = index === undefined ? undefined : answers[index];
	return answer === undefined ? left : {kind: 'answer', answer};
};

export const askers: {readonly [Name in keyof Questions]: Asker<Name>} = {
	async media({media}, asking) {
		const choices = media.map(({label, path}) => [label, path].filter(Boolean).join(', '));
		return numbered(await choose(asking, [asking.messages.media.title], choices));
	},

	async sequence({sequences}, asking) {
		const choices = sequences.map(({name, description}) => [name, description].filter(Boolean).join(': '));
		return numbered(await choose(asking, [asking.messages.sequence.title], choices));
	},

	async password({organization, mediaLabel, wrong}, asking) {
		const {messages, input, say, pause} = asking;
		const words = messages.password;
		if (wrong === undefined) {
			say(organization === '' ? words.welcome : words.welcomeTo(organization));
			say(mediaLabel === '' ? words.help : words.media(mediaLabel));
		} else {
			say(`${wrong.message} ${words.tries(wrong.attempts)}.`);
		}

		if (wrong?.delay !== undefined && wrong.delay > 0) {
			say(words.locked(wrong.delay));
			await pause(wrong.delay);
		}

		// Before the question: who types at once must not see it echoed either.
		const typing = input.secret();
		say(`${messages.line.question(words.label)}:`);
		const typed = await typing;
		return typed === undefined ? left : {kind: 'answer', answer: new Secret(typed)};
	},

	async prestart({title, fields}, asking) {
		asking.say(title);
		const values = new Map<string, VariableValue>();
		for (const field of fields) {
			const value = await askField(field, asking);
			if (value === undefined) {
				return left;
			}

			values.set(field.variable, value);
		}

		return {kind: 'answer', answer: values};
	},

	async resume({name, started, step, index, instructions, interrupted}, asking) {
		const {messages, formats} = asking;
		const words = messages.resume;
		const lines = [
			`${words.title}: ${words.started(name, formats.moment(started))}.`,
			words.at(step, index + 1, instructions),
			...(interrupted ? [words.interrupted] : []),
		];
		const choices = [words.resume, words.startOver, words.leave];
		return oneOf(['resume', 'start-over', 'leave'] as const, await choose(asking, lines, choices));
	},

	async interrupted({step, cause, command}, asking) {
		const words = asking.messages.interrupted;
		const lines = [
			`${words.title(step)}. ${words[cause]}`,
			...(command === undefined ? [] : [`${asking.messages.finished.command}: ${command}`]),
			words.unknown,
		];
		const choices = [words.rerun, words.skip, words.fail];
		return oneOf(['rerun', 'skip', 'fail'] as const, await choose(asking, lines, choices));
	},

	async restart({message, seconds, target, mode}, {messages, input, say, pause}) {
		const words = messages.restart;
		const timedOut = new AbortController();
		say([`${words.titles[mode]}.`, message].filter(Boolean).join(' '));
		say(restartWords(words, mode, target));
		if (seconds > 0) {
			say(`${words.in[mode](seconds)}. ${messages.line.pressEnter}`);
			await Promise.race([pause(seconds), input.line(timedOut.signal)]);
			timedOut.abort();
		}

		return {kind: 'answer', answer: 'now'};
	},

	async finished({result, code, failed, logFile}, {messages, say, platform}) {
		const words = messages.finished;
		if (failed !== undefined) {
			say(`${words.stepFailed(failed.path.join(', '))}, ${words.code} ${codeInWords(code, platform)}.`);
			say(failed.message ?? `${words.command}: ${failed.command ?? ''}`);
		}

		say(`${words.log}: ${logFile}`);
		if (result !== 'succeeded') {
			say(words.nextSteps[result]);
		}

		return {kind: 'answer', answer: 'leave'};
	},
};

const askField = async (field: PrestartField, asking: LineAsking): Promise<VariableValue | undefined> => {
	const {messages, input, say} = asking;
	const words = messages.prestart;
	if (field.kind === 'choice' || field.kind === 'yes-no') {
		const choices =
			field.kind === 'choice'
				? (field.choices ?? [])
				: [
						{value: 'true', label: words.yes},
						{value: 'false', label: words.no},
					];
		const chosen = await choose(
			asking,
			[[field.label, field.help].filter(Boolean).join('. ')],
			choices.map(({label}) => label),
		);
		return chosen === undefined ? undefined : choices[chosen]?.value;
	}

	for (;;) {
		const typing = field.kind === 'secret' ? input.secret() : undefined;
		say(messages.line.question([field.label, field.help].filter(Boolean).join('. ')));
		if (field.default !== '' && field.kind !== 'secret') {
			say(messages.line.defaultIs(field.default));
		}

		const typed = await (typing ?? input.line());
		if (typed === undefined) {
			return undefined;
		}

		const answer = prestartAnswer(field, typed === '' ? field.default : typed, words);
		if (answer.ok) {
			return answer.value;
		}

		say(answer.error);
	}
};
