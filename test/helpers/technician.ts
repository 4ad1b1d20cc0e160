import process from 'node:process';
import pty from '@lydell/node-pty';
import {onTestFinished} from 'vitest';
import {consoleEnvironment, programFile} from './program.ts';
import {Terminal} from './terminal.ts';

export type TechnicianOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly environment?: Readonly<Record<string, string>>;
	readonly folder?: string;
	/** Instead of the built program. */
	readonly program?: string;
	/** What stands before the command, as `nsenter` with its options: the program runs elsewhere. */
	readonly enter?: readonly string[];
};

export const keys = {
	enter: '\r',
	escape: '\u001B',
	tab: '\t',
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	end: '\u001B[F',
	f1: '\u001BOP',
	f2: '\u001BOQ',
	f3: '\u001BOR',
	f5: '\u001B[15~',
	f8: '\u001B[19~',
	f9: '\u001B[20~',
	clear: '\u0015',
	f10: '\u001B[21~',
} as const;

/** A technician in front of a real terminal in which the built program runs: sees its screen, presses keys. */
export class Technician {
	readonly terminal: Terminal;
	/** The program's exit code, once all that it wrote is on the screen. */
	readonly exit: Promise<number>;
	readonly #pty: pty.IPty;

	constructor(
		args: readonly string[],
		{
			columns = 80,
			rows = 24,
			environment = {},
			folder,
			program = programFile,
			enter = [],
		}: TechnicianOptions = {},
	) {
		this.terminal = new Terminal(columns, rows);
		const [file = process.execPath, ...rest] = [...enter, process.execPath, program, ...args];
		this.#pty = pty.spawn(file, rest, {
			cols: columns,
			rows,
			name: 'xterm-256color',
			env: consoleEnvironment({TERM: 'xterm-256color', ...environment}),
			...(folder === undefined ? {} : {cwd: folder}),
		});
		this.#pty.onData(data => this.terminal.write(data));
		const {promise, resolve} = Promise.withResolvers<number>();
		let isRunning = true;
		this.#pty.onExit(({exitCode, signal}) => {
			isRunning = false;
			this.terminal.write('', () => resolve(signal ? 128 + signal : exitCode));
		});
		this.exit = promise;
		onTestFinished(() => {
			if (isRunning) {
				this.#pty.kill('SIGKILL');
			}
		});
	}

	get pid(): number {
		return this.#pty.pid;
	}

	types(text: string): void {
		this.#pty.write(text);
	}

	async sees(text: string, milliseconds = 10_000): Promise<void> {
		await this.terminal.seesText(text, milliseconds);
	}

	async seesNo(text: string, milliseconds = 10_000): Promise<void> {
		await this.terminal.seesNo(text, milliseconds);
	}

	resize(columns: number, rows: number): void {
		this.terminal.resize(columns, rows);
		this.#pty.resize(columns, rows);
	}

	kill(): void {
		this.#pty.kill('SIGKILL');
	}

	/** Whether the terminal is as it was: the normal screen, with a cursor. */
	get hasTerminalBack(): boolean {
		const {written} = this.terminal;
		return (
			!this.terminal.isAlternateScreen &&
			written.lastIndexOf('\u001B[?25h') >= written.lastIndexOf('\u001B[?25l')
		);
	}
}
