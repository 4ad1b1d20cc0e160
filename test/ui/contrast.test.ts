import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {themes} from '../../source/ui/theme.ts';
import {gallery} from '../helpers/gallery/gallery.ts';
import {sceneName} from '../helpers/gallery/scene.ts';
import {contrast, palettes} from '../helpers/palettes.ts';
import type {Terminal} from '../helpers/terminal.ts';

// Read when Ink is imported: a test runner is no terminal, and would be written to without colours.
vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '1'));

/** WCAG 2.2, 1.4.3: level AA. */
const enough = 4.5;

const look = {columns: 100, rows: 30, language: 'en', theme: themes.unicode} as const;

/** Lines and bars say nothing that is not said in words beside them. */
const isDecoration = (text: string): boolean => /^[─│┌┐└┘░█]$/.test(text);

const lettersOf = (terminal: Terminal) =>
	terminal
		.cells()
		.slice(0, -1)
		.flat()
		.filter(({text}) => text !== ' ' && !isDecoration(text));

const drawn = gallery.map(scene => ({title: sceneName(scene), scene}));

describe.each(drawn)('the screen $title', ({scene}) => {
	it('can be read on every console', async () => {
		const letters = lettersOf(await scene.open(look));
		expect(letters.length).toBeGreaterThan(10);
		// The terminal's own colours may be anything, and faint letters are drawn in many ways.
		expect(
			letters.filter(
				({foreground, background, dim}) => foreground === undefined || background === undefined || dim,
			),
		).toEqual([]);
		const pairs = new Set(letters.map(({foreground, background}) => `${foreground} on ${background}`));
		const unreadable = [...pairs].flatMap(pair =>
			Object.entries(palettes).flatMap(([name, palette]) => {
				const [foreground = '', background = ''] = pair.split(' on ').map(colour => palette[Number(colour)]);
				const measured = contrast(foreground, background);
				return measured >= enough ? [] : [`${pair}, ${name}: ${measured.toFixed(2)}`];
			}),
		);
		expect(unreadable).toEqual([]);
	});

	it('says without any colour what it says with colours', async () => {
		const [colourful, plain] = await Promise.all(
			[true, false].map(async colour => scene.open({...look, theme: {...themes.unicode, colour}})),
		);
		// Either may be the later one.
		await vi.waitFor(() => expect(colourful?.text()).toBe(plain?.text()), 5000);
		const coloured = plain
			?.cells()
			.flat()
			.filter(({foreground, background}) => ![undefined, 0, 15].includes(foreground ?? background));
		expect(coloured).toEqual([]);
	});
});

describe.each(Object.entries(themes))('the characters %s', (_, {marks, upDown, leftRight}) => {
	it('have a mark of its own for everything that can become of a step', () => {
		const statuses = [
			marks.succeeded,
			marks.failed,
			marks['failed-ignored'],
			marks.skipped,
			marks.running,
			marks['to-come'],
			marks.open,
		];
		expect(new Set(statuses).size).toBe(statuses.length);
		expect(upDown).not.toBe(leftRight);
	});
});

describe('colours', () => {
	const ui = path.join(import.meta.dirname, '../../source/ui');
	const sources = fs
		.readdirSync(ui, {recursive: true, encoding: 'utf8'})
		.filter(name => /\.tsx?$/.test(name) && name !== 'theme.ts' && !name.startsWith('report'));

	it('are named in the theme alone', () => {
		const named = sources.filter(name =>
			/['"](?:black|red|green|yellow|blue|magenta|cyan|white|gray|grey)(?:Bright)?['"]/.test(
				fs.readFileSync(path.join(ui, name), 'utf8'),
			),
		);
		expect(named).toEqual([]);
	});

	it('are given to texts by one component', () => {
		const direct = sources.filter(name =>
			/import \{[^}]*\bText\b[^}]*\} from 'ink'/.test(fs.readFileSync(path.join(ui, name), 'utf8')),
		);
		expect(direct).toEqual([path.join('components', 'text.tsx')]);
	});
});

describe('the contrast of two colours', () => {
	it('is that of the WCAG’s examples', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
		expect(contrast('#ffffff', '#ffffff')).toBe(1);
	});
});
