import type {Label} from '../text/messages.ts';
import type {KeyName} from './keys.ts';

/** What a key does. */
export type Command =
	| 'abort'
	| 'accept'
	| 'archive'
	| 'ask-dhcp'
	| 'back'
	| 'bookmark'
	| 'by-component'
	| 'by-thread'
	| 'cancel'
	| 'check-again'
	| 'clock'
	| 'compare'
	| 'continue'
	| 'copy'
	| 'delete'
	| 'down'
	| 'filter'
	| 'find'
	| 'first'
	| 'fold'
	| 'go-to'
	| 'help'
	| 'history'
	| 'last'
	| 'log'
	| 'network'
	| 'new'
	| 'next'
	| 'next-bookmark'
	| 'next-error'
	| 'page-down'
	| 'page-up'
	| 'pause'
	| 'previous'
	| 'previous-error'
	| 'proxy'
	| 'retry'
	| 'retry-in'
	| 'search-again'
	| 'shell'
	| 'skip'
	| 'static-address'
	| 'variables'
	| 'view-log'
	| 'settings'
	| 'show-typed'
	| 'turn'
	| 'turn-back'
	| 'unfold'
	| 'unlock'
	| 'up'
	| 'why'
	| 'yes'
	| 'zoom';

/** A key, its command, and what the footer and the help page call it. */
export type Binding = {
	readonly command: Command;
	/** Names of keys, or single characters. */
	readonly keys: readonly (KeyName | Character | 'space')[];
	readonly label: Label;
	/** Shown in the footer; the help page shows all. */
	readonly footer?: boolean;
	/** The help page shows it together with the binding before it: up and down. */
	readonly joined?: boolean;
	/** Told only: the field that these keys are typed into knows them itself. */
	readonly typed?: boolean;
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
	| 'y'
	| 'z';

export const bind = (
	command: Command,
	keys: Binding['keys'],
	label: Label,
	options: Pick<Binding, 'footer' | 'joined' | 'typed'> = {},
): Binding => ({command, keys, label, ...options});
