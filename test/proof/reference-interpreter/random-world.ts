import fc from 'fast-check';
import {randomDeeds} from './random-deeds.ts';
import {childIds, itemsTo, randomShaft} from './random-items.ts';
import {commandNames} from './random-steps.ts';
import {plainValues} from './random-values.ts';
import type {Item, Pairs, Sequence, World} from './world.ts';

const globals: fc.Arbitrary<Pairs> = fc.array(
	fc.tuple(fc.constantFrom('Global1', 'A', 'Default1'), fc.constantFrom('5', 'global')),
	{maxLength: 1},
);

const sequence = (items: fc.Arbitrary<readonly Item[]>): fc.Arbitrary<Sequence> =>
	fc.record({items, globals});

/** Any task sequence in any surroundings; names are numbered in the order of the tree, so that each is there once. */
export const randomWorld: fc.Arbitrary<World> = fc
	.record({
		root: sequence(
			fc
				.tuple(itemsTo(3, 6), fc.option(randomShaft, {freq: 5, nil: undefined}))
				.map(([items, deep]) => (deep === undefined ? items : [deep, ...items])),
		),
		children: fc
			.tuple(sequence(itemsTo(1, 3)), sequence(itemsTo(1, 2)), sequence(itemsTo(1, 2)))
			.map(
				children =>
					new Map(
						childIds.map((id, index) => [id.toUpperCase(), children[index] ?? {items: [], globals: []}]),
					),
			),
		variables: fc.uniqueArray(
			fc.tuple(fc.constantFrom('A', 'B', 'Site', 'Count'), fc.constantFrom(...plainValues)),
			{
				maxLength: 3,
				selector: ([unique]) => unique,
			},
		),
		phase: fc.constantFrom('FullOS' as const, 'WinPE' as const),
		commands: fc
			.array(randomDeeds, {minLength: commandNames.length, maxLength: commandNames.length})
			.map(all => new Map(all.map((one, index) => [`c${index}`, one]))),
		failure: fc.oneof<fc.Arbitrary<World['failure']>[]>(
			fc.constant('abort'),
			fc.constant('skip'),
			fc.record({retry: fc.integer({min: 1, max: 3})}),
			fc.array(fc.constantFrom('retry', 'skip', 'abort'), {maxLength: 3}),
		),
		losesState: fc.oneof(
			{weight: 8, arbitrary: fc.constant('never' as const)},
			{weight: 1, arbitrary: fc.constantFrom('boot-media' as const, 'always' as const)},
		),
	})
	.map(numbered);

function numbered(world: World): World {
	let count = 0;
	const number = (items: readonly Item[]): readonly Item[] =>
		items.map(item => {
			const named = {...item, name: `${item.kind} ${++count}`};
			return named.kind === 'group' ? {...named, items: number(named.items)} : named;
		});
	const sequenceOf = ({items, globals: defaults}: Sequence): Sequence => ({
		items: number(items),
		globals: defaults,
	});
	return {
		...world,
		root: sequenceOf(world.root),
		children: new Map(Array.from(world.children, ([id, one]) => [id, sequenceOf(one)] as const)),
	};
}
