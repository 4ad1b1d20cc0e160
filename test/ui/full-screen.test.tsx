import {Text, useInput} from 'ink';
import type {ReactNode} from 'react';
import {expect, it} from 'vitest';
import {openFullScreen} from '../../source/ui/full-screen.tsx';
import {createKeyPresses} from '../../source/ui/key-presses.ts';
import {themes} from '../../source/ui/theme.ts';
import {Terminal} from '../helpers/terminal.ts';

const Page = (): ReactNode => {
	useInput(() => {});
	return <Text>first page</Text>;
};

/** A terminal that remembers whether it showed by itself what is typed, for each piece that was written to it. */
class EchoingTerminal extends Terminal {
	readonly echoed: boolean[] = [];

	override _write(...[chunk, encoding, done]: Parameters<Terminal['_write']>): void {
		this.echoed.push(!this.keyboard.isRaw);
		super._write(chunk, encoding, done);
	}
}

it('the whole terminal shows nothing before what is typed stays hidden, and echoes again when it is given back', async () => {
	const terminal = new EchoingTerminal();
	const screen = openFullScreen(<Page />, {
		stdin: terminal.keyboard,
		stdout: terminal,
		interactive: true,
		keyPresses: createKeyPresses(() => expect.unreachable()),
		theme: () => themes.unicode,
	});
	await terminal.seesText('first page');
	expect(terminal.echoed).not.toContain(true);
	await screen.close();
	expect(terminal.keyboard.isRaw).toBe(false);
});
