import {readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {codesEn as makeEn} from '../../source/text/codes/en.ts';
import {codesFr as makeFr} from '../../source/text/codes/fr.ts';
import {codesNl as makeNl} from '../../source/text/codes/nl.ts';
import {describeCode} from '../../source/text/codes.ts';
import {languages} from '../../source/text/language.ts';

const [codesEn, codesFr, codesNl] = [makeEn(), makeFr(), makeNl()];

/** The files beside the tables. */
const joining = ['code-meanings.ts', 'en.ts', 'fr.ts', 'nl.ts'];

const folder = new URL('../../source/text/codes/', import.meta.url);
const tables: ReadonlyMap<number, string>[] = [];
for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
	if (name.endsWith('.ts') && !joining.includes(name)) {
		const module: Record<string, () => ReadonlyMap<number, string>> = await import(
			new URL(name, folder).href
		);
		tables.push(...Object.values(module).map(make => make()));
	}
}

const codesOf = (families: readonly ReadonlyMap<number, string>[]): readonly number[] =>
	families.flatMap(family => [...family.keys()]);

describe('the meaning of a code (task-sequence-format.md §6.6, §11)', () => {
	it('is told with the code in decimal and in hexadecimal, however it was written', () => {
		const found = {decimal: '2147942402', hex: '0x80070002', words: 'file not found'};
		expect(describeCode(0x80070002)).toMatchObject(found);
		expect(describeCode(-2147024894)).toMatchObject(found);
		expect(describeCode(3010)).toMatchObject({hex: '0x00000BC2', words: 'success, a restart is required'});
	});

	it('is known for every code that the reference lists', () => {
		const codes = [
			0, 3010, 1641, 1618, 1707, 4316, 0x80004005, 0x80004004, 0x80070002, 0x80070005, 0x80070035, 0x800705b4,
			0x80072efe, 0x80072ee7, 0x80072ee2, 0x80091007, 0x87d00269, 0x87d00267, 0x80041010, 0x80041002,
			0xc1900210, 0xc1900208, 0xc1900204, 0xc1900200, 0xc190020e,
		];
		expect(codes.filter(code => describeCode(code).words === undefined)).toEqual([]);
	});

	it('is that of Linux on Linux, and of this program everywhere', () => {
		expect(describeCode(127, 'linux').words).toBe('command not found');
		expect(describeCode(137, 'linux').words).toContain('SIGKILL');
		expect(describeCode(0x800705b4, 'linux').words).toBe('timed out');
		expect(describeCode(53, 'linux').words).toBe(
			"the program's own code; as a Windows code: network path not found",
		);
		expect(describeCode(199, 'linux').words).toBeUndefined();
	});

	it('is left out for a code that nobody knows', () => {
		expect(describeCode(0x8fff1234)).toEqual({decimal: '2415858228', hex: '0x8FFF1234'});
	});

	it('is asked for without ever failing', () => {
		fc.assert(
			fc.property(fc.integer(), fc.constantFrom('windows', 'linux'), (code, platform) => {
				const {decimal, hex} = describeCode(code, platform);
				expect(Number(hex)).toBe(Number(decimal));
			}),
		);
	});

	it('covers more than 500 codes, each in short words and once in its table', () => {
		expect(tables.reduce((sum, table) => sum + table.size, 0)).toBeGreaterThan(3 * 500);
		for (const table of tables) {
			expect([...table.keys()]).toEqual([...table.keys()].toSorted((a, b) => a - b));
			expect([...table.values()].filter(words => words.length < 3 || words.length > 110)).toEqual([]);
		}
	});

	it('is told by one family of codes alone', () => {
		for (const families of [codesEn.shortCodes, codesEn.longCodes]) {
			const codes = codesOf(families);
			expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
		}
	});
});

/** Words that are the same in both languages. */
const sameInEnglish: readonly string[] = [];

describe.each([
	['French', 'fr', codesFr],
	['Dutch', 'nl', codesNl],
] as const)('the meaning of a code in %s', (_, language, codes) => {
	const names = ['shortCodes', 'longCodes', 'linuxExitCodes', 'linuxSignals'] as const;
	const pairs = names.flatMap(name =>
		codesEn[name].flatMap((family, at) =>
			[...family].map(([code, english]) => ({name, code, english, words: codes[name][at]?.get(code)})),
		),
	);

	it('is there for every code that has one in English, and for no other', () => {
		expect(pairs.filter(({words}) => words === undefined)).toEqual([]);
		for (const name of names) {
			expect(codesOf(codes[name])).toEqual(codesOf(codesEn[name]));
		}
	});

	it('is not the English one', () => {
		expect(pairs.filter(({english, words}) => words === english && !sameInEnglish.includes(english))).toEqual(
			[],
		);
	});

	it('is short, and no sentence', () => {
		const longest = Math.max(...pairs.map(({english}) => english.length));
		expect(pairs.filter(({words = ''}) => words.length > 1.5 * longest || words.endsWith('.'))).toEqual([]);
	});

	it('keeps the names of products, protocols and signals', () => {
		const names = /\b(?:[A-Z]{2,}|HTTP \d{3}|Windows|BitLocker|Check Readiness|C\+\+|Ctrl\+C)\b/g;
		const lost = pairs.filter(({english, words = ''}) =>
			(english.match(names) ?? []).some(name => name !== 'PIN' && !words.includes(name)),
		);
		expect(lost).toEqual([]);
	});

	it('is that of the same code, however it was written, and there is none for one that nobody knows', () => {
		const {words} = describeCode(2, 'windows', language);
		for (const code of [2, 0x80070002, -2147024894]) {
			expect(describeCode(code, 'windows', language)).toEqual({...describeCode(code), words});
		}

		expect(describeCode(0x8fff1234, 'windows', language)).toEqual(describeCode(0x8fff1234));
	});
});

describe('the code of a program on Linux', () => {
	it('is told in the language asked for, with its signal or its meaning on Windows', () => {
		const told = (code: number) => languages.map(language => describeCode(code, 'linux', language).words);
		expect(told(137)).toEqual([
			'the process was ended: it was killed, perhaps for lack of memory (SIGKILL)',
			'le processus est terminé : il a été tué, peut-être faute de mémoire (SIGKILL)',
			'het proces is beëindigd: gedood, misschien door geheugengebrek (SIGKILL)',
		]);
		expect(told(53)).toEqual([
			"the program's own code; as a Windows code: network path not found",
			'code propre au programme ; comme code Windows : chemin réseau introuvable',
			'eigen code van het programma; als Windows-code: netwerkpad niet gevonden',
		]);
		expect(told(199)).toEqual([undefined, undefined, undefined]);
	});
});
