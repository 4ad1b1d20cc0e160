import {describe, expect, it} from 'vitest';
import {noAnswers, parseAnswers} from '../../../source/commands/answers.ts';
import {knownFailurePolicy, policyOnTimeout} from '../../../source/commands/attendance/failure-policy.ts';
import {noOptions} from '../../helpers/prepared.ts';

const failed = (attempt: number) => ({index: 0, name: 'A', code: 5, attempt});
const environment = (policy = '') => ({
	text: (name: string) => (name === 'BootseqFailurePolicy' ? policy : ''),
});

const known = (
	{unattended = false, answer, policy}: {unattended?: boolean; answer?: string; policy?: string},
	attempt = 1,
) => {
	const parsed = answer === undefined ? undefined : parseAnswers(JSON.stringify({failure: answer}), 'a.json');
	return knownFailurePolicy(
		{
			options: {...noOptions, unattended},
			answers: parsed?.ok === true ? parsed.value : noAnswers,
		},
		failed(attempt),
		environment(policy),
	);
};

describe('what follows a failure, as far as it was said beforehand', () => {
	it('is the answers file, with and without a person', () => {
		expect(known({answer: 'skip'})).toBe('skip');
		expect(known({answer: 'skip', unattended: true})).toBe('skip');
	});

	it('retries as often as it says; then a person is asked, or the run ends', () => {
		expect(known({answer: 'retry:2'}, 2)).toBe('retry');
		expect(known({answer: 'retry:2'}, 3)).toBe('ask');
		expect(known({answer: 'retry:2', unattended: true}, 3)).toBe('abort');
	});

	it('is what the medium says when nobody is there, and else the end of the run', () => {
		expect(known({unattended: true, policy: 'retry:1'}, 1)).toBe('retry');
		expect(known({unattended: true, policy: 'retry:1'}, 2)).toBe('abort');
		expect(known({unattended: true})).toBe('abort');
		expect(known({unattended: true, policy: 'sometimes'})).toBe('abort');
	});

	it('asks the person who is there, whatever the medium says of time-outs', () => {
		expect(known({policy: 'skip'})).toBe('ask');
	});
});

describe('what follows when a person was asked and did not answer', () => {
	it('is what the medium says, else the end of the run', () => {
		expect(policyOnTimeout(failed(1), environment())).toBe('abort');
		expect(policyOnTimeout(failed(1), environment('Skip'))).toBe('skip');
		expect(policyOnTimeout(failed(1), environment('retry:1'))).toBe('retry');
		expect(policyOnTimeout(failed(2), environment('retry:1'))).toBe('abort');
	});
});
