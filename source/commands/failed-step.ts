import type {HeldRun} from '../run/held-run.ts';
import type {InstructionTable, StepInstruction} from '../sequence/instruction.ts';
import type {RunState} from '../sequence/run-state.ts';
import {findStepType} from '../steps/registry.ts';
import {restartComputer} from '../steps/restart-computer.ts';
import type {FailedStepFacts} from '../ui/console.ts';

type Failed = {readonly index: number; readonly name: string};

/** What the failure page says of a step. `output`: the last lines it wrote, secrets masked. */
export const failedStepFacts = (
	{state, table, changedVariables}: Pick<HeldRun, 'state' | 'table' | 'changedVariables'>,
	{index, name}: Failed,
	output: readonly string[],
): FailedStepFacts => {
	const row = state.rows.get(index);
	const instruction = table[index];
	return {
		index,
		name,
		path: instruction?.path ?? [name],
		stepType: stepTypeOf(instruction),
		attempt: row?.attempt ?? 1,
		code: row?.code ?? state.code,
		...(row?.command === undefined ? {} : {command: row.command}),
		...(row?.message === undefined ? {} : {message: row.message}),
		output,
		changed: {
			steps: stepsThatChangedTheMachine(table, state).map(({path}) => path),
			variables: changedVariables(),
			restarts: state.restarts,
		},
	};
};

const stepTypeOf = (row: InstructionTable[number] | undefined): string =>
	row?.kind === 'step' && row.item.kind === 'step' ? (row.item.type ?? '') : '';

/** Those that have run, failed ones too, since nobody knows how far they came; not those that only set variables or restart. */
const stepsThatChangedTheMachine = (table: InstructionTable, {rows}: RunState): StepInstruction[] =>
	table.filter(row => {
		const status = rows.get(row.index)?.status;
		if (row.kind !== 'step' || row.item.kind !== 'step' || status === undefined || status === 'skipped') {
			return false;
		}

		const type = findStepType(row.item);
		return type.onlyVariables !== true && type !== restartComputer;
	}) as StepInstruction[];
