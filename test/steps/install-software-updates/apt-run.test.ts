import {describe, expect, it} from 'vitest';
import {createLinuxCommands} from '../../../source/machine/linux/commands.ts';
import {createDebianSystem, missingDebianTools} from '../../helpers/debian-system.ts';
import {createFakeMachine} from '../../helpers/fake-machine.ts';
import {runInMemory} from '../../helpers/run-in-memory.ts';
import {step, taskSequence} from '../../helpers/sequence-builder.ts';
import {published} from '../../helpers/step-variables.ts';

const missing = missingDebianTools();

const updates = step('Updates', {
	type: 'SMS_TaskSequence_InstallUpdateAction',
	action: 'TSInstallSWUpdate.exe /target:%SMSInstallUpdateTarget%',
	runIn: 'FullOS',
	successCodes: [0],
	retryCount: 2,
	variables: published({SMSInstallUpdateTarget: 'All', SMSTSSoftwareUpdateScanUseCache: 'false'}),
});

describe.skipIf(missing.length > 0)(
	`a run that installs software updates with the real apt (§6.8, §7.6; needs ${missing.join(', ') || 'nothing more'})`,
	{timeout: 60_000},
	() => {
		it('restarts for the new kernel, installs what came up meanwhile, and goes on', async () => {
			const system = createDebianSystem();
			system.install([
				{name: 'linux-image-amd64', version: '6.1.1'},
				{name: 'editor', version: '1.0'},
			]);
			system.publish('stable', [{name: 'linux-image-amd64', version: '6.1.2'}]);
			system.useSources(system.sourceLine('stable'));
			const machine = createFakeMachine({environment: system.environment});
			let boots = 0;
			const run = await runInMemory(
				taskSequence([updates, step('After', {action: 'smsswd.exe /run: true'})]),
				{
					machine: {
						...machine,
						bootId: async () => `boot-${boots}`,
						commands: {...machine.commands, ...createLinuxCommands(system.environment)},
					},
					survivesRestart: async () => {
						// The maker of the distribution does not sleep while the machine restarts.
						boots += 1;
						system.publish('stable', [
							{name: 'linux-image-amd64', version: '6.1.2'},
							{name: 'editor', version: '1.1'},
						]);
						return {ok: true, value: undefined};
					},
				},
			);
			expect(run.lines.filter(line => !/^(?:output|variable-set)/.test(line))).toEqual([
				'run-started',
				'step-started Updates',
				'step-finished Updates 0',
				'restart-requested current-os retry',
				'run-resumed',
				'step-started Updates attempt 2',
				'step-finished Updates 0',
				'step-started After',
				'step-finished After 0',
				'run-finished succeeded 0',
			]);
			expect(run.ends.at(-1)).toMatchObject({kind: 'finished', result: 'succeeded'});
			expect([system.version('linux-image-amd64'), system.version('editor')]).toEqual(['6.1.2', '1.1']);
			expect(run.engine.environment.text('_BootseqUpdatesInstalled')).toBe(
				'linux-image-amd64 6.1.1 -> 6.1.2; editor 1.0 -> 1.1',
			);
			expect(run.engine.environment.text('_BootseqUpdatePass')).toBe('');
		});
	},
);
