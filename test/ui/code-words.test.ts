import {describe, expect, it} from 'vitest';
import type {RunSummary} from '../../source/history/past-run.ts';
import {createFormats} from '../../source/text/formats.ts';
import {type Language, languages, messagesOf} from '../../source/text/language.ts';
import {failureLines} from '../../source/ui/failure-lines.ts';
import {detailLines, summaryLine} from '../../source/ui/history-lines.ts';
import {createLineConsole} from '../../source/ui/line-console.ts';
import {reportPage} from '../../source/ui/report/report-page.ts';
import {exampleTable} from '../helpers/example-run.ts';
import {started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {openLogScreen} from '../helpers/log-screen.ts';
import {logFile, taggedRecord} from '../helpers/log-text.ts';
import {beginRun, failedEnd, openKiosk} from '../helpers/open-kiosk.ts';
import {begin} from '../helpers/open-recovery.ts';
import {pastRunOf} from '../helpers/past-run.ts';
import {failedStep, recoveryQuestion} from '../helpers/recovery-question.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

/** What 1603, and 0x80070643 that carries it, mean. */
const fatal: Readonly<Record<Language, string>> = {
	en: 'fatal error during installation',
	fr: 'erreur irrécupérable lors de l’installation',
	nl: 'onherstelbare fout tijdens de installatie',
};

const {index, name} = failedStep();
const failed = {
	type: 'step-finished',
	index,
	name,
	attempt: 1,
	code: 1603,
	succeeded: false,
	ignored: false,
	seconds: 3,
} as const;

const summary: RunSummary = {
	run: '20260801-100000-0a1b2c3d',
	name: 'Prepare workstation',
	machine: 'LAB-0231',
	started: '2026-08-01T10:00:00.000Z',
	result: 'failed',
	restarts: 0,
	failedStep: {index, name, code: 1603},
};

describe('what the exit code of a past run means', () => {
	const words = {
		messages: messagesOf('en'),
		formats: createFormats('en', 'UTC'),
		language: 'en',
		platform: 'windows',
	} as const;
	const past = (folder: string) =>
		pastRunOf([
			started,
			{type: 'variable-set', name: '_SMSTSMDataPath', value: folder},
			stepStarted(1, 'Office'),
			stepFinished(1, 'Office', 126),
			{type: 'run-finished', result: 'failed', code: 126, failedStep: {index: 1, name: 'Office'}, seconds: 1},
		]);

	it('is what it means on the system that the run was on, wherever it is looked at', () => {
		const onLinux = detailLines(past('/var/lib/bootseq/_SMSTaskSequence'), words).join('\n');
		expect(onLinux).toContain('126 (0x0000007E, the command was found but cannot be executed)');
		expect(onLinux).not.toContain('module');
		const onWindows = detailLines(past('C:\\_SMSTaskSequence'), {...words, platform: 'linux'});
		expect(onWindows.join('\n')).not.toContain('cannot be executed');
		const page = reportPage({run: past('/var/lib/bootseq/_SMSTaskSequence'), sections: []}, words);
		expect(page.match(/the command was found but cannot be executed/g)).toHaveLength(2);
	});
});

describe.each(languages)('what an exit code means, in %s', language => {
	const messages = messagesOf(language);
	const words = {messages, formats: createFormats(language, 'UTC'), language, platform: 'windows'} as const;

	it('is on the page of a failed step', async () => {
		const {console, terminal} = await openScreenConsole({language, columns: 100, rows: 30});
		begin(console);
		void console.ask('recovery', recoveryQuestion());
		await terminal.seesText(`1603   0x00000643   ${fatal[language]}`);
	});

	it('is under the chosen record of a log', async () => {
		const text = 'Failed to run the action: Office. (Error: 80070643; Source: Windows)';
		const {terminal} = openLogScreen([logFile(taggedRecord({text, type: 3}))], {language});
		await terminal.seesText(`0x80070643 (2147944003): ${fatal[language]}`);
	});

	it('is on the large picture of a step that is tried again', async () => {
		const {console, terminal} = await openKiosk({language, columns: 132, rows: 43});
		const record = beginRun(console);
		console.event(record(failed));
		console.wait('retry', {seconds: 40, attempt: {number: 2, of: 3}});
		await terminal.seesText(messages.kiosk.stepFailed(name, `1603, ${fatal[language]}`));
	});

	it('is on the large picture of the end', async () => {
		const {console, terminal} = await openKiosk({language, columns: 132, rows: 43});
		void console.ask('finished', failedEnd);
		await terminal.seesText(`0x00000643   ${fatal[language]}`);
	});

	it('is in the line mode, as it happens and when it is asked what to do', () => {
		const lines: string[] = [];
		const write = (line: string) => lines.push(line);
		const console = createLineConsole({write, writeError: write, language, platform: 'windows'});
		console.begin({name: 'Prepare workstation', organization: '', table: exampleTable});
		console.event({...failed, time: summary.started, run: '1', sequenceNumber: 1});
		const told = `1603 (0x00000643, ${fatal[language]})`;
		expect(lines.at(-1)).toContain(told);
		expect(failureLines(failedStep(), words).join('\n')).toContain(told);
	});

	it('is in the list of past runs, and in the page for support', () => {
		expect(summaryLine(summary, words)).toContain(fatal[language]);
		const page = reportPage({run: {summary, timeline: [], variables: []}, sections: []}, words);
		expect(page).toContain(`<html lang="${language}">`);
		expect(page).toContain(fatal[language]);
	});
});
