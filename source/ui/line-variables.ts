import {mask} from '../sequence/secret.ts';
import type {Intervention, ShownVariable} from './console.ts';
import {choose, type LineAsking} from './line-asking.ts';
import {variableChange} from './variable-answer.ts';

/** Asks which variable, and what to do with it; nothing when the person goes back. Enter alone, for a name, goes back. */
export const askVariable = async (
	variables: readonly ShownVariable[],
	asking: LineAsking,
): Promise<Intervention | undefined> => {
	const {messages, input, say} = asking;
	const words = messages.variables;
	const what = await choose(asking, [words.title], [words.list, words.change, words.remove, words.back]);
	if (what === 0) {
		for (const variable of variables) {
			say(`  ${stateOf(variable, words.locked)}`);
		}

		return askVariable(variables, asking);
	}

	if (what === undefined || what === 3) {
		return undefined;
	}

	for (;;) {
		say(messages.line.question(words.whichName));
		const name = (await input.line())?.trim();
		if (name === undefined || name === '') {
			return undefined;
		}

		const known = variables.find(variable => variable.name.toLowerCase() === name.toLowerCase());
		if (known?.locked === true) {
			say(words.refused(known.name));
		} else if (known === undefined && what === 2) {
			say(words.unknown(name));
		} else if (what === 2) {
			return variableChange({name: known?.name ?? name, value: ''}, undefined);
		} else {
			return askValue(known ?? {name, value: '', locked: false}, known !== undefined, asking);
		}
	}
};

const askValue = async (
	variable: ShownVariable,
	isKnown: boolean,
	{messages, input, say}: LineAsking,
): Promise<Intervention | undefined> => {
	const words = messages.variables;
	const isSecret = variable.value === undefined;
	say(isKnown ? stateOf(variable, words.locked) : words.unknown(variable.name));
	// Before the question: who types at once must not see it echoed either.
	const typing = isSecret ? input.secret() : input.line();
	say(messages.line.question((isSecret ? words.newSecret : words.newValue)(variable.name)));
	const typed = await typing;
	return typed === undefined ? undefined : variableChange(variable, typed);
};

const stateOf = ({name, value, locked}: ShownVariable, lockedWord: string): string =>
	[`${name} = ${value ?? mask}`, locked ? `(${lockedWord})` : ''].filter(Boolean).join(' ');
