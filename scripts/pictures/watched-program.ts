import path from 'node:path';
import process from 'node:process';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {type Cell, screenCells} from './screen-cells.ts';

const columns = 100;
const rows = 30;
const patience = 30_000;
const quietMilliseconds = 150;

/** The built program in a terminal, driven by its keys. */
export class WatchedProgram {
	readonly #emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	readonly #pty: pty.IPty;
	readonly #ended = Promise.withResolvers<void>();

	constructor(args: readonly string[], folder: string) {
		this.#pty = pty.spawn(process.execPath, [path.resolve('dist/cli.js'), ...args], {
			cols: columns,
			rows,
			cwd: folder,
			env: {
				PATH: `${path.join(folder, 'commands')}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
				HOME: folder,
				LANG: 'C.UTF-8',
				TERM: 'xterm-256color',
				TZ: 'UTC',
			},
		});
		this.#pty.onData(text => this.#emulator.write(text));
		this.#pty.onExit(() => this.#ended.resolve());
	}

	types(text: string): void {
		this.#pty.write(text);
	}

	/** Resolves when the text is on the screen; fails with the screen as it is when it does not come. */
	async sees(text: string): Promise<void> {
		const {promise, resolve, reject} = Promise.withResolvers<void>();
		const timer = setTimeout(() => reject(new Error(`No “${text}” on:\n${this.#text()}`)), patience);
		const look = () => {
			if (this.#text().includes(text)) {
				resolve();
			}
		};
		const listening = this.#emulator.onWriteParsed(look);
		look();
		try {
			await promise;
		} finally {
			clearTimeout(timer);
			listening.dispose();
		}
	}

	/** Resolves when nothing has been written for a while: all of a frame is there. */
	async isQuiet(): Promise<void> {
		const {promise, resolve} = Promise.withResolvers<void>();
		const timer = setTimeout(resolve, quietMilliseconds);
		const listening = this.#emulator.onWriteParsed(() => timer.refresh());
		await promise;
		listening.dispose();
	}

	/** What is on the screen, without the last row, which the program leaves free. */
	cells(): Cell[][] {
		return screenCells(this.#emulator.buffer.active, columns, rows - 1);
	}

	async close(): Promise<void> {
		this.#pty.kill('SIGKILL');
		await this.#ended.promise;
	}

	#text(): string {
		return this.cells()
			.map(row => row.map(({text}) => text).join(''))
			.join('\n');
	}
}
