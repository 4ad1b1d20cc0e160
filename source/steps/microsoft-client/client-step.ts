import type {Step} from '../../sequence/sequence.ts';
import type {StepType} from '../step-type.ts';
import {ownText, shownText} from '../step-values.ts';

/** What a step that needs Microsoft's client is known by. */
type ClientStep = Pick<StepType, 'name' | 'environments' | 'parameters'> & {
	/** The wire type without its prefix: `PartitionDiskAction`. */
	readonly action: string;
	/** What it does to the machine, in words; `value` gives a variable as it may be shown, `count` the length of an array. */
	effect(value: (variable: string) => string, count: (array: string) => number): string;
};

/**
A step of the Configuration Manager client: known, described, and not run by this version. An attempt that somebody
else started and did not end is never guessed at.
*/
export const clientStep = ({action, name, environments, parameters, effect}: ClientStep): StepType => ({
	type: `SMS_TaskSequence_${action}`,
	name,
	environments,
	parameters,
	interrupted: 'ask',
	describe: (step, view) =>
		effect(
			variable => shownText(variable, step, view).trim(),
			array => countItems(step, array),
		),
});

export const winPe = ['WinPE'] as const;
export const fullOs = ['FullOS'] as const;
export const both = ['WinPE', 'FullOS'] as const;

/** The items that a step really has; the length that its array states may be wrong. Rule: task-sequence-format.md §1.5. */
const countItems = (step: Step, array: string): number => {
	const prefix = array.toLowerCase();
	const indexes = step.variables
		.map(({name}) => name.trim().toLowerCase())
		.filter(name => name.startsWith(prefix))
		.map(name => /^\d+/.exec(name.slice(prefix.length))?.[0])
		.filter(index => index !== undefined);
	return indexes.length === 0 ? Number(ownText(step, array) ?? 0) || 0 : new Set(indexes).size;
};

/** The parts that say something, as one phrase. */
export const phrase = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(' ');

/** A phrase about a value, when there is one: `about('to', 'C:')`. */
export const about = (word: string, value: string): string => (value === '' ? '' : `${word} ${value}`);
