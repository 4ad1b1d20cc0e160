import {readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {describeCode} from '../../source/text/codes.ts';

const tables: ReadonlyMap<number, string>[] = [];
const folder = new URL('../../source/text/codes/', import.meta.url);
for (const name of readdirSync(folder)) {
	const module: Record<string, ReadonlyMap<number, string>> = await import(new URL(name, folder).href);
	tables.push(...Object.values(module));
}

describe('the meaning of a code (task-sequence-format.md §6.6, §11)', () => {
	it('is told with the code in decimal and in hexadecimal, however it was written', () => {
		const found = {decimal: '2147942402', hex: '0x80070002', words: 'file not found'};
		expect(describeCode(0x80070002)).toMatchObject(found);
		expect(describeCode(-2147024894)).toMatchObject(found);
		expect(describeCode(3010)).toMatchObject({hex: '0x00000BC2', words: 'success, a restart is required'});
	});

	it('is known for every code that the reference lists', () => {
		const codes = [
			0, 3010, 1641, 1618, 1707, 4316, 0x80004005, 0x80004004, 0x80070002, 0x80070005, 0x80070035, 0x800705b4,
			0x80072efe, 0x80072ee7, 0x80072ee2, 0x80091007, 0x87d00269, 0x87d00267, 0x80041010, 0x80041002,
			0xc1900210, 0xc1900208, 0xc1900204, 0xc1900200, 0xc190020e,
		];
		expect(codes.filter(code => describeCode(code).words === undefined)).toEqual([]);
	});

	it('is that of Linux on Linux, and of this program everywhere', () => {
		expect(describeCode(127, 'linux').words).toBe('command not found');
		expect(describeCode(137, 'linux').words).toContain('SIGKILL');
		expect(describeCode(0x800705b4, 'linux').words).toBe('timed out');
		expect(describeCode(53, 'linux').words).toBe(
			"the program's own code; as a Windows code: network path not found",
		);
		expect(describeCode(199, 'linux').words).toBeUndefined();
	});

	it('is left out for a code that nobody knows', () => {
		expect(describeCode(0x8fff1234)).toEqual({decimal: '2415858228', hex: '0x8FFF1234'});
	});

	it('is asked for without ever failing', () => {
		fc.assert(
			fc.property(fc.integer(), fc.constantFrom('windows', 'linux'), (code, platform) => {
				const {decimal, hex} = describeCode(code, platform);
				expect(Number(hex)).toBe(Number(decimal));
			}),
		);
	});

	it('covers more than 500 codes, each in short words and once in its table', () => {
		expect(tables.reduce((sum, table) => sum + table.size, 0)).toBeGreaterThan(500);
		for (const table of tables) {
			expect([...table.keys()]).toEqual([...table.keys()].toSorted((a, b) => a - b));
			expect([...table.values()].filter(words => words.length < 3 || words.length > 110)).toEqual([]);
		}
	});
});
