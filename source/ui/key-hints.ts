import type {Messages} from '../text/messages.ts';
import {type Character, keyMap, type ScreenName} from './key-map.ts';
import type {KeyName} from './keys.ts';
import type {Theme} from './theme.ts';

/** Named as a pair by the binding that they are the first key of. */
const arrows: ReadonlySet<KeyName | Character> = new Set(['up', 'down', 'left', 'right']);

export type KeyHint = {readonly keys: string; readonly label: string; readonly footer: boolean};

/** The keys of a screen in words: the footer takes those with `footer`, the help page all. */
export const keyHints = (screen: ScreenName, messages: Messages, theme: Theme): KeyHint[] =>
	keyMap[screen]
		.filter(binding => binding.joined !== true)
		.map(({keys, label, footer}) => ({
			keys: keys
				.filter((key, position) => position === 0 || !arrows.has(key))
				.slice(0, footer === true ? 1 : 2)
				.map(key => keyName(key, messages, theme))
				.join(' '),
			label: messages.labels[label],
			footer: footer === true,
		}));

const keyName = (key: KeyName | Character, {keyNames}: Messages, theme: Theme): string => {
	const names: Partial<Record<KeyName | Character, string>> = {
		enter: keyNames.enter,
		escape: keyNames.escape,
		tab: keyNames.tab,
		'shift-tab': `Shift+${keyNames.tab}`,
		up: theme.upDown,
		left: theme.leftRight,
		'page-up': keyNames.pages,
		home: keyNames.ends,
		'ctrl-c': 'Ctrl+C',
	};
	return names[key] ?? (key.length > 1 ? key.toUpperCase() : key);
};
