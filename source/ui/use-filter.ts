import {useMemo, useState} from 'react';
import {isFoundIn} from './folded-text.ts';
import type {Command} from './key-map.ts';
import type {Key} from './keys.ts';
import {type EditedText, edit, editedText} from './text-editing.ts';

type Options<Item> = {
	readonly items: readonly Item[];
	/** What of an item is searched; the same function from one drawing to the next. */
	readonly texts: (item: Item) => readonly string[];
	/** What was typed before, where a person comes back to the list. */
	readonly typed?: string | undefined;
	/** Something else is typed: other items are left. */
	onTyped?(): void;
	/** The filter is taken away: all items are there again. */
	onCleared?(): void;
	/** Escape, where nothing is filtered. */
	onBack(): void;
};

export type Filter<Item> = {
	/** The items that are left. */
	readonly found: readonly Item[];
	/** While one is typed. */
	readonly edited: EditedText | undefined;
	/** Handlers for `useKeys`: `/` and Escape. */
	readonly commands: Readonly<Record<Extract<Command, 'filter' | 'back'>, () => void>>;
	/** For `useKeys` too: what is typed. */
	onKey(key: Key): void;
};

/**
Items that `/` filters as one types, and Escape shows all of again. On every screen by the same key, by name, whatever the
capitals and accents.
*/
export const useFilter = <Item>(options: Options<Item>): Filter<Item> => {
	const {items, texts, typed, onTyped, onCleared, onBack} = options;
	const [edited, setEdited] = useState<EditedText | undefined>(() =>
		typed === undefined ? undefined : editedText(typed),
	);
	const wanted = edited?.text ?? '';
	const found = useMemo(
		() => (wanted === '' ? items : items.filter(item => isFoundIn(wanted, texts(item)))),
		[items, texts, wanted],
	);
	return {
		found,
		edited,
		commands: {
			filter: () => setEdited(editedText('')),
			back() {
				if (edited === undefined) {
					onBack();
				} else {
					setEdited(undefined);
					onCleared?.();
				}
			},
		},
		onKey(key) {
			if (edited === undefined) {
				return;
			}

			// What was typed may have come further than what is drawn.
			setEdited(typedSoFar => typedSoFar && edit(typedSoFar, key));
			if (edit(edited, key).text !== wanted) {
				onTyped?.();
			}
		},
	};
};
