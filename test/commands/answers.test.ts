import {describe, expect, it} from 'vitest';
import {parseAnswers} from '../../source/commands/answers.ts';

const parse = (document: unknown) => parseAnswers(JSON.stringify(document), 'answers.json');

describe('an answers file (command-line.md, --answers)', () => {
	it('may leave everything out', () => {
		expect(parse({})).toMatchObject({ok: true, value: {variables: []}});
	});

	it('gives the password and the prestart values as secrets', () => {
		const answers = parse({password: 'synthetic-password', prestart: {AssetTag: 'CO-0001', Keep: true}});
		expect(answers.ok && answers.value.password?.reveal()).toBe('synthetic-password');
		expect(answers.ok && answers.value.prestart.get('assettag')?.reveal()).toBe('CO-0001');
		expect(answers.ok && answers.value.prestart.get('keep')?.reveal()).toBe('true');
		expect(JSON.stringify(answers)).not.toContain('synthetic-password');
	});

	it('names the keyboard layout', () => {
		expect(parse({keyboard: 'be-latin1'})).toMatchObject({ok: true, value: {keyboard: 'be-latin1'}});
	});

	it.each([
		['retry:3', {kind: 'retry', times: 3}],
		['skip', {kind: 'skip'}],
		['abort', {kind: 'abort'}],
	])('says with "failure": "%s" what to do with a failed step', (failure, policy) => {
		expect(parse({failure})).toMatchObject({ok: true, value: {failure: policy}});
	});

	it.each([
		[{pasword: 'x'}, 'no answer named pasword'],
		[{failure: 'retry'}, 'failure must be'],
		[{interrupted: 'again'}, 'interrupted must be'],
		[{prestart: ['x']}, 'must be objects'],
		[{variables: {A: {}}}, 'must be objects'],
		[{sequence: 1}, 'sequence must be'],
		[{keyboard: ['fr']}, 'keyboard must be'],
		[[], 'one JSON object'],
	])('with %j is refused: %s', (document, message) => {
		const answers = parse(document);
		expect(answers.ok ? '' : answers.error).toContain(message);
	});

	it('that is no JSON is refused without quoting it: it may hold the password', () => {
		const answers = parseAnswers('{"password": "synthetic-password"', 'answers.json');
		expect(answers).toEqual({ok: false, error: 'answers.json is not JSON. Check quotes and commas.'});
	});
});
