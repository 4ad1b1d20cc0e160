import {describe, expect, it} from 'vitest';
import {messagesOf} from '../../source/text/language.ts';
import {createPageFields} from '../../source/ui/create-pages.ts';
import {prestartAnswer} from '../../source/ui/prestart-answer.ts';

describe('the last day of media, on the screen', () => {
	const {create, prestart} = messagesOf('en');
	const field = createPageFields(
		{page: 'protection', values: new Map(), place: {page: 2, pages: 4}},
		create,
	).find(({variable}) => variable === 'validTo');
	const isTaken = (text: string) => field !== undefined && prestartAnswer(field, text, prestart).ok;

	it.each(['2027-01-31', '2028-02-29', '2027-01-31T08:00Z'])('may be %s', text => {
		expect(isTaken(text)).toBe(true);
	});

	it.each(['2026-02-30', '2027-02-29', '2027-04-31', '31.1.2027'])('is asked for again after %s', text => {
		expect(isTaken(text)).toBe(false);
	});
});
