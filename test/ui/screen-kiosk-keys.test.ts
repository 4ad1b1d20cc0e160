import {once} from 'node:events';
import {describe, expect, it} from 'vitest';
import {rowOf} from '../helpers/example-run.ts';
import {hasLargeText, seesLarge} from '../helpers/large-type.ts';
import {beginRun, failedEnd, guardBy, kioskLog, openKiosk} from '../helpers/open-kiosk.ts';

const keys = {
	f1: '\u001BOP',
	f2: '\u001BOQ',
	f3: '\u001BOR',
	f7: '\u001B[18~',
	f8: '\u001B[19~',
	f10: '\u001B[21~',
	escape: '\u001B',
	enter: '\r',
	ctrlC: '\u0003',
	up: '\u001B[A',
};

describe('keys at a machine at which nobody stands', () => {
	it('do nothing: nothing opens, nothing is answered, nothing is cancelled', async () => {
		const {console, terminal} = await openKiosk();
		guardBy(console, '4711');
		beginRun(console);
		await seesLarge(terminal, '36%');
		const before = terminal.text();
		const {f8: _, ...others} = keys;
		terminal.types(`${Object.values(others).join('')}?hqpyazl/4711${keys.enter}`);
		let isAnswered = false;
		void console
			.ask('restart', {message: '', seconds: 45, target: 'current-os', mode: 'machine'})
			.then(() => {
				isAnswered = true;
			});
		await seesLarge(terminal, '0:45');
		terminal.types(`${keys.enter}${keys.escape}${keys.ctrlC}`);
		console.wait('restart');
		await terminal.seesText('Contoso');
		expect(before).not.toContain('F1');
		expect(terminal.text()).toContain('Restart in 45 seconds');
		expect([isAnswered, console.cancelled.aborted, console.isPauseRequested()]).toEqual([
			false,
			false,
			false,
		]);
	});

	it('are not for machines alone: in the terminal of somebody, Ctrl+C cancels', async () => {
		const {console, terminal} = await openKiosk();
		guardBy(console, '', 0, true);
		beginRun(console);
		await seesLarge(terminal, '36%');
		const cancelled = once(console.cancelled, 'abort');
		terminal.types(keys.ctrlC);
		await cancelled;
	});

	it('open nothing with F8 where there is no technician code', async () => {
		const {console, terminal} = await openKiosk();
		beginRun(console);
		await seesLarge(terminal, '36%');
		terminal.types(keys.f8);
		guardBy(console, '');
		terminal.types(keys.f8);
		console.wait('content', {seconds: 20});
		await seesLarge(terminal, '0:20');
		expect(terminal.text()).not.toContain('technician code');
	});

	it('open the ordinary screens with the technician code, which is never shown', async () => {
		const {console, terminal} = await openKiosk();
		const seen = guardBy(console, '4711');
		beginRun(console);
		await seesLarge(terminal, '36%');
		terminal.types(keys.f8);
		await terminal.seesText('The technician code opens the screens');
		terminal.types('4711');
		await terminal.seesText('****');
		terminal.types('\u001B[20~');
		terminal.types(keys.enter);
		await terminal.seesText('Step 5 of about 11');
		expect(terminal.written).not.toContain('4711');
		expect(seen.tries).toBe(1);
		expect(console.kiosk?.isOpened()).toBe(true);
		expect(console.kiosk?.isShown()).toBe(false);
		terminal.types(keys.f10);
		await terminal.seesText('“7-Zip” is ended now');
		terminal.types('y');
		await terminal.seesText('Cancelling…');
		expect(console.cancelled.aborted).toBe(true);
	});

	it('have to wait after a wrong code, also when somebody leaves and comes again', async () => {
		const {console, terminal, passes} = await openKiosk();
		const seen = guardBy(console, '4711', 5);
		beginRun(console);
		await seesLarge(terminal, '36%');
		terminal.types(`${keys.f8}1234${keys.enter}`);
		await terminal.seesText('This is not the code.');
		await terminal.seesText('The next try is possible in 5 seconds');
		terminal.types(`4711${keys.enter}`);
		await terminal.seesText('****');
		terminal.types(keys.escape);
		await seesLarge(terminal, '36%');
		terminal.types(keys.f8);
		await terminal.seesText('The next try is possible in 5 seconds');
		expect(seen.tries).toBe(1);
		passes(5);
		await terminal.seesNo('The next try is possible');
		terminal.types(`4711${keys.enter}`);
		await terminal.seesText('Step 5 of about 11');
		expect(seen.tries).toBe(2);
	});

	it('are given up when nobody goes on typing: the picture is back', async () => {
		const {console, terminal, passes} = await openKiosk();
		guardBy(console, '4711');
		beginRun(console);
		await seesLarge(terminal, '36%');
		terminal.types(`${keys.f8}47`);
		await terminal.seesText('**');
		passes(60);
		await seesLarge(terminal, '36%');
	});

	it('leave the code alone while the run goes on behind it', async () => {
		const {console, terminal} = await openKiosk();
		guardBy(console, '4711');
		beginRun(console);
		await seesLarge(terminal, '36%');
		terminal.types(`${keys.f8}47`);
		await terminal.seesText('**');
		void console.ask('finished', failedEnd);
		terminal.types('11');
		await terminal.seesText('****');
		terminal.types(keys.enter);
		await terminal.seesText('✗ Prepare workstation failed');
	});
});

describe('what is shown at a machine at which nobody stands', () => {
	it('answers itself when its time is over', async () => {
		const {console, terminal, passes} = await openKiosk();
		beginRun(console);
		const asked = console.ask('finished', failedEnd);
		await seesLarge(terminal, 'FAILED');
		passes(840);
		await terminal.seesText('The computer restarts in 1:00');
		passes(60);
		expect(await asked).toEqual({kind: 'answer', answer: 'leave'});
	});

	it('waits for a technician who has come, and is left with Enter', async () => {
		const {console, terminal, passes} = await openKiosk();
		guardBy(console, '4711');
		beginRun(console);
		const asked = console.ask('finished', failedEnd);
		await seesLarge(terminal, 'FAILED');
		terminal.types(`${keys.f8}4711${keys.enter}`);
		await terminal.seesText('✗ Prepare workstation failed');
		expect(terminal.text()).not.toContain('This page closes');
		passes(10_000);
		terminal.types(keys.f1);
		await terminal.seesText('Keys');
		terminal.types(keys.escape);
		await terminal.seesText('Install packages › Office');
		terminal.types(keys.enter);
		expect(await asked).toEqual({kind: 'answer', answer: 'leave'});
	});

	it('grows dim when it has stood for long', async () => {
		const {console, terminal, passes} = await openKiosk();
		beginRun(console);
		void console.ask('finished', {
			result: 'succeeded',
			code: 0,
			logFile: kioskLog,
			afterwards: 'wait',
			dimAfter: 600,
		});
		await seesLarge(terminal, 'SUCCEEDED');
		passes(599);
		console.notice('information', 'Still here.');
		expect(hasLargeText(terminal, 'SUCCEEDED')).toBe(true);
		passes(1);
		await terminal.sees(() => hasLargeText(terminal, 'SUCCEEDED', '░'), 'the dim picture');
		expect(terminal.text()).not.toContain('█');
	});

	it('is a wait with its end, on the ordinary screens too', async () => {
		const {console, terminal, passes} = await openKiosk({kiosk: 'later'});
		beginRun(console);
		console.wait('retry', {seconds: 40, attempt: {number: 2, of: 3}});
		await terminal.seesText('Try 2 of 3 in 0:40');
		passes(10);
		await terminal.seesText('Try 2 of 3 in 0:30');
		expect(terminal.text()).toContain('F10 cancel');
	});

	it('becomes the large picture when it turns out that nobody is there', async () => {
		const {console, terminal} = await openKiosk({kiosk: 'later'});
		beginRun(console);
		await terminal.seesText('Step 5 of about 11');
		terminal.types(keys.f1);
		await terminal.seesText('Keys');
		expect(console.kiosk?.isShown()).toBe(false);
		console.kiosk?.begin();
		await seesLarge(terminal, '36%');
		expect(console.kiosk?.isShown()).toBe(true);
	});
});

describe('the figures of the large picture', () => {
	it('moves by a cell after a minute', async () => {
		const {console, terminal, passes} = await openKiosk();
		beginRun(console);
		await seesLarge(terminal, '36%');
		const column = () =>
			terminal
				.screen()
				.find(row => row.includes('Contoso'))
				?.indexOf('Contoso') ?? -1;
		const before = column();
		passes(60);
		await terminal.sees(() => Math.abs(column() - before) === 1, 'the picture to move');
	});

	it('a second costs a few hundred bytes at most, on the largest screen too', async () => {
		const {console, terminal, passes} = await openKiosk({columns: 240, rows: 67});
		beginRun(console);
		await terminal.seesText('Elapsed 0:01:00');
		const before = terminal.bytes;
		passes(1);
		await terminal.seesText('Elapsed 0:01:01');
		expect(terminal.bytes - before).toBeLessThanOrEqual(600);
	});

	it('what a step prints costs nothing: it is not shown', async () => {
		const {console, terminal} = await openKiosk();
		const record = beginRun(console);
		await terminal.seesText('Elapsed 0:01:00');
		const before = terminal.bytes;
		for (let line = 0; line < 20_000; line++) {
			const output = {
				type: 'output',
				index: rowOf('7-Zip'),
				stream: 'stdout',
				text: `secret ${line}`,
			} as const;
			console.event(record(output));
		}

		const {bytes} = terminal;
		console.wait('content', {seconds: 20});
		await seesLarge(terminal, '0:20');
		expect(bytes - before).toBe(0);
		expect(terminal.written).not.toContain('secret');
	});
});
