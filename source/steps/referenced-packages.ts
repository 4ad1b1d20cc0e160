import type {Place} from '../sequence/diagnostic.ts';
import type {InstructionTable, StepInstruction} from '../sequence/instruction.ts';
import type {TaskSequence} from '../sequence/sequence.ts';
import {enabledSteps} from './find-step-problems.ts';
import {findStepType} from './registry.ts';

/**
The packages of the reference lists of a task sequence and its children that a run may need. One that only disabled steps name, or
steps that cannot run here, is left out; one that no step names may come from a variable. Rules: task-sequence-format.md §1.6, §12 no. 12.
*/
export const referencedPackages = (
	table: InstructionTable,
	taskSequences: readonly TaskSequence[],
): readonly {readonly packageId: string; readonly place: Place}[] => {
	const rows = table.filter(row => row.kind === 'step');
	const running = [...enabledSteps(table)].filter(({item}) => findStepType(item).run !== undefined);
	const found = new Map<string, {readonly packageId: string; readonly place: Place}>();
	for (const reference of taskSequences.flatMap(({sequence}) => sequence.references)) {
		if (reference.kind === 'package') {
			const {packageId, place} = reference;
			const names = (row: StepInstruction) => isNamedIn(row, packageId.toLowerCase());
			if (running.some(names) || !rows.some(names)) {
				found.set(packageId.toLowerCase(), {packageId, place});
			}
		}
	}

	return [...found.values()];
};

const isNamedIn = ({item}: StepInstruction, packageId: string): boolean =>
	(item.kind === 'step' && item.action.toLowerCase().includes(packageId)) ||
	item.variables.some(({value}) => value.toLowerCase().includes(packageId));
