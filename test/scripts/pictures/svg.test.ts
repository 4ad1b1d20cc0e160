import {describe, expect, it} from 'vitest';
import {drawSvg} from '../../../scripts/pictures/svg.ts';
import {Terminal} from '../../helpers/terminal.ts';

const drawn = async (...rows: string[]) => {
	const terminal = new Terminal(30, rows.length);
	terminal.write(rows.join('\n'));
	await terminal.sees(() => terminal.text().trim() !== '', 'something');
	return {terminal, svg: drawSvg(terminal.cells(), 'a terminal')};
};

const number = (element: string, name: string): number =>
	Number(new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? Number.NaN);

const textElements = (svg: string) =>
	[...svg.matchAll(/<text [^>]*textLength[^>]*>([^<]*)<\/text>/g)].map(([element, text = '']) => ({
		element,
		text: text
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&amp;', '&'),
	}));

/** The rows that somebody who sees the picture reads: every text where it stands on the grid. */
const rowsOf = (svg: string, count: number): string[] => {
	const texts = textElements(svg);
	const tops = [...new Set(texts.map(({element}) => number(element, 'y')))].sort((a, b) => a - b);
	expect(tops).toHaveLength(count);
	const cell = Math.min(
		...texts.map(({element, text}) => number(element, 'textLength') / Array.from(text).length),
	);
	return tops.map(top => {
		let row = '';
		for (const {element, text} of texts.filter(({element}) => number(element, 'y') === top)) {
			row = row.padEnd(Math.floor(number(element, 'x') / cell)) + text;
		}

		return row;
	});
};

describe('the picture of a terminal', () => {
	it('has every text in its column, also beside other colours', async () => {
		const {terminal, svg} = await drawn(
			' \u001B[92m✓\u001B[0m Format   \u001B[1mbold\u001B[0m  <&">',
			'   second row       \u001B[91mred\u001B[0m',
		);
		const [first = '', second = ''] = rowsOf(svg, 2);
		// The margin of the window moves all of them alike.
		const shift = first.indexOf('✓') - (terminal.screen()[0] ?? '').indexOf('✓');
		expect([first, second].map(row => row.slice(shift))).toEqual(terminal.screen());
	});

	it('gives texts their colour and weight', async () => {
		const {svg} = await drawn('plain \u001B[1;91mbad\u001B[0m \u001B[7mchosen\u001B[0m');
		const colourOf = (text: string) =>
			/fill="([^"]*)"/.exec(textElements(svg).find(each => each.text === text)?.element ?? '')?.[1];
		expect(new Set(['plain', 'bad', 'chosen'].map(colourOf)).size).toBe(3);
		expect(textElements(svg).find(({text}) => text === 'bad')?.element).toContain('bold');
		// Reversed: the ink is behind the text.
		expect(svg).toContain(`height="19" fill="${colourOf('plain')}"`);
	});

	it('draws bars and lines instead of writing them', async () => {
		const {svg} = await drawn('──────', '███░░░ 50 %');
		expect(svg).not.toMatch(/[█░─]/);
		expect(textElements(svg).map(({text}) => text)).toEqual(['50 %']);
		const bars = [...svg.matchAll(/<rect x="[^>]*height="13"[^>]*>/g)].map(([element]) =>
			number(element, 'width'),
		);
		expect(bars).toHaveLength(2);
		expect(bars[0]).toBe(bars[1]);
	});

	it('is the same each time it is drawn', async () => {
		const [one, other] = await Promise.all([drawn('a \u001B[93mb'), drawn('a \u001B[93mb')]);
		expect(one.svg).toBe(other.svg);
	});
});
