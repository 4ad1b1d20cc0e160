import {existsSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {targets as allTargets} from './all-targets.ts';
import {aboutSentence} from './complaint.ts';
import {inputMaker} from './make-input.ts';
import {minimise} from './minimise.ts';
import {targets as plantedTargets} from './planted-targets.ts';
import {runFuzz} from './run-fuzz.ts';

const fuzzPlanted = async (target: string) => {
	const findings = await runFuzz({
		seed: 1,
		module: join(import.meta.dirname, 'planted-targets.ts'),
		shares: [{target, from: 0, to: 4}],
		deadline: 1500,
		slowest: 100,
		mostFindings: 1,
	});
	for (const {file} of findings) {
		expect(existsSync(file)).toBe(true);
		expect(new Uint8Array(readFileSync(file))).toEqual(new Uint8Array(findings[0]?.smallest ?? []));
		rmSync(dirname(file), {recursive: true});
	}

	return findings;
};

describe('what looks for readers that go wrong', () => {
	it.each([
		['throws', /it threw RangeError/, 1],
		['is endless', /it hung/, 24],
		// Every try takes its time, so there are few: how small it gets depends on the machine.
		['is slow', /it took too long/, 200],
		['ends the process', /it ended the process \(3\)/, 24],
		['writes beside its folder', /restricted/, 1],
		['leaves a file', /it left left behind/, 1],
		['explains nothing', /the word "undefined"/, 1],
		['points nowhere', /a diagnostic at a:0:1/, 1],
	] as const)(
		'finds one that %s, and makes its input small',
		{timeout: 120_000},
		async (target, complaint, longest) => {
			const [finding] = await fuzzPlanted(target);
			expect(finding?.complaint).toMatch(complaint);
			expect(finding?.index).toBe(1);
			expect(finding?.smallest.includes(0x21)).toBe(true);
			expect(finding?.smallest.length).toBeLessThanOrEqual(longest);
		},
	);

	it('knows a planted mistake by its target, and every target by its name', () => {
		for (const targets of [allTargets, plantedTargets]) {
			expect(new Set(targets.map(({name}) => name)).size).toBe(targets.length);
		}
	});

	it('makes the same input again from seed and number, and another from another', async () => {
		const [target] = allTargets;
		if (target === undefined) {
			throw new Error('There are no targets.');
		}

		const [first, again, other] = [
			await inputMaker(target, 5),
			await inputMaker(target, 5),
			await inputMaker(target, 6),
		];
		const numbers = Array.from({length: 50}, (_, index) => 100 + index);
		expect(numbers.map(first)).toEqual(numbers.toReversed().map(again).toReversed());
		expect(numbers.map(first)).not.toEqual(numbers.map(other));
	});

	it('takes a word of the document in an error for a quotation', () => {
		expect(aboutSentence('The element undefined is not known.', Buffer.from('<undefined/>'))).toBeUndefined();
		expect(aboutSentence('The element undefined is not known.', Buffer.from('<a/>'))).toMatch(/undefined/);
		expect(aboutSentence('', Buffer.from(''))).toMatch(/without a word/);
	});

	it('leaves out of an input all that does not matter', async () => {
		const input = Buffer.from('a long text with two bytes ( that matter ) in it');
		const smallest = await minimise(input, async smaller => /\(.*\)/.test(Buffer.from(smaller).toString()));
		expect(Buffer.from(smallest).toString()).toBe('()');
	});
});
