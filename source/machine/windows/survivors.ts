import type {WmiRow} from '../../sequence/conditions/condition-facts.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {cimDateTime} from '../cim-date-time.ts';
import type {Execute} from '../execute.ts';
import type {StartedProcess, Survivor} from '../machine.ts';
import {familyOf, withDescendants} from '../process-tree.ts';
import type {CimQuery} from './cim-query.ts';
import {endProcessTree} from './end-process-tree.ts';

type Process = Survivor & {readonly parent: number; readonly created: string};

/** The clock that dates processes ticks every 1/64 of a second; what asks it may read a finer one. */
const clockTick = 16;

/** Windows dates a process somewhere between these two moments, in the form of WMI. */
export const startedProcess = (pid: number, before: number, after = Date.now()): StartedProcess => ({
	pid,
	started: `${cimDateTime(before - clockTick)}/${cimDateTime(after + clockTick)}`,
});

/**
What still runs of an attempt: the process that was started, if the one of its number was created when it was started, and
what descends from it, also where it has ended itself.

The environment of a process, which holds the mark of the attempt, cannot be asked of WMI.
*/
export const findSurvivors = async (
	known: StartedProcess | undefined,
	query: CimQuery,
	isAlive: (pid: number) => boolean = hasProcess,
): Promise<Result<readonly Survivor[], string>> => {
	const found = await findTree(known, query, isAlive);
	return found.ok ? success(found.value.map(({pid, program}) => ({pid, program}))) : found;
};

/** Ends what {@link findSurvivors} finds; gives what is still there afterwards. */
export const endSurvivors = async (
	known: StartedProcess | undefined,
	query: CimQuery,
	run: Execute,
): Promise<Result<readonly Survivor[], string>> => {
	const found = await findTree(known, query, hasProcess);
	if (!found.ok) {
		return found;
	}

	const pids = new Set(found.value.map(({pid}) => pid));
	for (const {pid} of found.value.filter(({parent}) => !pids.has(parent))) {
		await endProcessTree(pid, run);
	}

	return pids.size === 0 ? success([]) : findSurvivors(known, query);
};

const findTree = async (
	known: StartedProcess | undefined,
	query: CimQuery,
	isAlive: (pid: number) => boolean,
): Promise<Result<readonly Process[], string>> => {
	if (known === undefined) {
		return success([]);
	}

	const answer = await query(
		'root\\cimv2',
		'SELECT ProcessId, ParentProcessId, CreationDate, Name FROM Win32_Process',
	);
	const table = answer.ok ? answer.value.map(toProcess) : [];
	if (table.some(({created}) => created !== '')) {
		return success(treeOf(known, table));
	}

	const reason = answer.ok ? 'Windows does not tell when its processes were started.' : answer.error;
	const child = table.find(({parent}) => parent === known.pid);
	if (isAlive(known.pid)) {
		return failure(
			`A process with the number ${known.pid}, which the interrupted step had, is running, and it cannot be told whether it is still the step’s: ${reason}`,
		);
	}

	return child === undefined
		? success([])
		: failure(
				`The process ${child.pid} (${child.program}), started by one with the number ${known.pid}, which the interrupted step had, is running, and it cannot be told whether it is the step’s: ${reason}`,
			);
};

/**
A number may be another process's by now, also that of a parent: a process descends from the holder of a number only when
it was created in the holder's time.

This program may itself have been started out of a step, as in a console that a step had opened: it, what started it and
what it started are none.
*/
const treeOf = (known: StartedProcess, table: readonly Process[]): readonly Process[] => {
	const [earliest = '', latest = ''] = known.started.split('/');
	const holder = table.find(({pid}) => pid === known.pid);
	const isHolderOurs = holder !== undefined && holder.created >= earliest && holder.created <= latest;
	const roots = isHolderOurs
		? [holder]
		: table.filter(
				({parent, created}) =>
					parent === known.pid && created >= earliest && (holder === undefined || created < holder.created),
			);
	const family = familyOf(table, process.pid);
	return withDescendants(table, roots, (child, parent) => child.created >= parent.created).filter(
		({pid}) => !family.has(pid),
	);
};

const toProcess = (row: WmiRow): Process => ({
	pid: Number(row['ProcessId']),
	parent: Number(row['ParentProcessId']),
	// What has no date (the idle process) is older than everything.
	created: String(row['CreationDate'] ?? ''),
	program: String(row['Name'] ?? ''),
});

const hasProcess = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// There, and not ours to ask.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
};
