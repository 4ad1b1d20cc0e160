import {Box} from 'ink';
import {type ReactNode, useMemo, useSyncExternalStore} from 'react';
import type {AppearanceStore} from '../appearance.ts';
import {WholeScreen} from '../components/whole-screen.tsx';
import {CrashBoundary} from '../crash-boundary.tsx';
import {openFullScreen} from '../full-screen.tsx';
import {createKeyPresses, type KeyPresses} from '../key-presses.ts';
import type {TerminalInput} from '../keyboard.ts';
import {layout} from '../layout.ts';
import {HelpPage} from '../screens/help.tsx';
import {type LogViewerProperties, LogViewerScreen, logViewerRows} from '../screens/log-viewer.tsx';
import {SettingsPage} from '../screens/settings.tsx';
import type {Settings} from '../settings.ts';
import {createStore, type Store} from '../store.ts';
import {SurroundingsContext, useView} from '../surroundings.ts';
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
	const screen = openFullScreen(
		<CrashBoundary onCrash={ended.reject}>
			<Surrounded {...rest} store={store} keyPresses={keyPresses}>
				<LogViewerScreen viewer={viewer} paths={paths} copy={copy} onClose={ended.resolve} />
			</Surrounded>
		</CrashBoundary>,
		{stdin, stdout, interactive, keyPresses, theme: () => options.appearance.get().theme},
	);
	try {
		await ended.promise;
	} finally {
		store.close();
		await screen.close();
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
			<WholeScreen>
				<Covered>{children}</Covered>
			</WholeScreen>
		</SurroundingsContext>
	);
};

const Covered = ({children}: Pick<SurroundedProperties, 'children'>): ReactNode => {
	const page = useView().pages.at(-1);
	return (
		<>
			<CoveredContext value={page !== undefined}>
				<Box display={page === undefined ? 'flex' : 'none'}>{children}</Box>
			</CoveredContext>
			{page?.name === 'help' && <HelpPage of={page.of} />}
			{page?.name === 'settings' && <SettingsPage />}
		</>
	);
};
