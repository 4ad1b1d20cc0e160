import {describe, expect, it} from 'vitest';
import type {EarlyShell} from '../../source/ui/early-shell.ts';
import {begin} from '../helpers/open-recovery.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const f8 = '\u001B[19~';
const f1 = '\u001BOP';
const enter = '\r';
const escapeKey = '\u001B';

/** A command prompt that is opened as often as `opened` says. */
const shell = (code = '') => {
	const opened: string[] = [];
	const offered: EarlyShell = {
		guard: {
			isSet: () => code !== '',
			judge: typed => (typed.reveal() === code ? undefined : 30),
		},
		async open() {
			opened.push('opened');
		},
	};
	return {opened, offered};
};

const openPassword = async (offered?: EarlyShell, options: Parameters<typeof openScreenConsole>[0] = {}) => {
	const {console, terminal} = await openScreenConsole(options);
	if (offered !== undefined) {
		console.offerShell?.(offered);
	}

	const asked = console.ask('password', {organization: 'Contoso', mediaLabel: ''});
	await terminal.seesText('Welcome to Contoso');
	return {console, terminal, asked};
};

describe('a command prompt before the run', () => {
	it('opens with F8 over any question, which is as it was afterwards', async () => {
		const {opened, offered} = shell();
		const {terminal, asked} = await openPassword(offered);
		terminal.types(`ha${f8}lf${enter}`);
		const reply = await asked;
		expect(opened).toEqual(['opened']);
		expect(reply.kind === 'answer' && reply.answer.reveal()).toBe('half');
	});

	it('asks for the technician code first, where there is one', async () => {
		const {opened, offered} = shell('blue-door');
		const {terminal} = await openPassword(offered);
		terminal.types(f8);
		await terminal.seesText('Technician code');
		terminal.types(`blue-door${enter}`);
		await terminal.seesText('Welcome to Contoso');
		expect(opened).toEqual(['opened']);
		expect(terminal.written).not.toContain('blue-door');
	});

	it('takes the next code only after a while when one was wrong', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {opened, offered} = shell('blue-door');
		const {terminal} = await openPassword(offered, {now: () => time});
		terminal.types(f8);
		await terminal.seesText('Technician code');
		terminal.types(`red-door${enter}`);
		await terminal.seesText('This is not the code.');
		await terminal.seesText('in 30 seconds');
		terminal.types(`blue-door${enter}`);
		await terminal.seesText('*********');
		expect(opened).toEqual([]);
		time += 31_000;
		await terminal.seesNo('The next try');
		terminal.types(enter);
		await terminal.seesText('Welcome to Contoso');
		expect(opened).toEqual(['opened']);
	});

	it('is left with Escape, and nothing is opened', async () => {
		const {opened, offered} = shell('blue-door');
		const {terminal} = await openPassword(offered);
		terminal.types(f8);
		await terminal.seesText('Technician code');
		terminal.types(escapeKey);
		await terminal.seesText('Welcome to Contoso');
		expect(opened).toEqual([]);
	});

	it('is not there where nobody offers it, nor among the keys', async () => {
		const {terminal, asked} = await openPassword();
		terminal.types(f1);
		await terminal.seesText('F6');
		expect(terminal.text()).not.toContain('F8');
		terminal.types(f1);
		await terminal.seesText('Welcome to Contoso');
		terminal.types(`${f8}same${enter}`);
		const reply = await asked;
		expect(reply.kind === 'answer' && reply.answer.reveal()).toBe('same');
	});

	it('is no longer offered when a run has begun', async () => {
		const {opened, offered} = shell();
		const {console, terminal} = await openPassword(offered);
		begin(console);
		const asked = console.ask('lost-run', {name: 'x', started: '2026-11-20', reason: 'r', help: 'h'});
		await terminal.seesText('Archive it');
		terminal.types(`${f8}a`);
		expect(await asked).toEqual({kind: 'answer', answer: 'archive'});
		expect(opened).toEqual([]);
	});
});
