import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatCmtrace} from '../../source/log/cmtrace.ts';
import {parseRecord} from '../../source/log/parse-record.ts';

describe('a record of a log (task-sequence-format.md §10.1)', () => {
	it('of Configuration Manager has its text, severity, time in UTC, component, thread and source', () => {
		expect(
			parseRecord(
				'<![LOG[Failed to run the action: Disk.]LOG]!><time="10:15:00.123+240" date="08-01-2026" component="TSManager" context="" type="3" thread="1876" file="instruction.cxx:895">\r\n',
			),
		).toEqual({
			text: 'Failed to run the action: Disk.',
			severity: 'error',
			time: Date.UTC(2026, 7, 1, 14, 15, 0, 123),
			stamp: '2026-08-01 10:15:00.123',
			component: 'TSManager',
			thread: 1876,
			source: 'instruction.cxx:895',
		});
	});

	it('of MDT has no thread, and dates without zeros', () => {
		const record = parseRecord(
			'<![LOG[Property OSVersion is now = WinPE]LOG]!><time="09:05:07.000+000" date="1-8-2026" component="ZTIGather" context="" type="1" thread="" file="ZTIGather">',
		);
		expect(record).toMatchObject({
			stamp: '2026-01-08 09:05:07.000',
			component: 'ZTIGather',
			source: 'ZTIGather',
		});
		expect(record).not.toHaveProperty('thread');
	});

	it('of several lines is one record', () => {
		const record = parseRecord(
			'<![LOG[first\r\n\r\nthird "quoted" <x>]LOG]!><time="10:15:00.123-120" date="08-01-2026" component="X" context="" type="2" thread="1" file="">\r\n',
		);
		expect(record).toMatchObject({text: 'first\r\n\r\nthird "quoted" <x>', severity: 'warning'});
	});

	it('of the older form is read too', () => {
		expect(
			parseRecord(
				'Error 5 at the door  $$<SMS_EXECUTIVE><08-01-2026 10:15:00.123-120><thread=1876 (0x754)>\r\n',
			),
		).toMatchObject({
			text: 'Error 5 at the door',
			severity: 'error',
			time: Date.UTC(2026, 7, 1, 8, 15, 0, 123),
			component: 'SMS_EXECUTIVE',
			thread: 1876,
		});
	});

	it.each([
		['2026-08-01 10:15:00, Info                  DISM   API: done', 'information', 'DISM   API: done'],
		['2026-08-01T10:15:00.5Z [ERROR] no disk', 'error', 'no disk'],
		['2026-08-01 10:15:00,250 WARN slow', 'warning', 'slow'],
		['there was an error', 'error', 'there was an error'],
		['terror and mirrors', 'information', 'terror and mirrors'],
	])('of a text log: %s', (line, severity, text) => {
		expect(parseRecord(line)).toMatchObject({severity, text});
	});

	it('that was torn off is its text', () => {
		expect(parseRecord('<![LOG[half a rec')).toMatchObject({text: 'half a rec', severity: 'information'});
	});

	it('with impossible times keeps them as they are, without a time to sort by', () => {
		const record = parseRecord('<![LOG[x]LOG]!><time="99:99:99" date="13-45-2026" type="7">');
		expect(record).not.toHaveProperty('time');
		expect(record.severity).toBe('information');
	});

	it('is read back as this program writes it, and nothing makes reading throw', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), fc.integer({min: 0, max: 3}), (text, type) => {
				const clean = text.replaceAll(']LOG]!>', '');
				const line = formatCmtrace({
					text: clean,
					time: '10:15:00.123',
					bias: -120,
					date: '08-01-2026',
					component: 'X',
					context: '',
					type,
					thread: 7,
					file: 'a.ts',
				});
				expect(parseRecord(line).text).toBe(clean);
				parseRecord(text);
			}),
		);
	});
});
