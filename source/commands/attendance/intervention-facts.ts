import type {HeldRun} from '../../run/held-run.ts';
import {Secret} from '../../sequence/secret.ts';
import type {PausedQuestion} from '../../ui/console.ts';
import type {Prepared} from '../prepared.ts';

/** What a person may look at and change while a run is held. */
export const interventionFacts = (
	{console}: Prepared,
	held: HeldRun,
): Pick<PausedQuestion, 'variables' | 'targets' | 'canOpenShell'> => ({
	// What can be changed first.
	variables: held
		.variables()
		.toSorted((one, other) => Number(one.locked) - Number(other.locked))
		.map(({name, value, locked}) => ({name, locked, ...(value instanceof Secret ? {} : {value})})),
	targets: held.targets
		.filter(row => row.kind !== 'group-end')
		.map(({index, name, depth, kind, item}) => ({
			index,
			name,
			depth,
			kind: kind === 'step' ? 'step' : 'group',
			disabled: item.disabled,
		})),
	canOpenShell: console.lendTerminal !== undefined,
});
