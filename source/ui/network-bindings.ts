import {type Binding, bind} from './key-binding.ts';
import {
	accept,
	back,
	cancel,
	help,
	joined,
	quietCancel,
	quietSettings,
	shown,
	showTyped,
	typingHelp,
} from './shared-bindings.ts';

/** What may be done about the network: in the row above the footer, which has no room for it. */
export const networkActions: readonly Binding[] = [
	bind('check-again', ['c'], 'checkAgain'),
	bind('ask-dhcp', ['d'], 'askDhcp'),
	bind('static-address', ['s'], 'staticAddress'),
	bind('proxy', ['p'], 'proxy'),
	bind('clock', ['t'], 'setClock'),
];

/** The network page. */
export const networkKeys: readonly Binding[] = [
	bind('accept', ['enter'], 'continueRun', shown),
	bind('up', ['up'], 'choose', shown),
	bind('down', ['down'], 'choose', joined),
	...networkActions,
	quietSettings,
	back,
	cancel,
	help,
];

const quietlyCancelled = networkKeys.map(binding => (binding === cancel ? quietCancel : binding));

/** With several adapters one can go from one to the other. */
export const networkAdaptersKeys: readonly Binding[] = [
	...quietlyCancelled.slice(0, 3),
	bind('previous', ['left'], 'otherAdapter', shown),
	bind('next', ['right'], 'otherAdapter', joined),
	...quietlyCancelled.slice(3),
];

/** Where an address or a proxy is typed. */
export const networkFormKeys: readonly Binding[] = [
	bind('next', ['tab', 'down'], 'nextField', shown),
	bind('previous', ['shift-tab', 'up'], 'previousField'),
	accept,
	showTyped,
	quietSettings,
	back,
	typingHelp,
];
