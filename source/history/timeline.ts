import type {ConditionTrace} from '../sequence/conditions/condition-trace.ts';
import type {Decision, JournalEvent, Recorded, RestartTarget, SkipReason} from '../sequence/event.ts';
import type {RowState} from '../sequence/run-state.ts';

/** What happened in a run, in the order it began: every attempt of a step is a row of its own. */
export type TimelineRow =
	| TimelineStep
	| TimelineRestart
	| TimelineMove
	| TimelineResume
	| TimelineDecision
	| TimelinePause
	| TimelineChange;

export type TimelineStep = {
	readonly kind: 'group' | 'step';
	/** ISO 8601, UTC. */
	readonly time: string;
	/** When it ended, in the same form; absent on a row that never did, and on what was skipped. */
	readonly ended?: string;
	/** Numbers of the events that began and ended it: between them lie the variables it set. */
	readonly first?: number;
	readonly last?: number;
	readonly index: number;
	readonly name: string;
	readonly depth: number;
	/** Counts from 1; 0 for groups and for what was skipped. */
	readonly attempt: number;
	/** `running` on a row that never ended: a crash, or a run in progress. */
	readonly status: RowState['status'];
	readonly command?: string;
	readonly seconds?: number;
	readonly code?: number;
	readonly message?: string;
	/** Why it was skipped. */
	readonly reason?: SkipReason;
	readonly trace?: ConditionTrace;
};

export type TimelineRestart = {
	readonly kind: 'restart';
	readonly time: string;
	readonly target: RestartTarget;
	readonly reason: string;
};

/** The state went from memory to a disk. */
export type TimelineMove = {readonly kind: 'move'; readonly time: string; readonly place: string};

export type TimelineResume = {readonly kind: 'resume'; readonly time: string; readonly interrupted?: string};

/** `targetName`: where the run goes on, once that row was reached. */
export type TimelineDecision = Omit<Decision, 'type'> & {
	readonly kind: 'decision';
	readonly time: string;
	readonly targetName?: string;
};

/** A person held the run, or let it go on. */
export type TimelinePause = {readonly kind: 'pause' | 'continue'; readonly time: string};

/** A person changed a variable by hand. */
export type TimelineChange = {
	readonly kind: 'change';
	readonly time: string;
	readonly name: string;
	readonly deleted: boolean;
};

/** Gathers the rows of a timeline from the events of a journal. */
export const createTimeline = (): {
	add(event: Recorded<JournalEvent>): void;
	rows: readonly TimelineRow[];
} => {
	const rows: TimelineRow[] = [];
	/** Where the row of a group or step that has not ended stands, by index. */
	const open = new Map<number, number>();

	/** Names of the rows that were reached, by index. */
	const names = new Map<number, string>();
	/** Where decisions stand whose target has not been reached, by its index. */
	const unnamed = new Map<number, number[]>();

	/** A run may go on at a row that it has never been at: its name comes with the first event of it. */
	const nameTargets = ({index, name}: {readonly index: number; readonly name: string}) => {
		if (names.has(index)) {
			return;
		}

		names.set(index, name);
		for (const position of unnamed.get(index) ?? []) {
			const row = rows[position];
			if (row?.kind === 'decision') {
				rows[position] = {...row, targetName: name};
			}
		}

		unnamed.delete(index);
	};

	const begin = (row: TimelineStep) => {
		open.set(row.index, rows.length);
		rows.push(row);
	};

	const end = (
		{
			index,
			time,
			sequenceNumber,
		}: {readonly index: number; readonly time: string; readonly sequenceNumber: number},
		outcome: Partial<TimelineStep>,
	) => {
		const position = open.get(index);
		const row = position === undefined ? undefined : rows[position];
		if (position !== undefined && (row?.kind === 'group' || row?.kind === 'step')) {
			rows[position] = {...row, ...outcome, ended: time, last: sequenceNumber};
			open.delete(index);
		}
	};

	const add = (event: Recorded<JournalEvent>) => {
		if ('index' in event && 'name' in event) {
			nameTargets(event);
		}

		switch (event.type) {
			case 'group-started': {
				const {time, index, name, depth, sequenceNumber: first} = event;
				begin({kind: 'group', time, first, index, name, depth, attempt: 0, status: 'running'});
				break;
			}

			case 'step-started': {
				const {time, index, name, depth, attempt, command, sequenceNumber: first} = event;
				const shown = command === undefined ? {} : {command};
				begin({kind: 'step', time, first, index, name, depth, attempt, status: 'running', ...shown});
				break;
			}

			case 'group-finished': {
				end(event, {status: statusOf(event)});
				break;
			}

			case 'step-finished': {
				const {code, seconds, message} = event;
				const said = message === undefined ? {} : {message};
				end(event, {status: statusOf(event), code, seconds, ...said});
				break;
			}

			case 'group-skipped':
			case 'step-skipped': {
				const {type, time, index, name, depth, reason, trace, sequenceNumber} = event;
				const kind = type === 'group-skipped' ? 'group' : 'step';
				const why = trace === undefined ? {reason} : {reason, trace};
				const place = {first: sequenceNumber, last: sequenceNumber};
				rows.push({kind, time, ...place, index, name, depth, attempt: 0, status: 'skipped', ...why});
				break;
			}

			case 'state-moved': {
				rows.push({kind: 'move', time: event.time, place: `${event.device} (${event.fileSystem})`});
				break;
			}

			case 'restart-requested': {
				rows.push({kind: 'restart', time: event.time, target: event.target, reason: event.reason});
				break;
			}

			case 'run-resumed': {
				const {time, interrupted} = event;
				rows.push({
					kind: 'resume',
					time,
					...(interrupted === undefined ? {} : {interrupted: interrupted.name}),
				});
				break;
			}

			case 'decision': {
				const {time, index, choice, by, target} = event;
				const name = target === undefined ? undefined : names.get(target);
				if (target !== undefined && name === undefined) {
					unnamed.getOrInsertComputed(target, () => []).push(rows.length);
				}

				rows.push({
					kind: 'decision',
					time,
					index,
					choice,
					by,
					...(target === undefined ? {} : {target}),
					...(name === undefined ? {} : {targetName: name}),
				});
				break;
			}

			case 'run-paused': {
				rows.push({kind: 'pause', time: event.time});
				break;
			}

			case 'run-continued': {
				rows.push({kind: 'continue', time: event.time});
				break;
			}

			case 'variable-set': {
				if (event.by === 'technician') {
					const {time, name, value} = event;
					rows.push({kind: 'change', time, name, deleted: value === null});
				}

				break;
			}

			case 'run-started':
			case 'content-started':
			case 'content-finished':
			case 'run-finished': {
				break;
			}

			default: {
				const unreachable: never = event;
				return unreachable;
			}
		}
	};

	return {add, rows};
};

const statusOf = ({succeeded, ignored}: {succeeded: boolean; ignored: boolean}): RowState['status'] => {
	if (succeeded) {
		return 'succeeded';
	}

	return ignored ? 'failed-ignored' : 'failed';
};
