import {type ChildProcess, spawn} from 'node:child_process';
import {constants} from 'node:os';
import type {Readable} from 'node:stream';
import type {Decoder} from './line-splitter.ts';
import type {CommandRequest, CommandResult, StartedProcess} from './machine.ts';
import {type OutputReader, readOutput} from './output-reader.ts';
import {startFailure} from './start-failure.ts';

/** A process as a platform wants it started. */
export type Launch = {
	readonly program: string;
	readonly arguments: readonly string[];
	/** The whole environment: nothing is inherited beside it. */
	readonly environment: Readonly<Record<string, string>>;
	/** Linux: a session and process group of its own. */
	readonly detached: boolean;
	/** Windows: the arguments are a command line as it stands. */
	readonly verbatim?: {readonly argv0: string};
	/** Written to its standard input, which is empty otherwise. */
	readonly input?: string;
	/** Reads its output; UTF-8 when absent. */
	readonly createDecoder?: () => Decoder;
	/** How long its pipes must be silent after its end; 0: one turn of the event loop. */
	readonly quietMilliseconds: number;
	/** How the process is found again after this program was ended. `before`: milliseconds since the epoch, taken before the start. */
	startedProcess(pid: number, before: number): StartedProcess;
	/** Ends the process and everything it started; resolves when nothing is left that can be ended. */
	endTree(pid: number): Promise<void>;
};

/** The longest time `setTimeout` can wait, in milliseconds. */
const longestDelay = 2 ** 31 - 1;

/**
Runs a process until it ends: at its exit, not when its pipes close.

`spawn` in place of execa: a step may cost at most half as much again as the bare start of its process, and execa alone costs more.
A time-out or a cancel ends the whole tree first and then reports (task-sequence-format.md §6.10).
*/
export const runProcess = async (launch: Launch, request: CommandRequest): Promise<CommandResult> => {
	if (request.signal?.aborted) {
		return {kind: 'cancelled'};
	}

	const ended = Promise.withResolvers<CommandResult>();
	let child: ChildProcess;
	let output: OutputReader | undefined;
	const before = Date.now();
	try {
		child = start(launch, request.folder);
		if (child.pid !== undefined) {
			request.onStart?.(launch.startedProcess(child.pid, before));
		}

		output = outputOf(child, request, launch);
	} catch (error) {
		return startFailure(error, launch.program, request.folder);
	}

	child.once('error', error => ended.resolve(startFailure(error, launch.program, request.folder)));
	child.once('exit', (code, signal) => ended.resolve({kind: 'exited', code: exitCode(code, signal)}));

	let stopped: {readonly kind: 'timed-out' | 'cancelled'; readonly treeEnded: Promise<void>} | undefined;
	const stop = (kind: 'timed-out' | 'cancelled') => {
		if (stopped === undefined && child.pid !== undefined) {
			stopped = {kind, treeEnded: launch.endTree(child.pid)};
			stopped.treeEnded.then(() => ended.resolve({kind}), ended.reject);
		}
	};

	const cancel = () => stop('cancelled');
	request.signal?.addEventListener('abort', cancel, {once: true});
	const timer =
		request.timeout === undefined
			? undefined
			: setTimeout(stop, Math.min(request.timeout * 1000, longestDelay), 'timed-out');
	try {
		const result = await ended.promise;
		clearTimeout(timer);
		if (result.kind === 'not-started') {
			return result;
		}

		await stopped?.treeEnded;
		await output?.finish();
		return stopped === undefined ? result : {kind: stopped.kind};
	} finally {
		clearTimeout(timer);
		request.signal?.removeEventListener('abort', cancel);
	}
};

const start = (launch: Launch, folder: string): ChildProcess => {
	const child = spawn(launch.program, launch.arguments, {
		cwd: folder,
		env: {...launch.environment},
		detached: launch.detached,
		stdio: [launch.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
		...(launch.verbatim && {windowsVerbatimArguments: true, argv0: launch.verbatim.argv0}),
	});
	if (launch.input !== undefined && child.stdin) {
		// A process that ended before it read its input says so by its exit code.
		child.stdin.on('error', () => undefined);
		child.stdin.end(launch.input);
	}

	return child;
};

const outputOf = (
	{stdout, stderr}: {readonly stdout: Readable | null; readonly stderr: Readable | null},
	request: CommandRequest,
	{quietMilliseconds, createDecoder}: Launch,
): OutputReader | undefined =>
	stdout && stderr
		? readOutput({stdout, stderr}, request.onLine, quietMilliseconds, createDecoder)
		: undefined;

/** Unsigned; a process that a signal ended has, as in a shell, 128 and the number of the signal. */
const exitCode = (code: number | null, signal: NodeJS.Signals | null): number =>
	code === null ? 128 + (signal === null ? 0 : constants.signals[signal]) : code >>> 0;
