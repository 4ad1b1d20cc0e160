import {revealed, type VariableValue} from '../../sequence/secret.ts';
import type {CreateField} from '../../text/messages/create.ts';
import type {Console, CreatePageQuestion, CreateValues, Reply} from '../../ui/console.ts';
import {settleSplit} from './settle-split.ts';

type Asked = {
	/** Of all pages so far. */
	readonly values: CreateValues;
	readonly goes: 'on' | 'back';
};

/** Asks for a page; who goes on has typed the same password twice. */
export const askCreatePage = async (
	console: Pick<Console, 'ask'>,
	question: CreatePageQuestion,
): Promise<Reply<Asked>> => {
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

		const {goes} = reply.answer;
		const typed = [...reply.answer.values] as [CreateField, VariableValue][];
		values = settleSplit(question.values, new Map([...values, ...typed]));
		if (goes === 'back' || isTypedTwice(values)) {
			return {kind: 'answer', answer: {values, goes}};
		}

		values = new Map([...values].filter(([name]) => name !== 'password' && name !== 'passwordAgain'));
	}
};

/** Spaces count in a password. */
const isTypedTwice = (values: CreateValues): boolean =>
	revealed(values.get('password') ?? '') === revealed(values.get('passwordAgain') ?? '');
