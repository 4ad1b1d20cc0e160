import {readActiveRun} from '../../../source/run/active-run.ts';
import {lockStateFolder} from '../../../source/run/lock.ts';
import type {OpenRun} from '../../../source/run/open-run.ts';
import {openActiveRun} from '../../../source/run/resume-run.ts';
import {runSequence} from '../../../source/run/run-sequence.ts';
import {startRun} from '../../../source/run/start-run.ts';
import type {InterruptedDecision} from '../../../source/sequence/event.ts';
import type {StepInstruction} from '../../../source/sequence/instruction.ts';
import {failure} from '../../../source/sequence/result.ts';
import type {RunState} from '../../../source/sequence/run-state.ts';
import {type Disk, photo} from './disk.ts';
import {mount} from './disk-functions.ts';
import {endedRun} from './ended-run.ts';
import {ownerOn, requestFor, stateFolder} from './owner.ts';
import {afterCut, type CutKind, cutKinds} from './power-cut.ts';
import {processLives} from './process-lives.ts';
import type {Random} from './random.ts';
import type {DocumentName} from './sequence.ts';
import {type Interruptions, machineIn, type World} from './world.ts';

/** A computer, from one start of the program until the task sequence has ended, over as many restarts as it orders. */
export type MachineLife = {
	readonly document: DocumentName;
	readonly disk: Disk;
	readonly world: World;
	readonly random: Random;
	/** Says what to do with a step that was interrupted and has no policy for that. */
	readonly answer: (row: StepInstruction) => InterruptedDecision;
	/** Called when a file is about to be changed or synced, and in the middle of every write. */
	readonly atMoment: (disk: Disk, world: World) => void;
	readonly interruptions?: Interruptions;
};

export type LifeEnd = {
	readonly disk: Disk;
	readonly world: World;
	/** The state in memory when the run ended; absent when an earlier life had ended it and this one only cleaned up. */
	readonly state?: RunState;
};

/** What the proof says cannot happen. */
export class BrokenPromise extends Error {}

/** Starts or goes on, as `bootseq boot` does: lock, look for a run in progress, decide, run to the end or to a restart. */
export const liveToTheEnd = async (life: MachineLife): Promise<LifeEnd> => {
	let {disk, world} = life;
	const begin = (next: Disk): void => {
		disk = photo(next);
		mount(disk);
		disk.atMoment = () => life.atMoment(disk, world);
		processLives.current = world.life;
	};

	/** The restart that the run ordered: it says that everything is on the disk by then, so it may be as hard as any power cut. */
	const restart = (): void => {
		world = {...world, boot: world.boot + 1, life: world.life + 1};
		begin(afterCut(disk, life.random.pick(hardRestarts), life.random));
	};

	begin(disk);
	for (;;) {
		const machine = machineIn(
			() => world,
			changed => {
				world = changed;
			},
			life.interruptions,
		);
		const lock = lockStateFolder(stateFolder, {bootId: await machine.bootId(), now: new Date()});
		if (!lock.ok) {
			throw new BrokenPromise(`the state folder stays locked: ${lock.error.message}`);
		}

		const turn = await takeTurn(life, machine, world);
		if (turn === 'over') {
			lock.value.release();
			return {disk, world};
		}

		if (turn === 'restart due') {
			restart();
			continue;
		}

		const end = await runSequence(turn.engine);
		if (end.kind === 'finished') {
			const {state} = turn.engine.recorder;
			turn.conclude();
			lock.value.release();
			return {disk, world, state};
		}

		turn.suspend();
		restart();
	}
};

const hardRestarts: readonly [CutKind, ...CutKind[]] = [
	'nothing',
	...cutKinds.filter(kind => kind !== 'program-ended'),
];

/** The run to go on with: the one in progress, or a new one when there never was one. */
const takeTurn = async (
	{document, answer}: MachineLife,
	machine: ReturnType<typeof machineIn>,
	world: World,
): Promise<OpenRun | 'over' | 'restart due'> => {
	const owner = ownerOn(machine, text => {
		if (!/bytes at the end of the journal were cut off/.test(text)) {
			throw new BrokenPromise(`a crash leaves nothing to warn of: ${text}`);
		}
	});
	const active = readActiveRun(stateFolder);
	if (!active.ok) {
		throw new BrokenPromise(`which run is in progress cannot be read: ${active.error.message}`);
	}

	if (active.value === undefined) {
		return endedRun() !== undefined ? 'over' : startAnew(document, owner, world);
	}

	const opened = await openActiveRun(active.value, owner, async () => failure('there is no other document'));
	if (!opened.ok) {
		throw new BrokenPromise(`the run in progress cannot go on: ${opened.error.message}`);
	}

	const run = opened.value;
	if (run === undefined) {
		return 'over';
	}

	if (run.state.restart !== undefined && run.state.bootId === (await machine.bootId())) {
		run.leave();
		return 'restart due';
	}

	const {interrupted} = run;
	if (interrupted === undefined) {
		return run.resume(undefined);
	}

	const {row, decided, because} = interrupted;
	return run.resume(
		decided === undefined
			? {decision: answer(row), by: 'technician', because: 'a person said so'}
			: {decision: decided, by: 'policy', because},
	);
};

const startAnew = async (
	document: DocumentName,
	owner: ReturnType<typeof ownerOn>,
	{started}: World,
): Promise<OpenRun> => {
	if (started.length > 0) {
		throw new BrokenPromise(`no run is found, and commands of one were started: ${started.join(', ')}`);
	}

	const run = await startRun(requestFor(document), owner);
	if (!run.ok) {
		throw new BrokenPromise(`no run can be started: ${run.error.message}`);
	}

	return run.value;
};
