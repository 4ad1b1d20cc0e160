import {describe, expect, it} from 'vitest';
import {createFormats} from '../../source/text/formats.ts';
import {type Language, languages, messagesOf} from '../../source/text/language.ts';
import {themes} from '../../source/ui/theme.ts';
import {rowOf} from '../helpers/example-run.ts';
import {hasLargeText, seesLarge} from '../helpers/large-type.ts';
import {beginRun, failedEnd, kioskLog, openKiosk} from '../helpers/open-kiosk.ts';
import type {Terminal} from '../helpers/terminal.ts';

const sizes = [
	[80, 24],
	[100, 37],
	[132, 43],
	[240, 67],
] as const;

/** What the engine says of a code that is no success, to each in their language. */
const codeSentence = {
	en: 'The exit code 1603 is not among the success codes 0 3010.',
	fr: 'Le code de sortie 1603 n’est pas parmi les codes de réussite 0 3010.',
	nl: 'De afsluitcode 1603 hoort niet bij de succescodes 0 3010.',
} as const;

/** In letters, or in large type where there is room for that. */
const expectSaid = (terminal: Terminal, text: string) =>
	expect(terminal.text().includes(text) || hasLargeText(terminal, text), terminal.text()).toBe(true);

/** Nothing is cut at the right or below: the row under the picture is free. */
const expectFits = (terminal: Terminal) => {
	expect(terminal.screen().at(-1)).toBe('');
	expect(terminal.written).not.toContain('\u001B[2J');
};

describe.each(languages)('the large picture in %s', (language: Language) => {
	const {kiosk: words, waiting} = messagesOf(language);
	const formats = createFormats(language, 'UTC');

	describe.each(sizes)('at %d by %d', (columns, rows) => {
		it('shows how far a run is, its step, the time it has taken, and whose it is', async () => {
			const {console, terminal} = await openKiosk({columns, rows, language});
			beginRun(console);
			await seesLarge(terminal, formats.percent(0.36));
			expect(hasLargeText(terminal, '5/11')).toBe(true);
			expect(hasLargeText(terminal, words.minutes(1))).toBe(true);
			const screen = terminal.text();
			expect(screen).toContain('Contoso · Prepare workstation');
			expect(screen).toContain('LAB-0231');
			expect(screen).toContain(words.step);
			expect(screen).toContain(words.elapsed('0:01:00'));
			expectSaid(terminal, '7-Zip');
			expectFits(terminal);
		});

		it('shows what is waited for, and until when', async () => {
			const {console, terminal} = await openKiosk({columns, rows, language});
			console.wait('media', {seconds: 90});
			await seesLarge(terminal, '1:30');
			expect(hasLargeText(terminal, words.words.wait)).toBe(true);
			expectSaid(terminal, waiting.reasons.media);
			expect(terminal.text()).toContain(words.givesUpIn);
			expectFits(terminal);
		});

		it('shows which step is tried again, why, and when', async () => {
			const {console, terminal} = await openKiosk({columns, rows, language});
			const record = beginRun(console);
			const index = rowOf('7-Zip');
			const finished = {type: 'step-finished', index, name: '7-Zip', attempt: 1, code: 1603} as const;
			console.event(record({...finished, succeeded: false, ignored: false, seconds: 3}));
			console.wait('retry', {seconds: 40, attempt: {number: 2, of: 3}});
			await seesLarge(terminal, '0:40');
			expect(hasLargeText(terminal, words.words.retry)).toBe(true);
			expect(terminal.text()).toContain(words.tryIn(2, 3));
			expectSaid(terminal, words.stepFailed('7-Zip', '1603'));
			expectFits(terminal);
		});

		it('shows a restart that is due, and counts down', async () => {
			const {console, terminal} = await openKiosk({columns, rows, language});
			beginRun(console);
			const restart = {target: 'current-os', mode: 'machine'} as const;
			void console.ask('restart', {...restart, message: 'Back in a moment', seconds: 45});
			await seesLarge(terminal, '0:45');
			expect(hasLargeText(terminal, words.words.restart)).toBe(true);
			expectSaid(terminal, 'Back in a moment');
			expectFits(terminal);
		});

		it('shows a failure with its code, its step, what the code means, and what follows', async () => {
			const {console, terminal} = await openKiosk({columns, rows, language});
			beginRun(console);
			void console.ask('finished', failedEnd);
			await seesLarge(terminal, words.words.failed);
			expect(hasLargeText(terminal, '1603')).toBe(true);
			const screen = terminal.text();
			expect(screen).toContain('Install packages › Office');
			expect(screen).toContain('0x00000643');
			expect(screen).toContain(words.afterwards.restart('15:00'));
			// Its lines stand beside the large figures.
			expect(screen.replaceAll(/[\s█]+/g, ' ')).toContain(codeSentence[language]);
			expectFits(terminal);
		});

		it('shows a long code as Windows writes it', async () => {
			const {console, terminal} = await openKiosk({columns, rows, language});
			beginRun(console);
			void console.ask('finished', {...failedEnd, code: 0x80070643});
			await seesLarge(terminal, '0x80070643');
			expect(terminal.text()).toContain('Install packages › Office');
			expectFits(terminal);
		});

		it('shows a success, and what the computer does then', async () => {
			const {console, terminal} = await openKiosk({columns, rows, language});
			beginRun(console);
			void console.ask('finished', {
				result: 'succeeded',
				code: 0,
				logFile: kioskLog,
				afterwards: 'shutdown',
				seconds: 30,
			});
			await seesLarge(terminal, words.words.succeeded);
			expect(terminal.text()).toContain(words.afterwards.shutdown('0:30'));
			expect(terminal.text()).toContain('Prepare workstation');
			expectFits(terminal);
		});

		it('shows why nothing was run', async () => {
			const {console, terminal} = await openKiosk({columns, rows, language});
			const stopped = {message: 'No task sequence media was found.', help: 'Insert the media.'};
			void console.ask('finished', {result: 'failed', code: 2, logFile: '', stopped, afterwards: 'wait'});
			await seesLarge(terminal, words.words.failed);
			for (const text of [stopped.message, stopped.help, words.afterwards.wait]) {
				expect(terminal.text()).toContain(text);
			}

			expectFits(terminal);
		});
	});
});

describe('what else the large picture says', () => {
	it('is which package comes, and how much of it is there', async () => {
		const {console, terminal} = await openKiosk();
		const record = beginRun(console);
		const content = {package: 'CON00020', bytes: 412_000_000, total: 800_000_000, source: 'D:'};
		console.event(record({type: 'content-progress', ...content}));
		await terminal.seesText('CON00020 · 52% · 412 MB of 800 MB');
		await seesLarge(terminal, '36%');
	});

	it('is what was noticed while something is waited for', async () => {
		const {console, terminal} = await openKiosk();
		console.notice('information', 'Waiting for the network: no cable');
		console.wait('media', {seconds: 30});
		await seesLarge(terminal, '0:30');
		expect(terminal.text()).toContain('Waiting for the network: no cable');
		expect(terminal.text()).toContain('Looking for task sequence media');
	});
});

describe('the large picture on other consoles', () => {
	it.each([
		['the font of a text console', themes.textConsole, '█', /^[ -~█░─│┌┐└┘ ·]*$/],
		['plain ASCII', themes.ascii, '#', /^[ -~]*$/],
	])('is drawn in %s', async (_what, theme, ink, allowed) => {
		const {console, terminal} = await openKiosk({theme});
		beginRun(console);
		await terminal.sees(() => hasLargeText(terminal, '36%', ink), 'the percent');
		expect(terminal.screen().filter(row => !allowed.test(row))).toEqual([]);
	});

	it.each([
		[60, 20],
		[40, 12],
		[30, 8],
		[20, 5],
		[10, 3],
	])('says how far the run is on a small screen too: %d by %d', async (columns, rows) => {
		const {console, terminal} = await openKiosk({columns, rows});
		beginRun(console);
		const isSeen = () => terminal.text().includes('36%') || hasLargeText(terminal, '36%');
		await terminal.sees(isSeen, 'the percent');
		expectFits(terminal);
	});

	it('keeps a Linux console from going dark, and gives it back as it was', async () => {
		const {console, terminal} = await openKiosk({environment: {TERM: 'linux'}, blankingMinutes: 10});
		beginRun(console);
		await seesLarge(terminal, '36%');
		expect(terminal.written).toContain('\u001B[9;0]\u001B[14;0]\u001B[13]');
		expect(terminal.written).not.toContain('\u001B[9;10]');
		await console.close();
		expect(terminal.written).toContain('\u001B[9;10]');
	});
});
