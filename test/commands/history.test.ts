import {appendFileSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {runHistory} from '../../source/commands/history.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {createFormats} from '../../source/text/formats.ts';
import {messagesOf} from '../../source/text/language.ts';
import {started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {recordedRun} from '../helpers/recorded-run.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const first = '20260801-100000-0a1b2c3d';
const second = '20260802-100000-0a1b2c3d';

const failedRun: JournalEvent[] = [
	started,
	{type: 'group-started', index: 0, name: 'Prepare', depth: 0},
	{
		type: 'step-skipped',
		index: 1,
		name: 'Visio',
		depth: 1,
		reason: 'condition',
		trace: {kind: 'expression', verdict: false, text: 'Model equals "Tablet"', saw: 'Model = Notebook'},
	},
	{...stepStarted(2, 'Office'), depth: 1} as JournalEvent,
	{type: 'restart-requested', target: 'current-os', reason: 'Office asked for it', retry: true},
	{type: 'run-resumed', index: 2, bootId: 'boot-2'},
	{...stepStarted(2, 'Office'), depth: 1, attempt: 2} as JournalEvent,
	{type: 'variable-set', name: 'Site', value: 'Ghent'},
	{type: 'variable-set', name: 'JoinPassword', value: new Secret('canary-Zx81')},
	{...stepFinished(2, 'Office', 1603), attempt: 2} as JournalEvent,
	{type: 'group-finished', index: 0, name: 'Prepare', depth: 0, succeeded: false, ignored: false},
	{type: 'run-finished', result: 'failed', code: 1603, failedStep: {index: 2, name: 'Office'}, seconds: 74},
];

const history = (stateFolder: string, words: string[] = [], json = false) => {
	const output: string[] = [];
	const errors: string[] = [];
	const code = runHistory(words, {
		stateFolder,
		language: 'en',
		json,
		messages: messagesOf('en'),
		formats: createFormats('en', 'UTC'),
		platform: 'windows',
		write: line => output.push(line),
		writeError: line => errors.push(line),
	});
	return {code, output, errors};
};

describe('bootseq history', () => {
	it('says so when there is no past run', () => {
		expect(history(temporaryFolder())).toEqual({code: 0, output: ['There is no past run here.'], errors: []});
		expect(history(temporaryFolder(), [], true)).toEqual({code: 0, output: [], errors: []});
	});

	it('lists runs, the newest first, with result, time, restarts and the failed step', () => {
		const stateFolder = temporaryFolder();
		recordedRun(stateFolder, first, failedRun);
		recordedRun(stateFolder, second, [started]);
		const {code, output} = history(stateFolder);
		expect(code).toBe(0);
		expect(output).toEqual([
			expect.stringMatching(/^20260802.* {2}Install Windows {2}.* {2}not finished$/),
			expect.stringMatching(
				/^20260801.* {2}failed {2}1:14 {2}1 restart {2}“Office” failed with code 1603 \(0x00000643, fatal error during installation\)$/,
			),
		]);
	});

	it('shows a run in full: every attempt, why a step was skipped, the variables without secrets', () => {
		const stateFolder = temporaryFolder();
		recordedRun(stateFolder, first, failedRun);
		const {code, output} = history(stateFolder, [first]);
		expect(code).toBe(0);
		expect(output.slice(0, 3)).toEqual([
			'Install Windows (CON00010)',
			expect.stringContaining('failed  1:14'),
			'Contoso Notebook 7 (S-1234)',
		]);
		expect(output).toEqual(
			expect.arrayContaining([
				'10:00:02  Prepare  Failed.',
				'10:00:03    Visio  skipped: Model = Notebook',
				'10:00:04    Office  not finished',
				'10:00:07    Office  failed, code 1603 (0x00000643, fatal error during installation)  attempt 2  0:01',
				'JoinPassword=********',
				'Site=Ghent',
			]),
		);
		expect(output.join('\n')).not.toContain('canary');
	});

	it('gives the same as JSON, an object a line', () => {
		const stateFolder = temporaryFolder();
		recordedRun(stateFolder, first, failedRun);
		const lines = history(stateFolder, [first], true).output.map(line => JSON.parse(line));
		expect(lines[0]).toMatchObject({
			type: 'run',
			run: first,
			result: 'failed',
			seconds: 74,
			failedStep: {index: 2, name: 'Office', code: 1603},
		});
		expect(lines.filter(({type}) => type === 'step').map(({name, status}) => `${name} ${status}`)).toEqual([
			'Visio skipped',
			'Office running',
			'Office failed',
		]);
		expect(lines).toContainEqual({type: 'variable', name: 'JoinPassword', secret: true});
	});

	it('is the same when the run has ended and its key is gone', () => {
		const stateFolder = temporaryFolder();
		const {seal} = recordedRun(stateFolder, first, failedRun);
		const before = history(stateFolder, [first]);
		seal.destroy();
		expect(history(stateFolder, [first])).toEqual(before);
	});

	it('shows what can be read of a damaged journal, and says where the damage is', () => {
		const stateFolder = temporaryFolder();
		const {folder} = recordedRun(stateFolder, first, failedRun);
		const text = readFileSync(folder.journal, 'utf8');
		writeFileSync(folder.journal, text.replace('"name":"Site"', '"name":"Sits"'));
		const {code, output, errors} = history(stateFolder, [first]);
		expect(code).toBe(1);
		expect(output).toContain('10:00:04    Office  not finished');
		expect(output).not.toContain('Site=Ghent');
		expect(errors).toEqual([
			expect.stringMatching(/journal\.jsonl, record 8 at byte \d+: .*damaged in the middle/),
		]);
		expect(history(stateFolder)).toMatchObject({code: 0, output: [expect.stringContaining('not finished')]});
	});

	it('takes no offence at the torn end that a crash leaves', () => {
		const stateFolder = temporaryFolder();
		const {folder} = recordedRun(stateFolder, first, failedRun);
		appendFileSync(folder.journal, '{"type":"st');
		expect(history(stateFolder)).toMatchObject({code: 0, errors: []});
	});

	it('refuses what is no run', () => {
		const stateFolder = temporaryFolder();
		for (const name of ['../..', 'x', first]) {
			expect(history(stateFolder, [name])).toMatchObject({code: 2, output: []});
		}
	});
});
