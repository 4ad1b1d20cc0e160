import {PassThrough} from 'node:stream';
import {text} from 'node:stream/consumers';
import {describe, expect, it, onTestFinished} from 'vitest';
import {jsonOf, printLog} from '../../source/commands/log.ts';
import {recordLine} from '../../source/commands/record-line.ts';
import {openLog} from '../../source/log/open-log.ts';
import {logFile, taggedRecord} from '../helpers/log-text.ts';

const opened = (content: string) => {
	const {log} = openLog([logFile(content)]);
	onTestFinished(() => log.close());
	return log;
};

const content =
	taggedRecord({text: 'Größe\r\nof \u001B[31mtwo lines', type: 3}) + taggedRecord({text: 'next', at: 1});

describe('bootseq log without a terminal (command-line.md, Commands)', () => {
	it('prints a line per record: time, severity, component, text; without control sequences', async () => {
		const out = new PassThrough();
		await printLog(opened(content), recordLine, out);
		out.end();
		expect(await text(out)).toBe(
			'2026-08-01 10:00:00.000  error  TSManager  Größe\n    of two lines\n' +
				'2026-08-01 10:00:01.000  information  TSManager  next\n',
		);
	});

	it('prints an object per record with --json', async () => {
		const out = new PassThrough();
		await printLog(opened(content), jsonOf, out);
		out.end();
		const [first = ''] = (await text(out)).split('\n');
		expect(JSON.parse(first)).toMatchObject({
			type: 'record',
			time: '2026-08-01T08:00:00.000Z',
			severity: 'error',
			component: 'TSManager',
			thread: 1876,
			source: 'engine.cxx:143',
		});
	});

	it('waits for who reads, and ends when nobody does any more', async () => {
		const out = new PassThrough({highWaterMark: 100});
		const printing = printLog(opened(content.repeat(5000)), recordLine, out);
		out.once('data', () => out.destroy());
		await printing;
		expect(out.destroyed).toBe(true);
	});
});
