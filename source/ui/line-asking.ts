import type {Formats} from '../text/formats.ts';
import type {Language} from '../text/language.ts';
import type {Messages} from '../text/messages.ts';
import type {Questions, Reply} from './console.ts';
import type {LineInput} from './line-input.ts';

/** What asking line by line needs. */
export type LineAsking = {
	readonly messages: Messages;
	readonly formats: Formats;
	readonly language: Language;
	readonly input: LineInput;
	readonly platform?: 'windows' | 'linux';
	/** Takes a line of the conversation. */
	say(text: string): void;
	/** Resolves after so many seconds. */
	pause(seconds: number): Promise<void>;
};

/** Asks a question line by line. */
export type Asker<Name extends keyof Questions> = (
	question: Questions[Name]['question'],
	asking: LineAsking,
) => Promise<Reply<Questions[Name]['answer']>>;

/** The person backed out, or the input has ended. */
export const left = {kind: 'left'} as const;

/** One line or a few for the question, and answers by number. The end of the input leaves the question. */
export const choose = async (
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

/** The place of the answer, as the reply. */
export const numbered = (index: number | undefined): Reply<number> =>
	index === undefined ? left : {kind: 'answer', answer: index};

/** The answer at a place, as the reply. */
export const oneOf = <Answer>(answers: readonly Answer[], index: number | undefined): Reply<Answer> => {
	const answer = index === undefined ? undefined : answers[index];
	return answer === undefined ? left : {kind: 'answer', answer};
};
