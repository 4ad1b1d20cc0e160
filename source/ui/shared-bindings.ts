import {bind} from './key-binding.ts';

export const shown = {footer: true};
export const joined = {joined: true};

export const back = bind('back', ['escape'], 'back', shown);
/** Nothing is cancelled by closing a page: who presses the key of that wants to get out of it. */
export const close = bind('back', ['escape', 'q', 'ctrl-c'], 'close', shown);
export const closeHelp = bind('back', ['escape', 'f1', 'q', '?', 'ctrl-c'], 'close', shown);
export const cancel = bind('cancel', ['f10', 'ctrl-c'], 'cancel', shown);
/** Where the footer has no room for it. */
export const quietCancel = bind('cancel', ['f10', 'ctrl-c'], 'cancel');
export const help = bind('help', ['f1', '?'], 'help', shown);
/** Where text is typed, a question mark is text. */
export const typingHelp = bind('help', ['f1'], 'help', shown);
export const log = bind('log', ['f3'], 'log', shown);
export const why = bind('why', ['f2'], 'why', shown);
export const accept = bind('accept', ['enter'], 'accept', shown);
export const choose = [bind('up', ['up'], 'choose', shown), bind('down', ['down'], 'choose', joined)];
/** Where the keys of the rows themselves fill the footer. */
export const quietChoose = [bind('up', ['up'], 'choose'), bind('down', ['down'], 'choose', joined)];
export const scroll = [bind('up', ['up'], 'scroll', shown), bind('down', ['down'], 'scroll', joined)];
/** Where other keys are worth more room. */
export const quietScroll = [bind('up', ['up'], 'scroll'), bind('down', ['down'], 'scroll', joined)];
export const pages = [bind('page-up', ['page-up'], 'page'), bind('page-down', ['page-down'], 'page', joined)];
/** Where the arrows choose, text above the choices is scrolled by the page. */
export const scrollText = [
	bind('page-up', ['page-up'], 'scroll', shown),
	bind('page-down', ['page-down'], 'scroll', joined),
];
/** Where it is seldom long. */
export const quietScrollText = [
	bind('page-up', ['page-up'], 'scroll'),
	bind('page-down', ['page-down'], 'scroll', joined),
];
export const far = [...pages, bind('first', ['home'], 'toEnds'), bind('last', ['end'], 'toEnds', joined)];
/** F11 makes the window of a console fill the screen, F4 is the list of past runs. */
export const settings = bind('settings', ['f7'], 'settings', shown);
/** The network page over whatever is asked before the run. */
export const network = bind('network', ['f6'], 'network');
/** Where the footer has no room for it. */
export const quietSettings = bind('settings', ['f7'], 'settings');
export const turn = [
	bind('turn-back', ['left'], 'change', shown),
	bind('turn', ['right', 'enter'], 'change', joined),
];
export const otherRow = [
	bind('previous', ['left'], 'otherRow', shown),
	bind('next', ['right'], 'otherRow', joined),
];
/** What may be done while a run is held; F8 is the command prompt's key since long. */
export const interventions = [
	bind('go-to', ['g'], 'goTo'),
	bind('variables', ['v'], 'variables'),
	bind('shell', ['c', 'f8'], 'shell'),
];
export const confirm = [
	bind('yes', ['y'], 'yes', shown),
	bind('back', ['n', 'escape', 'enter'], 'keepOn', shown),
];
/** No goes back to where it was asked, and the run stays held. */
export const confirmHeld = [
	bind('yes', ['y'], 'yes', shown),
	bind('back', ['n', 'escape', 'enter'], 'back', shown),
];
export const filter = bind('filter', ['/'], 'filter', shown);
/** Where the footer has no room for it. */
export const quietFind = bind('find', ['/'], 'find');
export const searchAgain = bind('search-again', ['f5'], 'searchAgain', shown);
export const zoom = bind('zoom', ['z'], 'zoom', shown);
/** Where it is offered: before a run, and while one is in progress. */
export const earlyShell = bind('shell', ['f8'], 'shell');
export const goTo = bind('accept', ['enter'], 'goTo', shown);
export const edit = bind('accept', ['enter'], 'edit', shown);
export const showTyped = bind('show-typed', ['f9'], 'showTyped', shown);
