import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {folderFacts} from '../../../source/machine/file-facts.ts';
import {installSoftwareUpdates} from '../../../source/steps/install-software-updates.ts';
import {
	createDebianSystem,
	type DebianSystem,
	missingDebianTools,
	readFrom,
} from '../../helpers/debian-system.ts';
import {withRealCommands} from '../../helpers/real-commands.ts';
import {step} from '../../helpers/sequence-builder.ts';
import {createStepRecord} from '../../helpers/step-context.ts';
import {published} from '../../helpers/step-variables.ts';

const missing = missingDebianTools();
const patience = 60_000;

/** Runs the step on that system, with the real apt. */
const installUpdates = async (
	system: DebianSystem,
	target: string,
	variables: Readonly<Record<string, string>> = {},
	rebootRequired = false,
) => {
	const written = step('Install Software Updates', {
		type: 'SMS_TaskSequence_InstallUpdateAction',
		action: 'TSInstallSWUpdate.exe /target:%SMSInstallUpdateTarget%',
		successCodes: [0],
		variables: published({SMSInstallUpdateTarget: target, SMSTSSoftwareUpdateScanUseCache: 'true'}),
	});
	const record = createStepRecord(written, {variables});
	const context = withRealCommands(record.context, path.join(system.folder, 'scratch'), system.environment);
	const {facts} = context.machine;
	const machine = {
		...context.machine,
		facts: {
			...facts,
			folder: folderFacts,
			file: async (file: string) =>
				rebootRequired && file === '/run/reboot-required' ? {modified: 0} : undefined,
		},
	};
	await context.writeScratchFile('here', '');
	const outcome = await installSoftwareUpdates.run?.({...context, machine});
	return {...record, outcome, installed: context.environment.text('_BootseqUpdatesInstalled')};
};

/** Three packages are on it; the sources have a newer one of each, one of them a security update. */
const outdatedSystem = (): DebianSystem => {
	const system = createDebianSystem();
	const editor = {name: 'editor', version: '1.0', configuration: {'etc/editor.conf': 'colour = no\n'}};
	system.install([editor, {name: 'library', version: '2.0'}, {name: 'reader', version: '3.0'}]);
	system.publish('stable', [
		{...editor, version: '1.1', configuration: {'etc/editor.conf': 'colour = maker\n'}},
		{name: 'library', version: '2.0'},
		{name: 'reader', version: '3.1', control: 'Depends: fonts\n'},
		{name: 'fonts', version: '1.0'},
	]);
	system.publish('stable-security', [{name: 'library', version: '2.1'}]);
	system.useSources(system.sourceLine('stable'), system.sourceLine('stable-security'));
	return system;
};

describe.skipIf(missing.length > 0)(
	`Install Software Updates with the real apt (§7.6; needs ${missing.join(', ') || 'nothing more'})`,
	{timeout: patience},
	() => {
		it('All: installs every update, and lists what it installed from which version to which', async () => {
			const system = outdatedSystem();
			const {outcome, log, installed, restarts} = await installUpdates(system, 'All');
			expect(outcome).toEqual({code: 0});
			expect(['editor', 'library', 'reader', 'fonts'].map(system.version)).toEqual([
				'1.1',
				'2.1',
				'3.1',
				'1.0',
			]);
			expect(installed).toBe('editor 1.0 -> 1.1; fonts 1.0; library 2.0 -> 2.1; reader 3.0 -> 3.1');
			expect(log).toContain('information: Installed: library 2.0 -> 2.1');
			expect(restarts).toEqual([]);
		});

		it('Mandatory: installs security updates alone', async () => {
			const system = outdatedSystem();
			const {outcome, installed} = await installUpdates(system, 'Mandatory');
			expect(outcome).toEqual({code: 0});
			expect(['editor', 'library', 'reader'].map(system.version)).toEqual(['1.0', '2.1', '3.0']);
			expect(installed).toBe('library 2.0 -> 2.1');
		});

		it('finds nothing to do on a system that is up to date', async () => {
			const system = outdatedSystem();
			await installUpdates(system, 'All');
			const {outcome, log, installed} = await installUpdates(system, 'All');
			expect(outcome).toEqual({code: 0});
			expect(log).toContain('information: No updates to install.');
			expect(installed).toBe('');
		});

		it('asks nobody about a changed file of configuration, and leaves it as it is', async () => {
			const system = outdatedSystem();
			writeFileSync(path.join(system.root, 'etc/editor.conf'), 'colour = mine\n');
			const {outcome} = await installUpdates(system, 'All');
			expect(outcome).toEqual({code: 0});
			expect(system.version('editor')).toBe('1.1');
			expect(readFrom(system, 'etc/editor.conf')).toBe('colour = mine\n');
		});

		it('leaves a package that somebody holds, and says so', async () => {
			const system = outdatedSystem();
			const status = path.join(system.root, 'var/lib/dpkg/status');
			writeFileSync(
				status,
				readFrom(system, 'var/lib/dpkg/status').replace(
					'Package: library\nStatus: install ok installed',
					'Package: library\nStatus: hold ok installed',
				),
			);
			const {outcome, log} = await installUpdates(system, 'All');
			expect(outcome).toEqual({code: 0});
			expect(system.version('library')).toBe('2.0');
			expect(log).toContain('warning: Updates that are held back and stay as they are: library');
		});

		it('a package that asks for it: restarts, and looks once more afterwards', async () => {
			const system = outdatedSystem();
			const {restarts, outcome, context} = await installUpdates(system, 'All', {}, true);
			expect(outcome).toEqual({code: 0});
			expect(restarts).toEqual([{target: 'current-os', retry: true}]);
			expect(context.environment.text('_BootseqUpdatePass')).toBe('0 1 boot-1');
		});

		it('a new kernel: restarts', async () => {
			const system = createDebianSystem();
			system.install([{name: 'linux-image-amd64', version: '6.1.1'}]);
			system.publish('stable', [
				{name: 'linux-image-amd64', version: '6.1.2', control: 'Depends: linux-image-6.1.2\n'},
				{name: 'linux-image-6.1.2', version: '6.1.2'},
			]);
			system.useSources(system.sourceLine('stable'));
			const {restarts, log} = await installUpdates(system, 'All');
			expect(restarts).toEqual([{target: 'current-os', retry: true}]);
			expect(log).toContainEqual(expect.stringContaining('A restart is due: the kernel linux-image-'));
		});

		it('completes what an interrupted installation left, as after a restart that nobody planned', async () => {
			const system = outdatedSystem();
			system.dpkg('--unpack', path.join(system.folder, 'repository/pool/stable/editor_1.1_all.deb'));
			// A journal of dpkg's that was not merged yet: it went down in the middle.
			const entry = readFrom(system, 'var/lib/dpkg/status')
				.split('\n\n')
				.find(part => part.startsWith('Package: editor'));
			writeFileSync(path.join(system.root, 'var/lib/dpkg/updates/0000'), `${entry ?? ''}\n`);
			const {outcome, log} = await installUpdates(system, 'All');
			expect(outcome).toEqual({code: 0});
			expect(log).toContain('information: An earlier installation was interrupted: completing it first.');
			expect(system.dpkg('--status', 'editor')).toContain('Status: install ok installed');
		});

		describe('cached scan (SMSTSSoftwareUpdateScanUseCache)', () => {
			it('true: uses lists of the last day as they are', async () => {
				const system = outdatedSystem();
				await installUpdates(system, 'All');
				system.publish('stable', [{name: 'library', version: '9.0'}]);
				await installUpdates(system, 'All');
				expect(system.version('library')).toBe('2.1');
			});

			it('false: asks every source anew', async () => {
				const system = outdatedSystem();
				await installUpdates(system, 'All');
				system.publish('stable', [{name: 'library', version: '9.0'}]);
				await installUpdates(system, 'All', {SMSTSSoftwareUpdateScanUseCache: 'false'});
				expect(system.version('library')).toBe('9.0');
			});
		});

		describe('a package source', () => {
			it('that is not signed is refused, with its name', async () => {
				const system = outdatedSystem();
				system.publish('stable', [{name: 'editor', version: '6.6'}], 'none');
				const {outcome} = await installUpdates(system, 'All');
				expect(outcome).toMatchObject({
					code: 0x800b_0100,
					message: expect.stringMatching(/source copy:\S+ stable Release.* is not signed/),
				});
				expect(system.version('editor')).toBe('1.0');
			});

			it('signed with a key that the system does not know is refused', async () => {
				const system = outdatedSystem();
				system.publish('stable-security', [{name: 'library', version: '6.6'}], 'unknown');
				const {outcome} = await installUpdates(system, 'All');
				expect(outcome).toMatchObject({
					code: 0x8009_6010,
					message: expect.stringContaining('stable-security'),
				});
				expect(system.version('library')).toBe('2.0');
			});

			it('whose packages are not those that it has signed is refused', async () => {
				const system = outdatedSystem();
				const index = path.join(system.folder, 'repository/dists/stable/main/binary-amd64/Packages');
				writeFileSync(index, 'Package: editor\nVersion: 6.6\n');
				const {outcome} = await installUpdates(system, 'All');
				expect(outcome?.code).not.toBe(0);
				expect(outcome?.message).toMatch(/not the one that the package source lists|cannot be reached/);
				expect(system.version('editor')).toBe('1.0');
			});

			it('that cannot be reached fails the step when there is no other', async () => {
				const system = outdatedSystem();
				system.useSources('deb http://127.0.0.1:9/debian stable main');
				const {outcome} = await installUpdates(system, 'All');
				expect(outcome).toMatchObject({
					code: 0x8007_2efd,
					message: expect.stringContaining(
						'cannot be reached: http://127.0.0.1:9/debian/dists/stable/InRelease',
					),
				});
			});

			it('that cannot be reached is passed over, with a warning, when another can', async () => {
				const system = outdatedSystem();
				system.useSources('deb http://127.0.0.1:9/debian stable main', system.sourceLine('stable-security'));
				const {outcome, log} = await installUpdates(system, 'All');
				expect(outcome).toEqual({code: 0});
				expect(system.version('library')).toBe('2.1');
				expect(log).toContainEqual(expect.stringMatching(/^warning: .*cannot be reached/));
			});

			it('that is none at all fails the step: nothing found would not mean nothing due', async () => {
				const system = createDebianSystem();
				system.useSources();
				const {outcome} = await installUpdates(system, 'All');
				expect(outcome).toMatchObject({
					code: 0x8007_0002,
					message: expect.stringContaining('No package source'),
				});
			});
		});

		it('waits for another program that installs something, then fails with its name', async () => {
			const system = outdatedSystem();
			await holdLock(path.join(system.root, 'var/lib/dpkg/lock-frontend'));
			const {outcome} = await installUpdates(system, 'All', {SMSTSSoftwareUpdateScanTimeout: '2'});
			expect(outcome).toMatchObject({
				code: 0x8007_0652,
				message: expect.stringContaining('Another program'),
			});
			expect(system.version('editor')).toBe('1.0');
		});

		it('waits for another program that fetches the lists', async () => {
			const system = outdatedSystem();
			await holdLock(path.join(system.root, 'var/lib/apt/lists/lock'));
			const {outcome, log} = await installUpdates(system, 'All', {SMSTSSoftwareUpdateScanTimeout: '2'});
			expect(outcome).toMatchObject({code: 0x8007_0652});
			expect(log).toContainEqual(expect.stringContaining('waiting for it'));
		});
	},
);

/** A process that has a file locked as apt and dpkg lock it, until the test ends. */
const holdLock = async (file: string): Promise<void> => {
	const program = `import fcntl, sys
lock = open(sys.argv[1], 'w')
fcntl.lockf(lock, fcntl.LOCK_EX)
print('locked', flush=True)
sys.stdin.read()`;
	const holder = spawn('python3', ['-c', program, file], {stdio: ['pipe', 'pipe', 'inherit']});
	onTestFinished(() => void holder.kill());
	await once(holder.stdout, 'data');
};
