import {describe, expect, it} from 'vitest';
import {languages, messagesOf} from '../../source/text/language.ts';
import {remainingWords, stepsWithEstimate} from '../../source/ui/remaining.ts';

const {remaining} = messagesOf('en');
const words = (seconds: number, plusMinus: number) =>
	remainingWords({steps: 1, seconds, plusMinus}, remaining);

describe('the time that is left, in words', () => {
	it('is in whole minutes, with how far it may be out', () => {
		expect(words(545, 170)).toBe('9 min left ± 3');
		expect(words(6400, 600)).toBe('1 h 47 min left ± 10 min');
	});

	it('is less than a minute at the end, unless nobody can be sure', () => {
		expect(words(20, 10)).toBe('less than 1 min left');
		expect(words(0, 300)).toBe('1 min left ± 5');
	});

	it('is not said without past runs', () => {
		expect(remainingWords(undefined, remaining)).toBe('');
	});

	it('fits beside the number of the step, in every language', () => {
		for (const language of languages) {
			const {running, remaining: said} = messagesOf(language);
			const longest = remainingWords({steps: 1, seconds: 36_000, plusMinus: 5000}, said);
			expect(`${running.stepOf(999, 999)}, ${longest}`.length).toBeLessThanOrEqual(70);
		}
	});
});

describe('how many steps there will be', () => {
	it('counts those that probably come, never more than there are nor fewer than there were', () => {
		const estimate = (steps: number) => ({steps, seconds: 0, plusMinus: 0});
		expect(stepsWithEstimate(12, 60, estimate(28.3))).toBe(40);
		expect(stepsWithEstimate(12, 60, estimate(99))).toBe(60);
		expect(stepsWithEstimate(12, 60, estimate(0))).toBe(12);
		expect(stepsWithEstimate(12, 60, undefined)).toBe(60);
	});
});
