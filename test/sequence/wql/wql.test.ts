import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseWql, selectRows} from '../../../source/sequence/wql/wql.ts';
import {inAMoment} from '../../helpers/in-a-moment.ts';

const system = {
	Manufacturer: 'Dell Inc.',
	Model: 'Latitude E7270',
	HypervisorPresent: true,
	TotalPhysicalMemory: 17_179_869_184,
	Size: '60000000000',
	BuildNumber: '26100',
	Version: '10.0.26100',
	SerialNumber: '007',
	Path: 'C:\\Windows',
	ChassisTypes: ['10', '14'],
	Owner: null,
};

const answer = (where: string): boolean => {
	const query = parseWql(`SELECT * FROM Win32_ComputerSystem WHERE ${where}`);
	if (!query.ok) {
		throw new Error(query.error);
	}

	return selectRows(query.value, [system]).length === 1;
};

const problem = (query: string): string => {
	const parsed = parseWql(query);
	return parsed.ok ? 'understood' : parsed.error;
};

describe('WQL queries', () => {
	it.each([
		['Manufacturer = "dell inc."', true],
		["manufacturer <> 'Dell Inc.'", false],
		["Manufacturer != 'HP'", true],
		["Model LIKE '%latitude%'", true],
		["Model like 'Latitude E_270'", true],
		["Model NOT LIKE 'Opti%'", true],
		["Version like '[1-9][0-9].%'", true],
		["Version like '10.0.[^1-9]%'", false],
		["Version like '1[abc0]%'", true],
		["Model like 'Latitude [E]7270'", true],
		['HypervisorPresent = "1"', true],
		['HypervisorPresent = TRUE', true],
		["HypervisorPresent = 'false'", false],
		['TotalPhysicalMemory > 8589934592', true],
		["TotalPhysicalMemory >= '8589934592'", true],
		['Size > 8000000000', true],
		["Size > '8000000000'", true],
		["BuildNumber>='17763'", true],
		['BuildNumber < 2.7e4', true],
		["SerialNumber = '7'", false],
		["Path = 'C:\\\\Windows'", true],
		['Path = "C:\\Windows"', true],
		['ChassisTypes = 10', true],
		["ChassisTypes = '9'", false],
		['Owner IS NULL', true],
		['Owner = NULL', true],
		['Owner <> NULL', false],
		['Owner IS NOT NULL', false],
		["Owner <> 'x'", false],
		["NoSuchProperty = 'x'", false],
		['NoSuchProperty is null', true],
		['17179869184 = TotalPhysicalMemory', true],
		["Model = 'x' OR Model = 'y' AND Model = 'z' OR BuildNumber = 26100", true],
		["(Model = 'x' OR BuildNumber = 26100) AND Manufacturer = 'HP'", false],
		["NOT (Manufacturer = 'HP' OR Manufacturer = 'Lenovo')", true],
		["NOT Manufacturer = 'HP' AND NOT Model = 'x'", true],
		["Model > 'Latitude' AND Model < 'M'", true],
		["TotalPhysicalMemory = 'much'", false],
	])('WHERE %s is %s', (where, expected) => {
		expect(answer(where)).toBe(expected);
	});

	it('return the properties that are asked for, as the class spells them', () => {
		const query = parseWql('select  model,__relpath from Win32_ComputerSystem');
		expect(query.ok && selectRows(query.value, [system])).toEqual([
			{Model: 'Latitude E7270', __relpath: null},
		]);
	});

	it.each([
		['', 'SELECT is missing at the end of the query.'],
		['SELECT FROM', 'FROM is missing at the end of the query.'],
		['SELECT * FROM', 'A class is missing at the end of the query.'],
		['SELECT * FROM X WHERE', 'A property or a value is missing at the end of the query.'],
		["SELECT * FROM X WHERE A = 'b", 'The text that begins at character 27 does not end.'],
		['SELECT * FROM X WHERE A == 1', 'A property or a value is missing before = at character 26.'],
		['SELECT * FROM X WHERE (A = 1', '")" is missing at the end of the query.'],
		['SELECT * FROM X ORDER', 'The end is missing before ORDER at character 17.'],
		['SELECT * FROM X WHERE A ; 1', '; at character 25 is not understood.'],
		["ASSOCIATORS OF {Win32_X.A='b'}", '{ at character 16 is not understood.'],
	])('%j is refused with its place', (query, expected) => {
		expect(problem(query)).toBe(expected);
	});

	it('may nest, but not without end', () => {
		expect(problem(`SELECT * FROM X WHERE ${'('.repeat(100)}A=1${')'.repeat(100)}`)).toBe('understood');
		expect(problem(`SELECT * FROM X WHERE ${'('.repeat(16_000)}`)).toContain('nests more than');
		expect(problem(`SELECT * FROM X WHERE ${'NOT '.repeat(4000)}A=1`)).toContain('nests more than');
	});

	it('never throw, whatever is written', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'SELECT',
				'*',
				'FROM',
				'WHERE',
				'A',
				'=',
				"'x'",
				'(',
				')',
				'NOT',
				'LIKE',
				'IS',
				'NULL',
				'1',
				',',
			),
			fc.string(),
		);
		fc.assert(
			fc.property(fc.array(piece), pieces => {
				const query = parseWql(pieces.join(' '));
				expect(query.ok ? Array.isArray(selectRows(query.value, [{A: 'x'}])) : query.error !== '').toBe(true);
			}),
		);
	});

	it('find a text again, however it must be quoted', () => {
		fc.assert(
			fc.property(fc.string(), text => {
				const query = parseWql(`SELECT * FROM X WHERE A = '${text.replaceAll(/[\\']/g, '\\$&')}'`);
				expect(query.ok && selectRows(query.value, [{A: text}])).toHaveLength(1);
			}),
		);
	});

	it('obey the laws of logic', () => {
		const leaf = fc.constantFrom('A = 1', 'B = 1', 'A IS NULL', "B LIKE '2%'");
		const rows = [
			{A: 1, B: 1},
			{A: 1, B: 2},
			{A: null, B: 1},
			{A: 2, B: 22},
		];
		const chosen = (where: string) => {
			const query = parseWql(`SELECT * FROM X WHERE ${where}`);
			return query.ok ? selectRows(query.value, rows) : [];
		};
		fc.assert(
			fc.property(leaf, leaf, leaf, (a, b, c) => {
				expect(chosen(`NOT (${a} OR ${b})`)).toEqual(chosen(`NOT ${a} AND NOT ${b}`));
				expect(chosen(`${a} OR ${b} AND ${c}`)).toEqual(chosen(`${a} OR (${b} AND ${c})`));
				expect([...chosen(a), ...chosen(`NOT ${a}`)]).toHaveLength(rows.length);
			}),
		);
	});
});

describe('a query of megabytes', () => {
	it.each([
		['a text', `"${'x'.repeat(20_000_000)}"`],
		['a text of backslashes', `'${'\\x'.repeat(5_000_000)}'`],
	])('with %s does not run out of stack', (_, text) => {
		expect(parseWql(`SELECT * FROM X WHERE A = ${text}`).ok).toBe(true);
	});

	it('with a name of a million parts is refused', () => {
		expect(parseWql(`SELECT * FROM X WHERE A${'.a'.repeat(10_000_000)} = 1`).ok).toBe(false);
	});
});

describe('a pattern of very many brackets', () => {
	it('that nothing closes is compared in a moment', () => {
		const query = parseWql(`SELECT * FROM X WHERE A LIKE '${'['.repeat(300_000)}'`);
		expect(inAMoment(() => query.ok && selectRows(query.value, [{A: 'x'}]))).toEqual([]);
	});

	it('is closed by the next bracket, and begins with one that may be in it', () => {
		const query = parseWql("SELECT * FROM X WHERE A LIKE '[a]b[[]c[]d'");
		expect(query.ok && selectRows(query.value, [{A: 'ab[c[]d'}, {A: 'ab[c'}])).toEqual([{A: 'ab[c[]d'}]);
	});
});
