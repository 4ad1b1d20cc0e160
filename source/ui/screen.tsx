import {type ReactNode, useMemo, useSyncExternalStore} from 'react';
import {App} from './app.tsx';
import type {Appearance, AppearanceStore} from './appearance.ts';
import {CrashBoundary} from './crash-boundary.tsx';
import {openFullScreen} from './full-screen.tsx';
import {createKeyPresses} from './key-presses.ts';
import type {TerminalInput} from './keyboard.ts';
import {type Surroundings, SurroundingsContext} from './surroundings.ts';
import {type LendTerminal, TerminalLender} from './terminal-lender.tsx';

/** The screen while it is drawn. */
export type Screen = {
	/** Gives the terminal back, as it was. */
	close(): Promise<void>;
	readonly lend: LendTerminal;
};

type Fixed = Omit<Surroundings, keyof Appearance>;

type ScreenOptions = Omit<Fixed, 'keyPresses'> & {
	readonly appearance: AppearanceStore;
	readonly stdin: TerminalInput;
	readonly stdout: NodeJS.WritableStream;
	readonly interactive?: boolean;
	/** A screen threw while it was drawn, or while it took a key. */
	onCrash(error: unknown): void;
};

/** Draws the screens until it is closed. */
export const openScreen = ({
	stdin,
	stdout,
	interactive,
	onCrash,
	appearance,
	...rest
}: ScreenOptions): Screen => {
	const keyPresses = createKeyPresses(onCrash, rest.store.keyPressed);
	const lender = Promise.withResolvers<LendTerminal>();
	const screen = openFullScreen(
		<CrashBoundary onCrash={onCrash}>
			<TerminalLender onReady={lender.resolve} />
			<Surrounded fixed={{...rest, keyPresses}} appearance={appearance} />
		</CrashBoundary>,
		{stdin, stdout, interactive, keyPresses, theme: () => appearance.get().theme},
	);
	return {
		close: screen.close,
		async lend(use) {
			const lend = await lender.promise;
			await lend(use);
		},
	};
};

/** Every screen anew when the appearance changes. */
const Surrounded = ({
	fixed,
	appearance,
}: {
	readonly fixed: Fixed;
	readonly appearance: AppearanceStore;
}): ReactNode => {
	const current = useSyncExternalStore(appearance.subscribe, appearance.get);
	const surroundings = useMemo(() => ({...fixed, ...current}), [fixed, current]);
	return (
		<SurroundingsContext value={surroundings}>
			<App />
		</SurroundingsContext>
	);
};
