import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fittedTo, isShownIn} from '../../source/ui/character-set.ts';

describe('a text on a console that lacks some characters', () => {
	it('is written as people type it', () => {
		expect(fittedTo('cp437', '“Site” → Ghent… – 12\u202F%')).toBe('"Site" -> Ghent... - 12 %');
		expect(fittedTo('ascii', '«\u00A0À côté\u00A0» œuvre')).toBe('" A cote " oeuvre');
	});

	it('keeps the letters that the console has', () => {
		expect(fittedTo('cp437', 'Échap déjà ça où ± 3')).toBe('Échap déjà ça où ± 3');
		expect(fittedTo('unicode', '“…” ✓')).toBe('“…” ✓');
	});

	it('loses an accent rather than the letter', () => {
		expect(fittedTo('cp437', 'À É Č ř')).toBe('A É C r');
		expect(fittedTo('ascii', 'Čeština')).toBe('Cestina');
	});

	it('keeps what nothing stands for, as names in other scripts: some consoles have them', () => {
		expect(fittedTo('cp437', '日本語')).toBe('日本語');
	});

	it('is left alone where there is nothing to do, and never changes twice', () => {
		fc.assert(
			fc.property(
				fc.string({unit: 'grapheme'}),
				fc.constantFrom('unicode', 'cp437', 'ascii'),
				(text, set) => {
					const once = fittedTo(set, text);
					expect(fittedTo(set, once)).toBe(once);
					if (Array.from(text).every(character => isShownIn(set, character))) {
						expect(once).toBe(text);
					}
				},
			),
		);
	});
});
