import fc from 'fast-check';
import {randomName, randomValue} from './random-values.ts';
import type {Deed, Pairs} from './world.ts';

const success = fc.oneof({weight: 12, arbitrary: fc.constant(0)}, {weight: 1, arbitrary: fc.constant(3010)});
const failing = fc.constantFrom<Deed['result']>(1, 5, -1, 7, 3010, 1641, 'timed-out', 'not-started');

/** The last deed asks for no retry: it would do so for ever. */
const deed = ({isLast}: {readonly isLast: boolean}): fc.Arbitrary<Deed> =>
	fc.record({
		result: fc.oneof({weight: 6, arbitrary: success}, {weight: 3, arbitrary: failing}),
		writes: fc
			.tuple(
				fc.array(
					fc.record({
						name: randomName,
						value: fc.oneof<fc.Arbitrary<string | {readonly from: string}>[]>(
							randomValue,
							fc.constantFrom('two\nlines', 'x=y'),
							fc.record({
								from: fc.constantFrom('A', 'Site', 'Default1', 'Global1', '_SMSTSCurrentActionName'),
							}),
						),
					}),
					{maxLength: 2},
				),
				fc.constantFrom(...requests(isLast)),
			)
			.map(([writes, asked]) => [...writes, ...asked.map(([wanted, text]) => ({name: wanted, value: text}))]),
	});

const requests = (isLast: boolean): readonly Pairs[] => {
	const none: Pairs[] = Array.from({length: 18}, () => []);
	const restarts: Pairs[] = [[['SMSTSRebootRequested', 'HD']], [['SMSTSRebootRequested', 'WinPE']]];
	const retry = ['SMSTSRetryRequested', 'True'] as const;
	return [
		...none,
		...restarts,
		...(isLast ? [] : [...restarts, [], []].map((asked): Pairs => [...asked, retry])),
	];
};

/** What a command does, attempt by attempt. */
export const randomDeeds = fc
	.tuple(fc.array(deed({isLast: false}), {maxLength: 2}), deed({isLast: true}))
	.map(([first, last]) => [...first, last]);
