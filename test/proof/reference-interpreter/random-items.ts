import fc from 'fast-check';
import {randomCommon, randomStep} from './random-steps.ts';
import {sometimes} from './random-values.ts';
import type {Child, Group, Item} from './world.ts';

/** Groups in groups. */
const deepest = 8;

export const childIds = ['CHD00001', 'CHD00002', 'chd00003'] as const;

const child: fc.Arbitrary<Child> = fc.record({
	...randomCommon,
	continueOnError: sometimes(40),
	kind: fc.constant('child' as const),
	packageId: fc.oneof(
		{weight: 6, arbitrary: fc.constantFrom(...childIds)},
		{weight: 1, arbitrary: fc.constantFrom('CHD00009', 'ROOT0001')},
	),
});

const groupOf = (items: fc.Arbitrary<readonly Item[]>): fc.Arbitrary<Group> =>
	fc.record({...randomCommon, kind: fc.constant('group' as const), items});

/** Items with at most so many groups in each other. */
export const itemsTo = (depth: number, most: number): fc.Arbitrary<readonly Item[]> => {
	const leaves = [
		{weight: 8, arbitrary: randomStep},
		{weight: 2, arbitrary: child},
	] as const;
	return fc.array<Item>(
		depth === 0
			? fc.oneof(...leaves)
			: fc.oneof(...leaves, {weight: 4, arbitrary: groupOf(itemsTo(depth - 1, 3))}),
		{maxLength: most},
	);
};

/** Groups that hold little but the next group, so that the deepest places are reached too. */
export const randomShaft: fc.Arbitrary<Group> = fc
	.tuple(
		fc.array(fc.record({...randomCommon, before: fc.array(randomStep, {maxLength: 1})}), {
			minLength: 1,
			maxLength: deepest - 2,
			size: 'max',
		}),
		fc.oneof(itemsTo(2, 3), groupOf(fc.tuple(groupOf(itemsTo(0, 2))))),
	)
	.map(([levels, inside]) => {
		let items: readonly Item[] = 'kind' in inside ? [inside] : inside;
		for (const {before, ...level} of levels.slice(1)) {
			items = [...before, {...level, condition: [], disabled: false, kind: 'group', items}];
		}

		const {before, ...outermost} = levels[0] ?? {
			before: [],
			name: '',
			disabled: false,
			continueOnError: false,
			condition: [],
		};
		return {...outermost, kind: 'group', items: [...before, ...items]};
	});
