import {describe, expect, it} from 'vitest';
import {languages} from '../../source/text/language.ts';
import type {Console, QuestionName, Questions} from '../../source/ui/console.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable, rowOf} from '../helpers/example-run.ts';
import {failedStep, pausedQuestion, recoveryQuestion} from '../helpers/recovery-question.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const run = {name: 'Prepare workstation', started: '2026-11-21T13:58:00.000Z'};

const recovery = recoveryQuestion({
	timeout: {seconds: 900, choice: 'abort'},
	failed: failedStep({message: 'The exit code 1603 is not among the success codes 0 3010.'}),
});

/** Every question of a held run, in its longest form. */
const questions: {[Name in QuestionName]?: Questions[Name]['question']} = {
	recovery,
	paused: pausedQuestion({notice: 'Site is Ghent now.'}),
	'go-to': {
		index: 1,
		path: ['Disk', 'Format'],
		direction: 'back',
		restored: [{name: 'Site', now: 'Ghent', earlier: 'Brussels'}],
		passedOver: [],
	},
	'technician-code': {wrong: {attempts: 2, delay: 30}},
	'lost-run': {...run, reason: 'The journal is damaged at line 14.', help: 'Its logs can still be read.'},
	'changed-sequence': {...run, source: '/media/contoso/SMS/data'},
	interrupted: {
		step: 'Office',
		path: ['Install packages', 'Office'],
		cause: 'crash',
		command: 'setup.exe /configure',
		survivors: ['setup.exe (1201)', 'msiexec.exe (1300)'],
	},
	finished: {result: 'failed', code: 1603, failed: recovery.failed, logFile: recovery.logFile, seconds: 900},
};

const sizes = [
	[80, 24],
	[100, 30],
	[132, 43],
] as const;

const begin = (console: Console) => {
	const record = createRecorder();
	console.begin({name: run.name, organization: 'Contoso', table: exampleTable});
	for (const event of eventsUpTo7Zip) {
		console.event(record(event));
	}
};

describe.each(languages)('in %s', language => {
	describe.each(sizes)('at %d by %d', (columns, rows) => {
		it.each(Object.entries(questions))(
			'the question %s fits, with its keys below',
			async (name, question) => {
				const {console, terminal} = await openScreenConsole({columns, rows, language});
				begin(console);
				void console.ask(name as QuestionName, question);
				// The row of keys is drawn last; F1 is on every one.
				await terminal.sees(() => /F1 /.test(terminal.screen()[rows - 2] ?? ''), 'the keys');
				const screen = terminal.screen();
				expect(screen[rows - 1]).toBe('');
				expect(screen[1]).toBe('─'.repeat(columns));
				expect(terminal.written).not.toContain('\u001B[2J');
			},
		);

		it('the whole menu of a failed step is there, and what is said of it is not cut', async () => {
			const {console, terminal} = await openScreenConsole({columns, rows, language});
			begin(console);
			void console.ask('recovery', recovery);
			await terminal.seesText('1603');
			const menu = terminal.screen().slice(-12, -3);
			expect(menu.map(row => /^ [▸ ] ([rtsgvcla]) /.exec(row)?.[1] ?? '').join('')).toBe('rtsgvcla');
			expect(menu.filter(row => row.includes('…') && !/^ [▸ ] [tg] .* …/.test(row))).toEqual([]);
			expect(terminal.text()).toContain('0x00000643');
			expect(terminal.text()).toContain('Office');
			expect(terminal.screen().at(-3)).not.toContain('…');
		});
	});
});

it('a question is redrawn in a few hundred bytes when a second goes by', async () => {
	let time = Date.UTC(2026, 10, 21, 14, 3);
	const {console, terminal} = await openScreenConsole({columns: 100, rows: 30, now: () => time});
	begin(console);
	void console.ask('recovery', {...recovery, failed: {...recovery.failed, index: rowOf('Office')}});
	await terminal.seesText('In 15:00');
	const before = terminal.bytes;
	time += 1000;
	await terminal.seesText('In 14:59');
	expect(terminal.bytes - before).toBeLessThanOrEqual(500);
});
