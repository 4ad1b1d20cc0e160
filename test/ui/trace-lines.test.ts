import {describe, expect, it} from 'vitest';
import {messagesOf} from '../../source/text/language.ts';
import {decidingLeaf, traceLines} from '../../source/ui/trace-lines.ts';
import {visioTrace} from '../helpers/example-run.ts';

describe('why a condition came out as it did', () => {
	it('is shown from the outside in, every part with its verdict and what was seen', () => {
		const lines = traceLines(visioTrace, messagesOf('en').why, 'en');
		expect(
			lines.map(({depth, verdict, text}) => `${' '.repeat(depth)}${verdict ? '+' : '-'} ${text}`),
		).toEqual([
			'- ALL of',
			' + InstallOffice equals "true"',
			' - NONE of',
			'  + WMI root\\cimv2: SELECT * FROM Win32_ComputerSystem WHERE Model LIKE "%Virtual%"',
		]);
		expect(lines.at(-1)?.saw).toBe('Model = "Virtual Machine"');
	});

	it('leaves out an operator around one thing, but never a "none of"', () => {
		const leaf = {kind: 'expression', verdict: true, text: 'Site equals "gh"', saw: ''} as const;
		const none = {kind: 'none', verdict: false, children: [leaf]} as const;
		const lines = traceLines({kind: 'all', verdict: false, children: [none]}, messagesOf('en').why, 'en');
		expect(lines.map(({depth, text}) => `${' '.repeat(depth)}${text}`)).toEqual([
			'NONE of',
			' Site equals "gh"',
		]);
	});

	it('comes down to the leaf that decided, also under none of', () => {
		expect(decidingLeaf(visioTrace, 'en')).toBe('Model = "Virtual Machine"');
	});

	it('names the error of a query that failed', () => {
		expect(
			decidingLeaf(
				{
					kind: 'expression',
					verdict: false,
					text: 'WMI',
					saw: '',
					problem: 'the class does not exist',
				},
				'en',
			),
		).toBe('the class does not exist');
	});

	it('has no deciding part when a condition is empty', () => {
		expect(decidingLeaf({kind: 'any', verdict: false, children: []}, 'en')).toBeUndefined();
	});
});
