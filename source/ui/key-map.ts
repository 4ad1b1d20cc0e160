import {heldRunKeys} from './held-run-bindings.ts';
import {type Binding, bind, type Command} from './key-binding.ts';
import type {Key} from './keys.ts';
import {networkAdaptersKeys, networkFormKeys, networkKeys} from './network-bindings.ts';
import {reviewKeys} from './review-bindings.ts';
import {runningKeys} from './running-bindings.ts';
import {
	accept,
	back,
	cancel,
	choose,
	close,
	closeHelp,
	confirm,
	confirmHeld,
	earlyShell,
	far,
	filter,
	help,
	log,
	network,
	quietCancel,
	quietChoose,
	quietScrollText,
	quietSettings,
	scroll,
	scrollText,
	searchAgain,
	settings,
	shown,
	showTyped,
	turn,
	typingHelp,
	why,
} from './shared-bindings.ts';

export type {Binding, Character, Command} from './key-binding.ts';

export type ScreenName =
	| 'waiting'
	| 'password'
	| 'prestart'
	| 'keyboard'
	| 'keyboard-test'
	| 'media'
	| 'network'
	| 'network-adapters'
	| 'network-form'
	| 'network-clock'
	| 'sequence'
	| 'sequence-filter'
	| 'sequence-on-media'
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
	| 'log-viewer'
	| 'log-viewer-query'
	| 'technician-code'
	| 'running'
	| 'running-row'
	| 'running-output'
	| 'running-find'
	| 'restart'
	| 'finished'
	| 'help'
	| 'why'
	| 'why-filter'
	| 'log'
	| 'history'
	| 'history-filter'
	| 'past-run'
	| 'past-run-filter'
	| 'past-step'
	| 'past-variables'
	| 'past-variables-filter'
	| 'compare'
	| 'settings'
	| 'cancel'
	| 'volume'
	| 'create-page'
	| 'create-review'
	| 'create-progress'
	| 'create-finished'
	| 'kiosk'
	| 'kiosk-code';

const fields = [
	bind('next', ['tab', 'down'], 'nextField', shown),
	bind('previous', ['shift-tab', 'up'], 'previousField'),
	accept,
	bind('turn', ['left', 'right', 'space'], 'change', {typed: true}),
	showTyped,
];

/** The one map of keys. */
export const keyMap: Readonly<Record<ScreenName, readonly Binding[]>> = {
	waiting: [cancel, log, network, earlyShell, settings, help],
	password: [accept, showTyped, network, earlyShell, settings, back, cancel, typingHelp],
	prestart: [...fields, network, earlyShell, quietSettings, back, cancel, typingHelp],
	keyboard: [...choose, accept, filter, ...far, earlyShell, quietSettings, back, quietCancel, typingHelp],
	'keyboard-test': [accept, earlyShell, quietSettings, back, quietCancel, typingHelp],
	media: [...choose, accept, ...far, network, earlyShell, quietSettings, back, cancel, help],
	network: networkKeys,
	'network-adapters': networkAdaptersKeys,
	'network-form': networkFormKeys,
	'network-clock': confirmHeld,
	sequence: [...choose, accept, filter, ...far, network, earlyShell, quietSettings, back, cancel, help],
	'sequence-on-media': [
		...choose,
		accept,
		filter,
		searchAgain,
		...far,
		network,
		earlyShell,
		quietSettings,
		back,
		quietCancel,
		help,
	],
	'sequence-filter': [...choose, accept, ...far, earlyShell, quietSettings, back, cancel, typingHelp],
	resume: [...choose, accept, ...quietScrollText, earlyShell, quietSettings, back, cancel, help],
	interrupted: [...choose, accept, ...quietScrollText, earlyShell, quietSettings, back, cancel, help],
	'lost-run': [
		...choose,
		accept,
		...quietScrollText,
		bind('archive', ['a'], 'archive', shown),
		earlyShell,
		quietSettings,
		back,
		cancel,
		help,
	],
	'changed-sequence': [...choose, accept, ...quietScrollText, earlyShell, quietSettings, back, cancel, help],
	...heldRunKeys,
	...reviewKeys,
	'technician-code': [accept, showTyped, quietSettings, back, typingHelp],
	...runningKeys,
	restart: [bind('accept', ['enter'], 'restartNow', shown), log, earlyShell, quietSettings, cancel, help],
	finished: [
		bind('accept', ['enter', 'escape'], 'leave', shown),
		why,
		log,
		bind('history', ['f4', 'h'], 'history', shown),
		earlyShell,
		quietSettings,
		// Nothing is left to cancel: these keys mean what people who press them want.
		bind('accept', ['f10', 'ctrl-c'], 'leave'),
		help,
	],
	help: [...scroll, ...far, closeHelp],
	settings: [...choose, ...turn, close, help],
	cancel: confirm,
	volume: [...choose, accept, ...quietScrollText, quietSettings, back, cancel, help],
	'create-page': [...fields, quietSettings, back, cancel, typingHelp],
	'create-review': [...quietChoose, accept, ...scrollText, quietSettings, back, cancel, help],
	'create-progress': [cancel, settings, help],
	'create-finished': [
		bind('accept', ['enter', 'escape', 'f10', 'ctrl-c'], 'leave', shown),
		...scrollText,
		quietSettings,
		help,
	],
	// Nobody is there: what is pressed by whoever passes does nothing.
	kiosk: [bind('unlock', ['f8'], 'unlock'), bind('cancel', ['ctrl-c'], 'cancel')],
	'kiosk-code': [accept, back],
};

/** What a key means on a screen. */
export const commandFor = (screen: ScreenName, key: Key): Command | undefined => {
	const boundTo = (pressed: string) =>
		keyMap[screen].find(({keys, typed}) => typed !== true && keys.some(each => each === pressed))?.command;
	return key.kind === 'named' ? boundTo(key.name) : (boundTo(key.text) ?? boundTo(key.text.toLowerCase()));
};
