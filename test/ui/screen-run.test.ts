import {appendFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {failure, success} from '../../source/sequence/result.ts';
import type {Console} from '../../source/ui/console.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable, rowOf, visioTrace} from '../helpers/example-run.ts';
import {logFile, taggedRecord} from '../helpers/log-text.ts';
import {failedStep} from '../helpers/recovery-question.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const begin = (console: Console, record = createRecorder()) => {
	console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
	for (const event of eventsUpTo7Zip) {
		console.event(record(event));
	}

	return record;
};

const output = (text: string) => ({type: 'output', index: rowOf('7-Zip'), stream: 'stdout', text}) as const;

describe('a run on the screen', () => {
	it('shows the tree around the current step, its command, its output and how far it is', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		console.event(record(output('Extracting archive')));
		await terminal.seesText('Extracting archive');
		const screen = terminal.text();
		expect(screen).toContain('Contoso · Prepare workstation');
		expect(screen).toMatch(/✓ Disk +2 steps/);
		expect(screen).toMatch(/▾ Install packages +1 of 4/);
		expect(screen).toMatch(/ {3}▸ 7-Zip/);
		expect(screen).toMatch(/ {3}· Office/);
		expect(screen).not.toContain('Format');
		expect(screen).toContain('Install packages › 7-Zip');
		expect(screen).toContain('msiexec.exe /i 7z2408-x64.msi /qn /norestart');
		expect(screen).toContain('Step 5 of about 11');
		expect(screen).toContain('F10 cancel');
	});

	it('says why a step was skipped, on its row and in full behind F2', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		const skipped = {type: 'step-skipped', index: rowOf('Visio'), name: 'Visio', depth: 1} as const;
		console.event(record({...skipped, reason: 'condition', trace: visioTrace}));
		await terminal.seesText('skipped: Model = "Virtual Machine"');
		terminal.types('\u001B[12~');
		await terminal.seesText('“Visio” was skipped: its condition is false');
		expect(terminal.text()).toContain('ALL of');
		expect(terminal.text()).toContain('✗ NONE of');
		expect(terminal.text()).toContain('InstallOffice = "true"');
		terminal.types('\u001B');
		await terminal.seesText('Step 5 of about 11');
	});

	it('keeps a step that failed apart from one whose failure is ignored', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		const finished = {
			type: 'step-finished',
			index: rowOf('7-Zip'),
			name: '7-Zip',
			attempt: 1,
			seconds: 3,
		} as const;
		console.event(record({...finished, code: 1603, succeeded: false, ignored: true}));
		await terminal.seesText('! 7-Zip');
		await terminal.seesText('failed, code 1603, ignored');
	});

	it('gives the whole screen to the tree, the step and the output, one after the other', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		console.event(record(output('Extracting archive')));
		await terminal.seesText('Extracting archive');
		terminal.types('z');
		await terminal.seesText(' Steps');
		expect(terminal.text()).not.toContain('msiexec.exe');
		terminal.types('z');
		await terminal.seesText(' Step\n');
		expect(terminal.text()).toContain('msiexec.exe');
		expect(terminal.text()).not.toContain('Check readiness');
		terminal.types('z');
		await terminal.seesText(' Output');
		expect(terminal.text()).not.toContain('msiexec.exe');
		terminal.types('z');
		await terminal.seesText('Check readiness');
		expect(terminal.text()).toContain('Extracting archive');
	});

	it('keeps the zoomed part over a question, and shows all again with Escape', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types('zz');
		await terminal.seesText(' Step\n');
		const asked = console.ask('restart', {message: '', seconds: 60, target: 'current-os', mode: 'machine'});
		await terminal.seesText('Restart in');
		terminal.types('\r');
		await asked;
		await terminal.seesText(' Step\n');
		terminal.types('\u001B');
		await terminal.seesText('Check readiness');
	});

	it('scrolls back through the zoomed output, stands still there, and follows again at its end', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		for (let line = 1; line <= 100; line++) {
			console.event(record(output(`line number ${line}`)));
		}

		await terminal.seesText('▸ 7-Zip');
		terminal.types('zzz');
		await terminal.seesText('line number 100');
		await terminal.seesText('following');
		terminal.types('\u001B[H');
		await terminal.seesText('lines 1–17 of 100');
		expect(terminal.text()).not.toContain('following');
		console.event(record(output('line number 101')));
		await terminal.seesText('lines 1–17 of 101');
		terminal.types('\u001B[6~');
		await terminal.seesText('lines 18–34 of 101');
		terminal.types('\u001B[F');
		await terminal.seesText('line number 101');
		await terminal.seesText('following');
	});

	it('has no more than the last thousand lines of output, and says which they are', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		for (let line = 1; line <= 1500; line++) {
			console.event(record(output(`line number ${line}`)));
		}

		await terminal.seesText('▸ 7-Zip');
		terminal.types('zzz\u001B[H');
		await terminal.seesText('lines 501–517 of 1500');
	});

	it('opens the log of the run in the log viewer behind F3, at its end, while the run goes on', async () => {
		const file = logFile(
			Array.from({length: 100}, (_, line) => taggedRecord({text: `Record ${line + 1}`, at: line})).join(''),
		);
		const {console, terminal} = await openScreenConsole({
			runLogs: {fileOf: () => file, copy: async () => failure('not here')},
		});
		const record = begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types('\u001BOR');
		await terminal.seesText('Record 100');
		await terminal.seesText('following');
		appendFileSync(file, taggedRecord({text: 'Record 101', at: 101}));
		await terminal.seesText('Record 101');
		terminal.types('w');
		await terminal.seesText('not here');
		console.event(record(output('meanwhile')));
		terminal.types('\u001B');
		await terminal.seesText('meanwhile');
	});

	it('has in that log also what it was rotated into', async () => {
		const folder = temporaryFolder();
		logFile(taggedRecord({text: 'The first record'}), 'smsts-20260801-100100.log', folder);
		logFile(taggedRecord({text: 'Of something else'}), 'other.log', folder);
		const file = logFile(taggedRecord({text: 'The last record', at: 90}), 'smsts.log', folder);
		const {console, terminal} = await openScreenConsole({
			runLogs: {fileOf: () => file, copy: async () => failure('not here')},
		});
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types('\u001BOR');
		await terminal.seesText('The last record');
		await terminal.seesText('2 of 2');
		expect(terminal.text()).toContain('The first record');
		expect(terminal.text()).not.toContain('Of something else');
	});

	it('says before a run what it has said so far, where a log would be', async () => {
		const {console, terminal} = await openScreenConsole();
		console.wait('media');
		await terminal.seesText('One moment');
		terminal.types('\u001BOR');
		await terminal.seesText('No log is written yet.');
		terminal.types('\u001B');
		console.notice('warning', 'The clock is wrong.');
		await terminal.seesText('Warning: The clock is wrong.');
		terminal.types('\u001BOR');
		await terminal.sees(() => terminal.screen()[3] === ' The clock is wrong.', 'the notice again');
	});

	it('shows how fast a package comes, and how long it will take', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {console, terminal} = await openScreenConsole({now: () => time});
		const record = begin(console);
		const transfer = {package: 'CON00020', total: 10_000_000, source: 'http://content.example/CON00020'};
		console.event(record({type: 'content-started', bytes: 0, ...transfer}));
		time += 2000;
		console.event(record({type: 'content-progress', bytes: 4_000_000, ...transfer}));
		await terminal.seesText('CON00020  40%  4 MB of 10 MB  2 MB/s  0:03 left  █');
		expect(terminal.text()).toContain('msiexec.exe');
	});

	it('draws again for the new size when the terminal is resized', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.resize(120, 40);
		await terminal.seesText('│ Install packages › 7-Zip');
		expect(terminal.screen()[1]).toBe('─'.repeat(120));
		terminal.resize(40, 12);
		const widest = () => Math.max(...terminal.screen().map(row => row.length));
		await terminal.sees(() => widest() <= 40 && terminal.text().includes('7-Zip'), 'the narrow screen');
		terminal.resize(80, 24);
		await terminal.seesText('msiexec.exe');
	});

	it('gives the terminal back as it was, and repeats the warnings there', async () => {
		const {console, terminal} = await openScreenConsole();
		await terminal.seesText('One moment');
		expect(terminal.isAlternateScreen).toBe(true);
		console.notice('warning', 'Two steps cannot be run.');
		await terminal.seesText('Warning: Two steps cannot be run.');
		await console.close();
		expect(terminal.isAlternateScreen).toBe(false);
		await terminal.seesText('Warning: Two steps cannot be run.');
		expect(terminal.keyboard.isRaw).toBe(false);
	});

	it('cancels a run after one confirmation', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types('\u0003');
		await terminal.seesText('“7-Zip” is ended now');
		terminal.types('y');
		await terminal.seesText('Cancelling…');
		expect(console.cancelled.aborted).toBe(true);
	});
});

describe('the end of a run', () => {
	it('names the step, its place, its command, its code in words, its output and the log', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		const index = rowOf('7-Zip');
		console.event(
			record({
				type: 'run-finished',
				result: 'failed',
				code: 1603,
				failedStep: {index, name: '7-Zip'},
				seconds: 9,
			}),
		);
		const asked = console.ask('finished', {
			result: 'failed',
			code: 1603,
			failed: failedStep({
				name: '7-Zip',
				path: ['Install packages', '7-Zip'],
				command: 'msiexec.exe /i 7z.msi',
				output: ['Error 1304. Error writing to file.', 'Return value 3.'],
			}),
			logFile: 'X:\\logs\\smsts.log',
			seconds: 900,
		});
		await terminal.seesText('✗ Prepare workstation failed');
		const screen = terminal.text();
		expect(screen).toContain('Install packages › 7-Zip');
		expect(screen).toContain('msiexec.exe /i 7z.msi');
		expect(screen).toMatch(/1603 +0x00000643 +\w+/);
		expect(screen).toContain('Error 1304. Error writing to file.');
		expect(screen).toContain('X:\\logs\\smsts.log');
		expect(screen).toContain('This page closes in 900 seconds.');
		terminal.types('\r');
		expect(await asked).toEqual({kind: 'answer', answer: 'leave'});
	});

	it('keeps the step, its code, the next thing to do and the log on a screen of 40 by 12', async () => {
		const {console, terminal} = await openScreenConsole({columns: 40, rows: 12});
		begin(console);
		void console.ask('finished', {
			result: 'failed',
			code: 127,
			failed: failedStep({
				name: 'Office',
				path: ['Office'],
				code: 127,
				message: 'Not found.',
				output: ['no'],
			}),
			logFile: '/var/lib/bootseq/_SMSTaskSequence/runs/20261121-140200-abcd/logs/smsts.log',
		});
		await terminal.seesText('failed');
		const screen = terminal.text();
		expect(screen).toMatch(/step +Office/);
		expect(screen).toMatch(/code +127/);
		expect(screen).toMatch(/next +Mend the cause/);
		expect(screen).toMatch(/log .*smsts\.log/);
	});

	it('names whole what ended it where no step failed; so does F2', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = createRecorder();
		console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
		for (const event of eventsUpTo7Zip.filter(({type}) => type === 'run-started')) {
			console.event(record(event));
		}

		const reason =
			'Package CON00021 cannot be used: SMS/PKG/CON00021/say.sh on volume 2 of 2 is not what its manifest says. Make the medium anew.';
		console.event(record({type: 'run-finished', result: 'failed', code: 0x8009_1007, reason, seconds: 9}));
		void console.ask('finished', {result: 'failed', code: 0x8009_1007, reason, logFile: 'smsts.log'});
		await terminal.seesText('✗ Prepare workstation failed');
		const words = () => terminal.text().replaceAll(/\s+/g, ' ');
		expect(words()).toContain(`reason ${reason}`);
		terminal.types('\u001BOQ');
		await terminal.seesNo('✗ Prepare workstation failed');
		await terminal.sees(() => words().includes(reason), 'the reason');
		expect(terminal.text()).not.toContain('nothing has failed');
	});

	it('says what to do next after a failure', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		void console.ask('finished', {result: 'failed', code: 1, logFile: 'smsts.log'});
		await terminal.seesText('Mend the cause, then start bootseq again');
	});

	it('lists past runs where they can be read, shows one in full, and comes back', async () => {
		const summary = {
			name: 'Prepare workstation',
			machine: 'LAB-0231',
			started: '2026-11-20T08:00:00.000Z',
			result: 'failed',
			seconds: 72,
			restarts: 1,
		} as const;
		const failedStep = {index: 3, name: 'Office', code: 1603};
		const time = '2026-11-20T08:00:05.000Z';
		const {console, terminal} = await openScreenConsole({
			history: async () => [
				{...summary, run: '2', result: 'succeeded'},
				{...summary, run: '1', failedStep},
			],
			historyDetail: async run =>
				success({
					summary: {...summary, run, failedStep},
					timeline: [
						{
							kind: 'step',
							time,
							index: 3,
							name: 'Office',
							depth: 1,
							attempt: 2,
							status: 'failed',
							code: 1603,
						},
						{kind: 'restart', time, target: 'boot-media', reason: 'Office asked for it'},
					],
					variables: [{name: 'Site', value: 'Ghent'}],
				}),
		});
		void console.ask('finished', {result: 'succeeded', code: 0, logFile: 'smsts.log'});
		await terminal.seesText('succeeded');
		terminal.types('h');
		await terminal.seesText('Past runs');
		terminal.types('\u001B[B');
		await terminal.seesText('“Office” failed with code 1603');
		terminal.types('\r');
		await terminal.seesText('08:00:05');
		expect(terminal.text()).toMatch(/08:00:05 +Office +failed, code 1603 \(0x00000643, [\w\s]+\) +attempt 2/);
		terminal.types('\u001B[B');
		await terminal.seesText('A restart from the boot medium is due. Reason: Office asked for it.');
		terminal.types('\u001B');
		await terminal.seesText('Past runs');
		await terminal.seesText('“Office” failed with code 1603');
		terminal.types('\u001B');
		await terminal.seesText('smsts.log');
	});
});
