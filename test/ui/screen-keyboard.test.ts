import {describe, expect, it} from 'vitest';
import {keyboardLayouts} from '../../source/machine/keyboard-layouts/layouts.ts';
import {languages} from '../../source/text/language.ts';
import {themes} from '../../source/ui/theme.ts';
import {createFakeKeyboard} from '../helpers/fake-keyboard.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const enter = '\r';
const escapeKey = '\u001B';
const down = '\u001B[B';
const up = '\u001B[A';
const f7 = '\u001B[18~';

const layouts = keyboardLayouts
	.map(({id, name, ownName}) => ({id, name, ownName}))
	.toSorted((one, other) => one.ownName.localeCompare(other.ownName, 'en'));
const place = (id: string) => layouts.findIndex(layout => layout.id === id);
const layout = {id: 'be', name: 'French (Belgium)', ownName: 'Français (Belgique)'};

describe('the list of keyboard layouts', () => {
	it('begins at the likely one, in its own words, and takes it with Enter', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('keyboard', {layouts, first: place('be')});
		await terminal.seesText('▸ Français (Belgique)');
		expect(terminal.text()).toContain('be  French (Belgium)');
		expect(terminal.text()).toContain(`${layouts.length} layouts`);
		terminal.types(enter);
		expect(await asked).toEqual({kind: 'answer', answer: place('be')});
	});

	it('is filtered by every letter that is typed, also in another language and without accents', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('keyboard', {layouts, first: 0});
		await terminal.seesText('Keyboard layout');
		terminal.types('cestina');
		await terminal.seesText('2 of');
		await terminal.seesText('▸ Čeština');
		terminal.types(down);
		await terminal.seesText('▸ Čeština (QWERTY)');
		terminal.types(enter);
		expect(await asked).toEqual({kind: 'answer', answer: place('cz-qwerty')});
	});

	it('is filtered after a slash too, as every other list', async () => {
		const {console, terminal} = await openScreenConsole();
		void console.ask('keyboard', {layouts, first: 0});
		await terminal.seesText('Keyboard layout');
		terminal.types('/swiss');
		await terminal.seesText('No keyboard layout has “swiss”');
		terminal.types(escapeKey);
		await terminal.seesText(`${layouts.length} layouts`);
		terminal.types('/switz');
		await terminal.seesText('2 of');
		expect(terminal.text()).toContain('Français (Suisse)');
		expect(terminal.text()).toContain('Deutsch (Schweiz)');
	});

	it('does not answer with nothing, and Escape takes back the filter before it leaves', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('keyboard', {layouts, first: 0});
		await terminal.seesText('Keyboard layout');
		terminal.types('zzz');
		await terminal.seesText('No keyboard layout has “zzz”');
		terminal.types(enter);
		terminal.types(escapeKey);
		await terminal.seesNo('zzz');
		terminal.types(escapeKey);
		expect(await asked).toEqual({kind: 'left'});
	});

	it('is in English where the console has no letters for the own words', async () => {
		const {console, terminal} = await openScreenConsole({theme: themes.textConsole});
		void console.ask('keyboard', {layouts, first: place('ru')});
		await terminal.seesText('> Russian');
		expect(terminal.text()).not.toContain('Русский');
		terminal.types('belg');
		await terminal.seesText('Français (Belgique)');
	});
});

describe('the field to try the keyboard in', () => {
	it('shows all that is typed as it is, and Enter goes on', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('keyboard-test', {layout});
		await terminal.seesText('Try the keyboard: Français (Belgique)');
		terminal.types('aé?/');
		await terminal.seesText('aé?/');
		terminal.types(enter);
		expect(await asked).toEqual({kind: 'answer', answer: 'go-on'});
	});

	it('goes on with Enter when nothing was typed, and back to the list with Escape', async () => {
		const first = await openScreenConsole();
		const untried = first.console.ask('keyboard-test', {layout});
		await first.terminal.seesText('Try the keyboard');
		first.terminal.types(enter);
		expect((await untried).kind).toBe('answer');
		const second = await openScreenConsole();
		const wrong = second.console.ask('keyboard-test', {layout});
		await second.terminal.seesText('Try the keyboard');
		second.terminal.types(`q${escapeKey}`);
		expect(await wrong).toEqual({kind: 'left'});
	});

	it('keeps nothing of what was typed for the next question', async () => {
		const {console, terminal} = await openScreenConsole();
		const tried = console.ask('keyboard-test', {layout});
		await terminal.seesText('Try the keyboard');
		terminal.types('opens3same');
		await terminal.seesText('opens3same');
		terminal.types(enter);
		await tried;
		void console.ask('keyboard-test', {layout});
		await terminal.seesNo('opens3same');
		await terminal.seesText('Try the keyboard');
	});

	it('says why the layout is not set', async () => {
		const {console, terminal} = await openScreenConsole();
		void console.ask('keyboard-test', {layout, problem: 'loadkeys ended with 1.'});
		await terminal.seesText('The keyboard is as it was. loadkeys ended with 1.');
	});
});

describe.each(languages)('in %s', language => {
	it.each([
		[80, 24],
		[100, 30],
		[132, 43],
	])('the keyboard fits into %d by %d, with its keys below', async (columns, rows) => {
		const {console, terminal} = await openScreenConsole({columns, rows, language});
		const list = console.ask('keyboard', {layouts, first: layouts.length - 1});
		const keysBelow = () => /F1 /.test(terminal.screen()[rows - 2] ?? '');
		await terminal.sees(() => keysBelow() && /▸ \S/.test(terminal.text()), 'the end of the list');
		expect(terminal.screen()[rows - 1]).toBe('');
		expect(terminal.text()).not.toContain('…');
		terminal.types(enter);
		await list;
		void console.ask('keyboard-test', {layout, problem: 'loadkeys: 1.'});
		await terminal.sees(() => keysBelow() && terminal.text().includes('loadkeys: 1.'), 'the field');
		expect(terminal.text()).not.toContain('…');
	});
});

describe('the keyboard in the settings', () => {
	const toKeyboardRow = up;

	it('is chosen, set and tried from there', async () => {
		const keyboard = createFakeKeyboard({current: 'us'});
		const {console, terminal} = await openScreenConsole({keyboard});
		void console.ask('password', {organization: 'Contoso', mediaLabel: ''});
		await terminal.seesText('Welcome to Contoso');
		terminal.types(f7);
		await terminal.seesText('< English (United States) >');
		terminal.types('\u001B[B'.repeat(10));
		await terminal.seesText('▸ Keyboard layout');
		terminal.types(enter);
		await terminal.seesText('▸ English (United States)');
		terminal.types('icelandic');
		await terminal.seesText('▸ Íslenska');
		terminal.types(enter);
		await terminal.seesText('Try the keyboard: Íslenska');
		expect(keyboard.used).toEqual(['is']);
		terminal.types(`þ${enter}`);
		await terminal.seesText('< Íslenska >');
		terminal.types(escapeKey);
		await terminal.seesText('Welcome to Contoso');
		expect(terminal.text()).not.toContain('þ');
	});

	it('says why it cannot be set from here, and opens nothing', async () => {
		const {console, terminal} = await openScreenConsole({
			columns: 132,
			keyboard: createFakeKeyboard({obstacle: 'serial'}),
		});
		console.wait('media');
		await terminal.seesText('One moment');
		terminal.types(f7);
		await terminal.seesText('This console is a serial line');
		terminal.types(toKeyboardRow + enter);
		terminal.types(escapeKey);
		await terminal.seesText('One moment');
	});

	it('says why it could not be set, and lets the person choose another', async () => {
		const keyboard = createFakeKeyboard({broken: 'loadkeys ended with 1.'});
		const {console, terminal} = await openScreenConsole({keyboard});
		console.wait('media');
		await terminal.seesText('One moment');
		terminal.types(f7);
		await terminal.seesText('< as it is >');
		terminal.types('\u001B[B'.repeat(10) + enter);
		await terminal.seesText('layouts');
		terminal.types(enter);
		await terminal.seesText('The keyboard is as it was. loadkeys ended with 1.');
		terminal.types(escapeKey);
		await terminal.seesText('What is printed on the keys?');
	});
});
