import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {benchMachine} from './bench-machine.ts';
import {cases} from './cases.ts';

const reference = new URL('../../../shared/reference/task-sequence-format.md', import.meta.url);

/** Sections that say nothing an engine without a site could be asked for. */
const notAsked: Readonly<Record<string, string>> = {
	'6.15': 'status messages go to a management point',
};

describe('the conformance table', () => {
	it('has at least 200 rules', () => {
		expect(cases.length).toBeGreaterThanOrEqual(200);
	});

	it('says no rule twice', () => {
		const sentences = cases.map(({says}) => says);
		expect(sentences.filter((one, index) => sentences.indexOf(one) !== index)).toEqual([]);
	});

	it('is JSON, so that another engine can run it', () => {
		expect(JSON.parse(JSON.stringify(cases))).toStrictEqual(cases);
		expect(JSON.parse(JSON.stringify(benchMachine))).toStrictEqual(benchMachine);
	});

	it('expects something of every case', () => {
		expect(cases.filter(({expected}) => Object.keys(expected).length === 0)).toEqual([]);
	});

	it('names a source for every rule as the reference does', () => {
		expect(cases.filter(({source}) => !/^(?:\[[A-Z\d-]+|\[inferred|reported)/.test(source))).toEqual([]);
	});

	it.skipIf(!existsSync(reference))('has a rule of every section of §5 to §7 of the reference', () => {
		const headings = [...readFileSync(reference, 'utf8').matchAll(/^### ([5-7]\.\d+) /gm)].map(
			([, number = '']) => number,
		);
		const covered = new Set(cases.map(({section}) => section.slice(1)));
		expect(headings.length).toBeGreaterThan(30);
		expect(headings.filter(number => !covered.has(number))).toEqual(Object.keys(notAsked));
		expect([...covered].filter(number => !headings.includes(number))).toEqual([]);
	});
});
