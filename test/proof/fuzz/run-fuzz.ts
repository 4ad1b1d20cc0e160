import {fork} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readUsage} from '../../helpers/usage.ts';
import {inputMaker} from './make-input.ts';
import {minimise} from './minimise.ts';
import type {Plan, Report, Share} from './plan.ts';
import type {FuzzTarget} from './target.ts';

/** An input that was not read properly. */
export type Finding = {
	readonly target: string;
	readonly seed: number;
	/** Number of the input: with the seed and the target it makes the same input again. */
	readonly index: number;
	readonly complaint: string;
	/** The smallest input found that gives the same complaint. */
	readonly smallest: Uint8Array;
	/** Where it was saved. */
	readonly file: string;
};

export type FuzzOptions = {
	readonly seed: number;
	/** Path of the module that exports `targets`. */
	readonly module: string;
	readonly shares: readonly Share[];
	/** Milliseconds on one input after which the process is ended. */
	readonly deadline?: number;
	/** Milliseconds that one input may take. */
	readonly slowest?: number;
	/** After so many findings a target is given up. */
	readonly mostFindings?: number;
};

/**
Examines inputs in a process of its own, and goes on with a new one where an input ended it or made it hang. Findings are saved in
the folder of temporary files; without one nothing is left there.
*/
export const runFuzz = async (options: FuzzOptions): Promise<readonly Finding[]> => {
	const {seed, module, deadline = 10_000, slowest = 1000, mostFindings = 3} = options;
	const {targets}: {targets: readonly FuzzTarget[]} = await import(module);
	const folder = realpathSync(mkdtempSync(join(tmpdir(), `bootseq-fuzz-${seed}-`)));
	const findings: Finding[] = [];
	const found = (target: string, index: number, complaint: string, smallest: Uint8Array): void => {
		const file = join(folder, `${findings.length + 1}-${target.replaceAll(/[^\w.]+/g, '-')}-${index}`);
		writeFileSync(file, smallest);
		findings.push({target, seed, index, complaint, smallest, file});
	};

	const isGivenUp = ({target}: Share): boolean =>
		findings.filter(finding => finding.target === target).length >= mostFindings;

	let shares = options.shares.filter(({from, to}) => from < to);
	while (shares.length > 0) {
		const outcome = await runProcess(
			{folder, module, seed, shares, deadline, slowest},
			report => {
				// A process goes on for a moment while it is being ended.
				if (report.kind === 'complaint' && !isGivenUp({target: report.target, from: 0, to: 0})) {
					found(report.target, report.index, report.complaint, Buffer.from(report.smallest, 'base64'));
				}
			},
			isGivenUp,
		);
		if (outcome.kind === 'done') {
			break;
		}

		const {position, index} = outcome;
		const share = shares[position];
		const target = targets.find(({name}) => name === share?.target);
		if (share === undefined || target === undefined) {
			throw new Error('The process ended before its first input.');
		}

		if (outcome.kind === 'ended') {
			const input = (await inputMaker(target, seed))(index);
			const smallest = await smallestThatEnds({folder, module, seed, deadline, slowest}, target.name, input);
			found(target.name, index, outcome.complaint, smallest);
		}

		shares = [{...share, from: index + 1}, ...shares.slice(position + 1)].filter(
			one => one.from < one.to && !isGivenUp(one),
		);
	}

	if (findings.length === 0) {
		rmSync(folder, {recursive: true, force: true});
	}

	return findings;
};

/** A process that does nothing is given more time than one that works: it may be waiting for a busy machine. */
const idleDeadlines = 6;

/** Milliseconds of a core that a process has used. Linux tells it; elsewhere nothing is known but that time goes by. */
const usedTime = (processId: number): number => (readUsage(processId)?.cpu ?? 0) * 1000;

type Outcome =
	| {readonly kind: 'done'}
	/** At this input: it hung, or the process ended. */
	| {readonly kind: 'ended'; readonly position: number; readonly index: number; readonly complaint: string}
	| {readonly kind: 'given-up'; readonly position: number; readonly index: number};

type ProcessOptions = {
	readonly folder: string;
	readonly module: string;
	readonly seed: number;
	readonly shares: readonly Share[];
	readonly deadline: number;
	readonly slowest: number;
	readonly inputFile?: string;
};

const runProcess = (
	{folder, module, seed, shares, deadline, slowest, inputFile}: ProcessOptions,
	onReport: (report: Report) => void,
	isGivenUp: (share: Share) => boolean,
): Promise<Outcome> => {
	const workFolder = join(folder, 'inside', 'a', 'folder');
	rmSync(join(folder, 'inside'), {recursive: true, force: true});
	mkdirSync(workFolder, {recursive: true});
	const progressFile = join(folder, 'progress');
	const plan: Plan = {
		module,
		seed,
		shares,
		slowest,
		workFolder,
		progressFile,
		...(inputFile === undefined ? {} : {inputFile}),
	};
	const child = fork(join(import.meta.dirname, 'fuzz-process.ts'), [JSON.stringify(plan)], {
		execArgv: [
			'--permission',
			'--allow-fs-read=*',
			`--allow-fs-write=${workFolder}`,
			`--allow-fs-write=${progressFile}`,
			'--max-old-space-size=1024',
			'--no-warnings',
		],
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
	});
	let said = '';
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		said = `${said}${text}`.slice(-2000);
	});
	let hung = false;
	let gaveUp = false;
	child.on('message', (report: Report) => {
		onReport(report);
		if (report.kind === 'complaint' && isGivenUp({target: report.target, from: 0, to: 0})) {
			gaveUp = true;
			child.kill('SIGKILL');
		}
	});

	let last = '';
	let since = performance.now();
	let usedBefore = 0;
	const watch = setInterval(
		() => {
			const now = readFileSync(progressFile, {encoding: 'utf8', flag: 'a+'});
			const used = usedTime(child.pid ?? 0);
			if (now !== last) {
				last = now;
				since = performance.now();
				usedBefore = used;
			} else if (used - usedBefore > deadline || performance.now() - since > idleDeadlines * deadline) {
				hung = true;
				child.kill('SIGKILL');
			}
		},
		Math.min(500, deadline / 4),
	);

	return new Promise(resolve => {
		child.on('close', (code, signal) => {
			clearInterval(watch);
			const [position = 0, index = 0] = readFileSync(progressFile, {encoding: 'utf8', flag: 'a+'})
				.trim()
				.split(/\s+/)
				.map(Number);
			if (gaveUp) {
				resolve({kind: 'given-up', position, index});
			} else if (hung) {
				resolve({kind: 'ended', position, index, complaint: `it hung: no end after ${deadline} ms`});
			} else if (code === 0) {
				resolve({kind: 'done'});
			} else {
				resolve({
					kind: 'ended',
					position,
					index,
					complaint: `it ended the process (${code ?? signal}): ${said}`,
				});
			}
		});
	});
};

/** The same for an input that a process does not survive: each try is a process. */
const smallestThatEnds = (
	options: Omit<ProcessOptions, 'shares' | 'inputFile'>,
	target: string,
	input: Uint8Array,
): Promise<Uint8Array> => {
	const inputFile = join(options.folder, 'candidate');
	const stillEnds = async (smaller: Uint8Array): Promise<boolean> => {
		writeFileSync(inputFile, smaller);
		const shares = [{target, from: 0, to: 1}];
		const outcome = await runProcess(
			{...options, shares, inputFile, deadline: Math.min(options.deadline, 3000)},
			() => {},
			() => true,
		);
		return outcome.kind === 'ended';
	};

	return minimise(input, stillEnds, 6).finally(() => rmSync(inputFile, {force: true}));
};
