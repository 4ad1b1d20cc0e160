import {ownVariables} from '../run/own-variables.ts';
import {Secret, type VariableValue} from '../sequence/secret.ts';
import {isSecretName} from '../sequence/variables/variable-name.ts';
import type {Prepared} from './prepared.ts';

/** The keyboard layout that was chosen, and variables from the answers file and from `--set`; the latter win. */
export const givenVariables = ({
	answers,
	options,
	machine,
}: Prepared): readonly (readonly [string, VariableValue])[] => {
	const layout = machine.keyboard.chosen();
	const keyboard = layout === undefined ? [] : [[ownVariables.keyboardLayout, layout] as const];
	return [...keyboard, ...answers.variables, ...options.set].map(([name, value]) => [
		name,
		isSecretName(name) ? new Secret(value) : value,
	]);
};
