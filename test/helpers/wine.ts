import {type ChildProcess, spawn} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {describe, inject, onTestFinished, vi} from 'vitest';
import {inChroot, whyNoWine} from '../../scripts/wine/chroot.ts';
import {type EventLine, parseEvents} from './event-lines.ts';

/** Tests of the Windows program under Wine. Where Wine is not, they are reported as skipped, with the reason. */
export const underWine = (title: string, tests: () => void): void => {
	const reason = whyNoWine();
	describe.skipIf(reason !== undefined)(reason === undefined ? title : `${title} (${reason})`, tests);
};

const place = () => {
	const wine = inject('wine');
	if (wine === undefined) {
		throw new Error('no Wine was set up');
	}

	return wine;
};

/** The Windows of this run of the tests, as the chroot sees it. */
export const winePrefix = (): string => `${place().inChroot}/prefix`;

export type EndedInWine = {
	/** The eight bits of an exit code that reach Linux. */
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
	/** The end of both, for the message of a test that fails. */
	readonly said: string;
	events(): readonly EventLine[];
};

export type RunningInWine = {
	readonly ended: Promise<EndedInWine>;
	/** Resolves when the standard output has a line that matches. */
	line(matches: (line: string) => boolean): Promise<void>;
};

/** Milliseconds to wait for what a loaded machine does in a few seconds. */
export const patience = 90_000;

/**
Starts a command of Windows. Its output goes to files: Node for Windows cannot write to a pipe of Linux, which has no kind that
Windows knows.
*/
export const startInWine = (
	command: readonly string[],
	environment: Readonly<Record<string, string>> = {},
): RunningInWine => {
	const folder = mkdtempSync(path.join(place().folder, 'output-'));
	const files = {stdout: path.join(folder, 'stdout'), stderr: path.join(folder, 'stderr')};
	const [program, args] = inChroot(winePrefix(), ['wine', ...command], environment);
	const descriptors = [openSync(files.stdout, 'w'), openSync(files.stderr, 'w')];
	const child = spawn(program, args, {stdio: ['ignore', ...descriptors]});
	for (const descriptor of descriptors) {
		closeSync(descriptor);
	}

	const read = () => readFileSync(files.stdout, 'utf8');
	let isOver = false;
	const ended = endOf(child).then(code => {
		isOver = true;
		const [stdout, stderr] = [read(), readFileSync(files.stderr, 'utf8')];
		rmSync(folder, {recursive: true, force: true});
		const said = `${stdout.split('\n').slice(-12).join('\n')}${stderr}`;
		return {code, stdout, stderr, said, events: () => parseEvents(stdout)};
	});
	return {
		ended,
		async line(matches) {
			const early = ended.then(({code, stdout, said}) => {
				if (!stdout.split('\n').some(matches)) {
					throw new Error(`ended with ${code} before that line:\n${said}`);
				}
			});
			const seen = vi.waitFor(
				() => {
					if (!isOver && !read().split('\n').slice(0, -1).some(matches)) {
						throw new Error('the line did not come');
					}
				},
				{timeout: patience, interval: 50},
			);
			await Promise.race([early, seen]);
			await (isOver ? early : seen);
		},
	};
};

export const inWine = async (
	command: readonly string[],
	environment?: Readonly<Record<string, string>>,
): Promise<EndedInWine> => startInWine(command, environment).ended;

/** Ends all of Windows at once, as when the computer loses power: no process can finish anything. */
export const cutPower = async (): Promise<void> => {
	const [program, args] = inChroot(winePrefix(), ['wineserver', '--kill', '--wait']);
	await endOf(spawn(program, args, {stdio: 'ignore'}));
};

/** Nothing of an earlier test runs any more. */
export const freshStart = async (): Promise<void> => {
	if (whyNoWine() === undefined) {
		await cutPower();
	}
};

/** A file of the drive C: of this Windows, as this machine sees it. */
export const driveC = (...parts: readonly string[]): string =>
	path.join(place().folder, 'prefix', 'drive_c', ...parts);

/** Where a drive letter leads, as this machine sees it. */
export const driveLetter = (letter: string): string =>
	path.join(place().folder, 'prefix', 'dosdevices', `${letter.toLowerCase()}:`);

/** A path of this machine as the chroot sees it. */
export const asChroot = (file: string): string =>
	`${place().inChroot}/${path.relative(place().folder, file)}`;

/** A folder of one test, with a blank and an accent in its name, as this machine and as Windows sees it. */
export const wineFolder = (): {readonly folder: string; readonly windows: string} => {
	const folder = mkdtempSync(path.join(place().folder, 'Été & proef '));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return {folder, windows: `Z:${place().inChroot.replaceAll('/', '\\')}\\${path.basename(folder)}`};
};

/** The program. */
export const programInWine = (): string =>
	`Z:${place().inChroot.replaceAll('/', '\\')}\\programs\\bootseq.exe`;

const endOf = async (child: ChildProcess): Promise<number | null> =>
	new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', resolve);
	});
