import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {createRandom} from '../crash-at-every-write/random.ts';
import {howMany, tellCount} from '../how-many.ts';
import {brokenPromises, interruptions} from './claims.ts';
import {killedRun, undisturbedRun} from './killed-run.ts';

const runs = howMany({short: 5, long: 300});
/** `BOOTSEQ_SEED` picks the moments of an earlier proof again; what is met there depends on the machine too. */
const firstSeed = Number(process.env['BOOTSEQ_SEED'] ?? Date.now() % 1_000_000);

describe.runIf(process.platform === 'linux')('bootseq, killed at any moment (field.md §4.1)', () => {
	it('comes to the same end as undisturbed, or asks; no step is silently repeated or skipped, and never two at a time', {
		timeout: runs * 30_000,
	}, async () => {
		const undisturbed = await undisturbedRun();
		expect(brokenPromises(undisturbed, undisturbed.journal)).toEqual([]);
		const broken: string[] = [];
		const told = {kills: 0, interrupted: 0, asked: 0};
		const seeds = Array.from({length: runs}, (_, index) => firstSeed + index);
		const worker = async () => {
			for (let seed = seeds.shift(); seed !== undefined && broken.length === 0; seed = seeds.shift()) {
				const run = await killedRun(createRandom(seed), undisturbed.milliseconds).catch(cause => {
					throw new Error(`BOOTSEQ_SEED=${seed}`, {cause});
				});
				const promises = brokenPromises(run, undisturbed.journal);
				broken.push(...promises.map(sentence => `BOOTSEQ_SEED=${seed}: ${sentence}`));
				told.kills += run.kills;
				told.interrupted += interruptions(run.journal).length;
				told.asked += run.asked.length;
			}
		};
		await Promise.all([worker(), worker()]);
		expect(broken).toEqual([]);
		tellCount(runs, 'runs killed at random moments');
		tellCount(told.kills, 'kills');
		tellCount(told.interrupted, 'steps interrupted by them');
		tellCount(told.asked, 'questions answered');
		// Most moments are in time, and many of them in a step; of a few runs none may be.
		expect(told.kills).toBeGreaterThan(0);
		expect(told.interrupted).toBeGreaterThanOrEqual(howMany({short: 0, long: runs / 6}));
		expect(told.asked).toBeGreaterThanOrEqual(howMany({short: 0, long: runs / 6}));
	});
});
