import {describe, expect, it, vi} from 'vitest';
import {languages} from '../../source/text/language.ts';
import type {CreatePage} from '../../source/text/messages/create.ts';
import {creationValues as values} from '../helpers/creation-values.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';
import {keys} from '../helpers/technician.ts';
import type {Terminal} from '../helpers/terminal.ts';

// Read when Ink is imported: a test runner is no terminal, and would be written to without colours.
vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '1'));

const sizes = [
	[80, 24],
	[132, 43],
] as const;

const pages: readonly CreatePage[] = ['content', 'protection', 'behaviour', 'output'];

/** The row of keys is drawn last; F1 is on every one. */
const drawn = async (terminal: Terminal, rows: number) =>
	terminal.sees(() => /F1 /.test(terminal.screen()[rows - 2] ?? ''), 'the keys');

describe.each(languages)('creating media, in %s', language => {
	describe.each(sizes)('at %d by %d', (columns, rows) => {
		const open = async () => openScreenConsole({columns, rows, language});

		it.each(pages)('the page %s fits: its fields, what the first one is for, the keys', async page => {
			const {console, terminal} = await open();
			void console.ask('create-page', {page, values, place: {page: 1, pages: 4}});
			await drawn(terminal, rows);
			const screen = terminal.screen();
			expect(screen[rows - 1]).toBe('');
			expect(screen[1]).toBe('─'.repeat(columns));
			expect(screen.slice(2, 6).filter(row => row.includes('…'))).toEqual([]);
			expect(terminal.text()).not.toContain('canary-password');
		});

		it('the review names what was said, and no password', async () => {
			const {console, terminal} = await open();
			void console.ask('create-review', {values, problem: 'CON00021\nCON00022'});
			await drawn(terminal, rows);
			const text = terminal.text();
			expect(text).toContain('Contoso workstations');
			expect(text).toContain('CON00022');
			expect(text).not.toContain('canary-password');
			expect(text).not.toMatch(/undefined|false/);
		});

		it('the progress has a bar, percent, bytes and what is left', async () => {
			const {console, terminal} = await open();
			console.progress?.({
				phase: 'copying',
				volume: 2,
				volumes: 3,
				share: 0.5,
				written: {bytes: 2_500_000_000, total: 5_000_000_000},
				secondsLeft: 754,
			});
			await drawn(terminal, rows);
			const text = terminal.text();
			expect(text).toMatch(/█+░+ {2}50\s?%/);
			expect(text).toMatch(/2[.,]5\s\S+ \S+ 5\s\S+/);
			expect(text).toMatch(/12 \S+ \S* ?34/);
			expect(terminal.screen().filter(row => row.includes('…'))).toEqual([]);
		});

		it('the volume that is wanted and the one that is in are both named', async () => {
			const {console, terminal} = await open();
			const asked = console.ask('volume', {
				volume: 2,
				volumes: 3,
				label: 'Workshop',
				found: {name: 'Other shop'},
			});
			await terminal.seesText('Other shop');
			expect(terminal.text()).toMatch(/2 \S+ 3 .*Workshop/);
			terminal.keyboard.write('\r');
			expect(await asked).toEqual({kind: 'answer', answer: 'look'});
		});

		it('what was created is said whole', async () => {
			const {console, terminal} = await open();
			const fingerprint = '0123456789abcdef'.repeat(4);
			void console.ask('create-finished', {
				label: 'Workshop',
				places: ['/srv/media/volume-1', '/srv/media/volume-2'],
				files: 1201,
				bytes: 5_000_000_000,
				seconds: 75,
				fingerprint,
				notes: ['CON00020: install.wim is larger than 4 GB.'],
			});
			await terminal.seesText('/srv/media/volume-2');
			expect(terminal.text().replaceAll(/\s+/g, '')).toContain(fingerprint);
			expect(terminal.text()).toContain('install.wim');
		});
	});
});

describe('more than the screen has rows for', () => {
	/** What stands above the choices, row after row, as PgDn shows it; each row once. */
	const readAll = async (terminal: Terminal): Promise<string> => {
		const read: string[] = [];
		for (let page = 0; page < 20; page++) {
			read.push(terminal.text());
			const position = / (\d+)–(\d+) of (\d+)/.exec(terminal.text());
			if (position?.[2] === position?.[3]) {
				break;
			}

			terminal.keyboard.write('\u001B[6~');
			await terminal.sees(() => !terminal.text().includes(position?.[0] ?? ''), 'the next page');
		}

		return read.join('\n');
	};

	it('the review says how much there is, PgDn shows the rest, and the arrows go on choosing', async () => {
		const {console, terminal} = await openScreenConsole({columns: 80, rows: 24});
		const missing = Array.from({length: 27}, (_, index) => `There is no folder for CON000${index + 10}.`);
		const asked = console.ask('create-review', {values, problem: missing.join('\n')});
		await terminal.seesText('CON00010');
		expect(terminal.text()).toMatch(/lines 1–\d+ of 35/);
		expect(terminal.screen().at(-2)).toContain('PgUp PgDn scroll');
		const all = await readAll(terminal);
		for (const line of [...missing, 'Write to: /srv/media/workstations.iso', 'At the end: shut down']) {
			expect(all).toContain(line);
		}

		expect(terminal.text()).toContain('▸ Create ');
		terminal.keyboard.write('\u001B[B');
		await terminal.seesText('▸ Change something');
		terminal.keyboard.write('\u001B[5~');
		terminal.keyboard.write('\r');
		expect(await asked).toEqual({kind: 'answer', answer: 'change'});
	});

	it('thirty volumes are all named at the end, and so is the key', async () => {
		const {console, terminal} = await openScreenConsole({columns: 80, rows: 24});
		const places = Array.from({length: 30}, (_, index) => `/srv/media/volume-${index + 1}`);
		const fingerprint = '0123456789abcdef'.repeat(4);
		void console.ask('create-finished', {
			label: 'Workshop',
			places,
			files: 1201,
			bytes: 5_000_000_000,
			seconds: 75,
			fingerprint,
			notes: [],
		});
		await terminal.seesText('volume-1');
		const all = await readAll(terminal);
		for (const place of [...places, fingerprint]) {
			expect(all.replaceAll(/\s+/g, '')).toContain(place);
		}
	});
});

describe('what should be thought of before', () => {
	const caution =
		'The media have no password: whoever has them can read the task sequences and the variables.';

	it('is told whole on the review, with the mark and the colour of a warning; a problem with those of an error', async () => {
		const {console, terminal} = await openScreenConsole({columns: 80, rows: 24});
		void console.ask('create-review', {values, cautions: [caution], problem: 'The drive became full.'});
		await terminal.seesText('! The media have no password');
		expect(terminal.text().replaceAll(/\s+/g, ' ')).toContain(caution);
		await terminal.seesText('✗ The drive became full.');
		const colourOf = (text: string) => {
			const row = terminal.screen().findIndex(each => each.includes(text));
			return terminal.cells()[row]?.[5]?.foreground;
		};
		const colours = ['The drive', 'The media have', 'Packages:'].map(colourOf);
		expect(new Set(colours).size).toBe(3);
	});
});

describe('F10', () => {
	it.each([
		['copying', 'What has been written so far is removed.'],
		['writing-disk', 'The disk is empty then: what was on it is lost already.'],
	] as const)('while media are created, %s, says what is left', async (phase, words) => {
		const {console, terminal} = await openScreenConsole({columns: 80, rows: 24});
		console.progress?.({phase, volume: 1, volumes: 1, share: 0.5});
		await terminal.seesText('50%');
		terminal.keyboard.write(keys.f10);
		await terminal.seesText(words);
		expect(terminal.text()).not.toContain('Nothing has been');
	});

	it('on a page says that what was typed is lost', async () => {
		const {console, terminal} = await openScreenConsole({columns: 80, rows: 24});
		void console.ask('create-review', {values});
		await terminal.seesText('Create these media?');
		terminal.keyboard.write(keys.f10);
		await terminal.seesText('Nothing has been written yet. What was typed is lost');
	});
});

describe('a page of fields', () => {
	it('says what is wrong with a date and with a serial number, beside what they are for', async () => {
		const {console, terminal} = await openScreenConsole({columns: 100, rows: 30});
		void console.ask('create-page', {page: 'protection', values: new Map(), place: {page: 2, pages: 4}});
		await terminal.seesText('▸ Password');
		terminal.keyboard.write(`${keys.tab.repeat(5)}tomorrow${keys.tab}\u001B[Z`);
		await terminal.seesText('This is no date such as 2027-01-31');
		await terminal.seesText('A date such as 2027-01-31, in UTC. Empty: from now on.');
		const disk = {model: 'Stick', serial: '0123', bytes: 1};
		void console.ask('create-page', {page: 'disk', values: new Map(), disk});
		await terminal.seesText('▸ Its serial number');
		terminal.keyboard.write(`9${keys.enter}\u001B[Z`);
		await terminal.seesText('This is not its serial number.');
	});

	it('tells the keys that it has: F9 where something is hidden, the arrows and the space bar where something is chosen', async () => {
		const {console, terminal} = await openScreenConsole({columns: 80, rows: 24});
		const helpOn = async (page: CreatePage, title: string): Promise<{footer: string; help: string}> => {
			void console.ask('create-page', {page, values: new Map(), place: {page: 1, pages: 4}});
			await terminal.seesText(title);
			await drawn(terminal, 24);
			const footer = terminal.screen().at(-2) ?? '';
			terminal.keyboard.write(keys.f1);
			await terminal.seesText('Shift+Tab');
			const help = terminal.text();
			terminal.keyboard.write(keys.escape);
			await terminal.seesNo('Shift+Tab');
			return {footer, help};
		};

		const content = await helpOn('content', 'What goes onto');
		expect(content.footer + content.help).not.toMatch(/F9|Space/);
		const protection = await helpOn('protection', 'Who may use');
		expect(protection.footer).toContain('F9 show, hide');
		expect(protection.help).toMatch(/F9 +show, hide/);
		expect(protection.help).toMatch(/←→ Space +change/);
		const output = await helpOn('output', 'Where they are');
		expect(output.footer).not.toContain('F9');
		expect(output.help).toMatch(/←→ Space +change/);
	});

	it('shows the end of what is typed in characters that are two cells wide', async () => {
		const {console, terminal} = await openScreenConsole({columns: 80, rows: 24});
		void console.ask('create-page', {page: 'content', values: new Map(), place: {page: 1, pages: 4}});
		await terminal.seesText('▸ Task sequences');
		terminal.keyboard.write(`${'配備手順'.repeat(20)}🚀終`);
		await terminal.seesText('終');
		expect(terminal.screen().find(row => row.includes('終'))).not.toContain('…');
	});

	it('gives what was typed, and begins with what was said before', async () => {
		const {console, terminal} = await openScreenConsole({columns: 100, rows: 30});
		const asked = console.ask('create-page', {page: 'output', values});
		await terminal.seesText('/srv/media/workstations.iso');
		terminal.keyboard.write('\t\u001B[C');
		await terminal.seesText('8.5 GB');
		terminal.keyboard.write('\t\t\t');
		await terminal.seesText('▸ Continue');
		terminal.keyboard.write('\r');
		const reply = await asked;
		expect(reply.kind === 'answer' && reply.answer.goes).toBe('on');
		expect(reply.kind === 'answer' && Object.fromEntries(reply.answer.values)).toEqual({
			output: '/srv/media/workstations.iso',
			split: '8.5 GB',
			splitSize: '',
			replace: 'false',
		});
	});
});
