import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {howMany, tellCount} from '../how-many.ts';
import {targets} from './all-targets.ts';
import type {Share} from './plan.ts';
import {runFuzz} from './run-fuzz.ts';
import type {FuzzTarget} from './target.ts';

/** The ordinary run examines the same inputs every time; the long one others, unless it is told which. */
const seed = Number(
	process.env['BOOTSEQ_FUZZ_SEED'] ?? howMany({short: 1, long: Math.trunc(Date.now() / 1000) % 1_000_000}),
);
const inputs = howMany({short: 6000, long: 510_000});

const allWeights = targets.reduce((sum, {weight}) => sum + weight, 0);

const shareOf = ({name, weight}: FuzzTarget): Share => ({
	target: name,
	from: 0,
	to: Math.ceil((inputs * weight) / allWeights),
});

describe('hostile and damaged input', () => {
	it('never crashes a reader, holds it up for a second, leaves its folder, or is refused without an explanation', async () => {
		const shares = targets.map(shareOf);
		const findings = await runFuzz({seed, module: join(import.meta.dirname, 'all-targets.ts'), shares});
		for (const {target, to} of shares) {
			tellCount(to, `inputs: ${target} (seed ${seed})`);
		}

		tellCount(
			shares.reduce((sum, {to}) => sum + to, 0),
			'hostile inputs in all',
		);
		expect(
			findings.map(
				({target, index, complaint, file}) => `${target} ${seed}/${index}: ${complaint} (${file})`,
			),
		).toEqual([]);
	});
});
