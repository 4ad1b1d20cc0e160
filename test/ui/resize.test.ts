import process from 'node:process';
import {setImmediate as nextTurn} from 'node:timers/promises';
import fc from 'fast-check';
import {describe, expect, it, onTestFailed} from 'vitest';
import {themes} from '../../source/ui/theme.ts';
import {gallery} from '../helpers/gallery/gallery.ts';
import {type Look, sceneName} from '../helpers/gallery/scene.ts';
import type {Terminal} from '../helpers/terminal.ts';
import {howMany} from '../proof/how-many.ts';

const changes = howMany({short: 50, long: 200});
/** Frames come twenty times a second at most; between two of them a size may change more than once. */
const changesAtOnce = 25;

const sizes = fc.record({columns: fc.integer({min: 20, max: 240}), rows: fc.integer({min: 5, max: 70})});
/** Large enough to be reached by its keys, whose labels are waited for. */
const first = {columns: 80, rows: 24};

describe.each(gallery.map(scene => ({...scene, title: sceneName(scene)})))('the screen $title', scene => {
	it(`bears ${changes} changes of its size, and is then as if it had been opened so`, async () => {
		const seed = Math.floor(Math.random() * 2 ** 31);
		onTestFailed(() => {
			process.stderr.write(`seed ${seed}\n`);
		});
		const storm = fc.sample(sizes, {numRuns: changes, seed});
		const look: Look = {...first, language: 'fr', theme: themes.unicode};
		const terminal = await scene.open(look);
		for (const [position, {columns, rows}] of storm.entries()) {
			terminal.resize(columns, rows);
			await nextTurn();
			if (position % changesAtOnce === 0) {
				await terminal.sees(
					() => isWhole(terminal, scene.isPicture),
					`a whole screen of ${columns} by ${rows}`,
					2000,
				);
			}
		}

		terminal.resize(first.columns, first.rows);
		await (scene.isScrolled === true
			? terminal.sees(() => isWhole(terminal), 'a whole screen')
			: looksLike(terminal, await scene.open(look)));
	});
});

/** A header, the keys in the last row but one, nothing below, and no row that goes on in the next. */
const isWhole = (terminal: Terminal, isPicture = false): boolean => {
	const screen = terminal.screen();
	return (
		terminal.wrappedRows().length === 0 &&
		(isPicture || (screen[0] !== '' && screen.at(-2) !== '')) &&
		screen.at(-1) === '' &&
		screen.every(row => row.length <= terminal.columns)
	);
};

/** Resolves when both show the same; what is drawn late is drawn on both. */
const looksLike = async (one: Terminal, other: Terminal): Promise<void> => {
	await one
		.sees(() => one.text() === other.text(), 'the same as on a new terminal', 3000)
		.catch(() => {
			expect(one.text()).toBe(other.text());
		});
};
