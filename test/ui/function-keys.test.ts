import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {splitFunctionKeys} from '../../source/ui/function-keys.ts';

const keysOf = (input: string) =>
	splitFunctionKeys(input).parts.flatMap(part => ('key' in part ? [part.key] : []));

describe('function keys', () => {
	it('are known in every encoding that consoles send', () => {
		expect(keysOf('\u001BOP\u001B[[A\u001B[11~\u001B[P')).toEqual(['f1', 'f1', 'f1', 'f1']);
		expect(keysOf('\u001B[[E\u001B[15~')).toEqual(['f5', 'f5']);
		expect(keysOf('\u001B[19~\u001B[20~\u001B[21~\u001B[24~')).toEqual(['f8', 'f9', 'f10', 'f12']);
	});

	it('are parted from what is typed around them, which keeps its order', () => {
		expect(splitFunctionKeys('a\u001B[19~日').parts).toEqual([{text: 'a'}, {key: 'f8'}, {text: '日'}]);
	});

	it('leave arrows, Home and Alt alone', () => {
		expect(splitFunctionKeys('\u001B[A\u001B[1~\u001Bx')).toEqual({
			parts: [{text: '\u001B[A\u001B[1~\u001Bx'}],
			pending: '',
		});
	});

	it('wait for their rest when they come in pieces', () => {
		expect(splitFunctionKeys('x\u001B[2')).toEqual({parts: [{text: 'x'}], pending: '\u001B[2'});
		expect(keysOf(`${splitFunctionKeys('\u001B[2').pending}1~`)).toEqual(['f10']);
	});

	it('lose nothing: text and pending input together are what came in', () => {
		const characters = fc.constantFrom('\u001B', '[', 'O', 'A', 'P', '1', '2', '~', 'a', '日');
		fc.assert(
			fc.property(fc.array(characters, {maxLength: 20}), typed => {
				const input = typed.join('');
				const {parts, pending} = splitFunctionKeys(input);
				const text = parts.map(part => ('text' in part ? part.text : '')).join('') + pending;
				const keys = parts.filter(part => 'key' in part).length;
				expect(keys === 0 ? text : text.length).toEqual(keys === 0 ? input : expect.any(Number));
				expect(text.length).toBeLessThanOrEqual(input.length - 3 * keys);
			}),
		);
	});
});
