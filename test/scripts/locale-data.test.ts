import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {leaveOutLocales} from '../../scripts/locale-data.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

/** What a program can ask of its locale data, as text. */
const questions = `
	const date = new Date('2026-03-29T01:30:00Z');
	const of = language => [
		new Intl.NumberFormat(language).format(1234567.891),
		new Intl.NumberFormat(language, {style: 'percent'}).format(0.5),
		new Intl.NumberFormat(language, {style: 'unit', unit: 'megabyte'}).format(12.5),
		new Intl.NumberFormat(language, {style: 'currency', currency: 'EUR'}).format(3),
		new Intl.DurationFormat(language, {style: 'long'}).format({hours: 1, minutes: 2, seconds: 3}),
		new Intl.DateTimeFormat(language, {dateStyle: 'full', timeStyle: 'long', timeZone: 'Europe/Amsterdam'}).format(date),
		new Intl.DateTimeFormat(language, {timeZoneName: 'long', timeZone: 'America/New_York'}).format(date),
		new Intl.PluralRules(language).select(1),
		['é', 'z', 'a', 'E', 'ij'].sort(new Intl.Collator(language).compare).join(),
		new Intl.DisplayNames(language, {type: 'language'}).of('nl'),
	];
	const bytes = Uint8Array.from({length: 256}, (_, index) => index);
	const encodings = ['ibm866', 'iso-8859-2', 'koi8-r', 'macintosh', 'windows-1250', 'windows-1252', 'gbk', 'gb18030', 'big5',
		'euc-jp', 'shift_jis', 'euc-kr', 'utf-16le', 'utf-16be'];
	console.log(JSON.stringify({
		own: ['en', 'fr', 'nl', 'en-GB', 'fr-CA', 'nl-BE'].map(of),
		zones: Intl.supportedValuesOf('timeZone').map(timeZone => new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'long'}).format(date)),
		decoded: encodings.map(encoding => new TextDecoder(encoding).decode(bytes)),
		characters: [...new Intl.Segmenter().segment('e\\u0301👩‍👩‍👧เกม한국🇳🇱')].map(({segment}) => segment),
		spellings: ['NFC', 'NFD', 'NFKC', 'NFKD'].map(form => 'Å\\u212B ﬁ e\\u0301 한'.normalize(form)),
		cases: ['straße İ ǆ'.toUpperCase(), 'ÀÉÎ'.toLowerCase(), 'i'.toLocaleUpperCase('tr')],
	}));
`;

const other = `
	const of = language => new Intl.NumberFormat(language).format(0.5) + new Intl.DateTimeFormat(language, {dateStyle: 'long'}).format(0)
		+ new Intl.Collator(language).compare('a', 'b') + new Intl.PluralRules(language).select(2)
		+ [...new Intl.Segmenter(language, {granularity: 'word'}).segment('เกม ゲーム')].length;
	console.log(['de', 'ja', 'th', 'zh-Hant', 'ar'].map(of).length);
`;

const smallerNode = () => {
	const program = path.join(temporaryFolder(), 'node');
	const bytes = readFileSync(process.execPath);
	const freed = leaveOutLocales(bytes);
	writeFileSync(program, bytes, {mode: 0o755});
	return {program, freed};
};

const answer = (program: string, script: string, language = 'C.UTF-8') =>
	execFileSync(program, ['--eval', script], {
		encoding: 'utf8',
		env: {LC_ALL: language, TZ: 'Europe/Brussels'},
	});

describe('a Node without the locale data that this program does not use', () => {
	it('formats, decodes, sorts and cuts as before in the languages of the program, and is smaller by two thirds of that data', () => {
		const {program, freed} = smallerNode();
		expect(JSON.parse(answer(program, questions))).toEqual(JSON.parse(answer(process.execPath, questions)));
		expect(freed).toBeGreaterThan(20_000_000);
	});

	it('still answers in every other language, and on a machine that is set to one', () => {
		const {program} = smallerNode();
		expect(answer(program, other, 'de_DE.UTF-8')).toBe('5\n');
		expect(answer(program, other, 'zh_TW.UTF-8')).toBe('5\n');
	});
});

describe('a program without the locale data of Node', () => {
	it('is refused: nothing is changed in what is not known', () => {
		const program = Buffer.from('no data at all: CmnD');
		expect(() => leaveOutLocales(program)).toThrow('holds 0 tables');
		expect(program.toString()).toBe('no data at all: CmnD');
	});
});
