import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatTsenvChange, parseTsenvFile} from '../../source/run/tsenv-file.ts';
import {inAMoment} from '../helpers/in-a-moment.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const parse = (...parts: (string | Uint8Array)[]) =>
	parseTsenvFile(Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : part))));

describe('the file that TSENV names', () => {
	it('sets and deletes, in the order of its lines', () => {
		expect(parse('Site=Ghent\nOld=\nSite=Bruges\n')).toEqual({
			changes: [
				{name: 'Site', value: 'Ghent'},
				{name: 'Old', value: ''},
				{name: 'Site', value: 'Bruges'},
			],
			problems: [],
		});
	});

	it('takes what batch files and shells leave: CRLF, no last line break, empty lines, spaces around names', () => {
		expect(parse('\r\nA=1\r\n\r\n  B =two words \r\nC=a=b<<c').changes).toEqual([
			{name: 'A', value: '1'},
			{name: 'B', value: 'two words '},
			{name: 'C', value: 'a=b<<c'},
		]);
	});

	it('takes values of several lines', () => {
		expect(parse('Text<<END\r\nfirst\r\n\r\nEND of it\r\nEND\r\nNext=1\r\nNone<<X\nX\n').changes).toEqual([
			{name: 'Text', value: 'first\n\nEND of it'},
			{name: 'Next', value: '1'},
			{name: 'None', value: ''},
		]);
	});

	it('reports lines that are no assignment and goes on after them', () => {
		expect(parse('hello\n=value\nLost<<END\nA=1\n')).toEqual({
			changes: [{name: 'A', value: '1'}],
			problems: [
				'line 1 is not NAME=VALUE',
				'line 2 is not NAME=VALUE',
				'line 3 begins several lines for Lost, and nothing ends them',
			],
		});
	});

	it('reads what Windows PowerShell appends in UTF-16 beside what a batch file appends', () => {
		const changes = [
			{name: 'A', value: 'één'},
			{name: 'B', value: '中文 ਊ'},
			{name: 'C', value: 'ü'},
			{name: 'D', value: '4'},
		];
		const text = utf16('\uFEFFA=één\r\nB=中文 ਊ\r\n');
		expect(parse(text, 'C=ü\r\n', utf16('D=4\r\n')).changes).toEqual(changes);
		expect(parse('\uFEFFC=ü\r\n', utf16('D=4')).changes).toEqual(changes.slice(2));
		expect(parse(Buffer.from('C=\xFC\r\n', 'latin1')).changes).toEqual([{name: 'C', value: 'ü'}]);
		expect(parse(utf16('\uFEFFA=één\r\nD=4').swap16()).changes).toEqual([changes[0], changes[3]]);
	});

	it('never fails, whatever the bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({maxLength: 200}), bytes => {
				const {changes} = parseTsenvFile(bytes);
				expect(changes.every(({name}) => name.trim() !== '')).toBe(true);
			}),
		);
	});

	it('gives back every value that was formatted for it, with line feeds for line breaks', () => {
		const value = fc.oneof(
			fc.string({unit: 'grapheme'}),
			fc.array(fc.constantFrom('END', 'END_', 'A=1', '', 'x', '\r')).map(lines => lines.join('\n')),
		);
		fc.assert(
			fc.property(fc.array(value), values => {
				const text = values.map(one => formatTsenvChange('Name', one)).join('');
				const read = parse(text);
				expect(read.problems).toEqual([]);
				expect(read.changes.map(change => change.value)).toEqual(
					values.map(one =>
						one.replaceAll(/\r*\n/g, match => match.replace(/\r\n$/, '\n')).replace(/\r$/, ''),
					),
				);
			}),
		);
	});
});

describe('a file that TSENV names, of whatever a script wrote', () => {
	it('is read in a moment when a hundred thousand values begin and none ends', () => {
		expect(inAMoment(() => parse('A<<B\n'.repeat(100_000))).problems).toHaveLength(100_000);
	});

	it('is read in a moment when a zero comes late', () => {
		expect(
			inAMoment(() => parse(`${'a'.repeat(300_000)}\0${'\nb'.repeat(300_000)}`)).problems.length,
		).toBeGreaterThan(0);
	});
});
