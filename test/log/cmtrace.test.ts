import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cmtraceTime, formatCmtrace, parseCmtrace} from '../../source/log/cmtrace.ts';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const attribute = fc.string({unit: 'grapheme'}).filter(text => !/["\r\n]/.test(text));
const record = fc.record({
	text: fc.string({unit: 'grapheme'}).filter(text => !text.includes(']LOG]!>')),
	time: fc
		.tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.nat(999))
		.map(([hour, minute, second, milli]) => `${pad(hour)}:${pad(minute)}:${pad(second)}.${pad(milli, 3)}`),
	bias: fc.integer({min: -840, max: 720}),
	date: fc
		.tuple(fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
		.map(([month, day]) => `${pad(month)}-${pad(day)}-2026`),
	component: attribute,
	context: attribute,
	type: fc.nat(3),
	thread: fc.nat(),
	file: attribute,
});

describe('a record of smsts.log (task-sequence-format.md §10.1)', () => {
	it('is written as Configuration Manager writes it', () => {
		const instant = new Date('2026-08-01T08:15:00.123Z');
		expect(
			formatCmtrace({
				text: 'Process completed with exit code 0',
				...cmtraceTime(instant, -120),
				component: 'TSManager',
				context: '',
				type: 1,
				thread: 1876,
				file: 'engine.cxx:143',
			}),
		).toBe(
			'<![LOG[Process completed with exit code 0]LOG]!><time="10:15:00.123-120" date="08-01-2026" component="TSManager" context="" type="1" thread="1876" file="engine.cxx:143">\r\n',
		);
	});

	it('has the local date and the sign of the Windows bias on both sides of midnight', () => {
		const instant = new Date('2026-01-01T02:00:00Z');
		expect(cmtraceTime(instant, 480)).toEqual({time: '18:00:00.000', bias: 480, date: '12-31-2025'});
		expect(cmtraceTime(instant, -120)).toEqual({time: '04:00:00.000', bias: -120, date: '01-01-2026'});
	});

	it('reads back as it was written', () => {
		fc.assert(
			fc.property(record, one => {
				expect(parseCmtrace(formatCmtrace(one))).toEqual(one);
			}),
		);
	});

	it('stays one record whatever its text and attributes hold', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (text, component) => {
				const written = formatCmtrace({
					text: `${text}]LOG]!>${text}`,
					...cmtraceTime(new Date(0), 0),
					component,
					context: '',
					type: 1,
					thread: 1,
					file: component,
				});
				expect(parseCmtrace(written)).toBeDefined();
				expect(written.indexOf(']LOG]!>')).toBe(written.lastIndexOf(']LOG]!>'));
			}),
		);
	});

	it('is nothing else', () => {
		fc.assert(
			fc.property(fc.string(), text => {
				expect(parseCmtrace(`<![LOG[${text}]LOG]!>`)).toBeUndefined();
			}),
		);
	});
});

describe('a record with a number that no log has', () => {
	it.each([
		['bias', '+19999999999999999999990', '1', '1'],
		['type', '+000', '1111111111111111111111', '1'],
		['thread', '+000', '1', '187618761876187618761876'],
	])('as its %s is none: it could not be written again', (_, bias, type, thread) => {
		const record = (...[b, t, th]: readonly string[]): string =>
			`<![LOG[a]LOG]!><time="10:15:00.123${b}" date="08-01-2026" component="A" context="" type="${t}" thread="${th}" file="">`;
		expect(parseCmtrace(record(bias, type, thread))).toBeUndefined();
		expect(parseCmtrace(record('-120', '3', '4294967295'))).toMatchObject({
			bias: -120,
			type: 3,
			thread: 4_294_967_295,
		});
	});
});
