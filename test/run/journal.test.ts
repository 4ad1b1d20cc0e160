import {readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {createJournal, openJournal} from '../../source/run/journal.ts';
import {formatJournalProblem, JournalWriteError} from '../../source/run/journal-problem.ts';
import {readJournal} from '../../source/run/read-journal.ts';
import {encodeRecord} from '../../source/run/record.ts';
import {createSeal, withoutKey} from '../../source/run/seal.ts';
import type {JournalEvent, Recorded} from '../../source/sequence/event.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {recorded, started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {memoryFiles} from '../helpers/memory-files.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const noSecrets = {seal: (text: string) => text};
const path = 'journal.jsonl';

const read = (files = memoryFiles()) => {
	const events: Recorded<JournalEvent>[] = [];
	const result = readJournal(path, withoutKey, event => events.push(event), files);
	return {events, result};
};

const lineStart = (contents: Buffer, record: number): number => {
	let offset = 0;
	for (let line = 1; line < record; line++) {
		offset = contents.indexOf('\n', offset) + 1;
	}

	return offset;
};

describe('the journal of a run', () => {
	it('gives back what was recorded, in order, and goes on after it', () => {
		const folder = temporaryFolder();
		const file = join(folder, 'journal.jsonl');
		const seal = createSeal(join(folder, 'secrets.key'));
		const first = createJournal(file, seal);
		first.append(recorded([started, stepStarted(0, 'Partition disk')]), {sync: true});
		first.close();

		const seen: Recorded<JournalEvent>[] = [];
		const opened = openJournal(file, seal, event => seen.push(event));
		expect(opened.ok && opened.value.cutOff).toBeUndefined();
		expect(seen).toEqual(recorded([started, stepStarted(0, 'Partition disk')]));
		if (opened.ok) {
			opened.value.journal.append(recorded([stepFinished(0, 'Partition disk')], 3), {sync: true});
			opened.value.journal.close();
		}

		const all: Recorded<JournalEvent>[] = [];
		expect(readJournal(file, withoutKey, event => all.push(event))).toMatchObject({
			ok: true,
			value: {records: 3, size: statSync(file).size},
		});
		expect(all.map(event => event.type)).toEqual(['run-started', 'step-started', 'step-finished']);
	});

	it.each([
		['goes on in a copy that has taken its place', (bytes: Buffer) => bytes, ['run-started', 'step-started']],
		['takes nothing more when its copy is not whole', (bytes: Buffer) => bytes.subarray(1), []],
	])('%s', (_, copied, expected) => {
		const folder = temporaryFolder();
		const file = join(folder, 'journal.jsonl');
		const journal = createJournal(file, noSecrets);
		journal.append(recorded([started]), {sync: true});
		const bytes = readFileSync(file);
		rmSync(file);
		writeFileSync(file, copied(bytes));
		const goOn = () => {
			journal.reopen();
			journal.append(recorded([stepStarted(0, 'Partition disk')], 2), {sync: true});
		};
		if (expected.length === 0) {
			expect(goOn).toThrow(JournalWriteError);
			expect(goOn).toThrow(/its copy is not whole/);
		} else {
			goOn();
		}

		journal.close();
		const events: string[] = [];
		readJournal(file, withoutKey, ({type}) => events.push(type));
		expect(events).toEqual(expected);
	});

	it('is JSON a line, as other programs read it', () => {
		const files = memoryFiles();
		createJournal(path, noSecrets, files).append(recorded([started]), {sync: true});
		const lines = files.contents(path).toString().trimEnd().split('\n');
		expect(lines.map(line => JSON.parse(line).type)).toEqual(['run-started']);
	});

	it('has synced events on the disk when append returns, and says so only then', () => {
		const files = memoryFiles();
		const journal = createJournal(path, noSecrets, files);
		journal.append(recorded([started]), {sync: false});
		expect(files.synced(path)).toHaveLength(0);
		journal.append(recorded([stepStarted(0, 'Partition disk')], 2), {sync: true});
		expect(files.synced(path)).toEqual(files.contents(path));
	});

	it('holds no secret in clear, and reads them back while the key is there', () => {
		const folder = temporaryFolder();
		const file = join(folder, 'journal.jsonl');
		const seal = createSeal(join(folder, 'secrets.key'));
		const canary = 'canary-Zx81';
		const journal = createJournal(file, seal);
		journal.append(
			recorded([
				started,
				{type: 'variable-set', name: 'JoinPassword', value: new Secret(canary)},
				{type: 'variable-set', name: 'Site', value: 'Ghent'},
				{type: 'variable-set', name: 'Old', value: null},
			]),
			{sync: true},
		);
		journal.close();
		for (const name of readdirSync(folder)) {
			expect(readFileSync(join(folder, name), 'latin1')).not.toContain(canary);
		}

		const values: unknown[] = [];
		const collect = (event: Recorded<JournalEvent>) => {
			if (event.type === 'variable-set') {
				values.push(event.value instanceof Secret ? event.value.reveal() : event.value);
			}
		};

		expect(openJournal(file, seal, collect)).toMatchObject({ok: true, value: {unreadableSecrets: []}});
		expect(values).toEqual([canary, 'Ghent', null]);

		seal.destroy();
		values.length = 0;
		expect(readJournal(file, withoutKey, collect)).toMatchObject({
			ok: true,
			value: {unreadableSecrets: ['JoinPassword']},
		});
		expect(values).toEqual(['', 'Ghent', null]);
	});

	it('reads records longer than a block and journals of many blocks', () => {
		const files = memoryFiles();
		const journal = createJournal(path, noSecrets, files);
		const long: JournalEvent = {type: 'variable-set', name: 'Long', value: 'é'.repeat(300_000)};
		const many = Array.from({length: 2000}, (_, index) => stepStarted(index, `Step ${index}`));
		const events = recorded([started, long, ...many, long]);
		for (const event of events) {
			journal.append([event], {sync: false});
		}

		expect(read(files).events).toEqual(events);
	});
});

describe('a journal that a crash has cut', () => {
	const events = recorded([started, stepStarted(0, 'Partition disk'), stepFinished(0, 'Partition disk')]);

	it('loses only the record that was not whole, wherever the cut is', () => {
		const files = memoryFiles();
		const journal = createJournal(path, noSecrets, files);
		for (const event of events) {
			journal.append([event], {sync: true});
		}

		const whole = files.contents(path);
		for (let size = 0; size < whole.length; size++) {
			files.put(path, whole.subarray(0, size));
			const kept = whole.subarray(0, size).toString().split('\n').length - 1;
			const seen: unknown[] = [];
			const opened = openJournal(
				path,
				{...withoutKey, ...noSecrets, destroy() {}},
				event => seen.push(event),
				files,
			);
			expect(seen).toEqual(events.slice(0, kept));
			const cut = size - lineStart(whole, kept + 1);
			expect(opened.ok && (opened.value.cutOff?.bytes ?? 0)).toBe(cut);
			expect(files.contents(path)).toHaveLength(size - cut);
		}
	});

	it('keeps all of a batch or none of it', () => {
		const files = memoryFiles();
		const journal = createJournal(path, noSecrets, files);
		journal.append(events.slice(0, 1), {sync: true});
		const before = files.contents(path).length;
		journal.append(events.slice(1), {sync: true});
		const whole = files.contents(path);
		for (let size = before + 1; size < whole.length; size++) {
			files.put(path, whole.subarray(0, size));
			const {events: seen, result} = read(files);
			expect(seen).toEqual(events.slice(0, 1));
			expect(result).toMatchObject({ok: true, value: {size: before, cutOff: {bytes: size - before}}});
		}
	});

	it('is cut at a hole in what had not been synced, although a later part reached the disk', () => {
		const files = memoryFiles();
		const journal = createJournal(path, noSecrets, files);
		journal.append(events.slice(0, 1), {sync: true});
		journal.append(events.slice(1, 2), {sync: false});
		journal.append(events.slice(2), {sync: false});
		const contents = Buffer.from(files.contents(path));
		contents.fill(0, lineStart(contents, 2), lineStart(contents, 2) + 40);
		files.put(path, contents);
		const {events: seen, result} = read(files);
		expect(seen).toEqual(events.slice(0, 1));
		expect(result).toMatchObject({ok: true, value: {records: 1}});
	});

	it('blanks what it cuts off first: a file system may show it again behind a new record', () => {
		const files = memoryFiles();
		const journal = createJournal(path, noSecrets, files);
		journal.append(events.slice(0, 1), {sync: true});
		const kept = files.contents(path).length;
		journal.append(events.slice(1), {sync: false});
		const whole = files.contents(path);
		// The first of the two did not reach the disk, the second did.
		files.put(path, Buffer.concat([whole.subarray(0, kept), Buffer.from('\0'), whole.subarray(kept + 1)]));
		const shortened: Buffer[] = [];
		const opened = openJournal(path, {...withoutKey, ...noSecrets, destroy() {}}, () => {}, {
			...files,
			open(name, mode) {
				const file = files.open(name, mode);
				return {
					...file,
					truncate(size) {
						shortened.push(files.synced(name).subarray(size));
						file.truncate(size);
					},
				};
			},
		});
		expect(opened.ok && opened.value.cutOff?.bytes).toBe(whole.length - kept);
		expect(shortened).toEqual([Buffer.alloc(whole.length - kept)]);
	});
});

describe('a journal that was damaged', () => {
	const events = recorded([started, stepStarted(0, 'Partition disk'), stepFinished(0, 'Partition disk')]);
	const damaged = (change: (contents: Buffer) => Buffer) => {
		const files = memoryFiles();
		const journal = createJournal(path, noSecrets, files);
		for (const event of events) {
			journal.append([event], {sync: true});
		}

		files.put(path, change(Buffer.from(files.contents(path))));
		return files;
	};

	it('stops with the record and the byte, and is left as it is', () => {
		const files = damaged(contents => {
			contents.write('X', lineStart(contents, 2) + 20);
			return contents;
		});
		const before = Buffer.from(files.contents(path));
		const opened = openJournal(path, {...withoutKey, ...noSecrets, destroy() {}}, () => {}, files);
		expect(opened).toMatchObject({
			ok: false,
			error: {kind: 'broken', file: path, record: 2, offset: lineStart(before, 2)},
		});
		expect(!opened.ok && formatJournalProblem(opened.error)).toContain('journal.jsonl, record 2 at byte');
		expect(files.contents(path)).toEqual(before);
	});

	it('stops when its beginning was taken out', () => {
		const files = damaged(contents => contents.subarray(lineStart(contents, 2)));
		expect(read(files)).toMatchObject({events: [], result: {ok: false, error: {kind: 'broken', record: 1}}});
	});

	it('takes a sealed value that is no text for one that cannot be unsealed', () => {
		const event = '{"type":"variable-set","name":"Pin","sealed":5,"secret":true,"sequenceNumber":1}';
		const files = memoryFiles();
		files.put(path, encodeRecord(event, {unsynced: 0, more: false}));
		const opened = openJournal(path, {...withoutKey, ...noSecrets, destroy() {}}, () => {}, files);
		expect(opened).toMatchObject({ok: true, value: {unreadableSecrets: ['Pin']}});
	});

	it.each([
		'{"type":{"toString":1}}',
		'{"type":"step-started"',
		'{"a":1},{"b":2}',
		'[]',
		'{"type":"step-started"}',
	])('stops at a whole record that holds %s: its checksum is right, and no event is in it', text => {
		const files = memoryFiles();
		files.put(path, encodeRecord(text, {unsynced: 0, more: false}));
		const {result} = read(files);
		expect(result.ok ? '' : formatJournalProblem(result.error)).toMatch(
			/damaged in the middle|does not know/,
		);
		expect(result.ok ? '' : result.error.message).not.toContain('undefined');
	});

	it('stops when a record was taken out', () => {
		const files = damaged(contents =>
			Buffer.concat([
				contents.subarray(0, lineStart(contents, 2)),
				contents.subarray(lineStart(contents, 3)),
			]),
		);
		expect(read(files).result).toMatchObject({ok: false, error: {kind: 'broken', record: 2}});
	});

	it('says when a later version wrote it', () => {
		const files = memoryFiles();
		const event = {
			...recorded([started])[0],
			type: 'of-a-later-version',
		} as unknown as Recorded<JournalEvent>;
		createJournal(path, noSecrets, files).append([event], {sync: true});
		expect(read(files).result).toMatchObject({ok: false, error: {kind: 'newer', record: 1}});
	});

	it('tells a missing journal from an unreadable one', () => {
		expect(read().result).toMatchObject({ok: false, error: {kind: 'missing', file: path}});
		const folder = temporaryFolder();
		expect(readJournal(folder, withoutKey, () => {})).toMatchObject({ok: false, error: {kind: 'unreadable'}});
	});
});

describe('a journal that cannot be written', () => {
	for (const operation of ['write', 'sync'] as const) {
		it(`stops the run at the failed ${operation} and takes no more`, () => {
			const files = memoryFiles();
			const journal = createJournal(path, noSecrets, files);
			journal.append(recorded([started]), {sync: true});
			files.fail(operation);
			const next = recorded([stepStarted(0, 'Partition disk')], 2);
			expect(() => journal.append(next, {sync: true})).toThrow(JournalWriteError);
			expect(() => journal.append(next, {sync: true})).toThrow('an earlier write failed');
		});
	}
});
