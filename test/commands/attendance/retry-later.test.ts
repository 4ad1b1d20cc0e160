import {describe, expect, it} from 'vitest';
import {parseFailurePolicy} from '../../../source/commands/answers.ts';
import {isRetryLater, retryLater} from '../../../source/commands/attendance/retry-later.ts';
import {prepareKiosk} from '../../helpers/kiosk-console.ts';

const failed = {index: 3, name: 'Office', code: 1603, attempt: 1};

const variables = (values: Readonly<Record<string, string>>) => ({
	text: (name: string) => values[name] ?? '',
});

const twice = {BootseqFailurePolicy: 'retry:2', BootseqRetryDelay: '1'};

describe('a step that the failure policy tries again', () => {
	it('waits before that when it is told to', () => {
		const {prepared} = prepareKiosk();
		expect(isRetryLater(prepared, failed, variables(twice))).toBe(true);
		expect(isRetryLater(prepared, failed, variables({...twice, BootseqRetryDelay: '0'}))).toBe(false);
		expect(isRetryLater(prepared, failed, variables({BootseqFailurePolicy: 'retry:2'}))).toBe(false);
		expect(isRetryLater(prepared, failed, variables({...twice, BootseqFailurePolicy: 'skip'}))).toBe(false);
		expect(isRetryLater(prepared, {...failed, attempt: 3}, variables(twice))).toBe(false);
	});

	it('waits as well when the answers file tries it again', () => {
		const {prepared} = prepareKiosk();
		const policy = parseFailurePolicy('retry:1');
		const answers = {...prepared.answers, ...(policy.ok ? {failure: policy.value} : {})};
		expect(isRetryLater({...prepared, answers}, failed, variables({BootseqRetryDelay: '5'}))).toBe(true);
	});

	it('says which try comes when, and is tried then', async () => {
		const {prepared, done} = prepareKiosk();
		expect(await retryLater(prepared, failed, variables(twice))).toEqual({choice: 'retry', by: 'policy'});
		expect(done).toEqual(['waits: retry {"seconds":1,"attempt":{"number":2,"of":3}}']);
	});

	it('is not tried when the run is cancelled meanwhile', async () => {
		const {prepared} = prepareKiosk();
		const console = {...prepared.console, cancelled: AbortSignal.abort()};
		const recovery = await retryLater(
			{...prepared, console},
			failed,
			variables({...twice, BootseqRetryDelay: '600'}),
		);
		expect(recovery).toEqual({choice: 'abort', by: 'policy'});
	});

	it('is left to a technician who has come meanwhile', async () => {
		const {prepared, kiosk} = prepareKiosk();
		let isOpened = false;
		const console = {
			...prepared.console,
			kiosk: {...kiosk, isOpened: () => isOpened},
			wait() {
				isOpened = true;
			},
		};
		expect(await retryLater({...prepared, console}, failed, variables(twice))).toBeUndefined();
	});
});
