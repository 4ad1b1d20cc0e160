import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {literalTexts} from '../helpers/literal-text.ts';

const ui = path.join(import.meta.dirname, '../../source/ui');
const components = fs
	.readdirSync(ui, {recursive: true, encoding: 'utf8'})
	.filter(name => name.endsWith('.tsx'))
	.toSorted();

it('there are components in every folder of screens', () => {
	expect(new Set(components.map(name => path.dirname(name)))).toContain('screens');
	expect(components.length).toBeGreaterThan(60);
});

it.each(components)('%s takes every word from the catalogue', file => {
	expect(literalTexts(fs.readFileSync(path.join(ui, file), 'utf8'))).toEqual([]);
});

describe('a word of a component’s own is found', () => {
	it.each([
		['between tags', 'return <Text bold>Ready</Text>;', 'Ready'],
		['between tags on a line of its own', '<Box>\n\t<Text>\n\t\tReady now\n\t</Text>\n</Box>', 'Ready now'],
		['beside a value', '<Text>Step {index} of</Text>', 'Step'],
		['in a property', '<Fact label="Code" width={width}>', 'Code'],
		['in a property with braces', "<Fact title={'Not now'} />", 'Not now'],
		['in a template string', 'const words = `${count} steps are left`;', 'steps are left'],
		['in a string', "setProblem('That cannot be');", 'That cannot be'],
		['with letters of another language', "const title = 'Étape échouée';", 'Étape échouée'],
	])('%s', (_, source, found) => {
		expect(literalTexts(source).map(text => text.trim())).toContain(found);
	});

	it.each([
		['a comment', '/** Ready when you are. */\nconst a = 1; // and so on'],
		['a comparison', 'if (count > 1 && name < other) {\n\tshow();\n}'],
		['an arrow', 'rows.map(row => <Line key={row} />)'],
		['a name', '<Frame screen="past-run" status={status}>{children}</Frame>'],
		['a type', 'const list: readonly Map<string, Row>[] = [];'],
		['a mark', '<Text>{` ${theme.marks.failed} `}</Text>'],
		['an error for programmers', "throw new Error('A screen was drawn outside of its surroundings.');"],
	])('and not in %s', (_, source) => {
		expect(literalTexts(source)).toEqual([]);
	});
});
