import {describe, expect, it} from 'vitest';
import type {KeyName} from '../../source/ui/keys.ts';
import {type EditedText, edit, editedText} from '../../source/ui/text-editing.ts';

const press = (text: string, ...keys: readonly (KeyName | {text: string})[]): EditedText => {
	let edited = editedText(text);
	for (const key of keys) {
		edited = edit(
			edited,
			typeof key === 'string' ? {kind: 'named', name: key} : {kind: 'text', text: key.text},
		);
	}

	return edited;
};

describe('a line being typed', () => {
	it('takes text where the cursor is', () => {
		expect(press('ac', 'left', {text: 'b'})).toEqual({text: 'abc', cursor: 2});
	});

	it('counts characters, not code units', () => {
		expect(press('a😀', 'backspace').text).toBe('a');
		expect(press('日本', 'home', 'delete').text).toBe('本');
	});

	it('drops control characters of a paste', () => {
		expect(press('', {text: 'a\u0007\u001B[31mb\r\n'}).text).toBe('a[31mb');
	});

	it('empties up to the cursor with Ctrl+U', () => {
		expect(press('abc', 'left', 'ctrl-u')).toEqual({text: 'c', cursor: 0});
	});

	it('holds the cursor inside the text', () => {
		expect(press('a', 'right', 'right', 'left', 'left', 'left').cursor).toBe(0);
		expect(press('', 'backspace', 'delete')).toEqual({text: '', cursor: 0});
	});
});
