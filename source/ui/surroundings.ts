import {createContext, useContext, useSyncExternalStore} from 'react';
import type {PastRun} from '../history/past-run.ts';
import type {Result} from '../sequence/result.ts';
import type {Appearance} from './appearance.ts';
import type {HistoryRow} from './history-row.ts';
import type {KeyPresses} from './key-presses.ts';
import type {KeyboardSource} from './keyboard-choice.ts';
import type {KioskGuard} from './kiosk/kiosk.ts';
import {type Layout, layout} from './layout.ts';
import type {NetworkDesk} from './network-desk.ts';
import type {PastRunSource} from './past-run-source.ts';
import type {RunLogs} from './run-logs.ts';
import type {Settings} from './settings.ts';
import type {Store, View} from './store.ts';
import type {TerminalOutput, TerminalSize} from './terminal-output.ts';

/** What every screen may use, handed down once. */
export type Surroundings = Appearance & {
	readonly store: Store;
	readonly keyPresses: KeyPresses;
	readonly platform: 'windows' | 'linux';
	readonly history?: () => Promise<readonly HistoryRow[]>;
	/** A past run in full; the error is a sentence. */
	readonly historyDetail?: (run: string) => Promise<Result<PastRun, string>>;
	/** The keyboard of this console, for the settings. */
	readonly keyboard?: KeyboardSource;
	/** The network of this computer, for a page over whatever is asked before a run. */
	readonly network?: NetworkDesk;
	/** More of past runs than their timeline. */
	readonly pastRuns?: PastRunSource;
	readonly runLogs?: RunLogs;
	/** Who judges a technician code at the large picture, as soon as there is somebody. */
	readonly kioskGuard?: () => KioskGuard | undefined;
	/** Takes effect at once, and is kept. */
	changeSettings(settings: Settings): void;
};

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export const useSurroundings = (): Surroundings => {
	const surroundings = useContext(SurroundingsContext);
	if (surroundings === undefined) {
		throw new Error('A screen was drawn outside of its surroundings.');
	}

	return surroundings;
};

/** What there is to show, followed as it changes. */
export const useView = (): View => {
	const {store} = useSurroundings();
	return useSyncExternalStore(store.subscribe, store.getView);
};

export const TerminalSizeContext = createContext<TerminalOutput['size'] | undefined>(undefined);

/** How large the terminal now is. */
export const useTerminalSize = (): TerminalSize => {
	const size = useContext(TerminalSizeContext);
	if (size === undefined) {
		throw new Error('A screen was drawn outside of a terminal.');
	}

	return useSyncExternalStore(size.subscribe, size.get);
};

export const LayoutContext = createContext<Layout>(layout(80, 24));

/** Where things are, for the terminal as large as it now is. */
export const useLayout = (): Layout => useContext(LayoutContext);
