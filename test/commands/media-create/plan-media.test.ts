import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {planMedia} from '../../../source/commands/media-create/plan-media.ts';
import type {MediaRequest} from '../../../source/media/create/media-request.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {exportedObject} from '../../helpers/exported-object.ts';
import {mediaRequest} from '../../helpers/media-request.ts';
import {commandXml, groupXml, sequenceXml, stepXml} from '../../helpers/sequence-xml.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';
import {zipOf} from '../../helpers/zip-of.ts';

/** Files of an order, in a folder of their own. */
const bench = () => {
	const root = temporaryFolder();
	return {
		folder(name: string): string {
			mkdirSync(path.join(root, name), {recursive: true});
			return path.join(root, name);
		},
		write(name: string, content: string | Uint8Array): string {
			const file = path.join(root, name);
			mkdirSync(path.dirname(file), {recursive: true});
			writeFileSync(file, content);
			return file;
		},
	};
};

const plan = async (request: Partial<MediaRequest>) =>
	planMedia(mediaRequest(request), {launchMode: 'UFD+FORMAT'});

const messageOf = async (request: Partial<MediaRequest>): Promise<string> => {
	const planned = await plan(request);
	return planned.ok ? 'nothing is wrong' : `${planned.error.message} ${planned.error.help}`;
};

const runChild = (name: string, packageId: string) =>
	`<subtasksequence name="${name}" description="" ><defaultVarList><variable name="OSDSubTasksequencePackageID" property="TsPackageID">${packageId}</variable><variable name="OSDSubTasksequenceName" property="TsName">Child</variable></defaultVarList></subtasksequence>`;

const taskSequenceObject = (packageId: string, name: string, sequence: string) =>
	exportedObject('SMS_TaskSequencePackage', {PackageID: packageId, Name: name, Sequence: sequence});

describe('what the media must hold (task-sequence-format.md §1.6, §6.12)', () => {
	it('is taken in the order of need, from the folders that are given', async () => {
		const {write, folder} = bench();
		const file = write(
			'deploy.xml',
			sequenceXml(
				commandXml('Two', 'b', {packageId: 'CON00002'}),
				commandXml('One', 'a', {packageId: 'CON00001'}),
			),
		);
		const planned = await plan({
			sequences: [{file}],
			packages: [
				{id: 'CON00009', folder: folder('nine')},
				{id: 'con00001', folder: folder('one')},
				{id: 'CON00002', folder: folder('two')},
			],
		});
		expect(planned.ok && planned.value.plan.content.map(({id}) => id)).toEqual([
			'CON00002',
			'con00001',
			'CON00009',
		]);
	});

	it('is said at once where it is missing, with the step and the task sequence that want it', async () => {
		const {write} = bench();
		const disabled = commandXml('Off', 'x', {packageId: 'CON00004', attributes: {disable: true}});
		const file = write(
			'deploy.xml',
			sequenceXml(
				groupXml('Software', [commandXml('Office', 'a', {packageId: 'CON00001'}), disabled]),
				groupXml('Later', [commandXml('Never', 'a', {packageId: 'CON00005'})], {attributes: {disable: true}}),
				commandXml('Drivers', 'a', {packageId: 'CON00002'}),
			),
		);
		const message = await messageOf({sequences: [{file, packageId: 'CON00010', name: 'Deploy'}]});
		expect(message).toContain(
			'CON00001, which is wanted by the step “Software › Office” of the task sequence Deploy (CON00010)',
		);
		expect(message).toContain('CON00002, which is wanted by the step “Drivers”');
		expect(message).toContain('--leave-out');
		expect(message).not.toMatch(/CON0000[45]/);
	});

	it('counts the children that a task sequence runs, and names one that is missing', async () => {
		const {write} = bench();
		const parent = sequenceXml(groupXml('Body', [runChild('Run it', 'CON00012')]));
		const child = sequenceXml(commandXml('Inner', 'a', {packageId: 'CON00003'}));
		const both = await zipOf({
			'SMS_TaskSequencePackage/CON00010/object.xml': taskSequenceObject('CON00010', 'Parent', parent),
			'SMS_TaskSequencePackage/CON00012/object.xml': taskSequenceObject('CON00012', 'Child', child),
		});
		const whole = await messageOf({sequences: [{file: write('both.zip', both)}]});
		expect(whole).toContain(
			'CON00003, which is wanted by the step “Body › Run it › Inner” of the task sequence Parent (CON00010)',
		);
		const alone = await messageOf({sequences: [{file: write('parent.xml', parent), packageId: 'CON00010'}]});
		expect(alone).toContain('The child task sequence CON00012');
		const planned = await plan({sequences: [{file: write('again.zip', both)}], leftOut: ['con00003']});
		expect(
			planned.ok &&
				planned.value.plan.taskSequences.map(({packageId, advertisementId}) => [
					packageId,
					advertisementId !== undefined,
				]),
		).toEqual([
			['CON00010', true],
			['CON00012', false],
		]);
	});

	it('is found beside the export that it was exported with', async () => {
		const {write} = bench();
		const file = write('Deploy.xml', sequenceXml(commandXml('One', 'a', {packageId: 'CON00001'})));
		write('Deploy_files/SMS_Package/CON00001/setup.exe', 'x');
		const planned = await plan({sequences: [{file}]});
		expect(planned).toMatchObject({
			ok: true,
			value: {
				plan: {
					content: [
						{id: 'CON00001', folder: path.join(path.dirname(file), 'Deploy_files/SMS_Package/CON00001')},
					],
				},
			},
		});
	});

	it('includes the content of applications and of what they depend on', async () => {
		const {write, folder} = bench();
		const rule = {file: '/opt/x'};
		const software = write(
			'given/software.json',
			JSON.stringify({
				applications: [
					{
						name: 'Viewer',
						deploymentTypes: [
							{
								technology: 'script',
								content: 'CON00043',
								install: 'sh i.sh',
								detection: rule,
								dependencies: [{application: 'Runtime'}],
							},
						],
					},
					{
						name: 'Runtime',
						deploymentTypes: [
							{technology: 'script', content: 'CON00044', install: 'sh i.sh', detection: rule},
						],
					},
				],
			}),
		);
		const install = stepXml(
			'SMS_TaskSequence_InstallApplicationAction',
			'Install Viewer',
			'smsappinstall.exe /app:Viewer /basevar:',
			{
				variables: {ApplicationName: 'Viewer', NumApps: '1', AppInfo0: 'x'},
			},
		);
		const file = write('deploy.xml', sequenceXml(install));
		const message = await messageOf({sequences: [{file}], software: [software]});
		expect(message).toMatch(/CON00043.*Install Viewer/);
		expect(message).toMatch(/CON00044.*Install Viewer/);
		const planned = await plan({
			sequences: [{file}],
			software: [software],
			applications: [
				{id: 'Viewer', folder: folder('viewer')},
				{id: 'runtime', folder: folder('runtime')},
			],
		});
		expect(planned.ok && planned.value.plan.content.map(({id}) => id).toSorted()).toEqual([
			'CON00043',
			'CON00044',
		]);
		expect(planned.ok && [...planned.value.plan.software.keys()]).toEqual(['software.json']);
	});
});

describe('an order that contradicts itself', () => {
	it('is refused when two folders are given for one package, in whatever case', async () => {
		const {write, folder} = bench();
		const message = await messageOf({
			sequences: [{file: write('a.xml', sequenceXml())}],
			packages: [
				{id: 'CON00001', folder: folder('one')},
				{id: 'con00001', folder: folder('two')},
			],
		});
		expect(message).toMatch(/Two folders are given for con00001: .*one and .*two/);
	});

	it('is refused when two different task sequences have one ID', async () => {
		const {write} = bench();
		const first = {file: write('a.xml', sequenceXml(commandXml('A', 'a'))), packageId: 'CON00010'};
		const second = {file: write('b.xml', sequenceXml(commandXml('B', 'b'))), packageId: 'con00010'};
		expect(await messageOf({sequences: [first, second]})).toContain(
			'Two different task sequences have the ID con00010',
		);
	});

	it('is refused when nobody is there to choose among the task sequences of unattended media', async () => {
		const {write} = bench();
		const sequences = [
			{file: write('a.xml', sequenceXml())},
			{file: write('b.xml', sequenceXml(commandXml('B', 'b')))},
		];
		expect(await messageOf({sequences, unattended: true})).toContain('Which of “a”, “b” is to run?');
		const planned = await plan({sequences, unattended: true, required: 'B'});
		expect(planned.ok && planned.value.plan.taskSequences.map(({required}) => required)).toEqual([
			false,
			true,
		]);
	});

	it('is refused when a document cannot be read, with file, line and column', async () => {
		const {write} = bench();
		expect(
			await messageOf({sequences: [{file: write('broken.xml', '<sequence version="3.10"><step')}]}),
		).toMatch(/broken\.xml:\d+:\d+: error/);
	});
});

describe('the password of an order', () => {
	const planWith = async (password: string | undefined, request: Partial<MediaRequest> = {}) => {
		const sequences = [{file: bench().write('a.xml', sequenceXml())}];
		const secret = password === undefined ? {} : {password: new Secret(password)};
		return planMedia(mediaRequest({sequences, ...request}), {launchMode: 'DVD', ...secret});
	};

	it('is checked before anything is copied, and is not repeated', async () => {
		const planned = await planWith(`${'ab'.repeat(250)}c`);
		expect(planned).toMatchObject({
			ok: false,
			error: {kind: 'not-usable', message: expect.stringContaining('501 characters')},
		});
		expect(JSON.stringify(planned)).not.toContain('abab');
		expect(await planWith(undefined, {encryptPackages: true})).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('give a password')},
		});
		expect((await planWith('👩‍🔧'.repeat(500))).ok).toBe(true);
	});

	it('is warned about where there is none, or where nobody is there to type it', async () => {
		const warningsOf = async (...given: Parameters<typeof planWith>) => {
			const planned = await planWith(...given);
			return planned.ok ? planned.value.warnings.join(' ') : planned.error.message;
		};
		expect(await warningsOf(undefined)).toContain('have no password');
		expect(await warningsOf('x', {unattended: true})).toContain('somebody must type');
		expect(await warningsOf('x', {unattended: true, variables: [{name: 'AssetTag', value: ''}]})).toContain(
			'the variable AssetTag has no value: it would be asked for at every start',
		);
		expect(await warningsOf('x', {variables: [{name: 'AssetTag', value: ''}]})).toBe('');
		expect(await warningsOf('x', {format: 'configuration-manager'})).toContain('is weak');
		expect(await warningsOf('x', {validTo: '2020-01-01'})).toContain('expired already');
		expect(await warningsOf('x', {validTo: new Date().toISOString().slice(0, 10)})).toBe('');
	});
});

describe('what an export says of software', () => {
	it('comes along without its task sequences, which would lie in clear', async () => {
		const {write} = bench();
		const sequence = sequenceXml(commandXml('A', 'echo canary-of-the-sequence'));
		const file = write(
			'Deploy.zip',
			await zipOf({
				'SMS_TaskSequencePackage/CON00010/object.xml': taskSequenceObject('CON00010', 'Deploy', sequence),
				'SMS_Package/CON00020/object.xml': exportedObject('SMS_Package', {
					PackageID: 'CON00020',
					Name: 'Tools',
				}),
				'SMS_Program/CON00020_Install/object.xml': exportedObject('SMS_Program', {
					PackageID: 'CON00020',
					ProgramName: 'Install',
					CommandLine: 'setup.exe',
				}),
			}),
		);
		const planned = await plan({sequences: [{file}]});
		const files = planned.ok ? planned.value.plan.software : new Map<string, Uint8Array>();
		expect([...files.keys()]).toEqual(['software-000.zip']);
		const bytes = Buffer.from(files.get('software-000.zip') ?? []);
		expect(bytes.includes('SMS_Program/CON00020_Install')).toBe(true);
		expect(bytes.includes('SMS_TaskSequencePackage')).toBe(false);
	});
});
