import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLineSplitter} from '../../../source/machine/line-splitter.ts';
import {createCodePageDecoder, readCodePage} from '../../../source/machine/windows/code-page.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const ascii = (text: string) => [...utf8(text)];

describe('the output of programs on Windows', () => {
	it('is read by the code page of the console, line by line, and as UTF-8 where it is that', () => {
		const lines: string[] = [];
		const splitter = createLineSplitter(line => lines.push(line), createCodePageDecoder('850'));
		// "Défaut à " in code page 850, cut in the middle; then a line in UTF-8; a last one without a break.
		splitter.write(Uint8Array.of(...ascii('D'), 0x82));
		splitter.write(Uint8Array.of(...ascii('faut '), 0x85, ...ascii(' \r\n')));
		splitter.write(utf8('prêt: 5 €\r\n'));
		splitter.write(Uint8Array.of(0xb7));
		splitter.end();
		expect(lines).toEqual(['Défaut à ', 'prêt: 5 €', 'À']);
	});

	it('shows a progress that is drawn over itself as it goes', () => {
		const lines: string[] = [];
		const splitter = createLineSplitter(line => lines.push(line), createCodePageDecoder('850'));
		splitter.write(utf8('10 %\r'));
		expect(lines).toEqual(['10 %']);
		splitter.write(Uint8Array.of(...ascii('fini '), 0x85, 0x0d));
		splitter.write(utf8('\nprêt\r'));
		expect(lines).toEqual(['10 %', 'fini à', 'prêt']);
	});

	it('is held over the end of a full pipe, which cuts a line and a character of it', () => {
		const lines: string[] = [];
		const splitter = createLineSplitter(line => lines.push(line), createCodePageDecoder('850'));
		const bytes = utf8(`${'a line\n'.repeat(9000)}prêt\n`);
		const cut = bytes.lastIndexOf(0xc3) + 1;
		splitter.write(bytes.subarray(0, cut));
		splitter.write(bytes.subarray(cut));
		expect(lines).toHaveLength(9001);
		expect(lines.at(-1)).toBe('prêt');
	});

	it.each([
		['437', 0x9e, '₧'],
		['858', 0x90, 'É'],
		['1252', 0x80, '€'],
		['866', 0x80, 'А'],
		['99999', 0x80, '\uFFFD'],
	])('in code page %s', (codePage, byte, text) => {
		expect(createCodePageDecoder(codePage).decode(Uint8Array.of(byte))).toBe(text);
	});

	it('that is UTF-8 comes out as it went in, wherever a pipe cuts it', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), fc.nat(), (text, cut) => {
				const bytes = utf8(text.replaceAll('\uFEFF', ''));
				const decoder = createCodePageDecoder('437');
				const at = cut % (bytes.length + 1);
				const parts = [
					decoder.decode(bytes.subarray(0, at), {stream: true}),
					decoder.decode(bytes.subarray(at), {stream: true}),
					decoder.decode(),
				];
				expect(parts.join('')).toBe(new TextDecoder().decode(bytes));
			}),
		);
	});

	it.each([
		['that of the console', 'Page de codes active : 850\r\n', '850'],
		['that of Windows where there is no console', 'Active code page: 0\r\n', '1252'],
		['that of Windows where nothing is told', '', '1252'],
	])('is in %s', async (_, stdout, codePage) => {
		const run = async () => ({exitCode: 0, stdout, stderr: ''});
		const value = async () => ({type: 'REG_SZ', data: '1252'});
		expect(await readCodePage(run, {tree: async () => [], value})).toBe(codePage);
	});
});
