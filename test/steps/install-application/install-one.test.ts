import {describe, expect, it} from 'vitest';
import {applicationStep, installStep} from '../../helpers/application-step.ts';
import {application, dependsOn, deploymentType, fileThere} from '../../helpers/applications.ts';

const alone = applicationStep({ApplicationName: 'A'});

describe('detection (§7.4)', () => {
	it('runs nothing where the application is already installed', async () => {
		const {ran, outcome, status, log} = await installStep(alone, {
			applications: [application('A')],
			files: ['/opt/A'],
		});
		expect(ran).toEqual([]);
		expect(outcome).toEqual({code: 0});
		expect(status).toBe('Success');
		expect(log.join('\n')).toContain('A is already installed');
	});

	it('fails with 0x87D00324 where the installer succeeds and the application is not found', async () => {
		const {outcome, status} = await installStep(alone, {
			applications: [application('A')],
			effect: () => undefined,
		});
		expect(outcome.code).toBe(0x87d0_0324);
		expect(outcome.message).toContain('The installer of A ended with 0, a success, and A is not found');
		expect(outcome.message).toContain('/opt/A');
		expect(status).toBe('Error');
	});

	it('installs nothing where nobody can tell whether it is there', async () => {
		const {ran, outcome} = await installStep(alone, {
			applications: [application('A', {detection: {kind: 'unknown', text: 'of a newer console'}})],
		});
		expect(ran).toEqual([]);
		expect(outcome.message).toContain('Nobody can tell whether A is installed');
		expect(outcome.message).toContain('of a newer console');
	});
});

describe('deployment types and requirements (§7.4)', () => {
	const onWindows = {kind: 'operating-system', platform: 'windows'} as const;

	it('installs the first deployment type whose requirements hold', async () => {
		const {ran} = await installStep(alone, {
			applications: [
				{
					id: 'A',
					name: 'A',
					deploymentTypes: [
						deploymentType('Windows', {requirements: [onWindows]}),
						deploymentType('Linux'),
						deploymentType('Other'),
					],
				},
			],
		});
		expect(ran).toEqual(['install Linux']);
	});

	it('never takes Windows Installer on Linux, nor a package manager on Windows', async () => {
		const applications = [
			application('A', {
				installer: {technology: 'msi', install: 'msiexec.exe /i a.msi'},
			}),
			application('B', {installer: {technology: 'package-manager', packages: ['b']}}),
		];
		const linux = await installStep(alone, {applications});
		expect(linux.log.join('\n')).toContain('Windows Installer is on Windows alone');
		const windows = await installStep(applicationStep({ApplicationName: 'B'}), {
			applications,
			platform: 'windows',
		});
		expect(windows.log.join('\n')).toContain('package managers are on Linux alone');
		expect([...linux.ran, ...windows.ran]).toEqual([]);
	});

	it('fails, and does not pass over, an application without a deployment type', async () => {
		const {outcome, status} = await installStep(alone, {
			applications: [{id: 'A', name: 'A', deploymentTypes: []}],
		});
		expect(outcome.code).toBe(0x87d0_0267);
		expect(outcome.message).toContain('it has no deployment type that a task sequence installs');
		expect(status).toBe('Error');
	});

	it('fails where nobody can tell whether it suits the computer', async () => {
		const {outcome} = await installStep(alone, {
			applications: [application('A', {requirements: [{kind: 'unknown', text: 'PrimaryDevice'}]})],
		});
		expect(outcome.message).toContain('Nobody can tell whether A suits this computer');
		expect(outcome.message).toContain('PrimaryDevice');
	});
});

describe('the command of a deployment type', () => {
	it('runs in the folder of its content, below it where it says so, variables put in', async () => {
		const {commands} = await installStep(alone, {
			applications: [
				application('A', {
					installer: {
						technology: 'script',
						content: 'CON00001',
						install: 'install %Wanted%',
						workingFolder: 'files\\x64',
					},
					timeout: 30,
				}),
			],
			packages: {CON00001: '/pkg'},
			variables: {Wanted: 'A'},
		});
		expect(commands).toMatchObject([{command: 'install A', folder: '/pkg/files/x64', timeout: 1800}]);
	});

	it('fails where its content is missing, and says of what', async () => {
		const {outcome} = await installStep(alone, {
			applications: [
				application('A', {installer: {technology: 'script', content: 'CON00009', install: 'x'}}),
			],
		});
		expect(outcome.code).toBe(0x8007_0002);
		expect(outcome.message).toContain('A was not installed. Package CON00009 was not found');
	});
});

describe('return codes (§6.6)', () => {
	it.each([0, 1707])('takes %i for success', async code => {
		const {outcome, restarts} = await installStep(alone, {
			applications: [application('A')],
			codes: () => code,
		});
		expect(outcome).toEqual({code: 0});
		expect(restarts).toEqual([]);
	});

	it.each([3010, 1641])(
		'takes %i for success that needs a restart, and restarts after the step',
		async code => {
			const {outcome, restarts} = await installStep(alone, {
				applications: [application('A')],
				codes: () => code,
			});
			expect(outcome).toEqual({code: 0});
			expect(restarts).toEqual([{target: 'current-os', message: 'The installation of A needs a restart.'}]);
		},
	);

	it('waits and tries again while another installation is under way (1618)', async () => {
		let attempts = 0;
		const {ran, outcome, waits} = await installStep(alone, {
			applications: [application('A')],
			codes: () => (++attempts < 3 ? 1618 : 0),
		});
		expect(ran).toHaveLength(3);
		expect(waits).toEqual([120, 120]);
		expect(outcome).toEqual({code: 0});
	});

	it('gives up after ten more attempts', async () => {
		const {ran, outcome, waits} = await installStep(alone, {
			applications: [application('A')],
			codes: () => 1618,
		});
		expect(ran).toHaveLength(11);
		expect(waits).toHaveLength(10);
		expect(outcome.code).toBe(1618);
		expect(outcome.message).toContain('Another installation was still under way after 10 more attempts');
	});

	it('takes the table of the deployment type before the usual one', async () => {
		const returnCodes = [
			{code: 0, class: 'failure'},
			{code: 42, class: 'success'},
			{code: 43, class: 'soft-reboot'},
		] as const;
		const run = (code: number) =>
			installStep(alone, {
				applications: [application('A', {returnCodes})],
				codes: () => code,
				effect: (_, files) => void files.add('/opt/A'),
			});
		const failed = await run(0);
		expect(failed.outcome.code).toBe(0x87d0_0267);
		expect(failed.outcome.message).toBe('A was not installed. Its install program ended with 0.');
		expect((await run(42)).outcome).toEqual({code: 0});
		expect((await run(43)).restarts).toHaveLength(1);
		expect((await run(3010)).restarts).toHaveLength(1);
	});

	it('keeps what the engine says of a command that could not be started or took too long', async () => {
		const {outcome} = await installStep(alone, {
			applications: [application('A')],
			codes: () => ({code: 0x8007_05b4, message: 'It was still running after 60 seconds.'}),
		});
		expect(outcome).toEqual({
			code: 0x8007_05b4,
			message: 'A was not installed. It was still running after 60 seconds.',
		});
	});
});

describe('dependencies', () => {
	it('installs them first, in their order, those of dependencies too', async () => {
		const {ran} = await installStep(alone, {
			applications: [
				application('A', {dependencies: dependsOn(['B'], ['C'])}),
				application('B', {dependencies: dependsOn(['D'])}),
				application('C'),
				application('D'),
			],
		});
		expect(ran).toEqual(['install D', 'install B', 'install C', 'install A']);
	});

	it('needs one member of a group: one that is there is enough', async () => {
		const {ran} = await installStep(alone, {
			applications: [
				application('A', {dependencies: dependsOn(['B', 'C'])}),
				application('B'),
				application('C'),
			],
			files: ['/opt/C'],
		});
		expect(ran).toEqual(['install A']);
	});

	it('tries the next member where the first cannot be installed', async () => {
		const {ran, outcome} = await installStep(alone, {
			applications: [
				application('A', {dependencies: dependsOn(['B', 'C'])}),
				application('B'),
				application('C'),
			],
			codes: command => (command === 'install B' ? 1603 : 0),
		});
		expect(ran).toEqual(['install B', 'install C', 'install A']);
		expect(outcome).toEqual({code: 0});
	});

	it('does not install a dependency that is not to be installed automatically', async () => {
		const {ran, outcome} = await installStep(alone, {
			applications: [
				application('A', {
					dependencies: [{name: 'Runtime', members: [{application: 'B', autoInstall: false}]}],
				}),
				application('B'),
			],
		});
		expect(ran).toEqual([]);
		expect(outcome.message).toBe(
			'A depends on Runtime. B is not installed, and is not to be installed automatically.',
		);
	});

	it('fails with the exit code of the dependency that failed, and names both', async () => {
		const {ran, outcome} = await installStep(alone, {
			applications: [application('A', {dependencies: dependsOn(['B'])}), application('B')],
			codes: () => 1603,
		});
		expect(ran).toEqual(['install B']);
		expect(outcome.code).toBe(1603);
		expect(outcome.message).toContain('A depends on B. B was not installed.');
	});

	it('is a warning where the dependency does not suit the computer', async () => {
		const {outcome, status} = await installStep(alone, {
			applications: [
				application('A', {dependencies: dependsOn(['B'])}),
				application('B', {requirements: [fileThere('/no/such/file')]}),
			],
		});
		expect(outcome).toEqual({code: 0});
		expect(status).toBe('Warning');
	});

	it('names an application whose dependencies go in a circle, and installs nothing', async () => {
		const {ran, outcome} = await installStep(alone, {
			applications: [
				application('A', {dependencies: dependsOn(['B'])}),
				application('B', {dependencies: dependsOn(['C'])}),
				application('C', {dependencies: dependsOn(['A'])}),
			],
		});
		expect(ran).toEqual([]);
		expect(outcome.message).toContain('The dependencies of A go in a circle: A → B → C → A.');
	});

	it('installs what two applications depend on once', async () => {
		const {ran} = await installStep(applicationStep({ApplicationName: 'A,B'}), {
			applications: [
				application('A', {dependencies: dependsOn(['C'])}),
				application('B', {dependencies: dependsOn(['C'])}),
				application('C'),
			],
		});
		expect(ran).toEqual(['install C', 'install A', 'install B']);
	});
});

describe('supersedence', () => {
	const older = application('Old');
	const newer = (uninstall: boolean) => application('A', {}, [{application: 'Old', uninstall}]);

	it('uninstalls what it supersedes first, where it says so', async () => {
		const {ran, disk} = await installStep(alone, {applications: [newer(true), older], files: ['/opt/Old']});
		expect(ran).toEqual(['uninstall Old', 'install A']);
		expect([...disk]).toEqual(['/opt/A']);
	});

	it('leaves it to its installer where it does not', async () => {
		const {ran, log} = await installStep(alone, {applications: [newer(false), older], files: ['/opt/Old']});
		expect(ran).toEqual(['install A']);
		expect(log.join('\n')).toContain('A supersedes Old');
	});

	it('uninstalls nothing that is not there', async () => {
		const {ran} = await installStep(alone, {applications: [newer(true), older]});
		expect(ran).toEqual(['install A']);
	});

	it('does not install the new one over an old one that cannot be uninstalled', async () => {
		const {ran, outcome} = await installStep(alone, {
			applications: [newer(true), older],
			files: ['/opt/Old'],
			codes: command => (command.startsWith('uninstall') ? 1605 : 0),
		});
		expect(ran).toEqual(['uninstall Old']);
		expect(outcome.code).toBe(1605);
		expect(outcome.message).toContain('Old, which it supersedes, could not be uninstalled');
	});

	it('warns where nothing describes what it supersedes, and goes on', async () => {
		const {ran, log} = await installStep(alone, {applications: [newer(true)]});
		expect(ran).toEqual(['install A']);
		expect(log.join('\n')).toMatch(/warning: A supersedes Old, which cannot be uninstalled/);
	});
});
