import {type ChildProcess, spawn} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {type EventLine, parseEvents} from './event-lines.ts';

/** The built program: `npm test` builds it first. `BOOTSEQ_PROGRAM` names another, as one that was released. */
export const programFile = path.resolve(
	process.env['BOOTSEQ_PROGRAM'] ?? path.join(import.meta.dirname, '../../dist/cli.js'),
);

export type EndedProgram = {
	/** Null when a signal ended it. */
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
	/** Standard output read as events; throws when a line of it is not JSON. */
	events(): readonly EventLine[];
};

export type RunningProgram = {
	readonly pid: number;
	/** Resolves when the program, and whatever it started that still holds its output, has ended. */
	readonly ended: Promise<EndedProgram>;
	/** Resolves with the first line on standard output that matches; fails when the program ends without one. */
	line(matches: (line: string) => boolean): Promise<string>;
	signal(signal: NodeJS.Signals): void;
};

export type ProgramOptions = {
	/** Beside a small environment of a console: nothing of the test runner's. */
	readonly environment?: Readonly<Record<string, string>>;
	readonly folder?: string;
};

/** The environment of a console at which nothing was set up. */
export const consoleEnvironment = (extra: Readonly<Record<string, string>> = {}): Record<string, string> => ({
	PATH: `${path.dirname(process.execPath)}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
	HOME: '/nonexistent',
	LANG: 'C.UTF-8',
	...extra,
});

/** Starts the program as a process of its own, its output caught, its input empty. */
export const startProgram = (
	args: readonly string[],
	{environment = {}, folder}: ProgramOptions = {},
): RunningProgram => {
	const child = spawn(process.execPath, [programFile, ...args], {
		env: consoleEnvironment(environment),
		stdio: ['ignore', 'pipe', 'pipe'],
		...(folder === undefined ? {} : {cwd: folder}),
	});
	let stdout = '';
	let stderr = '';
	const watchers = new Set<() => void>();
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
		for (const watch of watchers) {
			watch();
		}
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text;
	});
	const ended = endOf(child).then(({code, signal}) => ({
		code,
		signal,
		stdout,
		stderr,
		events: () => parseEvents(stdout),
	}));
	return {
		pid: child.pid ?? 0,
		ended,
		async line(matches) {
			const {promise, resolve, reject} = Promise.withResolvers<string>();
			const watch = () => {
				const found = stdout
					.slice(0, stdout.lastIndexOf('\n') + 1)
					.split('\n')
					.find(matches);
				if (found !== undefined) {
					resolve(found);
				}
			};
			watchers.add(watch);
			watch();
			void ended.then(({code}) =>
				reject(new Error(`ended with ${code} before that line:\n${stdout}${stderr}`)),
			);
			return promise.finally(() => watchers.delete(watch));
		},
		signal: signal => child.kill(signal),
	};
};

const endOf = async (child: ChildProcess) =>
	new Promise<{code: number | null; signal: NodeJS.Signals | null}>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, signal) => resolve({code, signal}));
	});
