import {describe, expect, it} from 'vitest';
import {languages} from '../../source/text/language.ts';
import {isShownIn} from '../../source/ui/character-set.ts';
import {themes} from '../../source/ui/theme.ts';
import {gallery} from '../helpers/gallery/gallery.ts';
import {sceneName} from '../helpers/gallery/scene.ts';
import {expectWhole} from '../helpers/gallery/whole.ts';

const consoles = [
	{name: 'Windows’ own console, or Linux’ text console', theme: themes.textConsole},
	{name: 'a console that has ASCII alone', theme: themes.ascii},
];

describe.each(gallery.map(scene => ({...scene, title: sceneName(scene)})))('the screen $title', scene => {
	it.each(consoles)('is made of the characters of $name, in every language', async ({theme}) => {
		for (const language of languages) {
			const look = {columns: 80, rows: 24, language, theme};
			const terminal = await scene.open(look);
			expectWhole(terminal.screen(), look, scene);
			const missing = Array.from(terminal.text()).filter(
				character => character !== '\n' && !isShownIn(theme.characters, character),
			);
			expect([...new Set(missing)]).toEqual([]);
		}
	});
});
