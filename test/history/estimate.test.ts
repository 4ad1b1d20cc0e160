import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createEstimator} from '../../source/history/estimate.ts';
import {type LearnedRun, learnFrom} from '../../source/history/learned-run.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {pastRunOf} from '../helpers/past-run.ts';

const table = ['Disk', 'Drivers', 'Office', 'Restart'].map((name, index) => ({index, name}));

/** Seconds of each step of the table; undefined: skipped. */
const learned = (...seconds: readonly (number | undefined)[]): LearnedRun => ({
	steps: table.slice(0, seconds.length).map((row, index) => {
		const took = seconds[index];
		return {...row, ...(took === undefined ? {} : {seconds: took})};
	}),
	reached: seconds.length === table.length ? Number.POSITIVE_INFINITY : seconds.length - 1,
});

describe('the time that is left, learned from past runs', () => {
	it('is what the steps to come took, and the rest of the current one', () => {
		const estimate = createEstimator(table, [learned(60, 120, 300, 60)]);
		expect(estimate({index: 0, elapsed: 0})).toMatchObject({steps: 3, seconds: 540});
		expect(estimate({index: 1, elapsed: 100})).toMatchObject({steps: 2, seconds: 380});
		expect(estimate({index: 3, elapsed: 60})).toMatchObject({steps: 0, seconds: 0});
	});

	it('counts a step that most runs skipped by how often it ran', () => {
		const runs = [
			learned(60, undefined, 300, 60),
			learned(60, undefined, 300, 60),
			learned(60, undefined, 300, 60),
		];
		const estimate = createEstimator(table, [...runs, learned(60, 400, 300, 60)]);
		expect(estimate({index: 0, elapsed: 60})).toMatchObject({steps: 2.25, seconds: 460});
	});

	it('is less sure of it the more the times lay apart', () => {
		const steady = createEstimator(table, [learned(60, 120, 300, 60), learned(60, 120, 302, 60)]);
		const wild = createEstimator(table, [learned(60, 20, 100, 60), learned(60, 220, 502, 60)]);
		const at = {index: 0, elapsed: 0};
		expect(wild(at)?.plusMinus ?? 0).toBeGreaterThan(10 * (steady(at)?.plusMinus ?? 0));
	});

	it('is not sure when it has seen one run only', () => {
		expect(
			createEstimator(table, [learned(60, 120, 300, 60)])({index: 0, elapsed: 0})?.plusMinus,
		).toBeGreaterThan(60);
	});

	it('asks a failed run only about the steps it came to', () => {
		const estimate = createEstimator(table, [learned(60, 100), learned(60, 120, 300, 60)]);
		expect(estimate({index: 0, elapsed: 60})).toMatchObject({steps: 3, seconds: 470});
	});

	it('counts the steps of a group that a run skipped as not run', () => {
		const skippedGroup: LearnedRun = {
			steps: [
				{index: 0, name: 'Disk', seconds: 60},
				{index: 3, name: 'Restart', seconds: 60},
			],
			reached: Number.POSITIVE_INFINITY,
		};
		const estimate = createEstimator(table, [skippedGroup, learned(60, 120, 300, 60)]);
		expect(estimate({index: 0, elapsed: 60})).toMatchObject({steps: 2, seconds: 270});
	});

	it('goes by the runs that took as long when the current step takes long', () => {
		const estimate = createEstimator(table, [learned(60, 20, 0, 0), learned(60, 200, 0, 0)]);
		expect(estimate({index: 1, elapsed: 10})?.seconds).toBe(100);
		expect(estimate({index: 1, elapsed: 50})?.seconds).toBe(150);
		expect(estimate({index: 1, elapsed: 500})).toMatchObject({seconds: 0});
	});

	it('says nothing without past runs, or when most of what comes was never seen', () => {
		expect(createEstimator(table, [])({index: 0, elapsed: 0})).toBeUndefined();
		expect(createEstimator(table, [learned(60)])({index: 0, elapsed: 0})).toBeUndefined();
	});

	it('is never negative and never grows from one step to the next', () => {
		const seconds = fc.option(fc.double({min: 0, max: 5000, noNaN: true}), {nil: undefined});
		const run = fc.array(seconds, {minLength: 1, maxLength: 4}).map(times => learned(...times));
		fc.assert(
			fc.property(fc.array(run), runs => {
				const estimate = createEstimator(table, runs);
				const rests = table.flatMap(({index}) => estimate({index, elapsed: 1e9}) ?? []);
				for (const [position, rest] of rests.entries()) {
					expect(rest.seconds).toBeGreaterThanOrEqual(0);
					expect(rest.plusMinus).toBeGreaterThanOrEqual(0);
					expect(rest.steps).toBeLessThanOrEqual(table.length);
					expect(rest.steps).toBeLessThanOrEqual(rests[position - 1]?.steps ?? table.length);
				}
			}),
		);
	});
});

describe('what a past run teaches', () => {
	const restart: JournalEvent = {type: 'restart-requested', target: 'current-os', reason: '', retry: false};

	it('adds all attempts of a step, and the restart that it asked for', () => {
		const run = pastRunOf([
			started,
			stepStarted(0, 'Office'),
			stepFinished(0, 'Office', 1603),
			stepStarted(0, 'Office'),
			stepFinished(0, 'Office'),
			restart,
			{type: 'run-resumed', index: 1, bootId: 'boot-2'},
		]);
		// Two attempts of 1.5 s; a second between asking and going on.
		expect(learnFrom(run)).toEqual({steps: [{index: 0, name: 'Office', seconds: 4}], reached: 0});
	});

	it('knows a skipped step, and that a run went to its end', () => {
		const run = pastRunOf([
			started,
			{type: 'step-skipped', index: 0, name: 'Visio', depth: 0, reason: 'condition'},
			{type: 'run-finished', result: 'succeeded', code: 0, seconds: 3},
		]);
		expect(learnFrom(run)).toEqual({steps: [{index: 0, name: 'Visio'}], reached: Number.POSITIVE_INFINITY});
	});
});
