import {render} from 'ink';
import type {ReactNode} from 'react';
import type {KeyPresses} from './key-presses.ts';
import {Keyboard, type TerminalInput} from './keyboard.ts';
import {TerminalSizeContext} from './surroundings.ts';
import {createTerminalOutput} from './terminal-output.ts';
import type {Theme} from './theme.ts';

export type FullScreenOptions = {
	readonly stdin: TerminalInput;
	readonly stdout: NodeJS.WritableStream;
	/** True: draw although this looks like no terminal of a person, as under a test runner. */
	readonly interactive?: boolean | undefined;
	readonly keyPresses: KeyPresses;
	/** As it is at the moment. */
	readonly theme: () => Theme;
};

/**
Draws on the whole terminal until it is closed, which gives the terminal back as it was. Every option has its measured reason:
terminal-ui-and-libraries.md §0 and A. Ctrl+C goes to the key map, because a run must not die of a stray one; nothing writes to the console,
so nothing patches it.
*/
export const openFullScreen = (screens: ReactNode, options: FullScreenOptions): {close(): Promise<void>} => {
	const {stdin, stdout, interactive, keyPresses, theme} = options;
	const keyboard = new Keyboard(stdin, key => keyPresses.press({kind: 'named', name: key}));
	const output = createTerminalOutput(stdout as NodeJS.WriteStream, theme);
	// Ink does so only after its first frame: what is typed over that would be shown by the terminal itself.
	keyboard.setRawMode(true);
	const {unmount, waitUntilExit, clear} = render(
		<TerminalSizeContext value={output.size}>{screens}</TerminalSizeContext>,
		{
			// The keyboard has what Ink asks of a terminal's input: raw mode, ref and unref.
			stdin: keyboard as unknown as NodeJS.ReadStream,
			stdout: output.stdout,
			alternateScreen: true,
			incrementalRendering: true,
			exitOnCtrlC: false,
			patchConsole: false,
			// The store tells of output ten times a second: this is for keys, which are answered between two of those.
			maxFps: 30,
			...(interactive === undefined ? {} : {interactive}),
		},
	);
	output.eraseOnResize(clear);
	output.paintRest();
	return {
		async close() {
			output.close();
			unmount();
			await waitUntilExit();
			keyboard.setRawMode(false);
			keyboard.unref();
		},
	};
};
