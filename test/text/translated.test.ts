import {describe, expect, it} from 'vitest';
import {type Language, languages} from '../../source/text/language.ts';
import {sentencesOf} from '../helpers/gallery/sentences.ts';

const everywhere = [
	'bootseq',
	'dns',
	'proxy',
	'zoom',
	'tab',
	'code',
	'min',
	'english',
	'français',
	'nederlands',
];

/** Words that a technician says as in English. */
const sameWords: Readonly<Partial<Record<Language, readonly string[]>>> = {
	fr: ['applications', 'condition', 'format', 'message', 'packages', 'page', 'pause', 'variables', 'volumes'],
	nl: [
		'computer',
		'del',
		'end',
		'enter',
		'esc',
		'filter',
		'gateway',
		'home',
		'is',
		'label',
		'pgdn',
		'pgup',
		'thread',
	],
};

const english = sentencesOf('en');

/** The words of a sentence; of a function that makes one, those in its strings. */
const wordsOf = (sentence: string): string[] => {
	const isFunction = sentence.includes('=>');
	const texts = isFunction
		? [...sentence.matchAll(/`([^`]*)`|"([^"]*)"/g)].map(([, template, quoted]) => template ?? quoted ?? '')
		: [sentence];
	return texts.flatMap(
		text =>
			text
				.replaceAll(/\$\{[^}]*\}/g, ' ')
				.toLowerCase()
				.match(/\p{L}{2,}/gu) ?? [],
	);
};

describe.each(languages.filter(language => language !== 'en'))('the catalogue of %s', language => {
	const own = sentencesOf(language);

	it('has none of them in English', () => {
		const allowed = new Set([...everywhere, ...(sameWords[language] ?? [])]);
		const equal = [...own].filter(([place, sentence]) => sentence === english.get(place));
		const untranslated = equal.filter(([, sentence]) => wordsOf(sentence).some(word => !allowed.has(word)));
		expect(untranslated).toEqual([]);
		// And nothing is allowed that is not needed.
		const used = new Set(equal.flatMap(([, sentence]) => wordsOf(sentence)));
		expect([...allowed].filter(word => !used.has(word))).toEqual([]);
	});
});
