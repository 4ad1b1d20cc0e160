import {EventEmitter} from 'node:events';
import {describe, expect, it} from 'vitest';
import {Secret} from '../../source/sequence/secret.ts';
import {createJsonConsole} from '../../source/ui/json-console.ts';
import {createRecorder} from '../helpers/example-run.ts';
import {recoveryQuestion} from '../helpers/recovery-question.ts';

const open = () => {
	const lines: string[] = [];
	const signals = new EventEmitter();
	const console = createJsonConsole({
		write: line => lines.push(line),
		signals,
		clock: () => '2026-11-21T14:06:35.000Z',
	});
	return {console, lines, signals};
};

describe('the event stream (command-line.md, Events)', () => {
	it('is the event, one object a line', () => {
		const {console, lines} = open();
		const event = createRecorder()({type: 'group-started', index: 3, name: 'Install\nall', depth: 0});
		console.event(event);
		expect(lines).toHaveLength(1);
		expect(lines[0]).not.toContain('\n');
		expect(JSON.parse(lines[0] ?? '')).toEqual(event);
	});

	it('tells of a secret variable without its value, and of a deleted one with null', () => {
		const {console, lines} = open();
		const record = createRecorder();
		console.event(record({type: 'variable-set', name: 'Pin', value: new Secret('4711')}));
		console.event(record({type: 'variable-set', name: 'Site', value: null}));
		const [secret, deleted] = lines.map(line => JSON.parse(line));
		expect(secret).toMatchObject({type: 'variable-set', name: 'Pin', secret: true});
		expect(secret).not.toHaveProperty('value');
		expect(deleted).toMatchObject({name: 'Site', value: null});
	});

	it('has diagnostics between the events', () => {
		const {console, lines} = open();
		console.notice('warning', 'Two steps cannot be run.');
		expect(JSON.parse(lines[0] ?? '')).toEqual({
			type: 'diagnostic',
			time: '2026-11-21T14:06:35.000Z',
			severity: 'warning',
			message: 'Two steps cannot be run.',
		});
	});

	it('asks nobody', async () => {
		const {console, lines} = open();
		console.wait('media');
		expect(await console.ask('password', {organization: '', mediaLabel: ''})).toEqual({
			kind: 'unanswered',
			missing: 'password',
		});
		expect(await console.ask('recovery', recoveryQuestion())).toEqual({
			kind: 'unanswered',
			missing: 'failure',
		});
		expect(lines).toEqual([]);
		expect(console.isPauseRequested()).toBe(false);
		expect(console.lendTerminal).toBeUndefined();
	});

	it('is cancelled by an interrupt, until it is closed', async () => {
		const {console, signals} = open();
		signals.emit('SIGINT');
		expect(console.cancelled.aborted).toBe(true);
		await console.close();
		expect(signals.listenerCount('SIGINT')).toBe(0);
	});
});
