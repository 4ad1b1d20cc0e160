import {PassThrough} from 'node:stream';
import {expect, it, vi} from 'vitest';
import {Keyboard} from '../../source/ui/keyboard.ts';
import type {FunctionKey} from '../../source/ui/keys.ts';

const createKeyboard = () => {
	const source = new PassThrough();
	const functionKeys: FunctionKey[] = [];
	const keyboard = new Keyboard(source, key => functionKeys.push(key));
	let text = '';
	keyboard.on('readable', () => {
		text += keyboard.read() ?? '';
	});
	keyboard.ref();
	return {source, keyboard, functionKeys, text: () => text};
};

it('hands on what is typed, and gives function keys to their own listener', async () => {
	const {source, functionKeys, text} = createKeyboard();
	source.write('a\u001B[21~b');
	await vi.waitFor(() => expect(text()).toBe('ab'));
	expect(functionKeys).toEqual(['f10']);
});

it('puts characters and function keys together that a slow line cut in two', async () => {
	const {source, functionKeys, text} = createKeyboard();
	const bytes = Buffer.from('日\u001B[[B');
	for (const byte of bytes) {
		source.write(Buffer.from([byte]));
	}

	await vi.waitFor(() => expect(functionKeys).toEqual(['f2']));
	await vi.waitFor(() => expect(text()).toBe('日'));
});

it('takes a lone Escape as the Escape key when nothing follows', async () => {
	const {source, text} = createKeyboard();
	source.write('\u001B');
	await vi.waitFor(() => expect(text()).toBe('\u001B'));
});

it('stops listening when the terminal is given away, and goes on when it comes back', async () => {
	const {source, keyboard, text} = createKeyboard();
	keyboard.unref();
	expect(source.listenerCount('data')).toBe(0);
	expect(source.isPaused()).toBe(true);
	keyboard.ref();
	source.write('back');
	await vi.waitFor(() => expect(text()).toBe('back'));
});
