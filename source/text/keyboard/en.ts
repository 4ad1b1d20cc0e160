import {countIn} from '../count.ts';
import type {KeyboardMessages} from './messages.ts';

const count = countIn('en');

export const keyboardEn: KeyboardMessages = {
	keyboard: {
		title: 'Keyboard layout',
		help: 'What is printed on the keys? Choose, or type a part of the name.',
		none: filter => `No keyboard layout has “${filter}” in its name.`,
		count: (shown, all) => (shown === all ? count(all, 'layout', 'layouts') : `${shown} of ${all}`),
		testTitle: layout => `Try the keyboard: ${layout}`,
		testHelp: 'Everything you type here is shown as it is, and none of it is kept.',
		testCharacters: 'Try the characters of your password, and a q z m 1 2 @ # \\ / - _ : ! *',
		testLabel: 'You type',
		testNext: 'Enter goes on. Esc goes back to the list.',
		notSet: reason => `The keyboard is as it was. ${reason}`,
		cannot: {
			terminal: 'This console is a window or a remote session: the keyboard is set on the computer it is on.',
			serial: 'This console is a serial line: the keyboard is set at its other end.',
			'installed-windows': 'The keyboard is set in the settings of this Windows.',
			tools: 'loadkeys or its keymaps are missing here (Debian: kbd and console-data).',
			rights: 'Only root may set the keyboard of a text console.',
			recorded: 'A recorded machine has no keyboard.',
		},
		unknown: 'as it is',
		line: {
			choose: layout =>
				`Enter alone takes ${layout}. For another one type its name or a part of it; ? lists all.`,
			list: 'Which of these?',
			test: 'Try the keyboard: type a line. None of it is kept.',
			testNext: 'Enter alone goes on; a space and Enter goes back to the list.',
		},
	},
};
