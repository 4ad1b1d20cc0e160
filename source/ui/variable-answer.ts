import {Secret} from '../sequence/secret.ts';
import type {Intervention, ShownVariable} from './console.ts';
import type {Pending} from './pending.ts';
import type {Store} from './store.ts';

/** The change of a variable, as it is answered; without a text it is deleted. What was secret stays secret. */
export const variableChange = (
	{name, value}: Pick<ShownVariable, 'name' | 'value'>,
	text: string | undefined,
): Intervention => ({
	kind: 'set-variable',
	name,
	value: text === undefined ? null : value === undefined ? new Secret(text) : text,
});

/** Answers a question with the change of a variable; when it is asked again, it begins with that variable. */
export const setVariable =
	(pending: Pending<'recovery'> | Pending<'paused'>, store: Store) =>
	(variable: ShownVariable, text: string | undefined): void => {
		store.stayAt({page: 'variables', variable: variable.name});
		pending.reply({kind: 'answer', answer: variableChange(variable, text)});
	};
