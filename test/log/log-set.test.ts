import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {findLogFiles} from '../../source/log/find-log-files.ts';
import {openLog} from '../../source/log/open-log.ts';
import {logFile, taggedRecord} from '../helpers/log-text.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const opened = (...paths: string[]) => {
	const {log, problems} = openLog(paths);
	onTestFinished(() => log.close());
	return {log, problems};
};

const texts = (records: readonly {readonly text: string}[]) => records.map(({text}) => text);

describe('several logs read as one', () => {
	const folder = () => {
		const made = temporaryFolder();
		const record = (text: string, at: number) => taggedRecord({text, at});
		logFile(record('s0', 0) + record('s4', 4), 'smsts-20260801-101500.log', made);
		logFile(record('s6', 6) + record('s9', 9), 'smsts.log', made);
		logFile(`${record('d2', 2)}${record('d5', 5)}no time\r\n${record('d7', 7)}`, 'sub/dism.log', made);
		logFile('not a log', 'notes.txt', made);
		return made;
	};

	const inOrder = ['s0', 'd2', 's4', 'd5', 'no time', 's6', 'd7', 's9'];

	it('come in the order of their times, rotated segments as one log', () => {
		const {log, problems} = opened(folder());
		expect(problems).toEqual([]);
		expect(log.files).toHaveLength(2);
		expect(texts(log.after(log.start, 100).records)).toEqual(inOrder);
	});

	it.each([1, 2, 3, 5])('are the same backwards, %d at a time', count => {
		const {log} = opened(folder());
		const seen: string[] = [];
		for (let cursor = log.end(); ; ) {
			const read = log.before(cursor, count);
			if (read.records.length === 0) {
				break;
			}

			seen.unshift(...texts(read.records));
			cursor = read.cursor;
		}

		expect(seen).toEqual(inOrder);
	});

	it('keep the order of each where its clock was set back', () => {
		const made = temporaryFolder();
		const a = logFile(taggedRecord({text: 'a9', at: 9}) + taggedRecord({text: 'a1', at: 1}), 'a.log', made);
		const b = logFile(taggedRecord({text: 'b5', at: 5}), 'b.log', made);
		const {log} = opened(a, b);
		const order = texts(log.after(log.start, 10).records);
		expect(order.indexOf('a9')).toBeLessThan(order.indexOf('a1'));
		expect(order).toHaveLength(3);
	});

	it('can be entered at a record of one of them', () => {
		const {log} = opened(folder());
		const dism = log.files.findIndex(({source}) => source.paths[0]?.endsWith('dism.log'));
		const [, , , d7] = log.files[dism]?.after(0, 10) ?? [];
		expect(texts(log.after(log.cursorBefore(dism, d7?.start ?? 0), 10).records)).toEqual(['d7', 's9']);
	});
});

describe('the logs of paths (task-sequence-format.md §10.3)', () => {
	it('are the .log and .lo_ files of a folder, segments in the order of their names', () => {
		const made = temporaryFolder();
		for (const name of [
			'smsts.log',
			'smsts-20260801-101500.log',
			'smsts-20260801-101500-2.log',
			'smsts.lo_',
			'BDD.log',
			'x.txt',
		]) {
			logFile('', name, made);
		}

		const names = findLogFiles([made]).logs.map(chain => chain.map(file => path.basename(file)));
		expect(names).toEqual([
			['BDD.log'],
			['smsts-20260801-101500.log', 'smsts-20260801-101500-2.log', 'smsts.lo_', 'smsts.log'],
		]);
	});

	it('are told when they are not there', () => {
		const made = temporaryFolder();
		expect(findLogFiles([path.join(made, 'none.log')]).problems[0]).toContain('none.log cannot be read');
		expect(findLogFiles([made]).problems).toEqual([`There is no .log file in ${made}.`]);
	});
});
