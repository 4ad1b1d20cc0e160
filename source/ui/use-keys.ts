import {createContext, useContext, useEffectEvent, useLayoutEffect} from 'react';
import {type Command, commandFor, type ScreenName} from './key-map.ts';
import type {Key} from './keys.ts';
import type {Store} from './store.ts';
import {useSurroundings} from './surroundings.ts';

/** True for a screen that a page lies over: it keeps what was typed, and hears no key. */
export const CoveredContext = createContext(false);

/**
Listens to the keys of a screen, as the key map names their commands. Commands that are the same everywhere (help, why, log,
cancel, the command prompt, closing a page) need no handler. A key without a command goes to `onKey`.
*/
export const useKeys = (
	screen: ScreenName,
	commands: Partial<Readonly<Record<Command, () => void>>>,
	onKey?: (key: Key) => void,
): void => {
	const {keyPresses, store} = useSurroundings();
	const covered = useContext(CoveredContext);
	const handle = useEffectEvent((key: Key) => {
		const command = commandFor(screen, key);
		if (command === undefined) {
			onKey?.(key);
			return;
		}

		const own = commands[command];
		if (own === undefined) {
			everywhere(command, screen, store);
		} else {
			own();
		}
	});

	// With the drawing, not after it: who sees a screen may press its keys.
	useLayoutEffect(() => (covered ? undefined : keyPresses.listen(key => handle(key))), [covered, keyPresses]);
};

const everywhere = (command: Command, screen: ScreenName, store: Store): void => {
	switch (command) {
		case 'help': {
			store.open({name: 'help', of: screen});
			break;
		}

		case 'why':
		case 'log':
		case 'history':
		case 'network':
		case 'settings':
		case 'cancel': {
			store.open({name: command});
			break;
		}

		case 'shell': {
			store.openShell();
			break;
		}

		case 'back': {
			store.back();
			break;
		}

		case 'abort':
		case 'accept':
		case 'archive':
		case 'ask-dhcp':
		case 'bookmark':
		case 'by-component':
		case 'by-thread':
		case 'check-again':
		case 'clock':
		case 'compare':
		case 'continue':
		case 'copy':
		case 'delete':
		case 'down':
		case 'filter':
		case 'find':
		case 'first':
		case 'fold':
		case 'go-to':
		case 'last':
		case 'new':
		case 'next':
		case 'next-bookmark':
		case 'next-error':
		case 'page-down':
		case 'page-up':
		case 'pause':
		case 'previous':
		case 'previous-error':
		case 'proxy':
		case 'retry':
		case 'retry-in':
		case 'search-again':
		case 'show-typed':
		case 'skip':
		case 'static-address':
		case 'turn':
		case 'turn-back':
		case 'unfold':
		case 'unlock':
		case 'up':
		case 'variables':
		case 'view-log':
		case 'yes':
		case 'zoom': {
			break;
		}

		default: {
			command satisfies never;
		}
	}
};
