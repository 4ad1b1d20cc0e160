import {execFileSync, spawn} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {onTestFinished} from 'vitest';
import {parseEvents} from '../../helpers/event-lines.ts';
import {consoleEnvironment, type EndedProgram, programFile} from '../../helpers/program.ts';
import type {ProgramBench} from '../../helpers/program-bench.ts';

/** Namespaces to try: root has the first, and where the system lets them, other users the second. */
const ways: readonly (readonly string[])[] = [['--mount'], ['--user', '--map-root-user', '--mount']];

const works = (way: readonly string[]): boolean => {
	try {
		execFileSync('unshare', [...way, 'mount', '-t', 'tmpfs', 'none', '/mnt'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
};

const way = ways.find(works);

/** Why drives of its own cannot be given to a test here; undefined where they can. */
export const noMounts: string | undefined =
	way === undefined ? 'this machine lets nobody mount in a namespace of their own' : undefined;

/** Drives that only one test and what it starts there see. They are gone with the test. */
export type PrivateMounts = {
	/** Runs a shell command there; throws when it fails. Gives its output. */
	shell(command: string): string;
	/** Runs the program there to its end. */
	bootseq(args: readonly string[], whileRunning?: () => Promise<void>): Promise<EndedProgram>;
	/** A path as this process reaches it. */
	outside(path: string): string;
};

/** A namespace in which the state folder of the bench is a drive of its own: in memory, `kilobytes` large. */
export const driveForState = async (bench: ProgramBench, kilobytes: number): Promise<PrivateMounts> => {
	mkdirSync(bench.state);
	const holder = spawn('unshare', [...(way ?? []), 'sh', '-c', 'echo; exec sleep 600'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	onTestFinished(() => {
		holder.kill('SIGKILL');
	});
	await new Promise(resolve => holder.stdout.once('data', resolve));
	const enter = [
		...(way?.includes('--user') === true ? ['--user', '--preserve-credentials'] : []),
		'--mount',
		'-t',
		String(holder.pid),
	];
	const shell = (command: string) =>
		execFileSync('nsenter', [...enter, 'sh', '-c', command], {encoding: 'utf8'});
	shell(`mount -t tmpfs -o size=${kilobytes}k none ${bench.state}`);
	return {
		shell,
		outside: path => `/proc/${holder.pid}/root${path}`,
		async bootseq([command = '', ...args], whileRunning) {
			const child = spawn(
				'nsenter',
				[...enter, process.execPath, programFile, command, '--state', bench.state, ...args],
				{env: consoleEnvironment(), cwd: bench.folder, stdio: ['ignore', 'pipe', 'pipe']},
			);
			let stdout = '';
			let stderr = '';
			child.stdout.setEncoding('utf8').on('data', (text: string) => {
				stdout += text;
			});
			child.stderr.setEncoding('utf8').on('data', (text: string) => {
				stderr += text;
			});
			const closed = new Promise<[number | null, NodeJS.Signals | null]>(resolve => {
				child.once('close', (code, signal) => resolve([code, signal]));
			});
			await whileRunning?.();
			const [code, signal] = await closed;
			return {code, signal, stdout, stderr, events: () => parseEvents(stdout)};
		},
	};
};
