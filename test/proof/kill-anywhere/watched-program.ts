import {rmSync} from 'node:fs';
import process from 'node:process';
import {readProcess} from '../../../source/machine/linux/process-table.ts';
import type {ProgramBench} from '../../helpers/program-bench.ts';
import {keys, Technician} from '../../helpers/technician.ts';
import {mayEndFile} from './step-script.ts';

export type Watched = {
	/** Milliseconds from its start to its last screen; undefined when it was killed before that. */
	readonly milliseconds?: number;
	/** The interrupted steps that it asked about. */
	readonly asked: readonly string[];
};

export type Kill = {
	/** Milliseconds after the start of the program. */
	readonly after: number;
	/** The process that works, where that is not the one that was started: a restart is a new process of it. */
	readonly atWork: boolean;
};

const resumeTitle = 'A task sequence was not finished';
const interruptedTitle = /“(.+)” was interrupted/;
const waitLabel = 'Wait for it to end';

/**
Starts the program in a terminal, answers its questions as a technician does who wants the whole task sequence, and kills it
at a moment. Fails when it ends by itself with anything but success.
*/
export const watchProgram = async (
	bench: ProgramBench,
	args: readonly string[],
	{kill, waits = false}: {readonly kill?: Kill; readonly waits?: boolean},
): Promise<Watched> => {
	const started = performance.now();
	const [command = '', ...rest] = args;
	const technician = new Technician([command, '--state', bench.state, ...rest], {folder: bench.folder});
	let killed = false;
	const timer =
		kill === undefined
			? undefined
			: setTimeout(() => {
					killed = true;
					killProgram(bench, technician, kill);
				}, kill.after);
	const asked: string[] = [];
	let milliseconds: number | undefined;
	const ended = technician.exit.then(() => true);
	const comes = async (condition: () => boolean, what: string): Promise<boolean> =>
		Promise.race([ended, technician.terminal.sees(condition, what, 60_000).then(() => false)]);
	const text = () => technician.terminal.text();

	/** Moves to the answer with these words and takes it; true when the program ended meanwhile. */
	const choose = async (label: string): Promise<boolean> => {
		const row = (words: string) => technician.terminal.screen().findIndex(line => line.includes(words));
		let marked = -1;
		do {
			// A screen may come in parts: the mark is looked for until it is somewhere else.
			const before = marked;
			const isThere = () => row('▸') !== -1 && row('▸') !== before && row(label) !== -1;
			if (await comes(isThere, `the choice to move to “${label}”`)) {
				return true;
			}

			marked = row('▸');
			technician.types(marked === row(label) ? keys.enter : marked < row(label) ? keys.down : keys.up);
		} while (marked !== row(label));

		return false;
	};

	/** Answers what is asked now; true when the program has ended. */
	const answer = async (): Promise<boolean> => {
		const question = text();
		const step = interruptedTitle.exec(question)?.[1];
		if (step !== undefined) {
			const isWaiting = waits && question.includes(waitLabel);
			if (isWaiting) {
				bench.write(mayEndFile, '');
			} else {
				asked.push(step);
				rmSync(bench.path(mayEndFile), {force: true});
			}

			return isWaiting
				? (await choose(waitLabel)) || comes(() => !text().includes(waitLabel), 'the wait to end')
				: (await choose('Run it again')) ||
						comes(() => !interruptedTitle.test(text()), 'the answer to be taken');
		}

		if (question.includes(resumeTitle)) {
			return (await choose('Resume')) || comes(() => !text().includes(resumeTitle), 'the run to go on');
		}

		milliseconds = performance.now() - started;
		technician.types(keys.enter);
		return ended;
	};

	const isAsking = () =>
		interruptedTitle.test(text()) || text().includes(resumeTitle) || /ts (?:succeeded|failed)/.test(text());
	try {
		let isOver = false;
		while (!isOver) {
			isOver = (await comes(isAsking, 'a question or the end')) || (await answer());
		}

		const code = await technician.exit;
		if (!killed && code !== 0) {
			throw new Error(`bootseq ended with ${code}. Its screen:\n${technician.terminal.written.slice(-2000)}`);
		}

		return {asked, ...(milliseconds === undefined || killed ? {} : {milliseconds})};
	} finally {
		clearTimeout(timer);
	}
};

/** As a crash does: without a word, no matter what it is doing. */
const killProgram = (bench: ProgramBench, technician: Technician, {atWork}: Kill): void => {
	const child = atWork ? workingChild(bench, technician.pid) : undefined;
	if (child === undefined) {
		technician.kill();
	} else {
		process.kill(child, 'SIGKILL');
	}
};

/** The process that holds the state folder, if it is one that this program has started. */
const workingChild = (bench: ProgramBench, parent: number): number | undefined => {
	const holder = Number(/"pid":(\d+)/.exec(bench.read('state/_SMSTaskSequence/lock'))?.[1]);
	return readProcess(holder)?.parent === parent ? holder : undefined;
};
