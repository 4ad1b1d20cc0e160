import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Language, languages} from '../../source/text/language.ts';
import {keyMap} from '../../source/ui/key-map.ts';
import {themes} from '../../source/ui/theme.ts';
import {gallery} from '../helpers/gallery/gallery.ts';
import {goldenText} from '../helpers/gallery/golden-text.ts';
import {sceneName} from '../helpers/gallery/scene.ts';
import {foreignSentences} from '../helpers/gallery/sentences.ts';
import {expectWhole} from '../helpers/gallery/whole.ts';

const sizes = [
	{columns: 80, rows: 24},
	{columns: 100, rows: 30},
	{columns: 132, rows: 43},
];

it('every screen of the program is in the gallery', () => {
	const shown = new Set<string>(gallery.map(({screen}) => screen));
	expect(Object.keys(keyMap).filter(screen => !shown.has(screen))).toEqual([]);
	expect(new Set(gallery.map(sceneName)).size).toBe(gallery.length);
});

const looks = languages.flatMap(language =>
	sizes.map(size => ({...size, language, theme: themes.unicode, name: lookName(size, language)})),
);

function lookName({columns, rows}: {columns: number; rows: number}, language: Language): string {
	return `${language}-${columns}x${rows}`;
}

describe.each(gallery.map(scene => ({...scene, title: sceneName(scene)})))('the screen $title', scene => {
	it.each(looks)('is as it was: $name', async look => {
		const file = path.join(import.meta.dirname, 'golden', sceneName(scene), `${look.name}.txt`);
		const terminal = await scene.open(look);
		const text = await goldenText(terminal, file);
		await expect(text).toMatchFileSnapshot(file);
		expectWhole(terminal.screen(), look, scene);
		expect(terminal.wrappedRows()).toEqual([]);
		expect(foreignSentences(text, look.language)).toEqual([]);
	});
});
