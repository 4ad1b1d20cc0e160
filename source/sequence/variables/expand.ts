import {revealed, Secret, shown, type VariableValue} from '../secret.ts';
import type {Environment} from './environment.ts';

/** The text of a name, or undefined: then `%name%` stays as it is. */
export type Lookup = (name: string) => string | undefined;

/** The environment of the process: what a name falls back to. */
export type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

/**
Puts values in the place of `%name%`, from left to right. A name that nobody knows stays as it is, with its percent signs, and its
second sign may begin the next name; so do stray signs (`for %%F in (…)`, `100 %`). Values are not expanded again.

Never fails. Rule: task-sequence-format.md §6.4.
*/
export const expand = (text: string, lookup: Lookup): string => {
	let expanded = '';
	let copied = 0;
	let open = text.indexOf('%');

	while (open !== -1) {
		const close = text.indexOf('%', open + 1);
		if (close === -1) {
			break;
		}

		const value = valueOfName(text.slice(open + 1, close), lookup);
		if (value === undefined) {
			open = close;
			continue;
		}

		expanded += text.slice(copied, open) + value;
		copied = close + 1;
		open = text.indexOf('%', copied);
	}

	return expanded + text.slice(copied);
};

/** Spaces at the edges are those of a sentence (`5 % of 10 %`), not of a name. */
const valueOfName = (name: string, lookup: Lookup): string | undefined =>
	name === '' || name !== name.trim() ? undefined : lookup(name);

/**
Looks a name up among the task sequence variables, then in the environment of the process, both without regard to case. With
`showSecrets` secret variables give their text, for use; without, the mask. Rule: §6.4.
*/
export const environmentLookup =
	(
		environment: Pick<Environment, 'get'>,
		processEnvironment: ProcessEnvironment,
		{showSecrets}: {readonly showSecrets: boolean},
	): Lookup =>
	name => {
		const value = environment.get(name);
		if (value === undefined) {
			return processVariable(processEnvironment, name);
		}

		return showSecrets ? revealed(value) : shown(value);
	};

/** Expands for the screen and the log: secrets stand there as the mask. */
export const expandShown = (
	text: string,
	environment: Pick<Environment, 'get'>,
	processEnvironment: ProcessEnvironment,
): string => expand(text, environmentLookup(environment, processEnvironment, {showSecrets: false}));

/** Expands a value that will be kept: a text into which a secret went is a secret itself. */
export const expandValue = (
	text: string,
	environment: Pick<Environment, 'get'>,
	processEnvironment: ProcessEnvironment,
): VariableValue => {
	let secret = false;
	const lookup = environmentLookup(environment, processEnvironment, {showSecrets: true});
	const expanded = expand(text, name => {
		secret ||= environment.get(name) instanceof Secret;
		return lookup(name);
	});
	return secret ? new Secret(expanded) : expanded;
};

/** An exact spelling wins: only Linux tells `Path` from `PATH`. */
const processVariable = (variables: ProcessEnvironment, name: string): string | undefined => {
	if (Object.hasOwn(variables, name)) {
		return variables[name];
	}

	const key = name.toLowerCase();
	const spelling = Object.keys(variables).find(candidate => candidate.toLowerCase() === key);
	return spelling === undefined ? undefined : variables[spelling];
};
