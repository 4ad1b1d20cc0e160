import {EventEmitter} from 'node:events';
import {PassThrough, Writable} from 'node:stream';
import xterm from '@xterm/headless';
import {type Cell, screenCells} from '../../scripts/pictures/screen-cells.ts';

/**
A terminal of a technician: what is written to it is put on a real emulated screen, and what is typed comes out of `keyboard`.
Waiting is for what is seen, never for time.
*/
export class Terminal extends Writable {
	readonly isTTY = true;
	columns: number;
	rows: number;
	/** Everything that was written, byte for byte. */
	written = '';
	readonly keyboard = new TerminalKeyboard();
	readonly #emulator: xterm.Terminal;
	readonly #changes = new EventEmitter();

	constructor(columns = 80, rows = 24) {
		super({decodeStrings: false});
		this.columns = columns;
		this.rows = rows;
		this.#emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 100});
		this.#changes.setMaxListeners(0);
	}

	override _write(chunk: Buffer | string, _encoding: BufferEncoding, done: () => void): void {
		const text = chunk.toString();
		this.written += text;
		this.#emulator.write(text.replaceAll(/(?<!\r)\n/g, '\r\n'), () => {
			this.#changes.emit('change');
			done();
		});
	}

	get bytes(): number {
		return Buffer.byteLength(this.written);
	}

	get isAlternateScreen(): boolean {
		return this.#emulator.buffer.active.type === 'alternate';
	}

	/** The rows as they are seen, without the spaces at their ends. */
	screen(): string[] {
		const {active} = this.#emulator.buffer;
		return Array.from({length: this.rows}, (_, row) =>
			(active.getLine(active.viewportY + row)?.translateToString(true, 0, this.columns) ?? '').trimEnd(),
		);
	}

	/** The rows with their colours. */
	cells(): Cell[][] {
		return screenCells(this.#emulator.buffer.active, this.columns, this.rows);
	}

	/** Rows that go on in the next one: something was written over the edge. */
	wrappedRows(): string[] {
		const {active} = this.#emulator.buffer;
		return this.screen().filter((_, row) => active.getLine(active.viewportY + row + 1)?.isWrapped === true);
	}

	text(): string {
		return this.screen().join('\n');
	}

	resize(columns: number, rows: number): void {
		this.columns = columns;
		this.rows = rows;
		this.#emulator.resize(columns, rows);
		this.emit('resize');
	}

	types(text: string): void {
		this.keyboard.write(text);
	}

	/** Resolves when the text is on the screen; fails with the screen as it is when it does not come. */
	async seesText(text: string, milliseconds = 5000): Promise<void> {
		await this.sees(() => this.text().includes(text), `“${text}” to appear`, milliseconds);
	}

	async seesNo(text: string, milliseconds = 5000): Promise<void> {
		await this.sees(() => !this.text().includes(text), `“${text}” to go away`, milliseconds);
	}

	/** Resolves when nothing has been written for so long. */
	async isQuiet(milliseconds: number): Promise<void> {
		await new Promise<void>(resolve => {
			const timer = setTimeout(() => {
				this.#changes.off('change', again);
				resolve();
			}, milliseconds);
			const again = () => timer.refresh();
			this.#changes.on('change', again);
		});
	}

	/** Resolves when the condition holds; looks again after everything that is written. */
	async sees(condition: () => boolean, what: string, milliseconds = 5000): Promise<void> {
		const signal = AbortSignal.timeout(milliseconds);
		while (!condition()) {
			await new Promise<void>((resolve, reject) => {
				this.#changes.once('change', resolve);
				signal.addEventListener('abort', () => {
					reject(new Error(`Waited for ${what}. The screen:\n${this.text()}`));
				});
			});
		}
	}
}

/** The input side of a terminal. */
class TerminalKeyboard extends PassThrough {
	readonly isTTY = true;
	isRaw = false;

	setRawMode(mode: boolean): this {
		this.isRaw = mode;
		return this;
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}
}
