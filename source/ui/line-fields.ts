import {revealed, type VariableValue} from '../sequence/secret.ts';
import type {PrestartField, Reply} from './console.ts';
import {choose, type LineAsking, left} from './line-asking.ts';
import {prestartAnswer} from './prestart-answer.ts';

/** Asks for the fields of a form, one after the other. */
export const askFields = async (
	fields: readonly PrestartField[],
	asking: LineAsking,
): Promise<Reply<ReadonlyMap<string, VariableValue>>> => {
	const values = new Map<string, VariableValue>();
	for (const field of fields) {
		const value = await askField(field, asking);
		if (value === undefined) {
			return left;
		}

		// A secret that was left empty is no secret to keep.
		values.set(field.variable, revealed(value) === '' ? '' : value);
	}

	return {kind: 'answer', answer: values};
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
