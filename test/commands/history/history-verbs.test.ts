import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runHistory} from '../../../source/commands/history.ts';
import type {JournalEvent} from '../../../source/sequence/event.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {createFormats} from '../../../source/text/formats.ts';
import {messagesOf} from '../../../source/text/language.ts';
import {started, stepFinished, stepStarted} from '../../helpers/journal-events.ts';
import {firstRun, secondRun} from '../../helpers/past-run.ts';
import {recordedRun} from '../../helpers/recorded-run.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const eventsOf = (code: number, seconds: number, site: string): JournalEvent[] => [
	started,
	{type: 'variable-set', name: 'Site', value: 'first'},
	stepStarted(0, 'Office'),
	{type: 'variable-set', name: 'Site', value: site},
	{type: 'variable-set', name: 'Pin', value: new Secret('canary-Zx81')},
	{...stepFinished(0, 'Office', code), seconds} as JournalEvent,
	{type: 'run-finished', result: code === 0 ? 'succeeded' : 'failed', code, seconds},
];

const twoRuns = (): string => {
	const stateFolder = temporaryFolder();
	recordedRun(stateFolder, firstRun, eventsOf(0, 60, 'Ghent'));
	recordedRun(stateFolder, secondRun, eventsOf(1603, 90, 'Bruges'));
	return stateFolder;
};

const history = (stateFolder: string, words: string[], json = false) => {
	const output: string[] = [];
	const errors: string[] = [];
	const code = runHistory(words, {
		stateFolder,
		language: 'en',
		json,
		messages: messagesOf('en'),
		formats: createFormats('en', 'UTC'),
		platform: 'linux',
		write: line => output.push(line),
		writeError: line => errors.push(line),
	});
	return {code, output, errors};
};

describe('bootseq history compare', () => {
	it('says what took another time, what went another way and which variables differ', () => {
		const {code, output, errors} = history(twoRuns(), ['compare', secondRun, firstRun]);
		expect([code, errors]).toEqual([0, []]);
		expect(output).toEqual([
			expect.stringMatching(/^before: 20260801.*succeeded {2}1:00/),
			expect.stringMatching(/^after: 20260802.*failed {2}1:30/),
			'',
			'What took another time',
			'  +0:30  whole run: 1:00 -> 1:30',
			'  +0:30  Office: 1:00 -> 1:30',
			'',
			'What went another way',
			expect.stringMatching(/^ {2}Office: succeeded -> failed, code 1603/),
			'',
			'Variables that differ at the end',
			'  Site: Ghent -> Bruges',
		]);
	});

	it('gives the same as one JSON object', () => {
		const {output} = history(twoRuns(), ['compare', firstRun, secondRun], true);
		expect(output.map(line => JSON.parse(line))).toMatchObject([
			{
				type: 'comparison',
				before: {run: firstRun},
				after: {run: secondRun},
				sameSequence: true,
				times: [{name: 'Office', before: 60, after: 90}],
				ways: [{name: 'Office', before: {status: 'succeeded'}, after: {status: 'failed', code: 1603}}],
				variables: [{name: 'Site', before: {value: 'Ghent'}, after: {value: 'Bruges'}}],
			},
		]);
	});
});

describe('bootseq history variables', () => {
	it('gives them as they were after an event, and at the end without one; secrets masked', () => {
		const stateFolder = twoRuns();
		expect(history(stateFolder, ['variables', firstRun, '3']).output).toEqual(['Site=first']);
		expect(history(stateFolder, ['variables', firstRun]).output).toEqual(['Pin=********', 'Site=Ghent']);
		expect(
			history(stateFolder, ['variables', firstRun, '4'], true).output.map(line => JSON.parse(line)),
		).toEqual([{type: 'variable', name: 'Site', value: 'Ghent', since: 4}]);
	});
});

describe('bootseq history export', () => {
	it('says what it wrote', () => {
		const file = join(temporaryFolder(), 'run.html');
		const {code, output} = history(twoRuns(), ['export', firstRun, file]);
		expect(code).toBe(0);
		expect(output).toEqual([expect.stringMatching(/run\.html is written \([\d.]+ kB\)\.$/)]);
		expect(existsSync(file)).toBe(true);
	});
});

it('refuses what is no run, no number or too little, with code 2', () => {
	const stateFolder = twoRuns();
	for (const words of [
		['compare', firstRun],
		['compare', firstRun, '../..'],
		['compare', 'x', firstRun],
		['variables'],
		['variables', firstRun, '-1'],
		['variables', '../..', '1'],
		['export', firstRun],
		['export', 'x', join(stateFolder, 'x.zip')],
		['export', firstRun, join(stateFolder, 'x.tar')],
	]) {
		const {code, output, errors} = history(stateFolder, words);
		expect([code, output, errors.length], words.join(' ')).toEqual([2, [], 1]);
	}
});
