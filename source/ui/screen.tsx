import {render} from 'ink';
import {type ReactNode, useMemo, useSyncExternalStore} from 'react';
import {App} from './app.tsx';
import type {Appearance, AppearanceStore} from './appearance.ts';
import {CrashBoundary} from './crash-boundary.tsx';
import {createKeyPresses} from './key-presses.ts';
import {Keyboard, type TerminalInput} from './keyboard.ts';
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

/**
Draws the screens until it is closed. Every option has its measured reason: terminal-ui-and-libraries.md §0 and A.
Ctrl+C goes to the key map, because a run must not die of a stray one; nothing writes to the console, so nothing patches it.
*/
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
	const keyboard = new Keyboard(stdin, key => keyPresses.press({kind: 'named', name: key}));
	const {unmount, waitUntilExit} = render(
		<CrashBoundary onCrash={onCrash}>
			<TerminalLender onReady={lender.resolve} />
			<Surrounded fixed={{...rest, keyPresses}} appearance={appearance} />
		</CrashBoundary>,
		{
			// The keyboard has what Ink asks of a terminal's input: raw mode, ref and unref.
			stdin: keyboard as unknown as NodeJS.ReadStream,
			stdout: stdout as NodeJS.WriteStream,
			alternateScreen: true,
			incrementalRendering: true,
			exitOnCtrlC: false,
			patchConsole: false,
			maxFps: 20,
			...(interactive === undefined ? {} : {interactive}),
		},
	);
	return {
		async close() {
			unmount();
			await waitUntilExit();
			keyboard.unref();
		},
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
