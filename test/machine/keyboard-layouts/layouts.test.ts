import {describe, expect, it} from 'vitest';
import {guessLayout} from '../../../source/machine/keyboard-layouts/guess-layout.ts';
import {inputLocaleOf} from '../../../source/machine/keyboard-layouts/keyboard-layout.ts';
import {findKeyboardLayout, keyboardLayouts} from '../../../source/machine/keyboard-layouts/layouts.ts';

describe('the table of keyboard layouts', () => {
	it('has at least sixty, each with a name of its own', () => {
		expect(keyboardLayouts.length).toBeGreaterThanOrEqual(60);
		for (const part of ['id', 'name', 'ownName'] as const) {
			expect(new Set(keyboardLayouts.map(layout => layout[part])).size, part).toBe(keyboardLayouts.length);
		}
	});

	it('names every layout in letters that every console can show, and has a keymap for it', () => {
		for (const {id, name, keymaps} of keyboardLayouts) {
			expect(`${id} ${name}`).toMatch(/^[ -~]+$/);
			expect(keymaps, id).not.toEqual([]);
		}
	});

	it('writes Windows’ identifiers as wpeutil takes them, none of them twice', () => {
		const klids = keyboardLayouts.flatMap(({klid}) => klid ?? []);
		expect(new Set(klids).size).toBe(klids.length);
		for (const layout of keyboardLayouts.filter(({klid}) => klid !== undefined)) {
			expect(inputLocaleOf(layout), layout.id).toMatch(/^[\da-f]{4}:[\da-f]{8}$/);
		}
	});

	it('has one layout for a locale', () => {
		const locales = keyboardLayouts.flatMap(layout => layout.locales);
		expect(locales.filter((locale, index) => locales.indexOf(locale) !== index)).toEqual([]);
	});
});

describe('a layout that somebody names', () => {
	it.each([
		['fr', 'fr'],
		['be-latin1', 'be'],
		['0000080C', 'be'],
		['080c:0000080c', 'be'],
		['0413:00020409', 'us-intl'],
		['French (Switzerland)', 'ch-fr'],
		['fr_CH-latin1', 'ch-fr'],
		['nl-BE', 'be-nl'],
		[' US ', 'us'],
	])('%s is %s', (text, id) => {
		expect(findKeyboardLayout(text)?.id).toBe(id);
	});

	it('is not guessed when there is no such layout', () => {
		for (const text of ['', 'azerty?', '00009999', '0413:']) {
			expect(findKeyboardLayout(text), text).toBeUndefined();
		}
	});

	it('is found again by its ID, its keymap and its identifier', () => {
		for (const {id, klid, name} of keyboardLayouts) {
			expect(findKeyboardLayout(id)?.id).toBe(id);
			expect(findKeyboardLayout(name)?.id).toBe(id);
			expect(klid === undefined ? id : findKeyboardLayout(klid)?.id).toBe(id);
		}
	});
});

describe('the layout that a locale makes likely', () => {
	it.each([
		['fr-BE', 'be'],
		['fr_BE.UTF-8', 'be'],
		['nl_BE@euro', 'be-nl'],
		['fr', 'fr'],
		['fr-SN', 'fr'],
		['en', 'us'],
		['en-GB', 'gb'],
		['nl-NL', 'us-intl'],
		['de-AT', 'de'],
		['pt-BR', 'br'],
		['1036', 'fr'],
		['2060', 'be'],
		['11274', 'latam'],
		['040c', 'fr'],
		['0000040C', 'fr'],
		['0809', 'gb'],
		['0x80c', 'be'],
		['00000409', 'us'],
	])('%s: %s (SMSTSLanguageFolder is decimal, media-and-boot.md §4.5)', (locale, id) => {
		expect(guessLayout(locale, keyboardLayouts)?.id).toBe(id);
	});

	it('is none for a locale that says nothing', () => {
		for (const locale of ['', 'C', 'C.UTF-8', 'POSIX', 'xx-XX', '99999', '0', 'automatic']) {
			expect(guessLayout(locale, keyboardLayouts), locale).toBeUndefined();
		}
	});

	it('is one of those that the machine has', () => {
		const few = keyboardLayouts.filter(({id}) => id === 'us' || id === 'fr');
		expect(guessLayout('fr-BE', few)?.id).toBe('fr');
		expect(guessLayout('de', few)).toBeUndefined();
	});
});
