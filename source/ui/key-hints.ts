import type {Messages} from '../text/messages.ts';
import type {Binding, Command} from './key-binding.ts';
import {type Character, keyMap, type ScreenName} from './key-map.ts';
import type {KeyName} from './keys.ts';
import {earlyShell} from './shared-bindings.ts';
import type {Theme} from './theme.ts';

/** Named as a pair by the binding that they are the first key of. */
const arrows: ReadonlySet<KeyName | Character | 'space'> = new Set(['up', 'down', 'left', 'right']);

export type KeyHint = {readonly keys: string; readonly label: string; readonly footer: boolean};

/** The keys of a screen in words, the first of each: the footer takes those with `footer`. */
export const keyHints = (
	screen: ScreenName,
	messages: Messages,
	theme: Theme,
	without: readonly Command[] = [],
): KeyHint[] =>
	hintsOf(screen, without).map(binding => hintOf(binding, binding.keys.slice(0, 1), messages, theme));

type Help = {
	readonly messages: Messages;
	readonly theme: Theme;
	/** A command prompt is offered here and now. */
	readonly offersShell: boolean;
	/** Commands that mean nothing on this very page. */
	readonly without: readonly Command[];
};

/** All the keys of a screen in words, for the help page. */
export const allKeyHints = (screen: ScreenName, {messages, theme, offersShell, without}: Help): KeyHint[] =>
	hintsOf(screen, without)
		.filter(binding => offersShell || binding !== earlyShell)
		.map(binding => hintOf(binding, binding.keys, messages, theme));

const hintsOf = (screen: ScreenName, without: readonly Command[]): readonly Binding[] =>
	keyMap[screen].filter(({joined, command}) => joined !== true && !without.includes(command));

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

const keyName = (key: KeyName | Character | 'space', {keyNames}: Messages, theme: Theme): string => {
	const names: Partial<Record<KeyName | Character | 'space', string>> = {
		enter: keyNames.enter,
		escape: keyNames.escape,
		tab: keyNames.tab,
		space: keyNames.space,
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
