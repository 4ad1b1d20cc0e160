import {Secret, type VariableValue} from '../sequence/secret.ts';
import {isSecretName} from '../sequence/variables/variable-name.ts';
import type {Prepared} from './prepared.ts';

/** Variables from the answers file and from `--set`; the latter win. */
export const givenVariables = ({answers, options}: Prepared): readonly (readonly [string, VariableValue])[] =>
	[...answers.variables, ...options.set].map(([name, value]) => [
		name,
		isSecretName(name) ? new Secret(value) : value,
	]);
