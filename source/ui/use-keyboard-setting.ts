import {useCallback} from 'react';
import {layoutName} from './keyboard-choice.ts';
import {useSurroundings} from './surroundings.ts';
import {useRead} from './use-read.ts';

/** The row of the keyboard among the settings; undefined where this program has no keyboard to speak of. */
export type KeyboardSetting = {
	readonly label: string;
	/** The layout, or why it cannot be set from here. */
	readonly note: string;
	/** Opens the page that sets it; does nothing where it cannot be set. */
	open(): void;
};

export const useKeyboardSetting = (): KeyboardSetting | undefined => {
	const {keyboard, messages, store, theme} = useSurroundings();
	const words = messages.keyboard;
	const state = useRead(
		useCallback(
			async () => ({
				can: await keyboard?.canChange(),
				layouts: (await keyboard?.layouts()) ?? [],
				current: await keyboard?.current(),
			}),
			[keyboard],
		),
	);
	if (keyboard === undefined) {
		return undefined;
	}

	const {can, layouts, current} =
		state !== undefined && 'value' in state ? state.value : {can: undefined, layouts: [], current: undefined};
	const layout = layouts.find(({id}) => id === current);
	const shown = layout === undefined ? words.unknown : layoutName(layout, theme.characters);
	return {
		label: words.title,
		note: can === undefined ? '' : can.ok ? `< ${shown} >` : words.cannot[can.error],
		open() {
			if (can?.ok === true) {
				store.open({name: 'keyboard'});
			}
		},
	};
};
