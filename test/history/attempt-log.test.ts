import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {logSections, sectionFinder, sectionTexts} from '../../source/history/attempt-log.ts';
import {cmtraceTime, formatCmtrace} from '../../source/log/cmtrace.ts';

/** A record so many seconds after noon UTC, logged two hours ahead of that. */
const record = (seconds: number, text: string, type = 1): string =>
	formatCmtrace({
		text,
		...cmtraceTime(new Date(Date.UTC(2026, 10, 21, 12, 0, seconds)), -120),
		component: 'TSManager',
		context: '',
		type,
		thread: 1,
		file: '',
	});
const announced = (seconds: number, name: string, index: number) =>
	record(seconds, `Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${index}`);
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, seconds)).toISOString();

describe('the log of an attempt (task-sequence-format.md §10.4)', () => {
	const sections = logSections([
		`\uFEFF${record(0, 'before all')}${announced(1, 'Office', 4)}${record(2, 'first try')}`,
		`${record(3, 'failed', 3)}${announced(10, 'Office', 4)}${record(11, 'second\r\ntry')}${announced(20, 'Visio', 5)}`,
	]);

	const find = sectionFinder(sections);

	it('goes on over the segments of the log, to the next announcement', () => {
		expect(sections.map(({index, name, lines}) => [index, name, lines.length])).toEqual([
			[4, 'Office', 3],
			[4, 'Office', 2],
			[5, 'Visio', 1],
		]);
		expect(sections[0]?.lines.at(-1)).toMatchObject({text: 'failed', severity: 'error', time: '14:00:03'});
		expect(sections[1]?.lines.at(-1)?.text).toBe('second\r\ntry');
	});

	it('is that of the attempt which began then', () => {
		expect(find({index: 4, name: 'Office', time: at(1)})).toBe(sections[0]);
		expect(find({index: 4, name: 'Office', time: at(9)})).toBe(sections[0]);
		expect(find({index: 4, name: 'Office', time: at(10)})).toBe(sections[1]);
		expect(find({index: 9, name: 'Restart', time: at(10)})).toBeUndefined();
	});

	it('is cut in its middle when it has no end', () => {
		const many = Array.from({length: 5000}, (_, line) => record(2, `line ${line}`)).join('');
		const [section] = logSections([announced(1, 'Flood', 0) + many]);
		expect(section?.lines.length).toBeLessThan(2000);
		const texts =
			section === undefined
				? []
				: sectionTexts(
						section,
						({text}) => text,
						lines => `${lines} missing`,
					);
		const gap = texts.findIndex(text => text.endsWith('missing'));
		expect(texts[gap - 1]).toBe('line 198');
		expect(texts[gap]).toBe(`${section?.leftOut} missing`);
		expect(texts[gap + 1]).toBe(`line ${199 + (section?.leftOut ?? 0)}`);
		expect(section?.lines[1]?.text).toBe('line 0');
		expect(section?.lines.at(-1)?.text).toBe('line 4999');
		expect((section?.lines.length ?? 0) + (section?.leftOut ?? 0)).toBe(5001);
	});

	it('never fails, whatever is in the file', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.string(), fc.constant('<![LOG['), fc.constant(announced(1, 'x', 1)))),
				parts => {
					expect(logSections([parts.join('')]).length).toBeLessThanOrEqual(parts.length);
				},
			),
		);
	});
});
