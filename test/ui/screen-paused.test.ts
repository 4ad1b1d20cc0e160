import {describe, expect, it} from 'vitest';
import {revealed} from '../../source/sequence/secret.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable, rowOf} from '../helpers/example-run.ts';
import {pausedQuestion} from '../helpers/recovery-question.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const openRun = async () => {
	const {console, terminal} = await openScreenConsole();
	const record = createRecorder();
	console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
	for (const event of eventsUpTo7Zip) {
		console.event(record(event));
	}

	await terminal.seesText('▸ 7-Zip');
	return {console, terminal, record};
};

const openPaused = async (question: Parameters<typeof pausedQuestion>[0] = {}) => {
	const opened = await openRun();
	const asked = opened.console.ask('paused', pausedQuestion(question));
	await opened.terminal.seesText('The task sequence is paused');
	return {...opened, asked};
};

const answered = (kind: string, more: object = {}) => ({kind: 'answer', answer: {kind, ...more}});

describe('pausing a run', () => {
	it('is asked for with p, is seen until it is so, and is taken back with p', async () => {
		const {console, terminal} = await openRun();
		expect(terminal.text()).toContain('p pause');
		expect(console.isPauseRequested()).toBe(false);
		terminal.types('p');
		await terminal.seesText('pausing: the run stops before its next step');
		expect(console.isPauseRequested()).toBe(true);
		terminal.types('p');
		await terminal.seesNo('pausing:');
		expect(console.isPauseRequested()).toBe(false);
	});

	it('is no longer wished for once the run is held', async () => {
		const {console, terminal} = await openRun();
		terminal.types('p');
		await terminal.seesText('pausing:');
		const asked = console.ask('paused', pausedQuestion());
		await terminal.seesText('The task sequence is paused');
		expect(console.isPauseRequested()).toBe(false);
		terminal.types('p');
		expect(await asked).toEqual(answered('continue'));
		await terminal.seesText('Step 5 of about 11');
		expect(terminal.text()).not.toContain('pausing:');
	});

	it('outlasts another question that comes before the next step', async () => {
		const {console, terminal} = await openRun();
		terminal.types('p');
		await terminal.seesText('pausing:');
		void console.ask('restart', {message: '', seconds: 90, target: 'current-os', mode: 'machine'});
		await terminal.seesText('Restart in');
		expect(console.isPauseRequested()).toBe(true);
	});
});

describe('a run that is paused', () => {
	it('says what comes next', async () => {
		const {terminal} = await openPaused();
		expect(terminal.text()).toContain('next  Install packages › Office');
	});

	it('opens a command prompt with F8', async () => {
		const {terminal, asked} = await openPaused();
		terminal.types('\u001B[19~');
		expect(await asked).toEqual(answered('shell'));
	});

	it('is cancelled after it was asked once', async () => {
		const {console, terminal, asked} = await openPaused();
		terminal.types('a');
		await terminal.seesText('The run ends as cancelled');
		terminal.types('y');
		expect(await asked).toEqual(answered('cancel'));
		expect(console.cancelled.aborted).toBe(false);
	});

	it('goes to another step, the list beginning at the next one', async () => {
		const {terminal, asked} = await openPaused();
		terminal.types('g');
		await terminal.seesText('Go on at which step?');
		expect(terminal.text()).toMatch(/▸ {3}· Office +next/);
		terminal.types('\u001B[B');
		await terminal.seesText('▸   · Visio');
		terminal.types('\r');
		expect(await asked).toEqual(answered('go-to', {target: rowOf('Visio')}));
	});

	it('has its variables changed', async () => {
		const {terminal, asked} = await openPaused();
		terminal.types('v/site\r');
		await terminal.seesText('Site = Brussels');
		terminal.types('\u0015\r');
		expect(await asked).toEqual(answered('set-variable', {name: 'Site', value: ''}));
	});
});

describe('the technician code', () => {
	it('is typed without being shown', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('technician-code', {});
		await terminal.seesText('Technician code');
		terminal.types('synthetic-4711');
		await terminal.seesText('**************');
		terminal.types('\r');
		const reply = await asked;
		expect(reply.kind === 'answer' && revealed(reply.answer)).toBe('synthetic-4711');
		expect(terminal.written).not.toContain('synthetic-4711');
	});

	it('takes the next try only after a while, and is left with Escape', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {console, terminal} = await openScreenConsole({now: () => time});
		const asked = console.ask('technician-code', {wrong: {attempts: 2, delay: 30}});
		await terminal.seesText('This is not the code.');
		await terminal.seesText('2 wrong tries so far');
		await terminal.seesText('possible in 30 seconds');
		terminal.types('x\r');
		await terminal.seesText('*');
		time += 30_000;
		await terminal.seesNo('possible in');
		terminal.types('\u001B');
		expect(await asked).toEqual({kind: 'left'});
	});

	it('is not waited for when whoever was asked has gone: what the prompt was asked from is there again', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {console, terminal} = await openScreenConsole({now: () => time});
		const asked = console.ask('technician-code', {});
		await terminal.seesText('Technician code');
		time += 299_000;
		terminal.types('x');
		await terminal.seesText('*');
		time += 299_000;
		await terminal.isQuiet(1500);
		expect(terminal.text()).toContain('Technician code');
		time += 2000;
		expect(await asked).toEqual({kind: 'left'});
	});
});

describe('a run that is in the way', () => {
	const lost = {
		name: 'Prepare workstation',
		started: '2026-11-21T13:58:00.000Z',
		reason: 'The journal is damaged at line 14.',
		help: 'Its logs can still be read.',
	};

	it('is named, dated, and archived with one key', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('lost-run', lost);
		await terminal.seesText('Prepare workstation, started Nov 21, 2026, 13:58');
		await terminal.seesText('The journal is damaged at line 14.');
		terminal.types('a');
		expect(await asked).toEqual({kind: 'answer', answer: 'archive'});
	});

	it('is left with the arrows', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('lost-run', lost);
		await terminal.seesText('Archive it');
		terminal.types('\u001B[B\r');
		expect(await asked).toEqual({kind: 'answer', answer: 'leave'});
	});

	it('goes on with its own copy of a task sequence that has changed, or starts over', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('changed-sequence', {...lost, source: '/media/contoso/ts.xml'});
		await terminal.seesText('/media/contoso/ts.xml is not what it was.');
		await terminal.seesText('archives the run of Nov 21, 2026, 13:58');
		terminal.types('\u001B[B\r');
		expect(await asked).toEqual({kind: 'answer', answer: 'start-over'});
	});

	it('says that its step failed, and that it was begun on another computer', async () => {
		const {console, terminal} = await openScreenConsole();
		void console.ask('resume', {
			...lost,
			index: 3,
			instructions: 9,
			step: 'Office',
			interrupted: false,
			failed: true,
			otherMachine: 'Contoso Latitude 7 LAB-0231',
		});
		await terminal.seesText('That step failed, and nobody said yet what should follow.');
		await terminal.seesText('begun on another computer: Contoso Latitude 7 LAB-0231.');
		await terminal.seesText('archives the run of Nov 21, 2026, 13:58');
	});

	it('lists what an interrupted step left running, and offers to wait for that', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('interrupted', {
			step: 'Office',
			path: ['Office'],
			cause: 'crash',
			survivors: ['setup.exe (1201)', 'msiexec.exe (1300)'],
		});
		await terminal.seesText('Still running from it: setup.exe (1201), msiexec.exe (1300).');
		terminal.types('\r');
		expect(await asked).toEqual({kind: 'answer', answer: 'wait'});
	});
});

describe('a run that goes on', () => {
	it('says on the screen which step had never ended, and what was decided about it', async () => {
		const {console, terminal, record} = await openRun();
		const index = rowOf('7-Zip');
		console.event(
			record({
				type: 'run-resumed',
				index,
				bootId: 'boot-2',
				interrupted: {index, name: '7-Zip', cause: 'restart', decision: 'rerun', by: 'policy'},
			}),
		);
		await terminal.seesText('“7-Zip” had been started and never ended. It is run again.');
	});
});
