import {describe, expect, it} from 'vitest';
import {createAnsweringConsole} from '../../source/commands/answering-console.ts';
import {type Answers, noAnswers} from '../../source/commands/answers.ts';
import {Secret} from '../../source/sequence/secret.ts';
import type {Console, PrestartField} from '../../source/ui/console.ts';
import {recoveryQuestion} from '../helpers/recovery-question.ts';

const person: Console = {
	wait() {},
	notice() {},
	begin() {},
	event() {},
	isPauseRequested: () => false,
	ask: async () => ({kind: 'left'}),
	cancelled: new AbortController().signal,
	close: async () => {},
};

const consoleWith = (answers: Partial<Answers>, unattended: boolean): Console =>
	createAnsweringConsole(person, {answers: {...noAnswers, ...answers}, unattended});

const asked = {kind: 'left'};
const sequences = [
	{name: 'Prepare', description: '', packageId: 'CON00010'},
	{name: 'Collect logs', description: '', packageId: 'CON00011'},
];

const field = (variable: string, options: Partial<PrestartField> = {}): PrestartField => ({
	variable,
	kind: 'text',
	label: variable,
	help: '',
	required: false,
	default: '',
	...options,
});

describe('a person who is there', () => {
	it('is not asked what the answers file knows', async () => {
		const console = consoleWith({sequence: 'con00011', password: new Secret('x')}, false);
		expect(await console.ask('sequence', {sequences})).toEqual({kind: 'answer', answer: 1});
		expect(await console.ask('password', {organization: '', mediaLabel: ''})).toMatchObject({kind: 'answer'});
	});

	it('is asked for the password when the one of the file was wrong', async () => {
		const console = consoleWith({password: new Secret('x')}, false);
		const wrong = {attempts: 1, message: 'wrong'};
		expect(await console.ask('password', {organization: '', mediaLabel: '', wrong})).toEqual(asked);
	});

	it('is asked the whole form when one value is missing in the file', async () => {
		const console = consoleWith({prestart: new Map([['a', new Secret('1')]])}, false);
		expect(await console.ask('prestart', {title: '', fields: [field('A'), field('B')]})).toEqual(asked);
	});

	it('is asked what nobody answered', async () => {
		expect(await consoleWith({}, false).ask('sequence', {sequences})).toEqual(asked);
		expect(await consoleWith({sequence: 'Other'}, false).ask('sequence', {sequences})).toEqual(asked);
	});
});

describe('nobody is there (--unattended)', () => {
	it('names the answer that is missing', async () => {
		const console = consoleWith({}, true);
		const interrupted = {step: 'A', path: ['A'], cause: 'crash', survivors: []} as const;
		expect(await console.ask('password', {organization: '', mediaLabel: ''})).toEqual({
			kind: 'unanswered',
			missing: 'password',
		});
		expect(await console.ask('sequence', {sequences})).toEqual({kind: 'unanswered', missing: 'sequence'});
		expect(await console.ask('interrupted', interrupted)).toEqual({
			kind: 'unanswered',
			missing: 'interrupted',
		});
		expect(await console.ask('prestart', {title: '', fields: [field('Site', {required: true})]})).toEqual({
			kind: 'unanswered',
			missing: 'prestart.Site',
		});
	});

	it('fills the form with the file and the defaults, secrets as secrets', async () => {
		const console = consoleWith({prestart: new Map([['pin', new Secret('synthetic-pin')]])}, true);
		const fields = [field('Site', {default: 'Lyon', required: true}), field('Pin', {kind: 'secret'})];
		const reply = await console.ask('prestart', {title: '', fields});
		expect(reply.kind === 'answer' && [...reply.answer]).toEqual([
			['Site', 'Lyon'],
			['Pin', expect.any(Secret)],
		]);
	});

	it('goes on with a run that was left, and leaves at the end', async () => {
		const console = consoleWith({}, true);
		const run = {
			name: 'A',
			started: '',
			index: 0,
			instructions: 1,
			step: 'A',
			interrupted: false,
			failed: false,
		};
		expect(await console.ask('resume', run)).toEqual({kind: 'answer', answer: 'resume'});
		expect(await console.ask('finished', {result: 'failed', code: 1, logFile: ''})).toEqual({
			kind: 'answer',
			answer: 'leave',
		});
	});

	it('is shown an end that stays on the screen', async () => {
		const end = {result: 'failed', code: 1, logFile: '', afterwards: 'wait'} as const;
		expect(await consoleWith({}, true).ask('finished', end)).toEqual(asked);
	});

	it('is asked once a technician has opened the screens of a kiosk', async () => {
		let isOpened = false;
		const kiosk = {begin() {}, guardBy() {}, isShown: () => !isOpened, isOpened: () => isOpened};
		const console = createAnsweringConsole({...person, kiosk}, {answers: noAnswers, unattended: true});
		expect(console.kiosk).toBe(kiosk);
		expect(await console.ask('recovery', recoveryQuestion())).toMatchObject({kind: 'unanswered'});
		isOpened = true;
		expect(await console.ask('recovery', recoveryQuestion())).toEqual(asked);
	});

	it('names the answer of the file that says what follows a failure, when that was used up', async () => {
		const console = consoleWith({}, true);
		expect(await console.ask('recovery', recoveryQuestion())).toEqual({
			kind: 'unanswered',
			missing: 'failure',
		});
	});

	it('goes on with the copy of a task sequence that has changed, and leaves a lost run where it is', async () => {
		const console = consoleWith({}, true);
		const run = {name: 'A', started: ''};
		expect(await console.ask('changed-sequence', {...run, source: 'ts.xml'})).toEqual({
			kind: 'answer',
			answer: 'go-on',
		});
		expect(await console.ask('lost-run', {...run, reason: '', help: ''})).toEqual({
			kind: 'unanswered',
			missing: 'lost-run',
		});
	});
});

describe('the console behind the answers', () => {
	it('is the one that is paused and that lends its terminal', async () => {
		const lent: string[] = [];
		const inner: Console = {
			...person,
			isPauseRequested: () => true,
			async lendTerminal(use) {
				lent.push('lent');
				await use();
			},
		};
		const console = createAnsweringConsole(inner, {answers: noAnswers, unattended: false});
		expect(console.isPauseRequested()).toBe(true);
		await console.lendTerminal?.(async () => {
			lent.push('used');
		});
		expect(lent).toEqual(['lent', 'used']);
		expect(consoleWith({}, false).lendTerminal).toBeUndefined();
	});
});
