import {describe, expect, it} from 'vitest';
import type {Medium} from '../../source/content/medium.ts';
import {runCommandLine} from '../../source/steps/run-command-line.ts';
import {contentOf} from '../helpers/content-of.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {pullableMedium} from '../helpers/pullable-medium.ts';
import {runInMemory} from '../helpers/run-in-memory.ts';
import {step, taskSequence} from '../helpers/sequence-builder.ts';

const command = (name: string, packageId = '') =>
	step(name, {type: runCommandLine.type, action: `smsswd.exe /run:${packageId} ${name}`, successCodes: [0]});

const contentOn = (medium: Medium) => ({
	...contentOf({packages: {CON00020: `${medium.root}/SMS/PKG/CON00020`}}),
	medium,
});

/** Runs a step while somebody pulls the medium out: its command fails then, and ends well the next time. */
const pulledWhile = async (
	variables: Readonly<Record<string, string>>,
	{
		packageId = 'CON00020',
		continueOnError = false,
		stays,
	}: {packageId?: string; continueOnError?: boolean; stays?: string} = {},
) => {
	const medium = pullableMedium(stays === undefined ? {} : {stays});
	let attempts = 0;
	const machine = createFakeMachine({
		command() {
			attempts++;
			if (attempts === 1) {
				medium.pull();
				return 5;
			}

			return 0;
		},
	});
	const run = await runInMemory(taskSequence([{...command('Read', packageId), continueOnError}]), {
		machine,
		content: contentOn(medium),
		variables,
	});
	const messages = run.events.flatMap(event =>
		event.type === 'step-finished' && event.message !== undefined ? [event.message] : [],
	);
	return {...run, medium, messages, last: run.lines.at(-1)};
};

describe('a step whose command read from the medium when it was pulled out', () => {
	it('runs again when the medium is back, where its policy for interrupted steps says so', async () => {
		const {lines, medium, log, last} = await pulledWhile({BootseqInterruptedPolicy: 'Read=rerun'});
		expect(lines).toEqual(
			expect.arrayContaining([
				'step-finished Read 5 failed',
				'decision retry',
				'step-started Read attempt 2',
				'step-finished Read 0',
			]),
		);
		expect(medium.waited).toEqual(['The step Read was using it.']);
		expect(log.join('\n')).toContain('runs again, as its policy for interrupted steps says');
		expect(last).toBe('run-finished succeeded 0');
	});

	it('runs again too where continue on error would have passed it over', async () => {
		const {lines} = await pulledWhile({BootseqInterruptedPolicy: 'rerun'}, {continueOnError: true});
		expect(lines).toContain('step-started Read attempt 2');
	});

	it('fails with the reason where it says otherwise: nobody knows how far the command came', async () => {
		const {lines, messages, medium, last} = await pulledWhile({});
		expect(lines).not.toContain('step-started Read attempt 2');
		expect(messages.join()).toMatch(/^The media was pulled out while the step ran.*It is back\.$/);
		expect(medium.waited).toHaveLength(1);
		expect(last).toBe('run-finished failed 5');
	});

	it('fails with the reason when nobody puts the medium back', async () => {
		const {messages, last} = await pulledWhile({BootseqInterruptedPolicy: 'rerun'}, {stays: 'Nobody came.'});
		expect(messages.join()).toMatch(/^The media was pulled out while the step ran.*Nobody came\.$/);
		expect(last).toBe('run-finished failed 5');
	});

	it('fails as it is, and waits for nothing, when it used nothing of the medium', async () => {
		const {medium, messages, last} = await pulledWhile({BootseqInterruptedPolicy: 'rerun'}, {packageId: ''});
		expect(medium.waited).toEqual([]);
		expect(messages.join()).not.toContain('pulled out');
		expect(last).toBe('run-finished failed 5');
	});
});
