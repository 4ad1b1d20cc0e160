import {revealed, type VariableValue} from '../sequence/secret.ts';

/** The text of a variable: of several with one name the last wins; empty when there is none. */
export const variableText = (
	variables: readonly (readonly [string, VariableValue])[],
	wanted: string,
): string => {
	const found = variables.findLast(([name]) => name.toLowerCase() === wanted.toLowerCase());
	return found === undefined ? '' : revealed(found[1]);
};
