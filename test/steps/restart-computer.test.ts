import {describe, expect, it} from 'vitest';
import type {Step} from '../../source/sequence/sequence.ts';
import {step} from '../helpers/sequence-builder.ts';
import {describeStep, performStep} from '../helpers/step-context.ts';
import {published} from '../helpers/step-variables.ts';

const restartStep = (
	action: string,
	variables: Readonly<Record<string, string>> = {},
	options: Partial<Step> = {},
) =>
	step('Restart', {
		type: 'SMS_TaskSequence_RebootAction',
		action,
		variables: published(variables),
		...options,
	});

describe('Restart Computer (§6.9, §7.7)', () => {
	it('restarts to the current operating system', async () => {
		const {restarts, context, outcome} = await performStep(restartStep('smsboot.exe /target:HD'));
		expect(restarts).toMatchObject([{target: 'current-os', delay: 0}]);
		expect(context.environment.text('SMSTSRebootRequested')).toBe('HD');
		expect(outcome).toEqual({code: 0});
	});

	it('restarts to the boot media', async () => {
		const {restarts, context} = await performStep(restartStep('smsboot.exe /target:WinPE'));
		expect(restarts).toMatchObject([{target: 'boot-media'}]);
		expect(context.environment.text('SMSTSRebootRequested')).toBe('WinPE');
	});

	it('gives notice: the message, and for how long', async () => {
		const written = restartStep('smsboot.exe /target:HD', {
			SMSRebootMessage: 'Hello %Who%',
			SMSRebootTimeout: '60',
		});
		const {restarts, context} = await performStep(written, {variables: {Who: 'Ada'}});
		expect(restarts).toEqual([{target: 'current-os', message: 'Hello Ada', delay: 60}]);
		expect(context.environment.text('SMSTSRebootMessage')).toBe('Hello Ada');
		expect(context.environment.text('SMSTSRebootDelay')).toBe('60');
		expect(describeStep(written, {variables: {Who: 'Ada'}})).toBe(
			'restart to the current operating system, after 60 s, saying "Hello Ada"',
		);
	});

	it('knows the names that MDT gives to the same', async () => {
		const written = restartStep('smsboot.exe', {Message: 'Wait', MessageTimeout: '5', Target: 'WinPE'});
		expect((await performStep(written)).restarts).toEqual([
			{target: 'boot-media', message: 'Wait', delay: 5},
		]);
	});

	it('does not take a stray variable for the name that MDT uses', async () => {
		const {restarts} = await performStep(restartStep('smsboot.exe /target:HD'), {
			variables: {Message: 'something else', MessageTimeout: '900'},
		});
		expect(restarts).toEqual([{target: 'current-os', message: '', delay: 0}]);
	});

	it('lets a global time-out win over its own', async () => {
		const {restarts} = await performStep(restartStep('smsboot.exe /target:HD', {SMSRebootTimeout: '60'}), {
			variables: {SMSRebootTimeout: '5'},
		});
		expect(restarts).toMatchObject([{delay: 5}]);
	});

	it('gives no notice for a time-out that is no number, and says so', async () => {
		const {restarts, log} = await performStep(
			restartStep('smsboot.exe /target:HD', {SMSRebootTimeout: 'soon'}),
		);
		expect(restarts).toMatchObject([{delay: 0}]);
		expect(log).toEqual([expect.stringContaining('soon')]);
	});

	it('target Windows PE: warns in an installed system when the run knows of no boot media', async () => {
		const written = restartStep('smsboot.exe /target:WinPE');
		const warned = async (options: Parameters<typeof performStep>[1]) =>
			(await performStep(written, options)).log.some(line =>
				line.startsWith('warning: The restart is to go'),
			);
		expect(await warned({})).toBe(true);
		expect(await warned({variables: {_SMSTSMediaType: 'FullMedia'}})).toBe(false);
		expect(await warned({variables: {_SMSTSBootImageID: 'CON00005'}})).toBe(false);
		expect(await warned({phase: 'WinPE'})).toBe(false);
	});

	it('message: a technician reads it as written when nothing in it is a variable', async () => {
		const {restarts} = await performStep(
			restartStep('smsboot.exe /target:HD', {SMSRebootMessage: '100 % done, %NoSuchName% stays'}),
		);
		expect(restarts).toMatchObject([{message: '100 % done, %NoSuchName% stays'}]);
	});

	it('time-out: a variable may give it', async () => {
		const {restarts} = await performStep(
			restartStep('smsboot.exe /target:HD', {SMSRebootTimeout: '%Notice%'}),
			{variables: {Notice: '45'}},
		);
		expect(restarts).toMatchObject([{delay: 45}]);
	});

	it('fails with words for a target that it does not know', async () => {
		const {outcome, restarts} = await performStep(restartStep('smsboot.exe /target:Moon'));
		expect(outcome).toMatchObject({code: 0x8007_0057, message: expect.stringContaining('Moon')});
		expect(restarts).toEqual([]);
	});
});
