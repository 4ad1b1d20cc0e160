import {groupAt, openGroupsAt} from '../sequence/advance.ts';
import type {Decision, JournalEvent} from '../sequence/event.ts';
import type {InstructionTable, StepInstruction} from '../sequence/instruction.ts';
import {revealed, type VariableValue} from '../sequence/secret.ts';
import {builtInVariableTable} from '../sequence/variables/built-in-variable-table.ts';
import {environmentLookup, expand} from '../sequence/variables/expand.ts';
import {stepOfMissingChild} from '../steps/run-task-sequence.ts';
import type {StepView} from '../steps/step-type.ts';
import {variablesSetBy} from '../steps/variables-set.ts';
import type {Engine} from './engine.ts';

/** What going to another row would change. */
export type GoTo = {
	readonly target: number;
	readonly direction: 'back' | 'forward';
	/** Back: the variables become what they were before the row was reached. Undefined: none of that name. */
	readonly restored: readonly RestoredVariable[];
	/** Forward: the steps between that would not run, and the variables they are known to set. */
	readonly passedOver: readonly {readonly row: StepInstruction; readonly variables: readonly string[]}[];
};

export type RestoredVariable = {
	readonly name: string;
	readonly now: VariableValue | undefined;
	readonly earlier: VariableValue | undefined;
};

/** Works out what going to `target` would change; nothing is changed yet. `from`: the row the run stands at. */
export const planGoTo = (engine: Engine, from: number, target: number): GoTo =>
	target <= from
		? {target, direction: 'back', restored: findRestored(engine, target), passedOver: []}
		: {target, direction: 'forward', restored: [], passedOver: findPassedOver(engine, from, target)};

/**
The events of going there, as one batch: the groups that are left, the groups that are entered, the decision, the variables.
A group that is entered this way is not asked for its condition: a person has decided.
*/
export const goToEvents = (
	engine: Engine,
	{target, restored}: GoTo,
	{index, stack}: {index: number; stack: readonly number[]},
): readonly JournalEvent[] => {
	const {table} = engine;
	const inner = openGroupsAt(table, target);
	const left = stack.filter(start => !inner.includes(start)).reverse();
	const entered = inner.filter(start => !stack.includes(start));
	const decision: Decision = {type: 'decision', index, choice: 'go-to', by: 'technician', target};
	return [
		...left.map((start): JournalEvent => {
			const {name, depth} = groupAt(table, start);
			return {type: 'group-finished', index: start, name, depth, succeeded: false, ignored: true};
		}),
		...entered.map((start): JournalEvent => {
			const {name, depth} = groupAt(table, start);
			return {type: 'group-started', index: start, name, depth};
		}),
		decision,
		...restored.map(
			({name, earlier}): JournalEvent => ({
				type: 'variable-set',
				name,
				value: earlier ?? null,
				by: 'technician',
			}),
		),
	];
};

/** Rows that a person may go to: every step, and every group as a whole. */
export const goToTargets = (table: InstructionTable): InstructionTable =>
	table.filter(({kind}) => kind !== 'group-end');

/** They say where the run is now and what it runs on, which going back does not change. */
const engineNames: ReadonlySet<string> = new Set(
	builtInVariableTable.filter(({set}) => set !== 'set-dynamic-variables').map(({name}) => name.toLowerCase()),
);

const findRestored = ({environment, variablesBefore}: Engine, target: number): RestoredVariable[] => {
	const before = variablesBefore(target);
	if (before === undefined) {
		return [];
	}

	const now = new Map([...environment.globals()].map(([name, value]) => [name.toLowerCase(), {name, value}]));
	const keys = [...new Set([...now.keys(), ...before.keys()])].sort();
	return keys
		.filter(key => !engineNames.has(key))
		.map(key => ({
			name: now.get(key)?.name ?? before.get(key)?.name ?? key,
			now: now.get(key)?.value,
			earlier: before.get(key)?.value,
		}))
		.filter(
			({now, earlier}) => now === undefined || earlier === undefined || revealed(now) !== revealed(earlier),
		);
};

const findPassedOver = (engine: Engine, from: number, target: number): GoTo['passedOver'] => {
	const view = viewOf(engine);
	return engine.table
		.slice(from, target)
		.filter(row => row.kind === 'step')
		.filter(({item}) => !item.disabled)
		.map(row => ({
			row,
			variables: variablesSetBy(row.item.kind === 'step' ? row.item : stepOfMissingChild(row.item), view),
		}));
};

const viewOf = ({environment, machine}: Engine): StepView => ({
	environment,
	expandShown: text =>
		expand(text, environmentLookup(environment, machine.processEnvironment, {showSecrets: false})),
});
