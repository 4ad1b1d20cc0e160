import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {readActiveRun} from '../../source/run/active-run.ts';
import {type FailurePolicy, nobody} from '../../source/run/attendant.ts';
import type {RestartDue} from '../../source/run/engine.ts';
import type {OpenRun, RunOwner} from '../../source/run/open-run.ts';
import {runPostAction} from '../../source/run/post-action.ts';
import {openActiveRun} from '../../source/run/resume-run.ts';
import {runSequence} from '../../source/run/run-sequence.ts';
import {startRun} from '../../source/run/start-run.ts';
import type {Recorded} from '../../source/sequence/event.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import {failure, type Result, success} from '../../source/sequence/result.ts';
import type {Environment} from '../../source/sequence/variables/environment.ts';
import {contentForRun} from '../helpers/content-of.ts';
import {documentsOf, reportedOn} from './case-documents.ts';
import {type BenchMachine, createCaseMachine} from './case-machine.ts';
import type {ConformanceCase, StartedProcess} from './conformance-case.ts';

/** What came of a case. */
export type Observed = {
	readonly events: readonly Recorded[];
	readonly environment: Environment;
	readonly started: readonly StartedProcess[];
	/** The text of smsts.log. */
	readonly log: string;
	/** The text of the journal on the disk. */
	readonly journal: string;
	readonly reported: readonly string[];
	readonly restarts: readonly RestartDue[];
};

/**
Runs a case as the program does: the document is parsed and planned, the run laid down in a folder, every restart and power cut
gone through with the run opened again from its journal, the command behind the end run.
*/
export const runCase = async (rule: ConformanceCase): Promise<Observed> => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'bootseq-'));
	try {
		return await runIn(folder, rule);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};

const runIn = async (folder: string, rule: ConformanceCase): Promise<Observed> => {
	const {taskSequence, children, documents} = documentsOf(rule);
	const bench = createCaseMachine(rule);
	const events: Recorded[] = [];
	const owner = ownerOf(rule, bench, folder, event => events.push(event));
	const {table} = planSequence(taskSequence, children);
	let run = valueIn(
		await startRun(
			{
				taskSequence,
				children,
				table,
				documents,
				variables: Object.entries(rule.variables ?? {}),
				organization: 'Contoso',
				launchMode: 'SMS',
			},
			owner,
		),
	);

	const dryRun = rule.dryRun ?? false;
	const restarts: RestartDue[] = [];
	for (;;) {
		const end = await Promise.race([bench.powerCut(), runSequence({...run.engine, dryRun})]);
		if (end !== 'power-cut' && end.kind === 'finished') {
			break;
		}

		if (end !== 'power-cut') {
			restarts.push(end.restart);
		}

		if (restarts.length > 20) {
			throw new Error('The sequence restarts for ever.');
		}

		run.suspend();
		bench.restart(end === 'power-cut' ? undefined : end.restart.target);
		run = await resume(rule, owner);
	}

	await runPostAction({...run.engine, dryRun});
	run.conclude();
	return {
		events,
		environment: run.engine.environment,
		started: bench.started,
		log: readFileSync(run.logFile, 'utf8'),
		journal: readFileSync(path.join(run.engine.folders.run, 'journal.jsonl'), 'utf8'),
		reported: await reportedOn(rule, {taskSequence, children}),
		restarts,
	};
};

const resume = async (rule: ConformanceCase, owner: RunOwner): Promise<OpenRun> => {
	const active = valueIn(readActiveRun(owner.stateFolder));
	if (active === undefined) {
		throw new Error('No run is in progress after the restart.');
	}

	const opened = valueIn(await openActiveRun(active, owner, async file => failure(`${file} has no carrier`)));
	if (opened === undefined) {
		throw new Error('The run is over after the restart.');
	}

	const decision = opened.interrupted?.decided ?? rule.interrupted;
	return opened.resume(
		decision === undefined ? undefined : {decision, by: 'policy', because: 'the case says so'},
	);
};

const ownerOf = (
	{packages = {}, programs = [], applications = [], losesState, failure: answer}: ConformanceCase,
	{machine}: BenchMachine,
	stateFolder: string,
	deliver: (event: Recorded) => void,
): RunOwner => ({
	machine,
	stateFolder,
	deliver,
	warn(text) {
		throw new Error(text);
	},
	survivesRestart: async () => (losesState ? failure('it is in memory') : success(undefined)),
	attendant: {...nobody, failurePolicy: ({attempt}) => decisionOf(answer, attempt)},
	signal: new AbortController().signal,
	program: {node: '/usr/bin/node', script: '/usr/lib/bootseq/cli.js'},
	content: contentForRun({packages, programs, applications}),
});

const decisionOf = (answer: ConformanceCase['failure'], attempt: number): FailurePolicy => {
	if (answer === undefined || answer === 'skip' || answer === 'abort') {
		return answer ?? 'abort';
	}

	return attempt <= Number(answer.slice('retry:'.length)) ? 'retry' : 'abort';
};

/** Whatever cannot be laid down or opened is no result of a case. */
const valueIn = <Value>(result: Result<Value, {readonly message: string}>): Value => {
	if (!result.ok) {
		throw new Error(result.error.message);
	}

	return result.value;
};
