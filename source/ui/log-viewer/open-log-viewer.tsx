import {Box, render, useInput, useStdin, useWindowSize} from 'ink';
import {type ReactNode, useMemo, useSyncExternalStore} from 'react';
import type {AppearanceStore} from '../appearance.ts';
import {CrashBoundary} from '../crash-boundary.tsx';
import {inkKeys} from '../ink-keys.ts';
import {createKeyPresses, type KeyPresses} from '../key-presses.ts';
import {Keyboard, type TerminalInput} from '../keyboard.ts';
import {layout} from '../layout.ts';
import {HelpPage} from '../screens/help.tsx';
import {type LogViewerProperties, LogViewerScreen, logViewerRows} from '../screens/log-viewer.tsx';
import {SettingsPage} from '../screens/settings.tsx';
import type {Settings} from '../settings.ts';
import {createStore, type Store} from '../store.ts';
import {LayoutContext, SurroundingsContext, useView} from '../surroundings.ts';
import {CoveredContext} from '../use-keys.ts';

export type LogViewerOptions = Omit<LogViewerProperties, 'onClose'> & {
	readonly appearance: AppearanceStore;
	changeSettings(settings: Settings): void;
	readonly platform: 'windows' | 'linux';
	readonly stdin: TerminalInput;
	readonly stdout: NodeJS.WritableStream;
	/** True: draw although this looks like no terminal of a person, as under a test runner. */
	readonly interactive?: boolean;
};

/** The log viewer as a program of its own: the full screen until it is closed. Throws what a screen threw while it was drawn. */
export const openLogViewer = async (options: LogViewerOptions): Promise<void> => {
	const {stdin, stdout, interactive, viewer, paths, copy, ...rest} = options;
	const {columns = 80, rows = 24} = stdout as Partial<NodeJS.WriteStream>;
	// The first frame shows the end of the log already, and not an empty list.
	viewer.resize(logViewerRows(layout(columns, rows).body).height);
	const store = createStore(new AbortController());
	const ended = Promise.withResolvers<void>();
	const keyPresses = createKeyPresses(ended.reject);
	const keyboard = new Keyboard(stdin, key => keyPresses.press({kind: 'named', name: key}));
	const {unmount, waitUntilExit} = render(
		<CrashBoundary onCrash={ended.reject}>
			<Surrounded {...rest} store={store} keyPresses={keyPresses}>
				<LogViewerScreen viewer={viewer} paths={paths} copy={copy} onClose={ended.resolve} />
			</Surrounded>
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
	try {
		await ended.promise;
	} finally {
		store.close();
		unmount();
		await waitUntilExit();
		keyboard.unref();
	}
};

type SurroundedProperties = Pick<LogViewerOptions, 'appearance' | 'changeSettings' | 'platform'> & {
	readonly store: Store;
	readonly keyPresses: KeyPresses;
	readonly children: ReactNode;
};

/** The viewer at the bottom, the pages of help and of the settings over it. */
const Surrounded = ({appearance, children, ...fixed}: SurroundedProperties): ReactNode => {
	const current = useSyncExternalStore(appearance.subscribe, appearance.get);
	const {changeSettings, platform, store, keyPresses} = fixed;
	const surroundings = useMemo(
		() => ({...current, changeSettings, platform, store, keyPresses}),
		[current, changeSettings, platform, store, keyPresses],
	);
	return (
		<SurroundingsContext value={surroundings}>
			<Arranged keyPresses={keyPresses}>{children}</Arranged>
		</SurroundingsContext>
	);
};

const Arranged = ({
	keyPresses,
	children,
}: Pick<SurroundedProperties, 'keyPresses' | 'children'>): ReactNode => {
	const {columns, rows} = useWindowSize();
	const {isRawModeSupported} = useStdin();
	useInput((input, key) => keyPresses.press(...inkKeys(input, key)), {isActive: isRawModeSupported});
	const page = useView().pages.at(-1);
	const arranged = useMemo(() => layout(columns, rows), [columns, rows]);
	return (
		<LayoutContext value={arranged}>
			<Box width={arranged.columns} height={arranged.height} overflow="hidden">
				<CoveredContext value={page !== undefined}>
					<Box display={page === undefined ? 'flex' : 'none'}>{children}</Box>
				</CoveredContext>
				{page?.name === 'help' && <HelpPage of={page.of} />}
				{page?.name === 'settings' && <SettingsPage />}
			</Box>
		</LayoutContext>
	);
};
