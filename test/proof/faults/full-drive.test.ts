import {existsSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ofType} from '../../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../../helpers/program-bench.ts';
import {howMany, tellCount} from '../how-many.ts';
import {driveFault} from './drive-fault.ts';
import {outcomeOf, startsOf, writeSequence} from './told-run.ts';

const unattended = ['--unattended', '--restart', 'exit', '--json'];
const isActive = (bench: ProgramBench) => existsSync(bench.path('state', '_SMSTaskSequence', 'active.json'));

/** Starts the program on a drive that has room again, until the run is over. */
const finish = async (bench: ProgramBench, file: string, at: string): Promise<void> => {
	const answers = bench.write('answers.json', '{"interrupted": "rerun"}');
	const going = ['--answers', answers, ...unattended];
	let words = isActive(bench) ? ['resume'] : ['run', file];
	for (let starts = 0; starts < 4; starts++) {
		const {code, stderr} = await bench.bootseq([...words, ...going]);
		if (code === 0 || stderr.includes('There is no run in progress')) {
			return;
		}

		expect(code, `${at}: ${stderr}`).toBe(10);
		words = ['resume'];
	}

	throw new Error(`${at}: the run does not end`);
};

/** A run without faults: what every other must come to, and how often its two starts write. */
const undisturbed = async () => {
	const bench = programBench();
	const file = writeSequence(bench);
	const counts = [];
	for (const words of [['run', file], ['resume']]) {
		const drive = driveFault(bench, {from: Number.MAX_SAFE_INTEGER});
		const {code, stderr} = await bench.bootseq([...words, ...unattended], {environment: drive.environment});
		expect(code, stderr).toBe(words[0] === 'run' ? 10 : 0);
		counts.push(drive.writes());
	}

	const [run = 0, resume = 0] = counts;
	return {run, resume, outcome: outcomeOf(bench.journal())};
};

/** Some of the numbers from 1 to `last`, spread over them; all of them in a long run. */
const some = (last: number, short: number): number[] => {
	const count = Math.min(last, howMany({short, long: last}));
	return Array.from({length: count}, (_, index) => 1 + Math.round((index * (last - 1)) / (count - 1)));
};

/** Two at a time: as many processors as a small machine has. */
const each = async (numbers: number[], work: (number: number) => Promise<void>) => {
	const worker = async () => {
		for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
			await work(number);
		}
	};
	await Promise.all([worker(), worker()]);
};

/** `code`: how the start ended that found the drive full. */
const expectSameEnd = async (
	bench: ProgramBench,
	file: string,
	{code, outcome, at}: {code: number | null; outcome: unknown; at: string},
) => {
	if (code !== 0) {
		await finish(bench, file, at);
	}

	expect(outcomeOf(bench.journal()), at).toEqual(outcome);
	const interrupted = ofType(bench.journal(), 'run-resumed').map(event =>
		JSON.stringify(event['interrupted']),
	);
	for (const [name, count] of Object.entries(startsOf(bench))) {
		const again = interrupted.filter(step => step?.includes(`"name":"${name}"`)).length;
		expect(count, `${at}: ${name}`).toBeLessThanOrEqual(1 + again);
	}
};

const expectClearWords = (code: number | null, stderr: string, at: string) => {
	expect(stderr, at).not.toContain('a fault of the program itself');
	if (code !== 0 && code !== 10) {
		expect(stderr, at).toContain('the drive is full');
		expect(stderr, at).toMatch(/free space|Make room/);
	}
};

describe('a drive that becomes full', () => {
	let known: ReturnType<typeof undisturbed> | undefined;
	const reference = async () => {
		known ??= undisturbed();
		return known;
	};

	it('at any write of the first start: says so, and after making room the run comes to the same end', {
		timeout: 600_000,
	}, async () => {
		const {run, outcome} = await reference();
		const moments = some(run, 3);
		tellCount(moments.length, 'writes of a first start that found the drive full');
		await each(moments, async from => {
			const bench = programBench();
			const file = writeSequence(bench);
			const {environment} = driveFault(bench, {from});
			const {code, stderr} = await bench.bootseq(['run', file, ...unattended], {environment});
			expectClearWords(code, stderr, `write ${from}`);
			await expectSameEnd(bench, file, {code, outcome, at: `write ${from}`});
		});
	});

	it('at any write of a start that goes on with a run: the same', {timeout: 600_000}, async () => {
		const {resume, outcome} = await reference();
		const moments = some(resume, 3);
		tellCount(moments.length, 'writes of a resumed start that found the drive full');
		await each(moments, async from => {
			const bench = programBench();
			const file = writeSequence(bench);
			expect((await bench.bootseq(['run', file, ...unattended])).code).toBe(10);
			const {environment} = driveFault(bench, {from});
			const {code, stderr} = await bench.bootseq(['resume', ...unattended], {environment});
			expectClearWords(code, stderr, `write ${from}`);
			await expectSameEnd(bench, file, {code, outcome, at: `write ${from}`});
		});
	});

	it('for the log alone: is told once, and the run goes on to its end', async () => {
		const bench = programBench();
		const file = writeSequence(bench);
		const {environment} = driveFault(bench, {from: 2, only: String.raw`smsts.*\.log`});
		const {code, stderr} = await bench.bootseq(['run', file, '--plain'], {environment});
		expect(code, stderr).toBe(0);
		expect(stderr.match(/smsts\.log can no longer be written/g)).toHaveLength(1);
		expect(ofType(bench.journal(), 'run-finished')).toMatchObject([{result: 'succeeded'}]);
	});
});
