import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {nobody} from '../../../source/run/attendant.ts';
import type {Engine, RunEnd} from '../../../source/run/engine.ts';
import {findInterrupted} from '../../../source/run/find-interrupted.ts';
import {createRecorder} from '../../../source/run/recorder.ts';
import {changesOnResume, resumeEvents} from '../../../source/run/resume-events.ts';
import {runSequence} from '../../../source/run/run-sequence.ts';
import {sequenceDefaults} from '../../../source/run/sequence-defaults.ts';
import type {JournalEvent, Recorded} from '../../../source/sequence/event.ts';
import {applyEvent, createRunState} from '../../../source/sequence/fold.ts';
import type {InstructionTable} from '../../../source/sequence/instruction.ts';
import {planSequence} from '../../../source/sequence/plan.ts';
import {failure, success} from '../../../source/sequence/result.ts';
import type {RunState} from '../../../source/sequence/run-state.ts';
import {revealed} from '../../../source/sequence/secret.ts';
import {createEnvironment} from '../../../source/sequence/variables/environment-store.ts';
import {contentOf} from '../../helpers/content-of.ts';
import {eventLine} from '../../helpers/run-in-memory.ts';
import {taskSequence} from './case-documents.ts';
import {machineOf} from './case-machine.ts';
import {comparable, type Phase, rootPackageId, type Told, type World} from './world.ts';

/** What was journalled together: a crash leaves all of it or nothing. */
export type Batch = readonly Recorded<JournalEvent>[];

export type RealRun = Told & {readonly batches: readonly Batch[]; readonly state: RunState};

/** A run that was cut off: what it had journalled, and what somebody says to the step it was in. */
export type CutOff = {readonly kept: readonly Batch[]; readonly interrupted: 'rerun' | 'skip'};

/** Where the processes' files go: one folder for all cases, as cases run one after the other. */
export const openBench = () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'bootseq-'));
	return {
		/** Runs a case with the real parser, plan, interpreter, fold and resume: from its beginning, or from where it was cut off. */
		run: (world: World, cutOff?: CutOff): Promise<RealRun> => runForReal(world, cutOff, folder),
		close: () => rmSync(folder, {recursive: true, force: true}),
	};
};

const runForReal = async (world: World, cutOff: CutOff | undefined, folder: string): Promise<RealRun> => {
	const root = taskSequence(world.root, rootPackageId);
	const children = new Map(
		[...world.children].map(([packageId, child]) => [packageId, taskSequence(child, packageId)] as const),
	);
	const {table} = planSequence(root, children);
	const state = createRunState();
	const batches: Batch[] = [];
	const commands: string[] = [];
	const recorder = createRecorder({
		run: 'run',
		state,
		table,
		journal: {append: events => batches.push(events), sync() {}},
		deliver() {},
		now: () => '2026-01-01T00:00:00Z',
	});
	let phase = world.phase;
	let starts = 1;
	const turn = (): Promise<RunEnd> => {
		const environment = createEnvironment(
			Array.from(state.variables.values(), ({name, value}) => [name, value] as const),
			sequenceDefaults({taskSequence: root, children}),
		);
		const machine = machineOf(world, {phase, commands, ended: () => attemptsEnded(batches, state.pointer)});
		const ended = (index: number) => attemptsEnded(batches, index);
		return runSequence(engineOf(world, {recorder, environment, machine, table, folder, ended}));
	};

	const comeBack = (): void => {
		const bootId = `boot-${starts}`;
		const interrupted = findInterrupted(state, table, bootId);
		const changes = changesOnResume(state, {
			bootId,
			surroundings: {_SMSTSInWinPE: String(phase === 'WinPE')},
		});
		recorder.record(
			resumeEvents(
				{
					state,
					table,
					interrupted,
					decided: interrupted && {
						decision: cutOff?.interrupted ?? 'rerun',
						by: 'policy',
						because: 'the case says so',
					},
				},
				{bootId, changes},
			),
		);
	};

	if (cutOff === undefined) {
		recorder.record(beginning(world, table));
	} else {
		for (const event of cutOff.kept.flat()) {
			applyEvent(state, event, table);
			if (event.type === 'restart-requested') {
				phase = phaseOf(event.target);
				starts++;
			}
		}

		batches.push(...cutOff.kept);
		comeBack();
	}

	for (let end = await turn(); end.kind === 'restart'; end = await turn()) {
		phase = phaseOf(end.restart.target);
		starts++;
		comeBack();
	}

	const [, ...lines] = batches.flat().map(event => eventLine(event));
	return {
		lines: lines.slice(beginning(world, table).length - 1),
		commands,
		variables: comparable(Array.from(state.variables, ([name, {value}]) => [name, revealed(value)] as const)),
		batches,
		state,
	};
};

/** Everything that a run has journalled before its first instruction. */
const beginning = (world: World, table: InstructionTable): readonly JournalEvent[] => {
	const environment = createEnvironment([
		...world.variables,
		['_SMSTSInWinPE', String(world.phase === 'WinPE')],
	]);
	return [
		{
			type: 'run-started',
			name: 'Root',
			packageId: rootPackageId,
			instructions: table.length,
			machine: {make: 'Contoso', model: 'Bench 1', serialNumber: 'S-1', bootId: 'boot-1'},
		},
		...Array.from(
			environment.globals(),
			([name, value]): JournalEvent => ({type: 'variable-set', name, value}),
		),
	];
};

/** Attempts of a step that came to an end: one that was cut off does not change what its command does, or what a person answers. */
const attemptsEnded = (batches: readonly Batch[], index: number): number =>
	batches.flat().filter(event => event.type === 'step-finished' && event.index === index).length;

const phaseOf = (target: 'current-os' | 'boot-media'): Phase =>
	target === 'boot-media' ? 'WinPE' : 'FullOS';

const engineOf = (
	{failure: policy, losesState}: World,
	{
		folder,
		ended,
		...parts
	}: Pick<Engine, 'recorder' | 'environment' | 'machine' | 'table'> & {
		readonly folder: string;
		readonly ended: (index: number) => number;
	},
): Engine => ({
	...parts,
	log: {write() {}, setSecrets() {}, flush() {}},
	content: contentOf(),
	folders: {state: folder, run: folder, commands: path.join(folder, 'bin'), logs: folder},
	dryRun: false,
	survivesRestart: async target =>
		losesState === 'always' || losesState === target ? failure('it is in memory') : success(undefined),
	attendant: {
		...nobody,
		failurePolicy({attempt}) {
			if (typeof policy === 'string') {
				return policy;
			}

			return 'retry' in policy ? (attempt <= policy.retry ? 'retry' : 'abort') : 'ask';
		},
		askWhatFollows: async ({index}) => ({
			choice: (Array.isArray(policy) ? policy[ended(index) - 1] : undefined) ?? 'abort',
			by: 'technician',
		}),
	},
	variablesBefore: () => undefined,
	signal: new AbortController().signal,
});
