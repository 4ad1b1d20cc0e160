import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type {Machine} from '../../source/machine/machine.ts';
import {type Attendant, nobody} from '../../source/run/attendant.ts';
import type {Engine, RunEnd} from '../../source/run/engine.ts';
import {createRecorder} from '../../source/run/recorder.ts';
import {runSequence} from '../../source/run/run-sequence.ts';
import {variablesBefore} from '../../source/run/variables-before.ts';
import type {JournalEvent, Recorded} from '../../source/sequence/event.ts';
import {createRunState} from '../../source/sequence/fold.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import {success} from '../../source/sequence/result.ts';
import type {VariableValue} from '../../source/sequence/secret.ts';
import type {TaskSequence} from '../../source/sequence/sequence.ts';
import {createEnvironment} from '../../source/sequence/variables/environment-store.ts';
import {contentOf} from './content-of.ts';
import {createFakeMachine} from './fake-machine.ts';

type Options = Partial<Pick<Engine, 'dryRun' | 'survivesRestart' | 'signal' | 'content'>> & {
	/** What the answers file says to a failure that nothing holds. */
	readonly decideFailure?: Attendant['failurePolicy'];
	/** The person at the console. */
	readonly attendant?: Partial<Attendant>;
	readonly machine?: Machine;
	readonly variables?: Readonly<Record<string, VariableValue>>;
	readonly children?: ReadonlyMap<string, TaskSequence>;
};

export type MemoryRun = {
	/** How each turn of the interpreter ended: one more than there were restarts. */
	readonly ends: readonly RunEnd[];
	readonly events: readonly Recorded[];
	/** The events in short, as `eventLine` writes them. */
	readonly lines: readonly string[];
	readonly log: readonly string[];
	readonly engine: Engine;
};

/** Runs a task sequence through the real interpreter, restarts included, with the journal in memory. */
export const runInMemory = async (taskSequence: TaskSequence, options: Options = {}): Promise<MemoryRun> => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bootseq-'));
	try {
		const {table} = planSequence(taskSequence, options.children ?? new Map());
		const events: Recorded[] = [];
		const log: string[] = [];
		const state = createRunState();
		let clock = 0;
		const recorder = createRecorder({
			run: 'test',
			state,
			table,
			deliver: event => events.push(event),
			now: () => new Date(Date.UTC(2026, 0, 1) + clock++ * 1000).toISOString(),
		});
		const machine = options.machine ?? createFakeMachine();
		const environment = createEnvironment(
			Object.entries(options.variables ?? {}),
			taskSequence.sequence.globalVariables.map(({name, value}) => [name, value] as const),
		);
		const engine: Engine = {
			table,
			recorder,
			environment,
			machine,
			log: {write: (component, text) => log.push(`${component}: ${text}`), setSecrets() {}, flush() {}},
			content: options.content ?? contentOf(),
			folders: {state: folder, run: folder, commands: path.join(folder, 'bin'), logs: folder},
			dryRun: options.dryRun ?? false,
			survivesRestart: options.survivesRestart ?? (async () => success(undefined)),
			attendant: {
				...nobody,
				...(options.decideFailure === undefined ? {} : {failurePolicy: options.decideFailure}),
				...options.attendant,
			},
			variablesBefore: index => variablesBefore(events.filter(isJournalled), index),
			signal: options.signal ?? new AbortController().signal,
		};
		recorder.record([
			{
				type: 'run-started',
				name: taskSequence.name,
				instructions: table.length,
				machine: {make: 'Contoso', model: 'Bench 1', serialNumber: 'S-1', bootId: 'boot-1'},
			},
		]);
		const ends: RunEnd[] = [];
		for (;;) {
			const end = await runSequence(engine);
			ends.push(end);
			if (end.kind === 'finished' || ends.length > 20) {
				break;
			}

			for (const name of ['SMSTSRebootRequested', 'SMSTSRetryRequested']) {
				environment.delete(name);
			}

			recorder.record([{type: 'run-resumed', index: state.pointer, bootId: `boot-${ends.length + 1}`}]);
		}

		return {ends, events, lines: events.map(event => eventLine(event)), log, engine};
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};

const isJournalled = (event: Recorded): event is Recorded<JournalEvent> =>
	event.type !== 'output' && event.type !== 'content-progress';

/** An event in a few words: `step-finished A 0`, `group-finished G failed ignored`. */
export const eventLine = (event: Recorded | JournalEvent): string => {
	switch (event.type) {
		case 'step-finished': {
			return `step-finished ${event.name} ${event.code}${event.succeeded ? '' : event.ignored ? ' ignored' : ' failed'}`;
		}

		case 'step-started': {
			return `step-started ${event.name}${event.attempt > 1 ? ` attempt ${event.attempt}` : ''}`;
		}

		case 'group-finished': {
			return `group-finished ${event.name}${event.succeeded ? '' : event.ignored ? ' ignored' : ' failed'}`;
		}

		case 'group-skipped':
		case 'step-skipped': {
			return `${event.type} ${event.name} ${event.reason}`;
		}

		case 'group-started': {
			return `group-started ${event.name}`;
		}

		case 'variable-set': {
			return `variable-set ${event.name}=${event.value === null ? '(deleted)' : String(event.value)}`;
		}

		case 'restart-requested': {
			return `restart-requested ${event.target}${event.retry ? ' retry' : ''}`;
		}

		case 'run-finished': {
			return `run-finished ${event.result} ${event.code}`;
		}

		case 'decision': {
			return `decision ${event.choice}${event.target === undefined ? '' : ` ${event.target}`}`;
		}

		case 'state-moved': {
			return `state-moved ${event.device}`;
		}

		case 'run-started':
		case 'run-resumed':
		case 'run-paused':
		case 'run-continued':
		case 'content-started':
		case 'content-progress':
		case 'content-finished':
		case 'output': {
			return event.type;
		}
	}
};
