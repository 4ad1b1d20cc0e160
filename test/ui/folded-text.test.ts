import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {foldedText, isFoundIn} from '../../source/ui/folded-text.ts';

describe('searching a list by name', () => {
	it.each([
		['GENERALE', 'Préparation générale'],
		['générale', 'Preparation generale'],
		['coeur', 'Cœur du système'],
		['strasse', 'Straße'],
		['lodz', 'Łódź'],
		['win 11', 'Windows 11 Enterprise'],
		['11 win', 'Windows 11 Enterprise'],
		['', 'Anything'],
		['office ', 'Install Office'],
	])('finds “%s” in “%s”', (wanted, text) => {
		expect(isFoundIn(wanted, [text])).toBe(true);
	});

	it.each([
		['office', 'Visio'],
		['win 10', 'Windows 11 Enterprise'],
	])('does not find “%s” in “%s”', (wanted, text) => {
		expect(isFoundIn(wanted, [text])).toBe(false);
	});

	it('finds words in different texts of one row: its name and its computer', () => {
		expect(isFoundIn('win lab-0231', ['Windows 11', 'LAB-0231'])).toBe(true);
	});

	it('finds every text by any part of it, however it is written', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), fc.nat(), fc.nat(), (text, from, length) => {
				const part = text.slice(from % (text.length + 1)).slice(0, length);
				expect(isFoundIn(foldedText(part), [foldedText(text)])).toBe(
					foldedText(part)
						.split(' ')
						.every(word => foldedText(text).includes(word)),
				);
				expect(isFoundIn(text, [text])).toBe(true);
			}),
		);
	});

	it('folds what is folded already to itself', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), text => {
				const folded = foldedText(text);
				expect(foldedText(folded)).toBe(folded);
			}),
		);
	});
});
