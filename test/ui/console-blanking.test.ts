import {describe, expect, it} from 'vitest';
import {createConsoleBlanking} from '../../source/ui/console-blanking.ts';

const open = (terminal: string | undefined, minutes = 10) => {
	let written = '';
	const blanking = createConsoleBlanking({
		terminal,
		minutes,
		write(text) {
			written += text;
		},
	});
	return {blanking, written: () => written};
};

describe('a console that must not go dark', () => {
	it('is turned on and kept on, and afterwards goes dark as before', () => {
		const {blanking, written} = open('linux');
		blanking.hold();
		expect(written()).toBe('\u001B[9;0]\u001B[14;0]\u001B[13]');
		blanking.hold();
		blanking.release();
		blanking.release();
		expect(written()).toBe('\u001B[9;0]\u001B[14;0]\u001B[13]\u001B[9;10]');
	});

	it.each(['xterm-256color', 'screen', undefined])('is left alone where it is none of ours: %s', terminal => {
		const {blanking, written} = open(terminal);
		blanking.hold();
		blanking.release();
		expect(written()).toBe('');
	});

	it('is given back nothing that was not taken', () => {
		const {blanking, written} = open('linux');
		blanking.release();
		expect(written()).toBe('');
	});
});
