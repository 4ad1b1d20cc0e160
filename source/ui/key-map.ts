import type {Label, Messages} from '../text/messages.ts';
import type {Key, KeyName} from './keys.ts';
import type {Theme} from './theme.ts';

export type ScreenName =
	| 'waiting'
	| 'password'
	| 'prestart'
	| 'media'
	| 'sequence'
	| 'sequence-filter'
	| 'resume'
	| 'interrupted'
	| 'running'
	| 'running-row'
	| 'restart'
	| 'finished'
	| 'help'
	| 'why'
	| 'log'
	| 'history'
	| 'past-run'
	| 'settings'
	| 'cancel';

export type Command =
	| 'accept'
	| 'back'
	| 'cancel'
	| 'down'
	| 'filter'
	| 'first'
	| 'help'
	| 'history'
	| 'last'
	| 'log'
	| 'next'
	| 'page-down'
	| 'page-up'
	| 'previous'
	| 'settings'
	| 'show-typed'
	| 'turn'
	| 'turn-back'
	| 'up'
	| 'why'
	| 'yes';

/** A key, its command, and what the footer and the help page call it. */
export type Binding = {
	readonly command: Command;
	/** Names of keys, or single characters. */
	readonly keys: readonly (KeyName | Character)[];
	readonly label: Label;
	/** Shown in the footer; the help page shows all. */
	readonly footer?: boolean;
	/** The help page shows it together with the binding before it: up and down. */
	readonly joined?: boolean;
};

type Character = '?' | '/' | 'f' | 'h' | 'y' | 'n' | 'q';

const bind = (
	command: Command,
	keys: Binding['keys'],
	label: Label,
	options: Pick<Binding, 'footer' | 'joined'> = {},
): Binding => ({command, keys, label, ...options});

const shown = {footer: true};
const joined = {joined: true};

const back = bind('back', ['escape'], 'back', shown);
const close = bind('back', ['escape', 'q'], 'close', shown);
const cancel = bind('cancel', ['f10', 'ctrl-c'], 'cancel', shown);
const help = bind('help', ['f1', '?'], 'help', shown);
/** Where text is typed, a question mark is text. */
const typingHelp = bind('help', ['f1'], 'help', shown);
const log = bind('log', ['f3'], 'log', shown);
const why = bind('why', ['f2'], 'why', shown);
const accept = bind('accept', ['enter'], 'accept', shown);
const choose = [bind('up', ['up'], 'choose', shown), bind('down', ['down'], 'choose', joined)];
const scroll = [bind('up', ['up'], 'scroll', shown), bind('down', ['down'], 'scroll', joined)];
const pages = [bind('page-up', ['page-up'], 'page'), bind('page-down', ['page-down'], 'page', joined)];
const far = [...pages, bind('first', ['home'], 'toEnds'), bind('last', ['end'], 'toEnds', joined)];
/** F11 makes the window of a console fill the screen, F4 is the list of past runs. */
const settings = bind('settings', ['f7'], 'settings', shown);
/** Where the footer has no room for it. */
const quietSettings = bind('settings', ['f7'], 'settings');
const turn = [
	bind('turn-back', ['left'], 'change', shown),
	bind('turn', ['right', 'enter'], 'change', joined),
];
const otherRow = [bind('previous', ['left'], 'otherRow', shown), bind('next', ['right'], 'otherRow', joined)];
const showTyped = bind('show-typed', ['f9'], 'showTyped', shown);

/** The one map of keys. */
export const keyMap: Readonly<Record<ScreenName, readonly Binding[]>> = {
	waiting: [cancel, log, settings, help],
	password: [accept, showTyped, settings, back, cancel, typingHelp],
	prestart: [
		bind('next', ['tab', 'down'], 'nextField', shown),
		bind('previous', ['shift-tab', 'up'], 'previousField'),
		accept,
		showTyped,
		quietSettings,
		back,
		cancel,
		typingHelp,
	],
	media: [...choose, accept, ...far, quietSettings, back, cancel, help],
	sequence: [
		...choose,
		accept,
		bind('filter', ['/'], 'filter', shown),
		...far,
		quietSettings,
		back,
		cancel,
		help,
	],
	'sequence-filter': [...choose, accept, ...far, quietSettings, back, cancel, typingHelp],
	resume: [...choose, accept, quietSettings, back, cancel, help],
	interrupted: [...choose, accept, quietSettings, back, cancel, help],
	running: [...choose, ...pages, why, log, quietSettings, cancel, help],
	'running-row': [
		...choose,
		...pages,
		bind('why', ['enter', 'f2'], 'why', shown),
		bind('back', ['escape', 'end', 'f'], 'follow', shown),
		bind('log', ['f3'], 'log'),
		quietSettings,
		cancel,
		help,
	],
	restart: [bind('accept', ['enter'], 'restartNow', shown), log, quietSettings, cancel, help],
	finished: [
		bind('accept', ['enter', 'escape'], 'leave', shown),
		why,
		log,
		bind('history', ['f4', 'h'], 'history', shown),
		quietSettings,
		// Nothing is left to cancel: these keys mean what people who press them want.
		bind('accept', ['f10', 'ctrl-c'], 'leave'),
		help,
	],
	help: [...scroll, close],
	why: [...otherRow, ...scroll, ...far, close],
	log: [...scroll, ...far, close],
	history: [...choose, bind('accept', ['enter'], 'show', shown), ...far, close],
	'past-run': [...scroll, ...far, close],
	settings: [...choose, ...turn, close],
	cancel: [bind('yes', ['y'], 'yes', shown), bind('back', ['n', 'escape', 'enter'], 'keepOn', shown)],
};

/** What a key means on a screen. */
export const commandFor = (screen: ScreenName, key: Key): Command | undefined => {
	const pressed = key.kind === 'named' ? key.name : key.text.toLowerCase();
	return keyMap[screen].find(({keys}) => keys.some(each => each === pressed))?.command;
};

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
