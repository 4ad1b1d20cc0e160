import type {Command} from './key-map.ts';
import {type Filter, useFilter} from './use-filter.ts';
import {type List, useList} from './use-list.ts';

type Options<Item> = {
	readonly items: readonly Item[];
	/** What of an item is searched; the same function from one drawing to the next. */
	readonly texts: (item: Item) => readonly string[];
	/** Rows that are drawn. */
	readonly height: number;
	/** The item that is chosen at the beginning, by its place among all. */
	readonly first?: number;
	/** What was typed before, where a person comes back to the list. */
	readonly typed?: string | undefined;
	/** Escape, where nothing is filtered. */
	onBack(): void;
};

export type FilteredList<Item> = Pick<Filter<Item>, 'found' | 'edited' | 'onKey'> & {
	readonly list: List;
	readonly chosen: Item | undefined;
	/** Handlers for `useKeys`: the arrows, `/` and Escape. */
	readonly commands: List['commands'] & Readonly<Record<Extract<Command, 'filter' | 'back'>, () => void>>;
};

/** A list that `/` filters. Escape shows all of it again, at the item that was chosen. */
export const useFilteredList = <Item>(options: Options<Item>): FilteredList<Item> => {
	const {items, texts, height, first = 0, typed, onBack} = options;
	const {found, edited, commands, onKey} = useFilter({
		items,
		texts,
		typed,
		onTyped: () => list.select(0),
		onCleared() {
			if (chosen !== undefined) {
				list.select(items.indexOf(chosen), items.length);
			}
		},
		onBack,
	});
	const firstItem = items[first];
	const list = useList(
		found.length,
		height,
		firstItem === undefined ? 0 : Math.max(0, found.indexOf(firstItem)),
	);
	const chosen = found[list.selected];
	return {found, edited, list, chosen, commands: {...list.commands, ...commands}, onKey};
};
