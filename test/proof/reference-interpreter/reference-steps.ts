import {allHold} from './reference-conditions.ts';
import {maySet, type ReferenceVariables} from './reference-variables.ts';
import {hardware, type Step, type World} from './world.ts';

/** Where a step's doings are told. */
export type Tale = {readonly lines: string[]; readonly commands: string[]};

/** Sets or, with an empty value, deletes; what is not there is not deleted. */
export const change = (variables: ReferenceVariables, {lines}: Tale, name: string, value: string): void => {
	if (value !== '' || variables.has(name)) {
		variables.set(name, value);
		lines.push(`variable-set ${name}=${value === '' ? '(deleted)' : value}`);
	}
};

/** Does what a step is for, and gives its code. */
export const performStep = (
	{does}: Step,
	attempt: number,
	{
		world,
		variables,
		tale,
	}: {readonly world: World; readonly variables: ReferenceVariables; readonly tale: Tale},
): number => {
	const {expand, get} = variables;
	/** §6.3: read-only and impossible names are refused, and the step goes on. */
	const assign = (name: string, value: string): void => {
		if (maySet(name)) {
			change(variables, tale, name, value);
		}
	};

	switch (does.kind) {
		case 'command': {
			const line = expand(does.line);
			tale.commands.push(line);
			const deeds = world.commands.get(line.split(' ', 1)[0] ?? '') ?? [];
			const {result, writes} = deeds[Math.min(attempt, deeds.length) - 1] ?? {result: 0, writes: []};
			// What a command finds in its environment is as it was when it began.
			const found = writes.map(({value}) => (typeof value === 'string' ? value : get(value.from)));
			for (const [index, {name}] of writes.entries()) {
				assign(name, found[index] ?? '');
			}

			return result === 'timed-out' ? 0x8007_05b4 : result === 'not-started' ? 0x8007_0005 : result; // §6.10
		}

		case 'set': {
			assign(expand(does.name), expand(does.value)); // §7.11
			return 0;
		}

		case 'rules': {
			for (const [name, value] of hardware) {
				change(variables, tale, name, value); // §7.10
			}

			for (const {condition, variables: pairs} of does.rules) {
				if (allHold(condition, variables)) {
					for (const [name, value] of pairs) {
						assign(name, expand(value)); // §1.8: from top to bottom
					}
				}
			}

			return 0;
		}

		case 'restart': {
			const message = expand(get('SMSRebootMessage') || does.message);
			const delay = expand(get('SMSRebootTimeout') || does.timeout);
			assign('SMSTSRebootRequested', does.target); // §6.9
			assign('SMSTSRebootMessage', message);
			assign('SMSTSRebootDelay', delay);
			return 0;
		}

		default: {
			const unreachable: never = does;
			return unreachable;
		}
	}
};
