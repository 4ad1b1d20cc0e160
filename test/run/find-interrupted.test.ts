import {describe, expect, it} from 'vitest';
import {findInterrupted} from '../../source/run/find-interrupted.ts';
import {createRunState} from '../../source/sequence/fold.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import type {Step} from '../../source/sequence/sequence.ts';
import {step, taskSequence} from '../helpers/sequence-builder.ts';

/** A step that was started under `boot-1`, found under another start of the system or the same. */
const found = (
	item: Step,
	{
		bootId,
		restarts = 0,
		variables = {},
	}: {bootId: string; restarts?: number; variables?: Readonly<Record<string, string>>},
) => {
	const {table} = planSequence(taskSequence([item]), new Map());
	const state = createRunState();
	state.unplannedRestarts.set(0, restarts);
	state.running = {index: 0, name: item.name, attempt: 1, started: '', bootId: 'boot-1'};
	for (const [name, value] of Object.entries(variables)) {
		state.variables.set(name.toLowerCase(), {name, value});
	}

	return findInterrupted(state, table, bootId);
};

const setVariable = step('Set', {type: 'SMS_TaskSequence_SetVariableAction', action: 'tsenv.exe "A=1"'});
const restart = step('Restart', {type: 'SMS_TaskSequence_RebootAction', action: 'smsboot.exe /target:HD'});

describe('a step that was started and never ended', () => {
	it('is none when the journal ends between steps', () => {
		const {table} = planSequence(taskSequence([step('A')]), new Map());
		expect(findInterrupted(createRunState(), table, 'boot-1')).toBeUndefined();
	});

	it('was interrupted by a restart when the system was started since, else by a crash of the program', () => {
		expect(found(step('A'), {bootId: 'boot-2'})?.cause).toBe('restart');
		expect(found(step('A'), {bootId: 'boot-1'})?.cause).toBe('crash');
	});

	it('is for a person to decide when it is a command', () => {
		expect(found(step('A'), {bootId: 'boot-1'})?.decided).toBeUndefined();
	});

	it('runs again when it only sets a variable', () => {
		expect(found(setVariable, {bootId: 'boot-1'})?.decided).toBe('rerun');
	});

	it('is done when it was to restart the computer, and that has happened', () => {
		expect(found(restart, {bootId: 'boot-2'})?.decided).toBe('done');
		expect(found(restart, {bootId: 'boot-1'})?.decided).toBe('rerun');
	});

	it('runs again as often as the document says after restarts that nobody planned, and only then (§6.8)', () => {
		const install = step('A', {retryCount: 2});
		expect(found(install, {bootId: 'boot-2', restarts: 1})?.decided).toBe('rerun');
		expect(found(install, {bootId: 'boot-2', restarts: 2})?.decided).toBeUndefined();
		expect(found(install, {bootId: 'boot-1'})?.decided).toBeUndefined();
	});

	it('fails at last when it may always run again and every time restarts the computer', () => {
		const install = step('Set', {...setVariable, retryCount: 2});
		expect(found(install, {bootId: 'boot-2', restarts: 1})?.decided).toBe('rerun');
		expect(found(install, {bootId: 'boot-2', restarts: 2})?.decided).toBe('fail');
		expect(found(setVariable, {bootId: 'boot-2', restarts: 9})?.decided).toBe('rerun');
	});
});

describe('the variable BootseqInterruptedPolicy', () => {
	const decidedBy = (policy: string, item: Step = step('Copy data')) =>
		found(item, {bootId: 'boot-2', variables: {BootseqInterruptedPolicy: policy}});

	it('gives one policy to every step, or one to the steps it names', () => {
		expect(decidedBy('rerun')?.decided).toBe('rerun');
		expect(decidedBy('copy DATA=fail; rerun')?.decided).toBe('fail');
		expect(decidedBy('Copy*=rerun')?.decided).toBe('rerun');
		expect(decidedBy('Format=rerun')?.decided).toBeUndefined();
	});

	it('goes before the policy of the step type and before the retries of the document', () => {
		expect(decidedBy('ask', setVariable)?.decided).toBeUndefined();
		expect(decidedBy('fail', step('A', {retryCount: 2}))?.decided).toBe('fail');
	});

	it('says where the decision came from, also when it is not understood', () => {
		expect(decidedBy('rerun')?.because).toBe('BootseqInterruptedPolicy gives the step the policy rerun');
		expect(decidedBy('often')?.because).toContain('"often" is no policy');
		expect(decidedBy('often')?.decided).toBeUndefined();
	});

	it('verifies with the command that BootseqVerifyCommand names, and asks when there is none', () => {
		expect(decidedBy('verify')?.verifyCommand).toBeUndefined();
		expect(decidedBy('verify')?.decided).toBeUndefined();
		const verified = found(step('A'), {
			bootId: 'boot-2',
			variables: {BootseqInterruptedPolicy: 'verify', BootseqVerifyCommand: 'test -e /done'},
		});
		expect(verified?.verifyCommand).toBe('test -e /done');
		expect(verified?.decided).toBeUndefined();
	});
});
