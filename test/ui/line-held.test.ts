import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import {describe, expect, it, vi} from 'vitest';
import {revealed, Secret} from '../../source/sequence/secret.ts';
import {createLineConsole} from '../../source/ui/line-console.ts';
import {createRecorder, exampleTable, rowOf} from '../helpers/example-run.ts';
import {failedStep, pausedQuestion, recoveryQuestion} from '../helpers/recovery-question.ts';

class TerminalInput extends PassThrough {
	readonly isTTY = true;
	isRaw = false;

	setRawMode(mode: boolean): this {
		this.isRaw = mode;
		return this;
	}
}

const open = () => {
	const lines: string[] = [];
	const input = new TerminalInput();
	const signals = new EventEmitter();
	const console = createLineConsole({
		write: line => lines.push(line),
		writeError: line => lines.push(line),
		input,
		signals,
		language: 'en',
		platform: 'windows',
		timeZone: 'UTC',
		clock: () => '2026-11-21T14:06:35.000Z',
	});
	const text = () => lines.join('\n');
	/** Answers when it is asked for: once more of this question than before. */
	const answer = async (typed: string, question = 'Your choice:') => {
		const asked = () => lines.filter(line => line.includes(question)).length;
		const before = answers.get(question) ?? 0;
		await vi.waitFor(() => expect(asked()).toBeGreaterThan(before));
		answers.set(question, asked());
		input.write(`${typed}\n`);
	};

	const answers = new Map<string, number>();
	return {console, lines, input, signals, text, answer};
};

const answered = (kind: string, more: object = {}) => ({kind: 'answer', answer: {kind, ...more}});

describe('a failed step, line by line', () => {
	it('is told with its facts, and answered by number', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('recovery', recoveryQuestion({failed: failedStep({attempt: 2})}));
		await answer('1');
		expect(await asked).toEqual(answered('retry'));
		expect(text()).toContain('Question: “Install packages, Office” failed.');
		expect(text()).toContain('attempt: 2');
		expect(text()).toContain('code: 1603 (0x00000643, fatal error during installation)');
		expect(text()).toContain('likely: The log of Windows Installer says which action failed');
		expect(text()).toContain('output: Return value 3.');
		expect(text()).toContain(
			'changed: 3 steps have changed this computer; the last: Install packages, 7-Zip',
		);
		expect(text()).toContain('1 Retry: runs the step again, as attempt 3');
	});

	it('has no Skip where the step is required', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('recovery', recoveryQuestion({required: true}));
		await answer('3');
		// The last one of the list goes back.
		await answer('15');
		await vi.waitFor(() => expect(text()).toContain('Go on at which step?'));
		expect(text()).not.toMatch(/\d Skip/);
		expect(text()).toContain('This step is required');
		await answer('1');
		expect(await asked).toMatchObject({kind: 'answer'});
	});

	it('is retried after the seconds that were typed', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('recovery', recoveryQuestion());
		await answer('2');
		await answer('soon', 'Retry in how many seconds?');
		await vi.waitFor(() => expect(text()).toContain('Give a number from 1 to 86400.'));
		await answer('1', 'Retry in how many seconds?');
		expect(await asked).toEqual(answered('retry'));
		expect(text()).toContain('The step is run again in 0:01.');
	});

	it('goes on at a step by its number; disabled ones are not offered', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('recovery', recoveryQuestion());
		await answer('4');
		await answer('3');
		expect(await asked).toEqual(answered('go-to', {target: rowOf('Format')}));
		expect(text()).not.toContain('Old tool');
	});

	it('has its variables listed without secrets, and refuses to change what is locked', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('recovery', recoveryQuestion());
		await answer('5');
		await answer('1');
		await answer('2');
		await answer('_smstsmachinename', 'Name of the variable');
		await answer('site', 'Name of the variable');
		await answer('Ghent', 'Site =');
		expect(await asked).toEqual(answered('set-variable', {name: 'Site', value: 'Ghent'}));
		expect(text()).toContain('AdminPin = ********');
		expect(text()).toContain('_SMSTSMachineName is read-only');
	});

	it('takes a new secret without an echo, as a secret', async () => {
		const {console, input, answer, text} = open();
		const asked = console.ask('recovery', recoveryQuestion());
		await answer('5');
		await answer('2');
		await answer('AdminPin', 'Name of the variable');
		await vi.waitFor(() => expect(input.isRaw).toBe(true));
		input.write('synthetic-77\r');
		const reply = await asked;
		const value =
			reply.kind === 'answer' && reply.answer.kind === 'set-variable' ? reply.answer.value : undefined;
		expect(value instanceof Secret && revealed(value)).toBe('synthetic-77');
		expect(text()).not.toContain('synthetic-77');
	});

	it('deletes a variable', async () => {
		const {console, answer} = open();
		const asked = console.ask('recovery', recoveryQuestion());
		await answer('5');
		await answer('3');
		await answer('Site', 'Name of the variable');
		expect(await asked).toEqual(answered('set-variable', {name: 'Site', value: null}));
	});

	it('reads its log, and ends the run after it was asked once', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('recovery', recoveryQuestion());
		await answer('7');
		await answer('8');
		await answer('1');
		expect(await asked).toEqual(answered('abort'));
		expect(text()).toContain('14:02:13 Error: Error 1304. Error writing to file');
	});

	it('answers itself when nobody does, and the next question gets the next line', async () => {
		const {console, text, answer} = open();
		const timeout = {seconds: 1, choice: 'skip'} as const;
		expect(await console.ask('recovery', recoveryQuestion({timeout}))).toEqual(answered('timed-out'));
		expect(text()).toContain('In 0:01 the step is skipped.');
		const next = console.ask('recovery', recoveryQuestion());
		await vi.waitFor(() => expect(text().match(/Your choice:/g)).toHaveLength(2));
		await answer('1');
		expect(await next).toEqual(answered('retry'));
	});

	it('answers itself also where a person went on to something else and left', async () => {
		const {console, answer} = open();
		const asked = console.ask('recovery', recoveryQuestion({timeout: {seconds: 1, choice: 'abort'}}));
		await answer('5');
		await answer('2');
		expect(await asked).toEqual(answered('timed-out'));
	});
});

describe('a paused run, line by line', () => {
	it('says what comes next, and continues', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('paused', pausedQuestion());
		await answer('1');
		expect(await asked).toEqual(answered('continue'));
		expect(text()).toContain('next: Install packages, Office');
	});

	it('is cancelled after it was asked once', async () => {
		const {console, answer} = open();
		const asked = console.ask('paused', pausedQuestion());
		await answer('5');
		await answer('2');
		await answer('5');
		await answer('1');
		expect(await asked).toEqual(answered('cancel'));
	});

	it('shows what going to another step changes, and goes back on 2', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('go-to', {
			index: 1,
			path: ['Disk', 'Format'],
			direction: 'back',
			restored: [{name: 'Site', now: 'Ghent', earlier: undefined}],
			passedOver: [],
		});
		await answer('2');
		expect(await asked).toEqual({kind: 'left'});
		expect(text()).toContain('Site: Ghent -> (none)');
	});
});

describe('a run that is in the way, line by line', () => {
	const lost = {
		name: 'Prepare',
		started: '2026-11-21T13:58:00.000Z',
		reason: 'The journal is damaged.',
		help: 'Archive it.',
	};

	it('is named, dated and archived', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('lost-run', lost);
		await answer('1');
		expect(await asked).toEqual({kind: 'answer', answer: 'archive'});
		expect(text()).toContain('Prepare, started Nov 21, 2026, 13:58.');
	});

	it('goes on with its own copy of a task sequence that has changed', async () => {
		const {console, answer} = open();
		const asked = console.ask('changed-sequence', {...lost, source: 'ts.xml'});
		await answer('1');
		expect(await asked).toEqual({kind: 'answer', answer: 'go-on'});
	});

	it('waits for what an interrupted step left running', async () => {
		const {console, text, answer} = open();
		const asked = console.ask('interrupted', {
			step: 'Office',
			path: ['Office'],
			cause: 'crash',
			survivors: ['setup.exe (12)'],
		});
		await answer('1');
		expect(await asked).toEqual({kind: 'answer', answer: 'wait'});
		expect(text()).toContain('Still running from it: setup.exe (12).');
	});
});

describe('the technician code, line by line', () => {
	it('is not echoed; Enter alone goes back', async () => {
		const {console, input, text} = open();
		const asked = console.ask('technician-code', {wrong: {attempts: 1, delay: 0}});
		await vi.waitFor(() => expect(text()).toContain('Question: Code:'));
		expect(input.isRaw).toBe(true);
		input.write('\r');
		expect(await asked).toEqual({kind: 'left'});
		expect(text()).toContain('This is not the code. 1 wrong try so far.');
	});
});

describe('events of a person, line by line', () => {
	it('say where the run goes on, when it is paused, and which variable was changed', () => {
		const {console, lines} = open();
		const record = createRecorder();
		console.begin({name: 'Prepare', organization: '', table: exampleTable});
		const index = rowOf('Office');
		console.event(record({type: 'run-paused', index}));
		console.event(record({type: 'variable-set', name: 'Site', value: 'Ghent', by: 'technician'}));
		console.event(
			record({type: 'decision', index, choice: 'go-to', by: 'technician', target: rowOf('Format')}),
		);
		console.event(record({type: 'run-continued', index}));
		expect(lines.map(line => line.slice(11))).toEqual([
			'The run is paused before “Office”.',
			'A technician set Site.',
			'A technician decided: The run goes on at “Format”.',
			'The run continues.',
		]);
	});
});

describe('lending the terminal', () => {
	it('leaves typed lines and interrupts to the shell, and reads and listens again after it', async () => {
		const {console, input, signals, answer} = open();
		let read = '';
		await console.lendTerminal?.(async () => {
			expect(input.listenerCount('data')).toBe(0);
			signals.emit('SIGINT');
			input.write('for the shell\n');
			read = String(input.read());
		});
		expect(read).toBe('for the shell\n');
		expect(console.cancelled.aborted).toBe(false);
		const asked = console.ask('paused', pausedQuestion());
		await answer('1');
		expect(await asked).toEqual(answered('continue'));
		signals.emit('SIGINT');
		expect(console.cancelled.aborted).toBe(true);
	});

	it('is not possible where there is no terminal', () => {
		const console = createLineConsole({write() {}, writeError() {}, language: 'en'});
		expect(console.lendTerminal).toBeUndefined();
	});
});
