import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {ofType} from '../../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../../helpers/program-bench.ts';
import {commandXml, restartXml, sequenceXml} from '../../helpers/sequence-xml.ts';
import {howMany, tellCount} from '../how-many.ts';

/** A run that waits for its restart after three steps: its folder and the bytes of its journal. */
const waitingRun = async () => {
	const bench = programBench();
	const steps = ['One', 'Two', 'Three'].map(name => commandXml(name, 'true'));
	const file = bench.write('ts.xml', sequenceXml(...steps, restartXml(), commandXml('After', 'true')));
	expect((await bench.bootseq(['run', file, '--restart', 'exit'])).code).toBe(10);
	const [folder = ''] = bench.runFolders();
	const journal = path.join(folder, 'journal.jsonl');
	return {bench, file, folder, journal, run: path.basename(folder), whole: readFileSync(journal)};
};

/** Where each record begins. */
const starts = (journal: Buffer): number[] => {
	const found = [0];
	for (
		let at = journal.indexOf('\n');
		at >= 0 && at < journal.length - 1;
		at = journal.indexOf('\n', at + 1)
	) {
		found.push(at + 1);
	}

	return found;
};

/** Where the last batch begins: what breaks in it looks like a crash in the middle of writing it, and is cut off. */
const lastBatch = (journal: Buffer, records: readonly number[]): number => {
	const belongsOn = (record: number) =>
		journal.subarray(records[record], records[record + 1]).includes('"more":true');
	let first = records.length - 1;
	while (first > 0 && belongsOn(first - 1)) {
		first--;
	}

	return first;
};

const damages: Readonly<Record<string, (journal: Buffer, start: number, end: number) => Buffer>> = {
	'a flipped bit': (journal, start) => {
		const copy = Buffer.from(journal);
		copy[start + 12] = (copy[start + 12] ?? 0) ^ 1;
		return copy;
	},
	'a sector of zeros': (journal, start, end) => Buffer.from(journal).fill(0, start, end),
	'a record cut out': (journal, start, end) =>
		Buffer.concat([journal.subarray(0, start), journal.subarray(end)]),
	'half of a record': (journal, start, end) =>
		Buffer.concat([journal.subarray(0, (start + end) >> 1), journal.subarray(end)]),
};

const refusal = async (bench: ProgramBench, ...words: readonly string[]) => {
	const {code, stderr} = await bench.bootseq([...words, '--unattended']);
	expect(code, stderr).toBe(2);
	return stderr;
};

describe('a journal with a broken middle', () => {
	it.each(Object.entries(damages).slice(0, howMany({short: 2, long: 4})))(
		'%s: the message names file, record and byte, and nothing is changed',
		async (_, damage) => {
			const {bench, file, journal, run, whole} = await waitingRun();
			const records = starts(whole);
			const first = records.findIndex(start => whole.subarray(start, start + 30).includes('"step-started"'));
			const broken = Array.from({length: lastBatch(whole, records) - first}, (__, index) => first + index);
			const chosen = broken.slice(0, howMany({short: 1, long: broken.length}));
			for (const record of chosen) {
				const start = records[record] ?? 0;
				const damaged = damage(whole, start, records[record + 1] ?? whole.length);
				writeFileSync(journal, damaged);
				const told = await refusal(bench, 'resume');
				expect(told).toContain(`damaged in the middle`);
				expect(told).toContain(journal);
				expect(told).toMatch(new RegExp(`record ${record + 1}\\b.*byte ${start}\\b`));
				expect(told).toContain('start the task sequence again');
				expect(await refusal(bench, 'run', file)).toContain('damaged');
				expect(readFileSync(journal)).toEqual(damaged);

				const {code, events, stderr} = await bench.bootseq(['history', run, '--json']);
				expect(code).toBe(1);
				expect(stderr).toContain('damaged in the middle');
				const before =
					whole
						.subarray(0, start)
						.toString()
						.match(/"type":"step-started"/g)?.length ?? 0;
				expect(ofType(events(), 'step')).toHaveLength(before);
				expect(ofType(events(), 'run')).toMatchObject([{name: 'ts'}]);
			}

			tellCount(chosen.length, 'places where a journal was broken');
		},
	);

	it('does not hide the other runs, and a new run begins after the state folder was put aside', async () => {
		const {bench, file, journal, whole} = await waitingRun();
		const records = starts(whole);
		const middle = records[lastBatch(whole, records) - 1] ?? 0;
		writeFileSync(journal, Buffer.from(whole).fill(0x20, middle, middle + 8));
		const list = await bench.bootseq(['history', '--json']);
		expect(list.code, list.stderr).toBe(0);
		expect(list.events()).toMatchObject([{type: 'run', name: 'ts', result: 'running'}]);
		expect(list.stderr).toContain('damaged');
		renameSync(bench.path('state', '_SMSTaskSequence'), bench.path('aside'));
		expect((await bench.bootseq(['run', file, '--unattended'])).code).toBe(0);
		expect(
			readFileSync(bench.path('aside', 'runs', path.basename(path.dirname(journal)), 'journal.jsonl')),
		).toHaveLength(whole.length);
	});
});
