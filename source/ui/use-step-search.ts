import {useMemo, useRef, useState} from 'react';
import {isFoundIn} from './folded-text.ts';
import type {Key} from './keys.ts';
import type {ShownRun} from './store.ts';
import {useSurroundings, useView} from './surroundings.ts';
import {type EditedText, edit, editedText} from './text-editing.ts';
import {currentRow} from './tree.ts';

export type StepSearch = {
	/** While something is looked for. */
	readonly edited: EditedText | undefined;
	/** How many rows have it in their name. */
	readonly count: number;
	open(): void;
	close(): void;
	/** To the next row that has it, or the one before. */
	go(direction: 1 | -1): void;
	onKey(key: Key): void;
};

/** Looks for a step or a group by its name, and goes there as one types: the groups around it open. */
export const useStepSearch = (run: ShownRun): StepSearch => {
	const {store} = useSurroundings();
	const {state, selected} = useView();
	const [edited, setEdited] = useState<EditedText>();
	// What was typed may have come further than what is drawn.
	const typed = useRef<EditedText>(undefined);
	const type = (changed: EditedText | undefined) => {
		typed.current = changed;
		setEdited(changed);
	};

	const text = edited?.text ?? '';
	const found = useMemo(() => rowsNamed(text, run), [text, run]);
	const here = selected ?? currentRow(state);
	return {
		edited,
		count: found.length,
		open: () => type(editedText('')),
		close: () => type(undefined),
		go(direction) {
			const next =
				direction === 1
					? (found.find(row => row > here) ?? found[0])
					: (found.findLast(row => row < here) ?? found.at(-1));
			if (next !== undefined) {
				store.select(next);
			}
		},
		onKey(key) {
			const before = typed.current;
			if (before === undefined) {
				return;
			}

			const changed = edit(before, key);
			type(changed);
			if (changed.text !== before.text) {
				const rows = rowsNamed(changed.text, run);
				store.select(rows.find(row => row >= here) ?? rows[0] ?? selected);
			}
		},
	};
};

const rowsNamed = (text: string, {table}: ShownRun): readonly number[] =>
	text === ''
		? []
		: table.filter(row => row.kind !== 'group-end' && isFoundIn(text, [row.name])).map(({index}) => index);
