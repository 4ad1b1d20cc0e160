import {mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {exportRun} from '../../../source/commands/history/export-run.ts';
import {cmtraceTime, formatCmtrace} from '../../../source/log/cmtrace.ts';
import {unzip} from '../../../source/media/unzip.ts';
import type {JournalEvent} from '../../../source/sequence/event.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {createFormats} from '../../../source/text/formats.ts';
import {messagesOf} from '../../../source/text/language.ts';
import {leaksInTexts} from '../../helpers/canaries.ts';
import {started, stepFinished, stepStarted} from '../../helpers/journal-events.ts';
import {recordedRun} from '../../helpers/recorded-run.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const run = '20260801-100000-0a1b2c3d';
const canaries = [
	'canary-hidden-Zx81',
	'canary-named-Qw92',
	'canary-printed-Er37',
	'canary-token-Ty64',
	'canary-old-Ui55',
];
const [hidden = '', named = '', printed = '', token = '', old = ''] = canaries;

const events: JournalEvent[] = [
	started,
	{type: 'variable-set', name: 'JoinSecretHidden', value: new Secret(old)},
	{type: 'variable-set', name: 'Hidden', value: new Secret(hidden)},
	{type: 'variable-set', name: 'DomainPassword', value: named},
	{type: 'variable-set', name: 'Site', value: 'Ghent <b>'},
	{...stepStarted(0, 'Join <domain>'), command: `join.exe --token ${token}`} as JournalEvent,
	{
		...stepFinished(0, 'Join <domain>', 5),
		message: `It said password=${printed} and ${named}.`,
	} as JournalEvent,
	{
		type: 'run-finished',
		result: 'failed',
		code: 5,
		failedStep: {index: 0, name: 'Join <domain>'},
		seconds: 4,
	},
];

const line = (text: string) =>
	formatCmtrace({
		text,
		...cmtraceTime(new Date(Date.UTC(2026, 7, 1, 10, 0, 6)), 0),
		component: 'TSManager',
		context: '',
		type: 1,
		thread: 1,
		file: '',
	});

/** A run in progress: its key is there. */
const runWithLogs = () => {
	const stateFolder = temporaryFolder();
	const {folder, seal} = recordedRun(stateFolder, run, events);
	writeFileSync(
		join(folder.logs, 'smsts.log'),
		line('Start executing an instruction. Instruction name: Join <domain>. Instruction pointer: 0') +
			line(`Hidden is ${hidden}, it was ${old}; <script>alert(1)</script>`) +
			line(`powershell -EncodedCommand ${Buffer.from(hidden, 'utf16le').toString('base64')}`),
	);
	mkdirSync(join(folder.logs, 'report'));
	writeFileSync(
		join(folder.logs, 'report', 'utf16.txt'),
		Buffer.from(`\uFEFFtoken=${token} ${hidden}`, 'utf16le'),
	);
	writeFileSync(join(folder.logs, 'report', 'dump.bin'), Buffer.from([0, 1, 2, 3]));
	symlinkSync(folder.key, join(folder.logs, 'link.txt'));
	return {stateFolder, folder, seal};
};

const exported = (stateFolder: string, target: string) =>
	exportRun(run, target, {
		stateFolder,
		language: 'en',
		messages: messagesOf('en'),
		formats: createFormats('en', 'UTC'),
		platform: 'windows',
	});

const textsIn = async (file: string): Promise<Record<string, string>> => {
	const read = await unzip(readFileSync(file), () => true);
	return Object.fromEntries(
		read.ok ? [...read.value].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]) : [],
	);
};

describe('a run exported for support', () => {
	it('is a zip with the page, the journal, the document and the logs', async () => {
		const {stateFolder} = runWithLogs();
		const file = join(temporaryFolder(), 'run.zip');
		const result = exported(stateFolder, file);
		expect(result).toMatchObject({ok: true, value: {file, bytes: statSync(file).size}});
		const texts = await textsIn(file);
		expect(Object.keys(texts).map(name => name.replace(`${run}/`, ''))).toEqual([
			'report.html',
			'journal.jsonl',
			'sequence.xml',
			'logs/report/utf16.txt',
			'logs/smsts.log',
			'about.txt',
		]);
		const journal = texts[`${run}/journal.jsonl`]
			?.trimEnd()
			.split('\n')
			.map(text => JSON.parse(text));
		expect(journal).toHaveLength(events.length);
		expect(journal).toContainEqual(expect.objectContaining({name: 'Site', value: 'Ghent <b>'}));
		expect(journal).toContainEqual(expect.objectContaining({name: 'DomainPassword', secret: true}));
		expect(texts[`${run}/journal.jsonl`]).not.toContain('sealed');
	});

	it('holds no secret: none that was hidden, none that a name or a look gives away, none that was printed', async () => {
		const {stateFolder} = runWithLogs();
		const folder = temporaryFolder();
		exported(stateFolder, join(folder, 'run.zip'));
		exported(stateFolder, join(folder, 'run.html'));
		const texts = {
			...(await textsIn(join(folder, 'run.zip'))),
			page: readFileSync(join(folder, 'run.html'), 'utf8'),
		};
		expect(Object.keys(texts)).toHaveLength(7);
		expect(leaksInTexts(canaries, texts)).toEqual([]);
	});

	it('holds none either when the key of the run is gone, but for what only the key could tell', async () => {
		const {stateFolder, seal} = runWithLogs();
		seal.destroy();
		const file = join(temporaryFolder(), 'run.zip');
		exported(stateFolder, file);
		expect(leaksInTexts([named, printed, token], await textsIn(file))).toEqual([]);
	});

	it('says what is left out: what is no text; a link is not followed', async () => {
		const {stateFolder} = runWithLogs();
		const file = join(temporaryFolder(), 'run.zip');
		expect(exported(stateFolder, file)).toMatchObject({
			value: {leftOut: [{file: 'logs/report/dump.bin', reason: expect.stringContaining('no text')}]},
		});
		expect((await textsIn(file))[`${run}/about.txt`]).toContain('logs/report/dump.bin');
	});

	it('is a page of one file without script, every text of the run escaped', () => {
		const {stateFolder} = runWithLogs();
		const file = join(temporaryFolder(), 'run.html');
		exported(stateFolder, file);
		const page = readFileSync(file, 'utf8');
		expect(page).toContain('Join &lt;domain&gt;');
		expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(page).toContain('<svg ');
		expect(page).not.toMatch(/<script|\son\w+=|https?:|<link|<img/i);
	});

	it('is made of what can be read of a damaged journal, and says where the damage is', () => {
		const {stateFolder, folder} = runWithLogs();
		const journal = readFileSync(folder.journal, 'utf8');
		writeFileSync(folder.journal, journal.replace('"name":"Site"', '"name":"Sits"'));
		const file = join(temporaryFolder(), 'run.html');
		expect(exported(stateFolder, file)).toMatchObject({ok: true});
		const page = readFileSync(file, 'utf8');
		expect(page).toContain('damaged in the middle');
		expect(page).not.toContain('Ghent');
	});

	it('overwrites nothing, and leaves nothing half written', () => {
		const {stateFolder} = runWithLogs();
		const folder = temporaryFolder();
		writeFileSync(join(folder, 'run.zip'), 'mine');
		expect(exported(stateFolder, join(folder, 'run.zip'))).toMatchObject({ok: false});
		expect(readFileSync(join(folder, 'run.zip'), 'utf8')).toBe('mine');
		expect(exported(stateFolder, join(folder, 'missing', 'run.zip'))).toMatchObject({ok: false});
		expect(exported(stateFolder, join(folder, 'run.rar'))).toMatchObject({
			ok: false,
			error: expect.stringContaining('.zip or .html'),
		});
		expect(readdirSync(folder)).toEqual(['run.zip']);
	});
});
