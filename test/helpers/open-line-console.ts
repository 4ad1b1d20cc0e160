import {PassThrough} from 'node:stream';
import {expect, vi} from 'vitest';
import {createLineConsole} from '../../source/ui/line-console.ts';

/** A console line by line on which a person types: its lines, and what they hear sooner or later. */
export const openLineConsole = () => {
	const input = Object.assign(new PassThrough(), {isTTY: true as const, setRawMode: () => input});
	const lines: string[] = [];
	const console = createLineConsole({
		write: line => lines.push(line),
		writeError: line => lines.push(line),
		input,
		language: 'en',
		timeZone: 'UTC',
	});
	const hears = async (text: string) => vi.waitFor(() => expect(lines.join('\n')).toContain(text));
	return {console, input, lines, hears};
};
