import {describe, expect, it} from 'vitest';
import type {Application} from '../../../source/content/application.ts';
import type {Machine} from '../../../source/machine/machine.ts';
import {applicationStep} from '../../helpers/application-step.ts';
import {application, dependsOn} from '../../helpers/applications.ts';
import {contentOf} from '../../helpers/content-of.ts';
import {createFakeMachine} from '../../helpers/fake-machine.ts';
import {runInMemory} from '../../helpers/run-in-memory.ts';
import {step, taskSequence} from '../../helpers/sequence-builder.ts';

type Computer = {
	readonly applications: readonly Application[];
	/** What an installer ends with. */
	readonly codes: (command: string) => number;
	/** What an installer leaves; without it, `install X` puts `/opt/X` there. */
	readonly effect?: (command: string, disk: Set<string>) => void;
	readonly names: string;
	readonly variables?: Readonly<Record<string, string>>;
};

/** Runs the step and one behind it through the interpreter, restarts included. */
const runOn = async ({applications, codes, effect, names, variables = {}}: Computer) => {
	const disk = new Set<string>();
	const ran: string[] = [];
	const fake = createFakeMachine({
		command({command}) {
			const text = typeof command === 'string' ? command : command.program;
			ran.push(text);
			(effect ?? ((line, files) => void files.add(line.replace('install ', '/opt/'))))(text, disk);
			return codes(text);
		},
	});
	const machine: Machine = {
		...fake,
		facts: {...fake.facts, file: async path => (disk.has(path) ? {modified: 0} : undefined)},
	};
	const sequence = taskSequence([
		applicationStep({ApplicationName: names, ...variables}),
		step('after', {action: 'after'}),
	]);
	const run = await runInMemory(sequence, {machine, content: contentOf({applications})});
	return {...run, ran};
};

describe('Install Application: restarts (§6.6, §6.8)', () => {
	it('restarts after the application that asks for it, and goes on with the others', async () => {
		const {ran, lines, ends} = await runOn({
			applications: [application('A'), application('B')],
			names: 'A,B',
			codes: command => (command === 'install A' ? 3010 : 0),
		});
		expect(ran).toEqual(['install A', 'install B', 'after']);
		expect(ends).toHaveLength(2);
		expect(lines).toContain('restart-requested current-os retry');
		expect(lines.at(-1)).toBe('run-finished succeeded 0');
	});

	it('does not run the step again where the last application asks for it and is found', async () => {
		const {ran, lines} = await runOn({
			applications: [application('A'), application('B')],
			names: 'A,B',
			codes: command => (command === 'install B' ? 3010 : 0),
		});
		expect(ran).toEqual(['install A', 'install B', 'after']);
		expect(lines).toContain('restart-requested current-os');
		expect(lines).not.toContain('step-started Install attempt 2');
	});

	it('restarts for a dependency before the application that depends on it', async () => {
		const {ran} = await runOn({
			applications: [application('A', {dependencies: dependsOn(['B'])}), application('B')],
			names: 'A',
			codes: command => (command === 'install B' ? 1641 : 0),
		});
		expect(ran).toEqual(['install B', 'install A', 'after']);
	});

	it('fails, and does not restart for ever, where it is not found after the restart either', async () => {
		const {ran, lines, events} = await runOn({
			applications: [application('A')],
			names: 'A',
			codes: command => (command === 'install A' ? 3010 : 0),
			effect: () => undefined,
		});
		expect(ran).toEqual(['install A']);
		expect(lines).toContain(`step-finished Install ${0x87d0_0324} failed`);
		const failure = events.find(event => event.type === 'step-finished' && event.code !== 0);
		expect(failure).toMatchObject({message: expect.stringContaining('not found after the restart')});
	});

	it('does not try again after the restart what had failed before it', async () => {
		const {ran, engine} = await runOn({
			applications: [application('A'), application('B'), application('C')],
			names: 'A,B,C',
			variables: {ContinueOnInstallError: 'true'},
			codes: command => ({'install A': 1603, 'install B': 3010})[command] ?? 0,
			effect: (command, disk) => {
				if (command !== 'install A') {
					disk.add(command.replace('install ', '/opt/'));
				}
			},
		});
		expect(ran).toEqual(['install A', 'install B', 'install C', 'after']);
		expect(engine.environment.text('_TSAppInstallStatus')).toBe('Error');
	});

	it('leaves nothing of its progress behind', async () => {
		const {engine} = await runOn({
			applications: [application('A'), application('B')],
			names: 'A,B',
			codes: command => (command === 'install A' ? 3010 : 0),
		});
		expect(engine.environment.text('_BootseqInstallApplication')).toBe('');
		expect(engine.environment.text('_TSAppInstallStatus')).toBe('Success');
	});
});

describe('Install Application: the time-out of a deployment type', () => {
	it('ends the installer after its minutes, whatever the step has, and fails', async () => {
		const machine = createFakeMachine({command: () => ({kind: 'timed-out'})});
		const run = await runInMemory(taskSequence([applicationStep({ApplicationName: 'A'}, {timeout: 3600})]), {
			machine,
			content: contentOf({applications: [application('A', {timeout: 2})]}),
		});
		expect(machine.commandsRun.map(({timeout}) => timeout)).toEqual([120]);
		expect(run.lines).toContain(`step-finished Install ${0x8007_05b4} failed`);
		expect(run.log.join('\n')).toContain('still running after 120 seconds');
	});
});
