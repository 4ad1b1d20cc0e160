import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {patchedPackages} from '../../scripts/patched-packages.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable} from '../helpers/example-run.ts';
import {pausedQuestion} from '../helpers/recovery-question.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';
import {Technician} from '../helpers/technician.ts';

const enter = '\r';
const f8 = '\u001B[19~';

describe('the screen, while its terminal is lent', () => {
	it('is away: the normal screen, raw mode off, the cursor shown, nobody reading; and is all back afterwards', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = createRecorder();
		console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
		for (const event of eventsUpTo7Zip) {
			console.event(record(event));
		}

		await terminal.seesText('▸ 7-Zip');
		const {keyboard} = terminal;
		await console.lendTerminal?.(async () => {
			await terminal.sees(() => !terminal.isAlternateScreen, 'the normal screen');
			expect(keyboard.isRaw).toBe(false);
			expect(keyboard.listenerCount('data')).toBe(0);
			expect(terminal.written.lastIndexOf('\u001B[?25h')).toBeGreaterThan(
				terminal.written.lastIndexOf('\u001B[?25l'),
			);
			const written = terminal.bytes;
			console.event(record({type: 'output', index: 5, stream: 'stdout', text: 'while away'}));
			terminal.types('dir');
			expect(String(keyboard.read())).toBe('dir');
			expect(terminal.bytes).toBe(written);
			terminal.write('C:\\> something of the shell\r\n');
		});
		await terminal.seesText('while away');
		expect(terminal.isAlternateScreen).toBe(true);
		expect(keyboard.isRaw).toBe(true);
		expect(terminal.text()).toContain('Contoso · Prepare workstation');
		expect(terminal.text()).not.toContain('something of the shell');
		terminal.types('p');
		await terminal.seesText('pausing');
	});

	it('lets no question answer itself that nobody sees, and gives it its whole time afterwards', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {console, terminal} = await openScreenConsole({now: () => time});
		let answered = false;
		void console.lendTerminal?.(async () => {
			void console
				.ask('restart', {message: '', seconds: 30, target: 'current-os', mode: 'machine'})
				.then(() => (answered = true));
			time += 60_000;
			// The screen looks at the clock every second.
			await terminal.isQuiet(1500);
			expect(answered).toBe(false);
		});
		await terminal.seesText('30 seconds');
		expect(answered).toBe(false);
		time += 31_000;
		await vi.waitFor(() => expect(answered).toBe(true), 5000);
	});

	it('comes back also when what it was lent for fails', async () => {
		const {console, terminal} = await openScreenConsole();
		void console.ask('paused', pausedQuestion());
		await terminal.seesText('The task sequence is paused');
		await expect(
			console.lendTerminal?.(async () => {
				throw new Error('no shell here');
			}),
		).rejects.toThrow('no shell here');
		await terminal.seesText('The task sequence is paused');
		expect(terminal.isAlternateScreen).toBe(true);
	});
});

describe('a shell in a real terminal', () => {
	let folder = '';
	let program = '';
	beforeAll(async () => {
		folder = await mkdtemp(path.join(os.tmpdir(), 'bootseq-lend-'));
		program = path.join(folder, 'program.mjs');
		await build({
			entryPoints: [fileURLToPath(new URL('../helpers/lending-program.ts', import.meta.url))],
			outfile: program,
			bundle: true,
			platform: 'node',
			format: 'esm',
			jsx: 'automatic',
			plugins: [patchedPackages],
			define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
			banner: {
				js: `import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);`,
			},
			logLevel: 'silent',
		});
	}, 60_000);
	afterAll(async () => {
		await rm(folder, {recursive: true, force: true});
	});

	it('gets every key and Ctrl+C, and the screen comes back and gets them again; twice', async () => {
		const technician = new Technician([], {program});
		await technician.sees('The task sequence is paused');
		for (const round of [1, 2]) {
			technician.types(round === 1 ? f8 : 'c');
			await technician.sees(`shell ${round}>`);
			expect(technician.terminal.isAlternateScreen).toBe(false);
			technician.types(`echo round-$((${round} + 40))${enter}`);
			await technician.sees(`round-${round + 40}`);
			// One process that shows its text and stays: a shell that got Ctrl+C between its echo and the command after it would wait for that one.
			const file = path.join(folder, `round-${round}`);
			await writeFile(file, `stays-${round}\n`);
			technician.types(`tail -f ${file}${enter}`);
			await technician.sees(`stays-${round}`);
			// Not for the program that waits behind the shell.
			technician.types('\u0003');
			// It throws away what is typed before it arrives.
			await technician.terminal.sees(() => technician.terminal.text().split('^C').length > round, '^C');
			technician.types(`echo after-$((${round} + 60))${enter}`);
			await technician.sees(`after-${round + 60}`);
			technician.types(`exit${enter}`);
			await technician.sees('The task sequence is paused');
			expect(technician.terminal.isAlternateScreen).toBe(true);
		}

		technician.types('p');
		expect(await technician.exit).toBe(7);
		expect(technician.hasTerminalBack).toBe(true);
	}, 60_000);
});
