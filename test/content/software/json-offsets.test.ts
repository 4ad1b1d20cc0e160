import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {jsonOffsets} from '../../../source/content/software/json-offsets.ts';

describe('places in JSON', () => {
	it('finds a value by the path that JavaScript would take', () => {
		const text = '{"programs": [\n\t{"name": "a"},\n\t{"name" : "b\\"c"}\n]}';
		const {values, stopped} = jsonOffsets(text);
		expect(stopped).toBeUndefined();
		expect(text.slice(values.get('programs[1].name'))).toMatch(/^"b\\"c"/);
		expect(text.slice(values.get('programs[0]'))).toMatch(/^{"name": "a"}/);
	});

	it('reads every JSON to its end, and finds every value in it', () => {
		fc.assert(
			fc.property(fc.jsonValue({maxDepth: 4}), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
				const text = JSON.stringify(value, undefined, indent);
				const {values, stopped} = jsonOffsets(text);
				expect(stopped).toBeUndefined();
				for (const offset of values.values()) {
					expect(text.slice(offset)).toMatch(/^["{[\dtfn-]/);
				}
			}),
		);
	});

	it('stops exactly in the texts that are no JSON', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'true', 'x', ' ', '"'), {
					maxLength: 12,
				}),
				parts => {
					const text = parts.join('');
					expect(jsonOffsets(text).stopped === undefined).toBe(isJson(text));
				},
			),
			{numRuns: 2000},
		);
	});

	it('does not overflow in a text that nests without end', () => {
		expect(jsonOffsets('['.repeat(200_000)).stopped).toBeDefined();
	});
});

const isJson = (text: string): boolean => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};
