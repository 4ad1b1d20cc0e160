import {describe, expect, it} from 'vitest';
import {endActionOf} from '../../source/commands/end-action.ts';

type Circumstances = Parameters<typeof endActionOf>[0];

const endOf = (
	variables: Readonly<Record<string, string>> = {},
	circumstances: Partial<Omit<Circumstances, 'text'>> = {},
) =>
	endActionOf({
		result: 'succeeded',
		ownsComputer: true,
		unattended: true,
		...circumstances,
		text: name => variables[name] ?? '',
	});

describe('what happens to the computer at the end', () => {
	it('is nothing where nothing is said: on a computer of its own the result stays on the screen', () => {
		expect(endOf().action.kind).toBe('wait');
		expect(endOf({}, {result: 'failed'}).action.kind).toBe('wait');
		expect(endOf({}, {ownsComputer: false}).action.kind).toBe('leave');
		expect(endOf({}, {unattended: false}).action.kind).toBe('leave');
	});

	it.each([
		['SHUTDOWN', 'shutdown'],
		['REBOOT', 'restart'],
		['RESTART', 'restart'],
		['LOGOFF', 'leave'],
	])('is what FinishAction says after success: %s', (value, kind) => {
		expect(endOf({FinishAction: value}).action).toMatchObject({kind, variable: 'FinishAction'});
		expect(endOf({FinishAction: value}, {result: 'failed'}).action.kind).toBe('wait');
	});

	it('is what our own variables say, which go first', () => {
		expect(endOf({BootseqSuccessEnd: ' Wait ', FinishAction: 'REBOOT'}).action).toMatchObject({
			kind: 'wait',
			variable: 'BootseqSuccessEnd',
		});
		expect(endOf({BootseqFailureEnd: 'restart'}, {result: 'failed'}).action).toMatchObject({
			kind: 'restart',
			variable: 'BootseqFailureEnd',
		});
		expect(endOf({BootseqFailureEnd: 'restart'}).action.kind).toBe('wait');
	});

	it('is nothing to a person who has cancelled', () => {
		expect(endOf({FinishAction: 'SHUTDOWN', BootseqFailureEnd: 'restart'}, {result: 'cancelled'})).toEqual({
			action: {kind: 'leave', seconds: 0},
		});
	});

	it('comes after a while in which the result can be read (task-sequence-format.md §6.10)', () => {
		expect(endOf().action.seconds).toBe(30);
		expect(endOf({}, {result: 'failed'}).action.seconds).toBe(900);
		expect(endOf({SMSTSErrorDialogTimeout: '60'}, {result: 'failed'}).action.seconds).toBe(60);
		expect(endOf({SMSTSErrorDialogTimeout: '60'}).action.seconds).toBe(30);
		expect(endOf({BootseqEndDelay: '0'}).action.seconds).toBe(0);
		expect(
			endOf({BootseqEndDelay: '5', SMSTSErrorDialogTimeout: '60'}, {result: 'failed'}).action.seconds,
		).toBe(5);
	});

	it('is told where a value means nothing, and is what it would be without', () => {
		expect(endOf({BootseqSuccessEnd: 'explode', FinishAction: 'REBOOT'})).toMatchObject({
			action: {kind: 'wait'},
			unknown: expect.stringContaining('BootseqSuccessEnd is explode'),
		});
	});

	it('grows dim after a quarter of an hour, when the medium says, or never', () => {
		expect(endOf().action.dimAfter).toBe(900);
		expect(endOf({BootseqDimAfter: '60'}).action.dimAfter).toBe(60);
		expect(endOf({BootseqDimAfter: '0'}).action).not.toHaveProperty('dimAfter');
	});
});
