import type {Messages} from '../text/messages.ts';
import type {Binding} from './key-binding.ts';
import {type Character, keyMap, type ScreenName} from './key-map.ts';
import type {KeyName} from './keys.ts';
import {earlyShell} from './shared-bindings.ts';
import type {Theme} from './theme.ts';

/** Named as a pair by the binding that they are the first key of. */
const arrows: ReadonlySet<KeyName | Character> = new Set(['up', 'down', 'left', 'right']);

export type KeyHint = {readonly keys: string; readonly label: string; readonly footer: boolean};

/** The keys of a screen in words, the first of each: the footer takes those with `footer`. */
export const keyHints = (screen: ScreenName, messages: Messages, theme: Theme): KeyHint[] =>
	hintsOf(screen).map(binding => hintOf(binding, binding.keys.slice(0, 1), messages, theme));

type Help = {
	readonly messages: Messages;
	readonly theme: Theme;
	/** A command prompt is offered here and now. */
	readonly offersShell: boolean;
};

/** All the keys of a screen in words, for the help page. */
export const allKeyHints = (screen: ScreenName, {messages, theme, offersShell}: Help): KeyHint[] =>
	hintsOf(screen)
		.filter(binding => offersShell || binding !== earlyShell)
		.map(binding => hintOf(binding, binding.keys, messages, theme));

const hintsOf = (screen: ScreenName): readonly Binding[] =>
	keyMap[screen].filter(binding => binding.joined !== true);

const hintOf = (
	{label, footer}: Binding,
	keys: Binding['keys'],
	messages: Messages,
	theme: Theme,
): KeyHint => ({
	keys: keys
		.filter((key, position) => position === 0 || !arrows.has(key))
		.map(key => keyName(key, messages, theme))
		.join(' '),
	label: messages.labels[label],
	footer: footer === true,
});

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
		// The second of its pair.
		end: keyNames.ends.split(' ').at(-1) ?? '',
		delete: keyNames.delete,
		'ctrl-c': 'Ctrl+C',
	};
	return names[key] ?? (key.length > 1 ? key.toUpperCase() : key);
};
