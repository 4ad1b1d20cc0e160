import type {Machine} from '../machine/machine.ts';
import type {StateDisk, StateDisks} from '../machine/state-disks.ts';
import type {RestartTarget} from '../sequence/event.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {Journal} from './journal.ts';
import {knownFileSystems, rememberFileSystems} from './known-file-systems.ts';
import {moveState} from './move-state.ts';
import type {Recorder} from './recorder.ts';
import {engineComponent, type RunLog} from './run-log.ts';

/** Brings the state of a run that began in memory to a disk. */
export type StateMover = {
	/**
	Between two steps, and before the first: the state moves to a file system that a step has made since the run began. What was there before is
	left alone: a later step may partition it. Throws when the state cannot be kept anywhere any more.
	*/
	afterStep(): Promise<void>;
	/**
	Whether the state would still be there after such a restart; if not, why. When it is still in memory, it moves before, now also to a file system
	of earlier times that a step has mounted for writing.
	*/
	survivesRestart(target: RestartTarget): Promise<Result<undefined, string>>;
};

type MoverParts = {
	readonly machine: Pick<Machine, 'stateDisks'>;
	readonly stateFolder: string;
	/** The run, and its own folder. */
	readonly run: string;
	readonly folder: string;
	readonly journal: Pick<Journal, 'sync' | 'reopen'>;
	readonly recorder: Pick<Recorder, 'record'>;
	readonly log: RunLog & {reopen(): void};
	readonly survivesRestart: StateMover['survivesRestart'];
};

/** Rule: media-and-boot.md §4.6: the working folder, and the log in it, are on a fixed disk as soon as there is one. */
export const createStateMover = (parts: MoverParts): StateMover => {
	const {machine, stateFolder, folder, log, survivesRestart} = parts;
	const {stateDisks} = machine;
	if (stateDisks?.stateFolder !== stateFolder) {
		// Another system, or a folder that somebody has named: nothing would find a disk in its place again.
		return {afterStep: async () => {}, survivesRestart};
	}

	let isSafe = false;
	const problems = new Map<string, string>();

	const moveTo = async (candidates: readonly StateDisk[]): Promise<void> => {
		for (const disk of candidates) {
			const moved = await moveToDisk(parts, stateDisks, disk);
			if (moved.ok) {
				isSafe = true;
				return;
			}

			const problem = `The state of the run stays in memory and does not move to ${disk.device}. ${moved.error}`;
			if (problems.get(disk.id) !== problem) {
				problems.set(disk.id, problem);
				log.write(engineComponent, problem, 'warning');
			}
		}
	};

	const afterStep = async (): Promise<void> => {
		isSafe ||= (await survivesRestart('boot-media')).ok;
		if (isSafe) {
			return;
		}

		const disks = await stateDisks.list();
		const known = knownFileSystems(folder);
		if (known === undefined) {
			rememberFileSystems(
				folder,
				disks.map(({id}) => id),
			);
			return;
		}

		await moveTo(disks.filter(({id}) => !known.has(id)));
	};

	return {
		afterStep,
		async survivesRestart(target) {
			const survives = await survivesRestart(target);
			if (survives.ok) {
				return survives;
			}

			await afterStep();
			if (!isSafe) {
				const disks = await stateDisks.list();
				await moveTo(disks.filter(({mounted}) => mounted));
			}

			const now = await survivesRestart(target);
			return now.ok ? now : failure([now.error, ...problems.values()].join(' '));
		},
	};
};

const moveToDisk = async (
	{stateFolder, run, journal, recorder, log}: MoverParts,
	stateDisks: StateDisks,
	disk: StateDisk,
): Promise<Result<undefined, string>> => {
	const opened = await stateDisks.open(disk);
	if (!opened.ok) {
		return opened;
	}

	try {
		journal.sync();
		log.flush();
		const moved = await moveState({stateFolder, run}, opened.value);
		if (!moved.ok) {
			return moved;
		}
	} finally {
		await opened.value.close();
	}

	journal.reopen();
	log.reopen();
	const {device, fileSystem} = disk;
	recorder.record([{type: 'state-moved', device, fileSystem}]);
	log.write(engineComponent, `The state of the run was in memory and is now on ${device} (${fileSystem})`);
	return success(undefined);
};
