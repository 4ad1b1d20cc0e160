import {describe, expect, it} from 'vitest';
import {errorRows, logRows, nextErrorRow} from '../../source/ui/log-rows.ts';

const marks = {error: 'x', warning: '!', information: ''};
const line = (severity: 'information' | 'warning' | 'error', text: string) => ({
	severity,
	component: 'TSManager',
	time: '14:02:13',
	text,
});

describe('the log of an attempt, in rows', () => {
	const rows = logRows(
		[line('information', 'one'), line('error', 'two words that do not fit'), line('error', 'three')],
		30,
		marks,
	);

	it('breaks long lines under their text, and marks what is no information', () => {
		expect(rows.map(({text}) => text)).toEqual([
			'   14:02:13  one  (TSManager)',
			'x  14:02:13  two words that',
			'             do not fit ',
			'             (TSManager)',
			'x  14:02:13  three ',
			'             (TSManager)',
		]);
	});

	it('knows where an error begins, the next one and the one before it', () => {
		const errors = errorRows(rows);
		expect(errors).toEqual([1, 4]);
		expect(nextErrorRow(errors, 1, 1)).toBe(4);
		expect(nextErrorRow(errors, 4, 1)).toBeUndefined();
		expect(nextErrorRow(errors, 4, -1)).toBe(1);
		expect(nextErrorRow(errors, 1, -1)).toBeUndefined();
	});
});
