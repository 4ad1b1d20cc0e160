import {describe, expect, it} from 'vitest';
import {fitsPattern} from '../../source/media/fits-pattern.ts';
import {readPrestartForm} from '../../source/media/prestart-form.ts';
import {validateAnswer} from '../../source/media/validate-answer.ts';

describe('the pattern of a question', () => {
	it('must fit the whole text', () => {
		expect(fitsPattern('[A-Z]{3}|x', 'LAB')).toBe('fits');
		expect(fitsPattern('[A-Z]{3}|x', 'LABx')).toBe('does-not-fit');
	});

	const endless = {
		variable: 'Name',
		kind: 'text',
		label: 'Name',
		help: '',
		required: false,
		default: '',
		pattern: '(a+)+',
	} as const;
	const typed = `${'a'.repeat(60)}!`;

	it('that backtracks without end is given up, and what to do is said', () => {
		expect(fitsPattern(endless.pattern, typed)).toBe('gave-up');
		expect(validateAnswer(endless, typed)).toMatchObject({
			ok: false,
			error: expect.stringContaining('takes too long'),
		});
	});

	it('that backtracks without end on its own default is a fault of the form', () => {
		expect(readPrestartForm(JSON.stringify([{...endless, default: typed}]))).toMatchObject({
			ok: false,
			error: [expect.stringContaining('takes too long')],
		});
	});
});
