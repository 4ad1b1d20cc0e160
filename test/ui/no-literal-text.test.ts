import fs from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';

const ui = path.join(import.meta.dirname, '../../source/ui');
const components = ['', 'screens', 'components'].flatMap(folder =>
	fs
		.readdirSync(path.join(ui, folder))
		.filter(name => name.endsWith('.tsx'))
		.map(name => path.join(folder, name)),
);

it.each(components)('%s takes every word from the catalogue', file => {
	const source = fs.readFileSync(path.join(ui, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
	const children = [...source.matchAll(/<Text[^<>]*(?:=>[^<>]*)?>([^<{]*)</g)].map(([, text]) =>
		text?.trim(),
	);
	expect(children.filter(text => text !== '')).toEqual([]);
	// Two words in a string are a sentence.
	const strings = [...source.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, single, template]) =>
		(single ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, ''),
	);
	const sentences = strings.filter(text => /[a-z]{2,} [a-z]{2,}/i.test(text));
	expect(sentences.filter(text => !text.startsWith('A screen was drawn'))).toEqual([]);
});
