import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {contractFaults} from '../../helpers/event-contract.ts';
import {type EventLine, ofType} from '../../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../../helpers/program-bench.ts';
import {commandXml, restartXml, sequenceXml} from '../../helpers/sequence-xml.ts';
import {howMany, tellCount} from '../how-many.ts';
import {outcomeOf, writeSequence} from './told-run.ts';

const preload = path.join(import.meta.dirname, 'moving-clock.ts');

/** The clock that jumps by ten years at every look, each start from another of its three times. */
const jumping = (start: number) => ({
	environment: {NODE_OPTIONS: `--import=${preload}`, BOOTSEQ_TEST_CLOCK: String(start)},
});

const years = (events: readonly EventLine[]): Set<string> =>
	new Set(events.map(({time}) => String(time).slice(0, 4)));

const secondsOf = (events: readonly EventLine[]): number[] =>
	ofType(events, 'step-finished', 'run-finished').map(({seconds}) => Number(seconds));

const throughRestart = async (bench: ProgramBench, file: string, start: number) => {
	const first = await bench.bootseq(['run', file, '--json', '--restart', 'exit'], jumping(start));
	expect(first.code, first.stderr).toBe(10);
	const second = await bench.bootseq(['resume', '--json', '--restart', 'exit'], jumping(start + 1));
	expect(second.code, second.stderr).toBe(0);
	return [...first.events(), ...second.events()];
};

describe('a clock that jumps back and forth by ten years', () => {
	it('changes nothing but the times: the same end, numbers in order, and no negative seconds', async () => {
		const reference = programBench();
		expect((await reference.bootseq(['run', writeSequence(reference)])).code).toBe(0);
		const starts = howMany({short: 1, long: 12});
		for (let start = 0; start < starts; start++) {
			const bench = programBench();
			const events = await throughRestart(bench, writeSequence(bench), start);
			const journal = bench.journal();
			// The clock did jump.
			expect(years(journal).size).toBeGreaterThan(1);
			expect(events.flatMap(event => contractFaults(event))).toEqual([]);
			expect(journal.map(({sequenceNumber}) => sequenceNumber)).toEqual(journal.map((_, index) => index + 1));
			expect(Math.min(...secondsOf(journal))).toBeGreaterThanOrEqual(0);
			expect(outcomeOf(journal)).toEqual(outcomeOf(reference.journal()));
		}

		tellCount(starts, 'runs on a clock that jumps at every look');
	});

	it('neither cuts a time-out short nor keeps a step for ten years', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				commandXml('Short', 'sleep 0.3', {attributes: {timeout: 20}}),
				commandXml('Long', 'sleep 30', {attributes: {timeout: 1}}),
			),
		);
		const {events} = await bench.bootseq(['run', file, '--json'], jumping(0));
		const [short, long] = ofType(events(), 'step-finished');
		expect(short).toMatchObject({name: 'Short', code: 0});
		expect(long).toMatchObject({name: 'Long', code: 0x8007_05b4});
		expect(Number(long?.['seconds'])).toBeGreaterThanOrEqual(1);
		expect(Number(long?.['seconds'])).toBeLessThan(6);
	});

	it('does not change how long a restart gives notice', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(restartXml('Restart', {seconds: 1}), commandXml('After', 'true')),
		);
		const began = performance.now();
		const {code} = await bench.bootseq(['run', file, '--json', '--restart', 'exit'], jumping(1));
		expect(code).toBe(10);
		expect(performance.now() - began).toBeGreaterThanOrEqual(1000);
		expect(performance.now() - began).toBeLessThan(8000);
	});

	it('leaves every run in the history, readable, each with the name and result it had', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('One', 'true')));
		const count = howMany({short: 2, long: 9});
		for (let start = 0; start < count; start++) {
			expect((await bench.bootseq(['run', file], jumping(start))).code).toBe(0);
		}

		const {code, stderr, events} = await bench.bootseq(['history', '--json'], jumping(0));
		expect(code, stderr).toBe(0);
		const runs = events();
		expect(runs).toHaveLength(count);
		expect(new Set(runs.map(({run}) => String(run).slice(0, 4))).size).toBeGreaterThan(1);
		expect(runs.map(({run}) => run)).toEqual(
			runs
				.map(({run}) => String(run))
				.toSorted()
				.reverse(),
		);
		for (const {run, result, seconds} of runs) {
			expect(result).toBe('succeeded');
			expect(Number(seconds)).toBeGreaterThanOrEqual(0);
			const detail = await bench.bootseq(['history', String(run), '--plain'], jumping(1));
			expect(detail.code, detail.stderr).toBe(0);
			expect(detail.stdout).not.toMatch(/-\d+:\d\d|NaN|Invalid/);
		}
	});
});
