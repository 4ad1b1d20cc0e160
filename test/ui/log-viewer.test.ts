import {appendFileSync, readFileSync, renameSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {languages} from '../../source/text/language.ts';
import {openLogScreen} from '../helpers/log-screen.ts';
import {logFile, taggedRecord} from '../helpers/log-text.ts';

const escapeKey = '\u001B';
const up = '\u001B[A';
const home = '\u001B[H';
const end = '\u001B[F';

/** Line 30 and 60 are errors, line 50 waits long, line 70 comes from elsewhere. */
const sample = (): string =>
	Array.from({length: 100}, (_, at) =>
		taggedRecord({
			text: at === 60 ? 'Failed to run the action: Office. (Error: 80070643; Source: Windows)' : `line ${at}`,
			at: at < 50 ? at : at + 120,
			type: at === 30 || at === 60 ? 3 : at === 40 ? 2 : 1,
			component: at === 70 ? 'InstallSoftware' : 'TSManager',
			thread: at === 70 ? 12 : 1876,
		}),
	).join('');

describe('the log viewer', () => {
	it('begins at the end, says how many records and errors there are, and follows', async () => {
		const path = logFile(sample());
		const {terminal} = openLogScreen([path]);
		await terminal.seesText('100 of 100  2 errors  following');
		expect(terminal.text()).toContain('line 99');
		appendFileSync(path, taggedRecord({text: 'and one more', at: 300}));
		await terminal.seesText('and one more');
		await terminal.seesText('101 of 101');
	});

	it('stays where somebody reads while the log grows, until End is pressed', async () => {
		const path = logFile(sample());
		const {terminal} = openLogScreen([path]);
		await terminal.seesText('100 of 100');
		terminal.types(home);
		await terminal.seesText('1 of 100');
		appendFileSync(path, taggedRecord({text: 'and one more', at: 300}));
		await terminal.seesText('1 of 101');
		expect(terminal.text()).not.toContain('and one more');
		terminal.types(end);
		await terminal.seesText('and one more');
	});

	it('goes on when the log is rotated, and begins anew when it is cut', async () => {
		const path = logFile(sample());
		const {terminal} = openLogScreen([path]);
		await terminal.seesText('100 of 100');
		renameSync(path, path.replace('.log', '-20260801-101500.log'));
		writeFileSync(path, taggedRecord({text: 'in the new file', at: 400}));
		await terminal.seesText('in the new file');
		await terminal.seesText('101 of 101');
		truncateSync(path, 0);
		appendFileSync(path, taggedRecord({text: 'anew', at: 1}));
		await terminal.seesText('1 of 1 ');
	});

	it('goes from error to error, and says what their codes mean', async () => {
		const {terminal} = openLogScreen([logFile(sample())]);
		await terminal.seesText('2 errors');
		terminal.types('E');
		await terminal.seesText('61 of 100');
		await terminal.seesText('0x80070643');
		terminal.types('E');
		await terminal.seesText('31 of 100');
		terminal.types('E');
		await terminal.seesText('No other error there.');
		terminal.types('e');
		await terminal.seesText('61 of 100');
	});

	it.each([
		['of Windows', 'X:\\Windows\\Temp\\SMSTSLog', '0x00000005 (5): access denied'],
		[
			'of Linux',
			'/tmp/state/logs',
			"0x00000005 (5): the program's own code; as a Windows code: access denied",
		],
	])('explains exit codes as those of the system that the run was on: %s', async (_, folder, words) => {
		const {terminal} = openLogScreen(
			[
				logFile(
					taggedRecord({text: `Set a global environment variable _SMSTSLogPath=${folder}`}) +
						taggedRecord({text: 'Process completed with exit code 5'}),
				),
			],
			{columns: 100},
		);
		await terminal.seesText(words);
	});

	it('finds a text, from match to match', async () => {
		const {terminal} = openLogScreen([logFile(sample())]);
		await terminal.seesText('100 of 100');
		terminal.types('/LINE 4\r');
		await terminal.seesText('11 matches');
		await terminal.seesText('50 of 100');
		terminal.types('N');
		await terminal.seesText('49 of 100');
		terminal.types('nn');
		await terminal.seesText('Nothing else matches there.');
	});

	it('shows only what a filter lets through, and all again', async () => {
		const {terminal} = openLogScreen([logFile(sample())]);
		await terminal.seesText('100 of 100');
		terminal.types('f');
		await terminal.seesText('/regular expression/');
		terminal.types('/line 9[0-4]$/\r');
		await terminal.seesText('5 of 5  filtered');
		expect(terminal.text()).not.toContain('line 95');
		terminal.types('f\r');
		await terminal.seesText('100 of 100');
	});

	it('filters by the component and the thread under the cursor', async () => {
		const {terminal} = openLogScreen([logFile(sample())]);
		await terminal.seesText('100 of 100');
		terminal.types('/line 70\r');
		await terminal.seesText('71 of 100');
		terminal.types('c');
		await terminal.seesText('1 of 1  filtered');
		terminal.types('c');
		await terminal.seesText('71 of 100');
		terminal.types('t');
		await terminal.seesText('1 of 1  filtered');
	});

	it('says that a filter cannot be used', async () => {
		const {terminal} = openLogScreen([logFile(sample())]);
		await terminal.seesText('100 of 100');
		terminal.types('f/(/\r');
		await terminal.seesText('That cannot be looked for: /(/');
		terminal.types(escapeKey);
		await terminal.seesText('next error');
	});

	it('shows where time went by without a record', async () => {
		const {terminal} = openLogScreen([logFile(sample())]);
		await terminal.seesText('100 of 100');
		terminal.types('/line 50\r');
		await terminal.seesText('(after 2:01) line 50');
	});

	it('keeps bookmarks, and copies them to a file', async () => {
		const {terminal, folder} = openLogScreen([logFile(sample())]);
		await terminal.seesText('100 of 100');
		terminal.types(`b${up}${up}b`);
		await terminal.seesText('2 bookmarks');
		terminal.types('x');
		await terminal.seesText('100 of 100');
		terminal.types('w');
		await terminal.seesText('2 records copied to');
		const copied = readFileSync(path.join(folder, 'bootseq-log-20260801120000.txt'), 'utf8');
		expect(copied.match(/line \d+/g)?.toSorted()).toEqual(['line 97', 'line 99']);
	});

	it('shows several logs as one, by time', async () => {
		const one = logFile(taggedRecord({text: 'first', at: 1}) + taggedRecord({text: 'third', at: 3}), 'a.log');
		const two = logFile(taggedRecord({text: 'second', at: 2}), 'b.log');
		const {terminal} = openLogScreen([one, two]);
		await terminal.seesText('third');
		expect(terminal.text()).toContain('2 logs as one, by time');
		expect(terminal.text()).toMatch(/first[\s\S]*second[\s\S]*third/);
	});

	it('says of which log a record is, and keeps it when a filter comes and goes', async () => {
		const lines = (name: string, from: number) =>
			Array.from({length: 60}, (_, at) =>
				taggedRecord({text: `${name} ${at}`, at: from + at, type: name === 'late' && at > 50 ? 3 : 1}),
			).join('');
		const early = logFile(taggedRecord({text: 'early error', type: 3}) + lines('early', 1), 'smsts.log');
		const late = logFile(lines('late', 100), 'smsts.log');
		const {terminal} = openLogScreen([early, late], {columns: 132});
		await terminal.seesText('121 of 121');
		terminal.types('ftype:error\r');
		await terminal.seesText('10 of 10  filtered');
		terminal.types(up);
		await terminal.seesText('9 of 10  filtered');
		terminal.types('f\r');
		await terminal.seesText('120 of 121');
		expect(terminal.text()).toContain(` · ${path.basename(path.dirname(late))}${path.sep}smsts.log`);
	});

	it('lets nothing that a log holds reach the terminal but its letters', async () => {
		const {terminal} = openLogScreen([
			logFile(
				taggedRecord({text: 'a\u001B[2Jb\u001B]0;title\u0007c\u009B31md', component: '\u001B[5mX', type: 3}),
			),
		]);
		await terminal.seesText('abcd');
		for (const dangerous of ['\u001B[2J', 'title', '\u009B', '\u001B[5m']) {
			expect(terminal.written).not.toContain(dangerous);
		}
	});

	it('is empty where the log is', async () => {
		const {terminal} = openLogScreen([logFile('')]);
		await terminal.seesText('The log is empty.');
		terminal.types(`${up}eEnNbxwct`);
		await terminal.seesText('The log is empty.');
	});

	it('lays its keys over it on F1, and closes with Escape', async () => {
		const {terminal, closed} = openLogScreen([logFile(sample())]);
		await terminal.seesText('100 of 100');
		terminal.types('?');
		await terminal.seesText('bookmark');
		terminal.types('q');
		await terminal.seesText('100 of 100');
		terminal.types('q');
		await closed;
		expect(terminal.isAlternateScreen).toBe(false);
	});
});

describe.each(languages)('in %s', language => {
	it.each([
		[80, 24],
		[100, 30],
		[132, 43],
		[40, 12],
	])('it fits into %d by %d', async (columns, rows) => {
		const {terminal} = openLogScreen([logFile(sample())], {columns, rows, language});
		await terminal.seesText('line 99');
		await terminal.sees(() => /100 (of|sur|van) 100/.test(terminal.text()), 'the position');
		terminal.types('E');
		await terminal.sees(() => /61 (of|sur|van) 100/.test(terminal.text()), 'the error');
		const screen = terminal.screen();
		expect(screen[rows - 1]).toBe('');
		expect(screen.some(row => row.includes('Failed to run the action'))).toBe(true);
		expect(terminal.written).not.toContain('\u001B[2J');
	});
});

it('a window that is made smaller and larger keeps the record that was chosen', async () => {
	const {terminal} = openLogScreen([logFile(sample())]);
	await terminal.seesText('2 errors');
	terminal.types('E');
	await terminal.seesText('61 of 100');
	for (const [columns, rows] of [
		[120, 40],
		[60, 16],
		[80, 24],
	] as const) {
		terminal.resize(columns, rows);
		await terminal.sees(
			() => terminal.screen()[rows - 2]?.includes('F1') === true || columns < 80,
			'the keys',
		);
	}

	await terminal.seesText('61 of 100');
});
