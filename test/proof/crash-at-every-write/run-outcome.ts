import type {JournalEvent, Recorded} from '../../../source/sequence/event.ts';
import {applyEvent, createRunState} from '../../../source/sequence/fold.ts';
import type {InstructionTable} from '../../../source/sequence/instruction.ts';
import type {RunState} from '../../../source/sequence/run-state.ts';
import {revealed, Secret} from '../../../source/sequence/secret.ts';

/** What two runs of one task sequence have in common when nothing was lost: everything but times, attempts and restarts. */
export type RunOutcome = {
	readonly result: string;
	readonly code: number;
	readonly failedStep: string;
	/** `step name: status code`, row by row. */
	readonly rows: readonly string[];
	/** `name=value`, sorted. */
	readonly variables: readonly string[];
};

export const outcomeOf = (
	state: RunState,
	table: InstructionTable,
	{secrets}: {readonly secrets: 'revealed' | 'hidden'},
): RunOutcome => ({
	result: state.status,
	code: state.code,
	failedStep: state.failedStep?.name ?? '',
	rows: [...state.rows]
		.sort(([one], [other]) => one - other)
		.map(([index, {status, code}]) => `${index} ${table[index]?.name}: ${status} ${code ?? ''}`),
	variables: [...state.variables.values()]
		.filter(({name}) => !changing.has(name))
		.map(({name, value}) =>
			secrets === 'hidden' && value instanceof Secret ? `${name} is secret` : `${name}=${revealed(value)}`,
		)
		.sort(),
});

/** Named after the folder of the run. */
const changing: ReadonlySet<string> = new Set(['_SMSTSLogPath']);

/** The state that the events of a journal make. */
export const foldOf = (events: readonly Recorded<JournalEvent>[], table: InstructionTable): RunState => {
	const state = createRunState();
	for (const event of events) {
		applyEvent(state, event, table);
	}

	return state;
};
