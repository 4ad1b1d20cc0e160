import {copyFileSync} from 'node:fs';
import path from 'node:path';
import pty from '@lydell/node-pty';
import {onTestFinished} from 'vitest';
import {inChroot} from '../../scripts/wine/chroot.ts';
import {Terminal} from './terminal.ts';
import {driveC, patience, programInWine, winePrefix} from './wine.ts';

const narrow = path.join(import.meta.dirname, '../windows/stand-in/narrow.cjs');

/** A technician in front of a console of Windows in which the program runs: sees its screen, presses keys. */
export class WineTechnician {
	readonly terminal = new Terminal(240, 25);
	readonly exit: Promise<number>;
	readonly #pty: pty.IPty;

	constructor(args: readonly string[]) {
		copyFileSync(narrow, driveC('narrow.cjs'));
		const [program, commandArguments] = inChroot(winePrefix(), ['wine', programInWine(), ...args], {
			TERM: 'xterm-256color',
			NODE_OPTIONS: '--require=C:/narrow.cjs',
		});
		this.#pty = pty.spawn(program, [...commandArguments], {
			cols: this.terminal.columns,
			rows: this.terminal.rows,
			name: 'xterm-256color',
		});
		this.#pty.onData(data => this.terminal.write(data));
		const {promise, resolve} = Promise.withResolvers<number>();
		let isRunning = true;
		this.#pty.onExit(({exitCode}) => {
			isRunning = false;
			this.terminal.write('', () => resolve(exitCode));
		});
		this.exit = promise;
		onTestFinished(() => {
			if (isRunning) {
				this.#pty.kill('SIGKILL');
			}
		});
	}

	types(text: string): void {
		this.#pty.write(text);
	}

	async sees(text: string): Promise<void> {
		await this.terminal.seesText(text, patience);
	}
}
