import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decodeText} from '../../../source/sequence/carriers/decode-text.ts';
import {deepestNesting, readXml} from '../../../source/sequence/document/read-xml.ts';

const problem = (text: string) => {
	const result = readXml(text, 'ts.xml');
	return result.ok ? undefined : result.error;
};

describe('reading XML', () => {
	it('says line and column of every element, counted from 1', () => {
		const result = readXml('<a>\n  <b/>\r\n\t<c x="1"/></a>', 'ts.xml');
		const places = result.ok ? result.value.children.filter(child => child.kind === 'element') : [];
		expect(places.map(({place}) => place)).toEqual([
			{file: 'ts.xml', line: 2, column: 3},
			{file: 'ts.xml', line: 3, column: 2},
		]);
	});

	it.each([
		['an element that is not closed', '<a>\n<b></a>', 2],
		['a duplicate attribute', '<a>\n<b x="1" x="2"/></a>', 2],
		['two roots', '<a/>\n<b/>', 2],
		['an undeclared entity', '<a>\n&secret;</a>', 2],
		['nothing at all', '', 1],
	])('reports %s where it stands', (_, text, line) => {
		expect(problem(text)).toMatchObject({rule: 'malformed-xml', severity: 'error', place: {line}});
	});

	it('counts columns right behind characters outside the basic plane', () => {
		expect(problem('<a>😀😀&x;</a>')?.place.column).toBe(8);
	});

	it('does not repeat the text of the document, which may hold a password', () => {
		expect(problem('<a><b>topsecret</a>')?.message).not.toContain('topsecret');
	});

	it('refuses a document type, so that entities cannot be declared', () => {
		expect(problem('<!DOCTYPE a [<!ENTITY x "y">]><a/>')?.rule).toBe('document-type-declaration');
	});

	it.each([deepestNesting + 1, 100_000])('refuses %i levels of nesting without crashing', levels => {
		expect(problem('<a>'.repeat(levels) + '</a>'.repeat(levels))?.rule).toBe('nested-too-deep');
	});

	it('accepts the deepest nesting that is allowed', () => {
		expect(problem('<a>'.repeat(deepestNesting) + '</a>'.repeat(deepestNesting))).toBeUndefined();
	});

	it('never throws, whatever the text', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						'<a',
						'>',
						'</a>',
						'/>',
						'&lt;',
						' x="1"',
						'<![CDATA[',
						']]>',
						'<!--',
						'-->',
						'é',
						'\uD83D',
					),
				),
				words => {
					expect(() => readXml(words.join(''), 'ts.xml')).not.toThrow();
				},
			),
		);
	});
});

describe('decoding text (task-sequence-format.md §1.10)', () => {
	const text = '<sequence version="3.10" name="Prêt 😀"/>';
	const utf16 = (order: 'le' | 'be', mark: boolean): Uint8Array => {
		const buffer = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
		return order === 'le' ? buffer : buffer.swap16();
	};

	it.each([
		['UTF-8', Buffer.from(text)],
		['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
		['UTF-16 little endian with a mark', utf16('le', true)],
		['UTF-16 little endian without one', utf16('le', false)],
		['UTF-16 big endian with a mark', utf16('be', true)],
		['UTF-16 big endian without one', utf16('be', false)],
	])('reads %s', (_, bytes) => {
		expect(decodeText(bytes)).toBe(text);
	});

	it('reads what an old editor saved as Windows-1252', () => {
		expect(decodeText(Uint8Array.of(0x3c, 0xe9, 0x3e))).toBe('<é>');
	});
});
