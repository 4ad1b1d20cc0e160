import {describe, expect, it} from 'vitest';
import {chooseLanguage, languages, messagesOf} from '../../source/text/language.ts';

describe('the language', () => {
	it('is the one asked for, whatever its region and spelling', () => {
		expect(chooseLanguage('fr-CA', {})).toBe('fr');
		expect(chooseLanguage('NL', {LANG: 'fr_FR.UTF-8'})).toBe('nl');
		expect(chooseLanguage('fr_BE.UTF-8', {})).toBe('fr');
	});

	it('comes from the environment when none is asked for, LC_ALL before LANG', () => {
		expect(chooseLanguage(undefined, {LC_ALL: 'nl_NL.UTF-8', LANG: 'fr_FR'})).toBe('nl');
		expect(chooseLanguage(undefined, {LC_ALL: '', LANG: 'fr_FR'})).toBe('fr');
	});

	it('is English when nothing is asked for that is spoken here', () => {
		expect(chooseLanguage('de', {LANG: 'C'})).toBe('en');
		expect(chooseLanguage(undefined, {})).toBe('en');
	});
});

/** What a check of the network may have found, all in one. */
const finding = {
	adapter: '2',
	description: '3',
	devices: ['2'],
	reason: '2',
	speed: 1e9,
	address: '2',
	gateway: '2',
	name: '2',
	servers: ['2'],
	silent: ['3'],
	proxy: '2',
	server: '2',
	now: '2026-11-21T14:03:00Z',
	time: '2026-11-21T14:03:00Z',
	check: 'address',
};

/** Every text of a catalogue, functions called with placeholders. */
const textsOf = (value: unknown, path = ''): [string, string][] => {
	if (typeof value === 'string') {
		return [[path, value]];
	}

	if (typeof value === 'function') {
		const written: unknown = path.startsWith('.network.findings.')
			? value(finding, {moment: () => '4'})
			: value(...['2', '3', '4', '5'].slice(0, value.length));
		return [[path, String(written)]];
	}

	return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
};

describe.each(languages)('the catalogue in %s', language => {
	const texts = textsOf(messagesOf(language));

	it('has a text for everything that English has', () => {
		expect(texts.map(([path]) => path).sort()).toEqual(
			textsOf(messagesOf('en'))
				.map(([path]) => path)
				.sort(),
		);
	});

	it('leaves no text empty and no value out', () => {
		for (const [path, text] of texts) {
			expect(text, path).not.toBe('');
			expect(text, path).not.toContain('undefined');
		}
	});
});

it('inflects by number in every language', () => {
	expect(languages.map(language => messagesOf(language).running.steps(1))).toEqual([
		'1 step',
		'1 étape',
		'1 stap',
	]);
	expect(languages.map(language => messagesOf(language).running.steps(2))).toEqual([
		'2 steps',
		'2 étapes',
		'2 stappen',
	]);
});
