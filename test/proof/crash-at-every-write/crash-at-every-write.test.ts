import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {howMany, tellCount} from '../how-many.ts';
import {crashEverywhere} from './crash-everywhere.ts';
import {setDriveHonest} from './disk-functions.ts';
import type {DocumentName} from './sequence.ts';

vi.mock('node:fs', async () => import('./disk-functions.ts'));
vi.mock('node:fs/promises', async () => import('./disk-promises.ts'));
vi.mock('../../../source/machine/process-start.ts', async () => {
	const {processLives} = await import('./process-lives.ts');
	return {processStart: () => `life ${processLives.current}`};
});

/** `211/7`, as a failure names it: runs this chain of crashes alone. */
const only = process.env['BOOTSEQ_CRASH'];

/** Milliseconds: the computers that test this are often busy. */
const timeout = howMany({short: 120_000, long: 4 * 3_600_000});

describe('a task sequence on a computer that may lose its power at any moment', {timeout}, () => {
	it.each<{document: DocumentName; wanted: {short: number; long: number}}>([
		{document: 'ends well', wanted: {short: 700, long: 16_000}},
		{document: 'ends in a failure', wanted: {short: 350, long: 8_000}},
	])(
		'reaches the end it would have reached, or says what was decided ($document)',
		async ({document, wanted}) => {
			const {crashes, moments} = await crashEverywhere(document, howMany(wanted), only);
			expect(moments).toBeGreaterThan(only === undefined ? 200 : 0);
			tellCount(crashes, `crash points, at ${moments} moments of a task sequence that ${document}`);
		},
	);

	it('is not so on a drive that only says it has synced, and that is noticed', async () => {
		setDriveHonest(false);
		onTestFinished(() => setDriveHonest(true));
		await expect(crashEverywhere('ends well', 1000)).rejects.toThrow('ends well: crash');
	});
});
