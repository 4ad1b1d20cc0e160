import {describe, expect, it, vi} from 'vitest';
import {failure, success} from '../../source/sequence/result.ts';
import {defaultSettings, type Settings} from '../../source/ui/settings.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

// Colours are written, also where the tests themselves run without a terminal.
vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '1'));

const f7 = '\u001B[18~';
const down = '\u001B[B';
const right = '\u001B[C';
const escapeKey = '\u001B';
/** Sets one of the sixteen colours, in which the screens are drawn. */
const colour = new RegExp(`${escapeKey}\\[[39]\\dm`);
const utf8 = {LANG: 'C.UTF-8', TERM: 'xterm'};

const openOn = (options: Parameters<typeof openScreenConsole>[0]) =>
	openScreenConsole({platform: 'linux', environment: utf8, bySettings: true, ...options});

describe('the settings on the screen', () => {
	it('change the language of every screen at once, and keep it', async () => {
		const saved: Settings[] = [];
		const {console, terminal} = await openOn({
			async saveSettings(settings) {
				saved.push(settings);
				return success(undefined);
			},
		});
		void console.ask('password', {organization: 'Contoso', mediaLabel: ''});
		await terminal.seesText('Welcome to Contoso');
		terminal.types(f7);
		await terminal.seesText('< automatic >');
		terminal.types(right + right);
		await terminal.seesText('Réglages');
		terminal.types(escapeKey);
		await terminal.seesText('Bienvenue chez Contoso');
		expect(saved.at(-1)).toEqual({...defaultSettings, language: 'fr'});
	});

	it('change the characters at once, down to plain ASCII', async () => {
		const {console, terminal} = await openOn({});
		console.wait('media');
		await terminal.seesText('One moment');
		expect(terminal.text()).toContain('─');
		terminal.types(f7);
		await terminal.seesText('Characters');
		terminal.types(down + right + right);
		await terminal.seesText('< plain ASCII >');
		await terminal.seesText('----------');
		expect(Buffer.byteLength(terminal.text())).toBe(terminal.text().length);
	});

	it('are as they were saved, and an option at the start goes before the language', async () => {
		const settings: Settings = {language: 'nl', glyphs: 'ascii', colour: 'monochrome', bell: 'off'};
		const dutch = await openOn({settings});
		dutch.console.wait('media');
		await dutch.terminal.seesText('Een ogenblik');
		dutch.console.notice('error', 'Weg.');
		await dutch.terminal.seesText('Weg.');
		expect(dutch.terminal.written).not.toMatch(colour);
		const english = await openScreenConsole({settings, language: 'en', environment: utf8});
		english.console.wait('media');
		await english.terminal.seesText('One moment');
	});

	it('have colour where nobody asks for none', async () => {
		const {console, terminal} = await openOn({});
		console.notice('error', 'Lost.');
		await terminal.seesText('Lost.');
		expect(terminal.written).toMatch(colour);
	});

	it('last for this program when they cannot be kept, which is said once', async () => {
		const {console, terminal} = await openOn({saveSettings: async () => failure('read-only')});
		console.wait('media');
		await terminal.seesText('One moment');
		terminal.types(f7 + right);
		await terminal.seesText('The settings cannot be kept');
		terminal.types(right);
		await terminal.seesText('Réglages');
		await console.close();
		await terminal.seesText('read-only');
		expect(terminal.text().match(/read-only/g)).toEqual(['read-only']);
	});

	it('have no colour where the environment asks for none', async () => {
		const {console, terminal} = await openOn({environment: {...utf8, NO_COLOR: '1'}});
		console.notice('error', 'Lost.');
		await terminal.seesText('Lost.');
		expect(terminal.written).not.toMatch(colour);
	});
});

describe('the bell', () => {
	const bell = '\u0007';
	const settings: Settings = {...defaultSettings, bell: 'questions'};
	const resume = {
		name: 'x',
		started: '2026-11-20T08:00:00.000Z',
		index: 0,
		instructions: 2,
		step: 'Format',
		interrupted: false,
		failed: false,
	};

	it('is rung at a question and at the end, where the settings say so', async () => {
		const {console, terminal} = await openOn({settings});
		void console.ask('resume', resume);
		await terminal.seesText('Format');
		expect(terminal.written.split(bell)).toHaveLength(2);
		void console.ask('finished', {result: 'succeeded', code: 0, logFile: 'smsts.log'});
		await terminal.seesText('smsts.log');
		expect(terminal.written.split(bell)).toHaveLength(3);
	});

	it('is silent while somebody is at the keys, and rung again when nobody was for half a minute', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {console, terminal} = await openOn({settings, now: () => time});
		console.wait('media');
		await terminal.seesText('One moment');
		terminal.types(f7);
		await terminal.seesText('Bell');
		void console.ask('resume', resume);
		await terminal.seesText('Format');
		expect(terminal.written).not.toContain(bell);
		time += 31_000;
		void console.ask('finished', {result: 'succeeded', code: 0, logFile: 'smsts.log'});
		await terminal.seesText('smsts.log');
		expect(terminal.written).toContain(bell);
	});

	it('is off unless it is asked for', async () => {
		const {console, terminal} = await openOn({});
		void console.ask('resume', resume);
		await terminal.seesText('Format');
		expect(terminal.written).not.toContain(bell);
	});
});
