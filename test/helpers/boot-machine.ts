import {type ChildProcess, spawn} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {connect, type Socket} from 'node:net';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {type BootFirmware, firmwareArguments, hasUefi} from './boot-firmware.ts';
import {programPath} from './installed-program.ts';
import {Terminal} from './terminal.ts';
import {hasVgaFont, readVgaText} from './vga-text.ts';

export type BootMachineOptions = {
	/** Its sockets and pictures are here. */
	readonly folder: string;
	readonly firmware?: BootFirmware;
	/** MB. */
	readonly memory?: number;
	/**
	MB for what QEMU keeps of the code that it has translated; absent: as much as it likes. A machine that restarts by itself needs it:
	what was translated before the restart makes every write to that memory very slow, until it is given up.
	*/
	readonly translated?: number;
	/** More for QEMU: drives, network. */
	readonly arguments?: readonly string[];
};

/** Which Debian packages a machine that boots a medium needs and this one lacks. */
export const missingForBoot = (): readonly string[] => [
	...(programPath('qemu-system-x86_64') === undefined ? ['qemu-system-x86'] : []),
	...(hasVgaFont() ? [] : ['seabios']),
	...(hasUefi() ? [] : ['ovmf']),
];

/** Keys of QEMU's monitor for characters that are not letters or digits; of an American keyboard. */
const monitorKeys: Readonly<Record<string, string>> = {
	' ': 'spc',
	'\r': 'ret',
	'-': 'minus',
	'.': 'dot',
	'/': 'slash',
};

/** A computer that is switched on with a medium: its screen, its keyboard, its serial port, its power plug. */
export class BootMachine {
	/** What the serial port says, on a terminal of 80 by 24. */
	readonly serial = new Terminal(80, 24);
	readonly started = performance.now();
	/** Resolves when it has switched itself off; with QEMU's error output where it did not start. */
	readonly off: Promise<string>;
	readonly #child: ChildProcess;
	readonly #folder: string;
	#port: Socket | undefined;
	#ended = false;

	constructor({
		folder,
		firmware = 'bios',
		memory = 384,
		translated,
		arguments: more = [],
	}: BootMachineOptions) {
		const kept = translated === undefined ? '' : `,tb-size=${translated}`;
		this.#folder = folder;
		for (const name of ['serial', 'monitor']) {
			rmSync(path.join(folder, name), {force: true});
		}

		this.#child = spawn(
			'qemu-system-x86_64',
			[
				firmwareArguments(firmware, folder),
				['-accel', `tcg,thread=multi${kept}`, '-cpu', 'qemu64', '-smp', '2', '-m', String(memory)],
				['-display', 'none', '-vga', 'std', '-device', 'qemu-xhci,id=usb'],
				['-serial', `unix:${path.join(folder, 'serial')},server,nowait`],
				['-monitor', `unix:${path.join(folder, 'monitor')},server,nowait`],
				more.some(argument => argument.startsWith('user')) ? [] : ['-nic', 'none'],
				more,
			].flat(),
			{stdio: ['ignore', 'ignore', 'pipe']},
		);
		let errors = '';
		this.#child.stderr?.on('data', (chunk: Buffer) => {
			errors += chunk.toString();
		});
		const {promise, resolve} = Promise.withResolvers<string>();
		this.#child.once('error', error => resolve(error.message));
		this.#child.once('close', () => {
			this.#ended = true;
			resolve(errors);
		});
		this.off = promise;
		void this.#connectSerial();
	}

	/** Seconds since it was switched on. */
	get seconds(): number {
		return (performance.now() - this.started) / 1000;
	}

	get isOff(): boolean {
		return this.#ended;
	}

	/** Waits until it has switched itself off; fails with its screen as it is. */
	async turnsOff(seconds = 180): Promise<void> {
		const end = performance.now() + seconds * 1000;
		while (!this.#ended && performance.now() < end) {
			await delay(300);
		}

		if (!this.#ended) {
			throw new Error(`it is still on:\n${await this.screen()}`);
		}

		const errors = await this.off;
		if (errors !== '') {
			throw new Error(`it did not start: ${errors}`);
		}
	}

	async pullPlug(): Promise<void> {
		this.#child.kill('SIGKILL');
		await this.off;
	}

	/** Stands still, and its memory goes to a file; then it is switched off. Its disks are what they are now. */
	async keepsState(file: string): Promise<void> {
		await this.monitor('stop');
		await this.monitor(`migrate "exec:cat >${file}"`);
		await this.pullPlug();
	}

	/** Waits until a machine that was started with `-incoming` has its memory back, and lets it go on. */
	async isAwake(): Promise<void> {
		do {
			await this.monitor('cont');
			await delay(100);
		} while (!(await this.monitor('info status')).includes('running'));
	}

	/** Presses keys on its own keyboard. */
	async presses(text: string): Promise<void> {
		for (const character of text) {
			const key = monitorKeys[character] ?? character.toLowerCase();
			await this.monitor(`sendkey ${/[A-Z]/.test(character) ? `shift-${key}` : key}`);
		}
	}

	/** Types on the terminal at its serial port. */
	types(text: string): void {
		this.#port?.write(text);
	}

	/** The text on its screen. */
	async screen(): Promise<string> {
		const file = path.join(this.#folder, 'screen.ppm');
		await this.monitor(`screendump ${file}`);
		return readVgaText(readFileSync(file)).join('\n');
	}

	/** Keeps a picture of its screen. */
	async keepPicture(file: string): Promise<void> {
		await this.monitor(`screendump ${file} -f png`);
	}

	/** Waits until its screen shows a text; fails with the screen as it is. */
	async seesOnScreen(text: string, seconds = 180): Promise<void> {
		await this.#waitFor(async () => this.screen(), text, seconds);
	}

	async seesOnSerial(text: string, seconds = 180): Promise<void> {
		await this.#waitFor(async () => this.serial.text(), text, seconds);
	}

	/** A command of QEMU's monitor, and its answer. */
	async monitor(command: string): Promise<string> {
		const socket = await this.#socket('monitor');
		let answer = '';
		const {promise, resolve} = Promise.withResolvers<string>();
		socket.on('data', (chunk: Buffer) => {
			answer += chunk.toString();
			// The greeting ends with a prompt, and so does the answer.
			if (answer.split('(qemu) ').length > 2) {
				resolve(answer);
			}
		});
		socket.once('close', () => resolve(answer));
		socket.write(`${command}\n`);
		try {
			return await promise;
		} finally {
			socket.destroy();
		}
	}

	async #waitFor(read: () => Promise<string>, text: string, seconds: number): Promise<void> {
		const end = performance.now() + seconds * 1000;
		let seen = '';
		while (performance.now() < end && !this.#ended) {
			seen = await read();
			if (seen.includes(text)) {
				return;
			}

			await delay(300);
		}

		throw new Error(`“${text}” did not come${this.#ended ? `; it is off: ${await this.off}` : ''}:\n${seen}`);
	}

	async #connectSerial(): Promise<void> {
		this.#port = await this.#socket('serial');
		this.#port.setEncoding('utf8').on('data', (text: string) => this.serial.write(text));
	}

	/** QEMU makes its sockets a moment after its start. */
	async #socket(name: string): Promise<Socket> {
		for (;;) {
			const socket = connect(path.join(this.#folder, name));
			const {promise, resolve} = Promise.withResolvers<boolean>();
			// Later on: it was switched off.
			socket.once('connect', () => resolve(true)).on('error', () => resolve(false));
			if (await promise) {
				return socket;
			}

			if (this.#ended) {
				throw new Error(`the machine is off: ${await this.off}`);
			}

			await delay(50);
		}
	}
}
