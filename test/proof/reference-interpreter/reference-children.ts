import {type Item, rootPackageId, type World} from './world.ts';

/** Children laid in place: §6.1, §6.12. One that is missing, or runs already, has no items: it is a step that fails (§1.9). */
export const referenceChildren = ({children}: World) => {
	const running = new Set([rootPackageId.toLowerCase()]);

	const itemsOf = (item: Item): readonly Item[] | undefined => {
		if (item.kind !== 'child') {
			return item.kind === 'group' ? item.items : undefined;
		}

		const key = item.packageId.toLowerCase();
		return running.has(key) ? undefined : children.get(key.toUpperCase())?.items;
	};

	/** Does something inside an item. */
	const within = <Value>(item: Item, work: () => Value): Value => {
		if (item.kind !== 'child') {
			return work();
		}

		const key = item.packageId.toLowerCase();
		running.add(key);
		const value = work();
		running.delete(key);
		return value;
	};

	/** Instructions that an item is: a step one, anything with items two and theirs. */
	const size = (item: Item): number => {
		const items = itemsOf(item);
		return items === undefined ? 1 : within(item, () => sizeOf(items)) + 2;
	};

	const sizeOf = (items: readonly Item[]): number => items.reduce((sum, item) => sum + size(item), 0);

	return {itemsOf, within, size, sizeOf};
};
