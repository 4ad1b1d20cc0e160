import {Buffer} from 'node:buffer';
import fs, {openSync, readdirSync, readFileSync, rmSync, writeSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {join} from 'node:path';
import process from 'node:process';
import {inputMaker} from './make-input.ts';
import {minimise} from './minimise.ts';
import type {Plan, Report} from './plan.ts';
import type {FuzzTarget} from './target.ts';

/*
The process that reads hostile input. Its parent started it with the runtime's permission model: it can read everything, and write
in one folder alone. The parent ends it when it makes no progress.
*/

// Under the permission model the runtime refuses to sync; what these inputs leave needs to outlive no power cut.
Object.assign(fs, {
	fsyncSync() {},
	fdatasyncSync() {},
	fsync(_descriptor: number, done: () => void) {
		done();
	},
});
syncBuiltinESMExports();

// Nobody would hear what it finds.
process.on('disconnect', () => process.exit());

const plan: Plan = JSON.parse(process.argv[2] ?? '');
const {slowest} = plan;
const {targets}: {targets: readonly FuzzTarget[]} = await import(plan.module);
const progress = openSync(plan.progressFile, 'w');

const now = {share: 0, index: 0, beat: 0};

/** Share and input, for the parent, and a number that changes: a few bytes that are overwritten every time. */
const tellProgress = (): void => {
	now.beat++;
	writeSync(
		progress,
		[now.share, now.index, now.beat].map(number => String(number).padStart(12)).join(' '),
		0,
	);
};

const send = (report: Report): Promise<void> =>
	new Promise(resolve => {
		process.send?.(report, () => resolve());
	});

const examine = async (target: FuzzTarget, input: Uint8Array): Promise<string | undefined> => {
	tellProgress();
	let complaint: string | undefined;
	try {
		complaint = await target.examine(input, plan.workFolder);
	} catch (error) {
		const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
		complaint = `it threw ${trace.split('\n').slice(0, 4).join(' | ')}`;
	}

	const left = readdirSync(plan.workFolder);
	for (const name of left) {
		rmSync(join(plan.workFolder, name), {recursive: true, force: true});
	}

	return complaint ?? (left.length === 0 ? undefined : `it left ${left.join(', ')} behind`);
};

/** Milliseconds of a core that this process has used: the machine may be busy with something else. */
const usedTime = (): number => {
	const {user, system} = process.cpuUsage();
	return (user + system) / 1000;
};

/** The shortest of three times: the process may have cleaned up its memory meanwhile. */
const examineInTime = async (target: FuzzTarget, input: Uint8Array): Promise<string | undefined> => {
	let fastest = Number.POSITIVE_INFINITY;
	for (let attempt = 0; attempt < 3 && fastest > slowest; attempt++) {
		const start = usedTime();
		const complaint = await examine(target, input);
		fastest = Math.min(fastest, usedTime() - start);
		if (complaint !== undefined) {
			return complaint;
		}
	}

	return fastest > slowest ? `it took too long: ${Math.round(fastest)} ms` : undefined;
};

/** Complaints are the same when they begin the same. */
const kindOf = (complaint: string | undefined): string | undefined => complaint?.slice(0, 24);

const complain = async (
	target: FuzzTarget,
	index: number,
	input: Uint8Array,
	complaint: string,
): Promise<void> => {
	const tries = complaint.startsWith('it took') ? 8 : 200;
	const smallest = await minimise(
		input,
		async smaller => kindOf(await examineInTime(target, smaller)) === kindOf(complaint),
		tries,
	);
	await send({
		kind: 'complaint',
		target: target.name,
		index,
		complaint,
		smallest: Buffer.from(smallest).toString('base64'),
	});
};

for (const [position, {target: name, from, to}] of plan.shares.entries()) {
	const target = targets.find(candidate => candidate.name === name);
	if (target === undefined) {
		throw new Error(`There is no target ${name}`);
	}

	const inputOf =
		plan.inputFile === undefined
			? await inputMaker(target, plan.seed)
			: () => new Uint8Array(readFileSync(plan.inputFile ?? ''));
	for (let index = from; index < to; index++) {
		now.share = position;
		now.index = index;
		const input = inputOf(index);
		const complaint = await examineInTime(target, input);
		if (complaint !== undefined) {
			await complain(target, index, input, complaint);
		}
	}

	await send({kind: 'share-done', target: name});
}

process.disconnect?.();
