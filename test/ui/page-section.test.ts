import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fitted, type PageSection} from '../../source/ui/page-section.ts';

const section = (
	label: string,
	rows: readonly string[],
	keep: PageSection['keep'] = 'first',
): PageSection => ({
	label,
	rows,
	keep,
});

const sections = [
	section('step', ['Disk, Format']),
	section('cause', ['one', 'two']),
	section('output', ['a', 'b', 'c', 'd'], 'last'),
];

const shown = (height: number, wishes: readonly {label: string; rows: number}[] = []) =>
	fitted(sections, height, wishes, '…').map(({rows}) => rows);

describe('the facts of a page, cut to the rows there are', () => {
	it('have a row each before any has two', () => {
		expect(shown(3, [{label: 'cause', rows: 2}])).toEqual([['Disk, Format'], ['one…'], ['d']]);
	});

	it('grow in the order of the wishes', () => {
		const wishes = [
			{label: 'cause', rows: 2},
			{label: 'output', rows: 3},
		];
		expect(shown(4, wishes)).toEqual([['Disk, Format'], ['one', 'two'], ['d']]);
		expect(shown(5, wishes)).toEqual([['Disk, Format'], ['one', 'two'], ['c', 'd']]);
		expect(shown(99, wishes)).toEqual([['Disk, Format'], ['one', 'two'], ['b', 'c', 'd']]);
	});

	it('keep the end of the output, and the beginning of everything else', () => {
		expect(shown(2)).toEqual([['Disk, Format'], ['one…']]);
		expect(shown(0)).toEqual([]);
	});

	it('never take more rows than there are', () => {
		const some = fc.array(
			fc.record({
				rows: fc.array(fc.string(), {minLength: 1, maxLength: 9}),
				keep: fc.constantFrom('first' as const, 'last' as const),
			}),
		);
		fc.assert(
			fc.property(some, fc.nat(40), fc.array(fc.nat(12)), (parts, height, wishes) => {
				const labelled = parts.map((part, index) => ({...part, label: String(index)}));
				const wanted = wishes.map((rows, index) => ({label: String(index), rows}));
				const rows = fitted(labelled, height, wanted, '…').flatMap(each => each.rows);
				expect(rows.length).toBeLessThanOrEqual(height);
			}),
		);
	});
});
