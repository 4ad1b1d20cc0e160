import {describe, expect, it} from 'vitest';
import {installApplication} from '../../../source/steps/install-application/install-application.ts';
import {findStepType} from '../../../source/steps/registry.ts';
import {applicationStep, installStep} from '../../helpers/application-step.ts';
import {application} from '../../helpers/applications.ts';
import {step} from '../../helpers/sequence-builder.ts';
import {describeStep} from '../../helpers/step-context.ts';

const applications = ['A', 'B', 'C'].map(name => application(name));
const idOf = (name: string) => `ScopeId_1/Application_${name}`;
const listed = applicationStep({ApplicationName: `${idOf('A')},${idOf('B')}`});

describe('Install Application: applications (§7.4)', () => {
	it('installs them in the order of the list', async () => {
		const {ran, outcome, status} = await installStep(
			applicationStep({ApplicationName: `${idOf('B')}, ${idOf('A')}`}),
			{applications},
		);
		expect(ran).toEqual(['install B', 'install A']);
		expect(outcome).toEqual({code: 0});
		expect(status).toBe('Success');
	});

	it('takes them from the arguments of the action, which come before the variables', async () => {
		const action = `smsappinstall.exe /app:${idOf('A')},${idOf('C')} /basevar: /continueOnError:False`;
		const {ran} = await installStep(applicationStep({ApplicationName: idOf('B')}, {action}), {applications});
		expect(ran).toEqual(['install A', 'install C']);
	});

	it('knows the client program smsappinstall.exe where the step has no type', () => {
		const untyped = step('Install', {type: undefined, action: `smsappinstall.exe /app:${idOf('A')}`});
		expect(findStepType(untyped)).toBe(installApplication);
	});

	it('takes them from OSDApp0Name, OSDApp1Name where there is no list', async () => {
		const {ran} = await installStep(applicationStep({OSDApp0Name: idOf('C'), OSDApp1Name: idOf('A')}), {
			applications,
		});
		expect(ran).toEqual(['install C', 'install A']);
	});

	it('shows the names that the console shows', () => {
		const shown = applicationStep({
			ApplicationName: `${idOf('A')},${idOf('B')}`,
			OSDApp0DisplayName: 'Seven Zip',
			OSDApp1DisplayName: 'Notepad',
		});
		expect(describeStep(shown)).toBe('install Seven Zip, Notepad');
	});

	it('fails with an application that nothing describes, and says which', async () => {
		const {outcome, status} = await installStep(applicationStep({ApplicationName: 'Unknown'}), {
			applications,
		});
		expect(outcome.code).toBe(0x8007_0002);
		expect(outcome.message).toContain('Unknown');
		expect(status).toBe('Error');
	});

	it('is wrong before the run starts when nothing is selected', () => {
		expect(installApplication.check?.(applicationStep({}))).toMatchObject([
			{rule: 'step-without-application'},
		]);
		expect(installApplication.check?.(listed)).toEqual([]);
		expect(installApplication.check?.(applicationStep({BaseVariableName: 'AA'}))).toEqual([]);
	});

	it('names its applications to whoever looks for them before the run starts', () => {
		expect(installApplication.installs?.(listed)).toEqual([
			{kind: 'application', idOrName: idOf('A')},
			{kind: 'application', idOrName: idOf('B')},
		]);
	});

	it('refuses to install in the boot environment', async () => {
		const {outcome, ran} = await installStep(listed, {applications, phase: 'WinPE'});
		expect(outcome.code).toBe(0x8007_0032);
		expect(outcome.message).toContain('boot environment');
		expect(ran).toEqual([]);
	});
});

describe('Install Application: dynamic list (§6.13)', () => {
	const dynamic = applicationStep({BaseVariableName: 'AA'});

	it('installs the names in AA01, AA02, …', async () => {
		const {ran, status} = await installStep(dynamic, {applications, variables: {AA01: 'B', AA02: 'A'}});
		expect(ran).toEqual(['install B', 'install A']);
		expect(status).toBe('Success');
	});

	it('ends at the first number that is missing', async () => {
		const {ran} = await installStep(dynamic, {applications, variables: {AA01: 'B', AA03: 'A'}});
		expect(ran).toEqual(['install B']);
	});

	it('installs nothing and succeeds where the first variable is missing', async () => {
		const {ran, outcome, status} = await installStep(dynamic, {applications});
		expect(ran).toEqual([]);
		expect(outcome).toEqual({code: 0});
		expect(status).toBe('Success');
	});

	it('passes over a name that nothing describes, and goes on', async () => {
		const {ran, outcome, status, log} = await installStep(dynamic, {
			applications,
			variables: {AA01: 'Nothing', AA02: 'A'},
		});
		expect(ran).toEqual(['install A']);
		expect(outcome).toEqual({code: 0});
		expect(status).toBe('Warning');
		expect(log.join('\n')).toContain('Nothing');
	});

	it('takes the base variable from the action', async () => {
		const action = 'smsappinstall.exe /app: /basevar:BB /continueOnError:True';
		const {ran} = await installStep(applicationStep({}, {action}), {applications, variables: {BB01: 'C'}});
		expect(ran).toEqual(['install C']);
	});

	it('says so in the list of steps', () => {
		expect(describeStep(dynamic)).toBe('install the applications named by the variables AA01, 02, …');
	});
});

describe('Install Application: continue with other applications (§7.4)', () => {
	const codes = (command: string) => (command === 'install A' ? 1603 : 0);

	it('stops at the first that fails, with its exit code', async () => {
		const {ran, outcome, status} = await installStep(listed, {applications, codes});
		expect(ran).toEqual(['install A']);
		expect(outcome.code).toBe(1603);
		expect(outcome.message).toBe('A was not installed. Its install program ended with 1603.');
		expect(status).toBe('Error');
	});

	it.each([
		['the hidden variable', {ContinueOnInstallError: 'true'}, ''],
		['the action', {}, `smsappinstall.exe /app:${idOf('A')},${idOf('B')} /continueOnError:True`],
	])(
		'goes on with the others where %s says so; the step succeeds and the status is Error',
		async (_, own, action) => {
			const {ran, outcome, status} = await installStep(
				applicationStep({ApplicationName: `${idOf('A')},${idOf('B')}`, ...own}, {action}),
				{applications, codes},
			);
			expect(ran).toEqual(['install A', 'install B']);
			expect(outcome).toEqual({code: 0});
			expect(status).toBe('Error');
		},
	);
});

describe('Install Application: _TSAppInstallStatus and TSErrorOnWarning (§7.4)', () => {
	const unsuitable = application('A', {requirements: [{kind: 'operating-system', platform: 'windows'}]});
	const alone = applicationStep({ApplicationName: 'A'});

	it('is Warning where an application does not suit the computer, and the step succeeds', async () => {
		const {ran, outcome, status} = await installStep(alone, {applications: [unsuitable]});
		expect(ran).toEqual([]);
		expect(outcome).toEqual({code: 0});
		expect(status).toBe('Warning');
	});

	it('fails the step where TSErrorOnWarning is True', async () => {
		const {outcome, status} = await installStep(alone, {
			applications: [unsuitable],
			variables: {TSErrorOnWarning: 'True'},
		});
		expect(outcome.code).toBe(0x87d0_0267);
		expect(outcome.message).toContain('A does not suit this computer');
		expect(status).toBe('Warning');
	});
});

describe('Install Application: clear content from cache (§7.4)', () => {
	const withContent = (name: string) =>
		application(name, {
			installer: {technology: 'script', content: `CON0000${name}`, install: `install ${name}`},
		});
	const run = (variables: Readonly<Record<string, string>>) =>
		installStep(applicationStep({ApplicationName: 'A,B', ContinueOnInstallError: 'true', ...variables}), {
			applications: [withContent('A'), withContent('B')],
			packages: {CON0000A: '/a', CON0000B: '/b'},
			codes: command => (command === 'install B' ? 1603 : 0),
		});

	it('removes the content of what was installed, and keeps that of what failed', async () => {
		expect((await run({OSDAppClearCache: 'true'})).discarded).toEqual(['CON0000A']);
	});

	it('keeps it without that option', async () => {
		expect((await run({OSDAppClearCache: 'false'})).discarded).toEqual([]);
	});
});

describe('Install Application: retry on unexpected restart (§6.8, §7.4)', () => {
	it('runs again after an interruption, and installs only what is not there', async () => {
		expect(installApplication.interrupted).toBe('rerun');
		const {ran} = await installStep(listed, {applications, files: ['/opt/A']});
		expect(ran).toEqual(['install B']);
	});
});
