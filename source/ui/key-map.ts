import type {Label} from '../text/messages.ts';
import type {Key, KeyName} from './keys.ts';

export type ScreenName =
	| 'waiting'
	| 'password'
	| 'prestart'
	| 'media'
	| 'sequence'
	| 'sequence-filter'
	| 'resume'
	| 'interrupted'
	| 'lost-run'
	| 'changed-sequence'
	| 'recovery'
	| 'retry-in'
	| 'retry-waiting'
	| 'paused'
	| 'end-run'
	| 'go-to-picker'
	| 'go-to-filter'
	| 'go-to'
	| 'variables'
	| 'variables-filter'
	| 'variable-edit'
	| 'variable-delete'
	| 'attempt-log'
	| 'log-viewer'
	| 'log-viewer-query'
	| 'technician-code'
	| 'running'
	| 'running-row'
	| 'restart'
	| 'finished'
	| 'help'
	| 'why'
	| 'log'
	| 'history'
	| 'past-run'
	| 'past-step'
	| 'past-variables'
	| 'compare'
	| 'settings'
	| 'cancel';

export type Command =
	| 'abort'
	| 'accept'
	| 'archive'
	| 'back'
	| 'bookmark'
	| 'by-component'
	| 'by-thread'
	| 'cancel'
	| 'compare'
	| 'continue'
	| 'copy'
	| 'delete'
	| 'down'
	| 'filter'
	| 'find'
	| 'first'
	| 'go-to'
	| 'help'
	| 'history'
	| 'last'
	| 'log'
	| 'new'
	| 'next'
	| 'next-bookmark'
	| 'next-error'
	| 'page-down'
	| 'page-up'
	| 'pause'
	| 'previous'
	| 'previous-error'
	| 'retry'
	| 'retry-in'
	| 'shell'
	| 'skip'
	| 'variables'
	| 'view-log'
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

/** A capital is a key of its own where it is bound; elsewhere it means its small letter. */
export type Character =
	| '?'
	| '/'
	| 'E'
	| 'N'
	| 'a'
	| 'b'
	| 'c'
	| 'd'
	| 'e'
	| 'f'
	| 'g'
	| 'h'
	| 'l'
	| 'n'
	| 'p'
	| 'q'
	| 'r'
	| 's'
	| 't'
	| 'v'
	| 'w'
	| 'x'
	| 'y';

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
/** Where the keys of the rows themselves fill the footer. */
const quietChoose = [bind('up', ['up'], 'choose'), bind('down', ['down'], 'choose', joined)];
const scroll = [bind('up', ['up'], 'scroll', shown), bind('down', ['down'], 'scroll', joined)];
/** Where other keys are worth more room. */
const quietScroll = [bind('up', ['up'], 'scroll'), bind('down', ['down'], 'scroll', joined)];
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
/** What may be done while a run is held; F8 is the command prompt's key since long. */
const interventions = [
	bind('go-to', ['g'], 'goTo'),
	bind('variables', ['v'], 'variables'),
	bind('shell', ['c', 'f8'], 'shell'),
];
const confirm = [bind('yes', ['y'], 'yes', shown), bind('back', ['n', 'escape', 'enter'], 'keepOn', shown)];
/** No goes back to where it was asked, and the run stays held. */
const confirmHeld = [bind('yes', ['y'], 'yes', shown), bind('back', ['n', 'escape', 'enter'], 'back', shown)];
const filter = bind('filter', ['/'], 'filter', shown);
const goTo = bind('accept', ['enter'], 'goTo', shown);
const edit = bind('accept', ['enter'], 'edit', shown);
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
	sequence: [...choose, accept, filter, ...far, quietSettings, back, cancel, help],
	'sequence-filter': [...choose, accept, ...far, quietSettings, back, cancel, typingHelp],
	resume: [...choose, accept, quietSettings, back, cancel, help],
	interrupted: [...choose, accept, quietSettings, back, cancel, help],
	'lost-run': [
		...choose,
		accept,
		bind('archive', ['a'], 'archive', shown),
		quietSettings,
		back,
		cancel,
		help,
	],
	'changed-sequence': [...choose, accept, quietSettings, back, cancel, help],
	recovery: [
		...quietChoose,
		accept,
		bind('retry', ['r'], 'retry'),
		bind('retry-in', ['t'], 'retryIn'),
		bind('skip', ['s'], 'skip'),
		...interventions,
		bind('view-log', ['l'], 'viewLog'),
		bind('page-up', ['page-up'], 'facts', shown),
		bind('page-down', ['page-down'], 'facts', joined),
		bind('why', ['f2'], 'why'),
		bind('log', ['f3'], 'log'),
		quietSettings,
		bind('abort', ['f10', 'a', 'ctrl-c'], 'abort', shown),
		help,
	],
	'retry-in': [accept, quietSettings, back, typingHelp],
	'retry-waiting': [bind('accept', ['enter'], 'retryNow', shown), quietSettings, back, help],
	paused: [
		...quietChoose,
		accept,
		bind('continue', ['p'], 'continueRun', shown),
		...interventions,
		why,
		log,
		quietSettings,
		bind('abort', ['f10', 'a', 'ctrl-c'], 'cancel'),
		help,
	],
	'end-run': confirmHeld,
	'go-to-picker': [...choose, goTo, filter, ...far, quietSettings, back, help],
	'go-to-filter': [...choose, goTo, ...far, quietSettings, back, typingHelp],
	'go-to': [goTo, ...scroll, ...far, quietSettings, back, help],
	variables: [
		...quietChoose,
		edit,
		bind('new', ['n'], 'newVariable', shown),
		bind('delete', ['d', 'delete'], 'delete', shown),
		filter,
		...far,
		quietSettings,
		back,
		help,
	],
	'variables-filter': [...choose, edit, ...pages, quietSettings, back, typingHelp],
	'variable-edit': [accept, showTyped, quietSettings, back, typingHelp],
	'variable-delete': confirmHeld,
	'attempt-log': [
		...scroll,
		bind('next', ['n'], 'nextError', shown),
		bind('previous', ['N'], 'previousError'),
		...far,
		close,
	],
	'log-viewer': [
		...quietScroll,
		bind('find', ['/'], 'find', shown),
		bind('next', ['n'], 'nextMatch'),
		bind('previous', ['N'], 'previousMatch'),
		bind('filter', ['f'], 'filter', shown),
		bind('by-component', ['c'], 'byComponent'),
		bind('by-thread', ['t'], 'byThread'),
		bind('next-error', ['e'], 'nextError', shown),
		bind('previous-error', ['E'], 'previousError'),
		bind('bookmark', ['b'], 'bookmark'),
		bind('next-bookmark', ['x'], 'nextBookmark'),
		bind('copy', ['w'], 'copy'),
		...far,
		quietSettings,
		close,
		help,
	],
	'log-viewer-query': [accept, quietSettings, back, typingHelp],
	'technician-code': [accept, showTyped, quietSettings, back, typingHelp],
	running: [...choose, ...pages, why, log, bind('pause', ['p'], 'pause', shown), quietSettings, cancel, help],
	'running-row': [
		...choose,
		...pages,
		bind('why', ['enter', 'f2'], 'why', shown),
		bind('back', ['escape', 'end', 'f'], 'follow', shown),
		bind('log', ['f3'], 'log'),
		bind('pause', ['p'], 'pause'),
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
	history: [
		...choose,
		bind('accept', ['enter'], 'show', shown),
		bind('compare', ['c'], 'compare', shown),
		...far,
		close,
	],
	'past-run': [
		...choose,
		bind('accept', ['enter'], 'show', shown),
		bind('variables', ['v'], 'variables', shown),
		bind('compare', ['c'], 'compare', shown),
		...far,
		close,
	],
	'past-step': [...scroll, bind('variables', ['v'], 'variables', shown), ...otherRow, ...far, close],
	'past-variables': [...scroll, ...far, close],
	compare: [
		...scroll,
		bind('previous', ['left'], 'otherRun', shown),
		bind('next', ['right'], 'otherRun', joined),
		...far,
		close,
	],
	settings: [...choose, ...turn, close],
	cancel: confirm,
};

/** What a key means on a screen. */
export const commandFor = (screen: ScreenName, key: Key): Command | undefined => {
	const boundTo = (pressed: string) =>
		keyMap[screen].find(({keys}) => keys.some(each => each === pressed))?.command;
	return key.kind === 'named' ? boundTo(key.name) : (boundTo(key.text) ?? boundTo(key.text.toLowerCase()));
};
