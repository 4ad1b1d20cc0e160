import {stepTypes} from './registry.ts';

const secretNames: ReadonlySet<string> = new Set(
	stepTypes
		.flatMap(({parameters}) => parameters)
		.filter(({secret}) => secret === true)
		.map(({variable}) => variable.toLowerCase()),
);

/** Whether the parameter tables call a variable secret. Names are compared without regard to case. Rule: task-sequence-format.md §6.5. */
export const isSecretParameter = (name: string): boolean => secretNames.has(name.trim().toLowerCase());
