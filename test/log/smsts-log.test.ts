import {readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {parseCmtrace} from '../../source/log/cmtrace.ts';
import {openSmstsLog} from '../../source/log/smsts-log.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const clock = () => new Date('2026-08-01T08:15:00.123Z');
const open = (folder: string) => openSmstsLog({folder, clock, threadId: 7, bias: () => -120});

const textsOf = (file: string) =>
	readFileSync(file, 'utf8')
		.replace(/^\uFEFF/, '')
		.split(/(?<=>\r\n)/)
		.map(record => parseCmtrace(record)?.text);

describe('smsts.log', () => {
	it('begins with a byte order mark, once, and goes on where it ended', () => {
		const folder = temporaryFolder();
		const file = join(folder, 'smsts.log');
		for (const text of ['Parsing task sequence . . .', 'Two\r\nlines']) {
			const log = open(folder);
			log.write('TSManager', text);
			log.close();
		}

		expect(textsOf(file)).toEqual(['Parsing task sequence . . .', 'Two\r\nlines']);
		expect(readFileSync(file, 'utf8').match(/\uFEFF/g)).toHaveLength(1);
	});

	it('buffers records until they are flushed, or someone could be waiting for them', async () => {
		const folder = temporaryFolder();
		const file = join(folder, 'smsts.log');
		const log = open(folder);
		log.write('TSManager', 'one');
		expect(statSync(file).size).toBe(0);
		log.flush();
		expect(textsOf(file)).toEqual(['one']);
		log.write('TSManager', 'two', 'error', 'engine.ts:1');
		await vi.waitFor(() => expect(textsOf(file)).toEqual(['one', 'two']));
		log.close();
	});

	it('keeps records longer than its buffer, in order and whole', () => {
		const folder = temporaryFolder();
		const log = open(folder);
		const texts = [
			'short',
			'é€𝄞'.repeat(20_000),
			'x'.repeat(70_000),
			...Array.from({length: 900}, (_, n) => `line ${n} €`),
		];
		for (const text of texts) {
			log.write('TSManager', text);
		}

		log.close();
		expect(textsOf(join(folder, 'smsts.log'))).toEqual(texts);
	});

	it('masks planted secrets', () => {
		const folder = temporaryFolder();
		const log = open(folder);
		log.setSecrets(['canary-Zx81']);
		log.write('RunCommandLine', 'net use Z: canary-Zx81');
		log.close();
		expect(textsOf(join(folder, 'smsts.log'))).toEqual(['net use Z: ********']);
	});

	it('keeps every full segment under a name of its own (task-sequence-format.md §10.3)', () => {
		const folder = temporaryFolder();
		const log = open(folder);
		const line = 'x'.repeat(10_000);
		for (let count = 0; count < 1300; count++) {
			log.write('RunCommandLine', `${count} ${line}`);
		}

		log.close();
		const names = readdirSync(folder).toSorted();
		expect(names).toEqual(['smsts-20260801-101500-2.log', 'smsts-20260801-101500.log', 'smsts.log']);
		const texts = ['smsts-20260801-101500.log', 'smsts-20260801-101500-2.log', 'smsts.log'].flatMap(name =>
			textsOf(join(folder, name)),
		);
		expect(texts.map(text => Number.parseInt(text ?? '', 10))).toEqual(
			Array.from({length: 1300}, (_, n) => n),
		);
	});

	it('tells once when it can no longer be written, and lets the run go on', () => {
		const folder = temporaryFolder();
		const onProblem = vi.fn();
		writeFileSync(join(folder, 'smsts.log'), Buffer.alloc(5 * 1024 * 1024));
		const log = openSmstsLog({folder, clock, threadId: 7, onProblem});
		rmSync(folder, {recursive: true});
		for (const text of ['one', 'two']) {
			log.write('TSManager', text);
			log.flush();
		}

		log.close();
		expect(onProblem).toHaveBeenCalledOnce();
	});

	it('that cannot be opened is told once, and whoever writes to it goes on', () => {
		const folder = join(temporaryFolder(), 'file');
		writeFileSync(folder, '');
		const onProblem = vi.fn<(message: string) => void>();
		const log = openSmstsLog({folder, clock, threadId: 7, onProblem});
		log.write('TSManager', 'one');
		log.flush();
		log.close();
		expect(onProblem).toHaveBeenCalledTimes(1);
		expect(onProblem.mock.calls[0]?.[0]).toContain('The run goes on without it');
	});
});
