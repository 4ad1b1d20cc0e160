import {describe, expect, it} from 'vitest';
import {judgedSeverity} from '../../source/log/judge-severity.ts';
import {parseRecord} from '../../source/log/parse-record.ts';
import {codesIn} from '../../source/log/record-codes.ts';
import {taggedRecord} from '../helpers/log-text.ts';

const record = (text: string, type = 1) => parseRecord(taggedRecord({text, type}));

describe('how severe a line is, by what its step called a success (task-sequence-format.md §6.2)', () => {
	const line = record('Process completed with exit code 3010', 3);

	it('a code that the step succeeded with is no error', () => {
		const behind = [
			record('more'),
			record('Successfully completed the action (Update) with the exit win32 code 3010'),
		];
		expect(judgedSeverity(line, behind)).toBe('information');
	});

	it('a code that the step failed with is one', () => {
		expect(judgedSeverity(line, [record('Failed to run the action: Update. Restart')])).toBe('error');
	});

	it('nor is it forgiven by a step that ended with another code', () => {
		const behind = [record('Successfully completed the action (Next) with the exit win32 code 0')];
		expect(judgedSeverity(line, behind)).toBe('error');
	});

	it('other errors stay errors', () => {
		const behind = [record('Successfully completed the action (Update) with the exit win32 code 0')];
		expect(judgedSeverity(record('No disk', 3), behind)).toBe('error');
		expect(judgedSeverity(record('slow', 2), behind)).toBe('warning');
	});
});

describe('the codes in a line', () => {
	it.each([
		['Failed (Error: 80070002; Source: Windows)', [0x80070002]],
		['HRESULT=80004005', [0x80004005]],
		['Exiting with return code 0x00000001 and 0x87D00269', [1, 0x87d00269]],
		['Process completed with exit code 1603', [1603]],
		['returned -2147024894', [0x80070002]],
		['Process completed with exit code 0', []],
		['The year 2026, thread 1876', []],
	])('%s', (text, codes) => {
		expect(codesIn(text)).toEqual(codes);
	});
});
