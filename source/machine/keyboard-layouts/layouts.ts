import {americasAndAsia} from './americas-and-asia.ts';
import {type KeyboardLayout, layoutOf} from './keyboard-layout.ts';
import {northernAndEasternEurope} from './northern-and-eastern-europe.ts';
import {westernEurope} from './western-europe.ts';

/** All keyboard layouts there are here. Of two that serve one language, the usual one stands first. */
export const keyboardLayouts: readonly KeyboardLayout[] = [
	...americasAndAsia,
	...westernEurope,
	...northernAndEasternEurope,
].map(layoutOf);

/**
The layout that somebody has named: by its ID, a keymap of kbd (`be-latin1`), Windows' identifier (`0000040c`), that with its locale
(`040c:0000040c`) or its English name. A locale (`fr-BE`) means the layout that is usual there. Undefined: there is none.
*/
export const findKeyboardLayout = (text: string): KeyboardLayout | undefined => {
	const wanted = text.trim().toLowerCase();
	const klid = /^(?:[\da-f]{4}:)?([\da-f]{8})$/.exec(wanted)?.[1];
	return (
		keyboardLayouts.find(layout => layout.id === wanted) ??
		keyboardLayouts.find(layout => klid !== undefined && layout.klid === klid) ??
		keyboardLayouts.find(layout => layout.name.toLowerCase() === wanted) ??
		keyboardLayouts.find(({keymaps}) => keymaps.some(keymap => keymap.toLowerCase() === wanted)) ??
		keyboardLayouts.find(({locales}) => locales.some(locale => locale.toLowerCase() === wanted))
	);
};
