import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {withPlainLineBreaks} from '../../../source/sequence/document/line-breaks.ts';
import {readXml} from '../../../source/sequence/document/read-xml.ts';
import {inAMoment} from '../../helpers/in-a-moment.ts';

const texts = fc.array(fc.constantFrom('\r\n', '\r', '\n', 'a', 'bc')).map(pieces => pieces.join(''));

describe('line breaks of a document (XML 1.0 §2.11)', () => {
	it('become line feeds', () => {
		expect(withPlainLineBreaks('a\r\nb\rc\n\r\n').text).toBe('a\nb\nc\n\n');
	});

	it('are found again in the document, asked for in any order', () => {
		fc.assert(
			fc.property(texts, fc.array(fc.nat({max: 30})), (written, offsets) => {
				const {text, original} = withPlainLineBreaks(written);
				for (const offset of offsets.filter(one => one <= text.length)) {
					const rest = written.slice(original(offset));
					expect(withPlainLineBreaks(rest).text).toBe(text.slice(offset));
					// What stands before a line break ends before its return.
					expect(rest.startsWith('\n') && written[original(offset) - 1] === '\r').toBe(false);
				}
			}),
		);
	});

	it('of a hundred thousand lines in one text are read in a moment', () => {
		const document = `<a>\r\n<b><![CDATA[${'line\r\n'.repeat(100_000)}]]></b>${'\r'.repeat(100_000)}</a>`;
		expect(inAMoment(() => readXml(document, 'ts.xml')).ok).toBe(true);
	});

	it('do not shift the places behind them', () => {
		const read = readXml('\r\n<a>\r\n\t<b>\r\n</b>\r<c/></a>\r\n', 'ts.xml');
		const places = read.ok ? read.value.children.map(({place: {line, column}}) => [line, column]) : [];
		expect(places).toEqual([
			[2, 4],
			[3, 2],
			[4, 5],
			[4, 6],
		]);
		expect(read.ok && read.value.layout).toEqual({before: '\r\n', after: '\r\n', newline: '\r\n'});
	});
});
