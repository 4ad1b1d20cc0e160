import type {SequenceItem} from '../sequence.ts';

/**
Visits the items of a sequence in document order, a group before what is in it. `enabled` is false for an item that cannot run because it
or a group around it is disabled; `inside` visits the items of the group (nothing for other items).
*/
export const walkItems = (
	items: readonly SequenceItem[],
	visit: (item: SequenceItem, enabled: boolean, inside: () => void) => void,
	enabled = true,
): void => {
	for (const item of items) {
		const runs = enabled && !item.disabled;
		visit(item, runs, () => {
			if (item.kind === 'group') {
				walkItems(item.items, visit, runs);
			}
		});
	}
};
