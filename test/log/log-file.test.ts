import {appendFileSync, renameSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it, onTestFinished} from 'vitest';
import {type LogFile, openLogFile} from '../../source/log/log-file.ts';
import {parseRecord} from '../../source/log/parse-record.ts';
import {logFile, taggedRecord} from '../helpers/log-text.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const open = (...paths: string[]): LogFile => {
	const file = openLogFile(paths, 0);
	onTestFinished(() => file.close());
	return file;
};

const indexed = async (...paths: string[]): Promise<LogFile> => {
	const file = open(...paths);
	await file.index.extend(new AbortController().signal);
	return file;
};

const all = (file: LogFile) => file.after(0, Number.MAX_SAFE_INTEGER).map(({text}) => text);

/** Everything, a few at a time from the end. */
const backwards = (file: LogFile, step: number): string[] => {
	const texts: string[] = [];
	for (let at = file.source.size; at > 0; ) {
		const records = file.before(at, step);
		texts.unshift(...records.map(({text}) => text));
		at = records[0]?.start ?? 0;
	}

	return texts;
};

const pieces = fc.array(
	fc.oneof(
		fc
			.record({
				text: fc.string({unit: fc.constantFrom('a', 'ö', '\n', '"', '<![LOG[', ' type="3" ', ']!>')}),
				type: fc.integer({min: 0, max: 3}),
			})
			.map(record => taggedRecord({...record, text: record.text.replaceAll('\n<![LOG[', '\n')})),
		fc.constantFrom('plain line\n', '\r\n', 'a ]LOG]!> astray\n', '<![LOG[torn\r\n'),
	),
	{maxLength: 40},
);

describe('a log that is read from its end', () => {
	it('shows its last records at once, however long it is', () => {
		const file = open(
			logFile(Array.from({length: 5000}, (_, at) => taggedRecord({text: `line ${at}`, at})).join('')),
		);
		expect(file.before(file.source.size, 3).map(({text}) => text)).toEqual([
			'line 4997',
			'line 4998',
			'line 4999',
		]);
		expect(file.index.indexed).toBe(0);
	});

	it('has the same records backwards, forwards and in the index, whatever is in it', async () => {
		await fc.assert(
			fc.asyncProperty(pieces, fc.integer({min: 1, max: 7}), async (parts, step) => {
				const file = openLogFile([logFile(parts.join(''))], 0);
				await file.index.extend(new AbortController().signal);
				const forwards = file.after(0, 1000);
				expect(file.index.records).toBe(forwards.length);
				expect(file.index.errors.count).toBe(
					forwards
						.filter(record => file.source.text(record.start, record.end).includes(']LOG]!>'))
						.filter(({severity, component}) => severity === 'error' && component !== '').length,
				);
				expect(file.ordinalOf(file.source.size)).toBe(forwards.length);
				if (parts.every(part => part.startsWith('<![LOG[') && part.includes('<time'))) {
					expect(backwards(file, step)).toEqual(forwards.map(({text}) => text));
				}

				file.close();
			}),
			{numRuns: 60},
		);
	});

	it('of some megabytes with long records keeps count over every block', async () => {
		const texts = Array.from({length: 30_000}, (_, at) =>
			at % 97 === 0 ? `long ${at}\r\n`.repeat(50) : `line ${at}`,
		);
		const file = await indexed(
			logFile(texts.map((text, at) => taggedRecord({text, at, type: at % 1000 === 0 ? 3 : 1})).join('')),
		);
		expect(file.source.size).toBeGreaterThan(4 * 1024 * 1024);
		expect(file.index.records).toBe(30_000);
		expect(file.index.errors.count).toBe(30);
		expect(backwards(file, 1000)).toEqual(texts);
		const [record] = file.before(file.source.size, 1);
		expect(file.ordinalOf(record?.start ?? 0)).toBe(29_999);
		expect(file.recordAt((record?.start ?? 0) + 20)).toBe(record?.start);
	});

	it('finds the record of a time', () => {
		const file = open(
			logFile(Array.from({length: 3000}, (_, at) => taggedRecord({text: `line ${at}`, at})).join('')),
		);
		const place = file.placeOfTime(Date.UTC(2026, 7, 1, 8, 20));
		expect(file.after(place, 1)[0]?.text).toBe('line 1200');
	});
});

describe('encodings (task-sequence-format.md §10.1)', () => {
	const text = Array.from({length: 100}, (_, at) =>
		taggedRecord({text: `Größe ${at}`, type: at === 50 ? 3 : 1}),
	).join('');

	it.each([
		['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
		['UTF-8', Buffer.from(text)],
		['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
		['UTF-16 without', Buffer.from(text, 'utf16le')],
		['windows-1252', Buffer.from(text, 'latin1')],
	])('%s', async (_name, bytes) => {
		const file = await indexed(logFile(bytes));
		expect(file.index.records).toBe(100);
		expect(file.index.errors.count).toBe(1);
		expect(file.before(file.source.size, 1)[0]?.text).toBe('Größe 99');
		expect(file.after(file.index.errors.at(0) ?? 0, 1)[0]?.text).toBe('Größe 50');
	});
});

describe('a log that is still written to', () => {
	const none = new AbortController().signal;

	it('grows, also in the middle of a record', async () => {
		const record = taggedRecord({text: 'one', type: 3});
		const path = logFile(record.slice(0, 20));
		const file = await indexed(path);
		expect(file.index.records).toBe(1);
		appendFileSync(path, record.slice(20) + taggedRecord({text: 'two'}));
		expect(file.refresh()).toBe('grown');
		await file.index.extend(none);
		expect(file.index.records).toBe(2);
		expect(file.index.errors.count).toBe(1);
		expect(all(file)).toEqual(['one', 'two']);
		expect(file.refresh()).toBe('none');
	});

	it('goes on in the new file after it was rotated, and keeps what was read', async () => {
		const path = logFile(taggedRecord({text: 'one'}));
		const file = await indexed(path);
		renameSync(path, path.replace('.log', '-20260801-101500.log'));
		expect(file.refresh()).toBe('none');
		writeFileSync(path, `\uFEFF${taggedRecord({text: 'two'})}`);
		expect(file.refresh()).toBe('grown');
		await file.index.extend(none);
		expect(all(file)).toEqual(['one', 'two']);
		expect(file.index.records).toBe(2);
	});

	it('begins anew when it was cut', async () => {
		const path = logFile(taggedRecord({text: 'one'}) + taggedRecord({text: 'two', type: 3}));
		const file = await indexed(path);
		truncateSync(path, 0);
		appendFileSync(path, taggedRecord({text: 'three'}));
		expect(file.refresh()).toBe('cut');
		await file.index.extend(none);
		expect(all(file)).toEqual(['three']);
		expect(file.index.records).toBe(1);
		expect(file.index.errors.count).toBe(0);
	});

	it('may begin empty', async () => {
		const path = logFile('');
		const file = await indexed(path);
		expect(file.before(0, 10)).toEqual([]);
		appendFileSync(path, `\uFEFF${taggedRecord({text: 'one'})}`);
		expect(file.refresh()).toBe('grown');
		expect(all(file)).toEqual(['one']);
	});
});

it('segments that a log was rotated into are one log', () => {
	const folder = temporaryFolder();
	const file = open(
		logFile(`\uFEFF${taggedRecord({text: 'one'})}`, 'a-20260801-101500.log', folder),
		logFile(`\uFEFF${taggedRecord({text: 'two'})}`, 'a.log', folder),
	);
	expect(all(file)).toEqual(['one', 'two']);
	expect(file.before(file.source.size, 5).map(({text}) => text)).toEqual(['one', 'two']);
	expect(file.source.paths.map(each => path.basename(each))).toEqual(['a-20260801-101500.log', 'a.log']);
});

it('nothing that a file may hold makes reading it fail, or last', async () => {
	const hostile = [
		Buffer.alloc(3_000_000, 0x61),
		Buffer.alloc(3_000_000, 0x0a),
		Buffer.alloc(100_000),
		Buffer.from('<![LOG['.repeat(400_000)),
		Buffer.from(']LOG]!>"3"type="3"\n'.repeat(50_000)),
		Buffer.from([0xff, 0xfe, 0x00]),
	];
	for (const bytes of hostile) {
		const file = await indexed(logFile(bytes));
		const texts = backwards(file, 50_000);
		expect(texts.length > 0).toBe(file.source.size > 0);
		expect(file.after(0, 10).length > 0).toBe(file.source.size > 0);
		expect(file.recordAt(Math.floor(file.source.size / 2))).toBeGreaterThanOrEqual(0);
	}

	await fc.assert(
		fc.asyncProperty(fc.uint8Array({maxLength: 400}), async bytes => {
			const file = openLogFile([logFile(bytes)], 0);
			await file.index.extend(new AbortController().signal);
			file.before(file.source.size, 5);
			expect(file.after(0, 1000).every(record => parseRecord(record.text) !== undefined)).toBe(true);
			file.close();
		}),
		{numRuns: 50},
	);
});
