import {describe, expect, it} from 'vitest';
import {logPreview} from '../source/log-preview.ts';
import {logFile, taggedRecord} from './helpers/log-text.ts';
import {Terminal} from './helpers/terminal.ts';

describe('the first look at a log, before the viewer is loaded', () => {
	it('is its end, in the rows where the viewer shows it', async () => {
		const records = Array.from({length: 50}, (_, at) => taggedRecord({text: `line ${at} \u001B[2J`, at}));
		const terminal = new Terminal(80, 24);
		terminal.write(logPreview([logFile(records.join(''))], terminal) ?? '');
		await terminal.seesText('line 49');
		expect(terminal.screen().findIndex(row => row.includes('line 40'))).toBe(3);
		expect(terminal.written.split('\u001B[2J')).toHaveLength(2);
	});

	it('is left out where there is something to say first', () => {
		expect(logPreview([`${logFile('x')}.none`], {columns: 80, rows: 24})).toBeUndefined();
		expect(logPreview([logFile('')], {columns: 80, rows: 24})).toBeUndefined();
	});
});
