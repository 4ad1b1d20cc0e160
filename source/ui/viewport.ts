/** A window over a list: which rows are drawn. Rows outside it are never mounted. */
export type Viewport = {readonly top: number; readonly height: number; readonly total: number};

/**
The window moved as little as possible so that `selected` is inside it, with up to `margin` rows of its surroundings, and no
row of the window is wasted past the end of the list.
*/
export const showRow = (viewport: Viewport, selected: number, margin = 0): Viewport => {
	const height = Math.max(0, viewport.height);
	const spare = Math.max(0, Math.min(margin, Math.floor((height - 1) / 2)));
	const highest = Math.max(0, viewport.total - height);
	let {top} = viewport;
	top = Math.min(top, selected - spare);
	top = Math.max(top, selected + spare - height + 1);
	return {top: Math.min(Math.max(0, top), highest), height, total: viewport.total};
};

/** The rows of a list that the window shows. */
export const visible = <Item>(viewport: Viewport, items: readonly Item[]): readonly Item[] =>
	items.slice(viewport.top, viewport.top + Math.max(0, viewport.height));

/** Another selection, `by` rows on, held inside the list. */
export const moved = (selected: number, by: number, total: number): number =>
	Math.max(0, Math.min(total - 1, selected + by));
