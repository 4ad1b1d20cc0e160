import {describe, expect, it} from 'vitest';
import {createSoftware} from '../../../source/content/software/create-software.ts';
import {applicationDigest, relationXml} from '../../helpers/application-digest.ts';
import {applicationIn, readDigest, readExportedPart} from '../../helpers/exported-application.ts';
import {exportedObject} from '../../helpers/exported-object.ts';
import {escaped} from '../../helpers/sequence-xml.ts';

const id = 'ScopeId_T/Application_V';

describe('application digests of an export (§2.1)', () => {
	it('give the name, the programs, the content and the time-out of an application', () => {
		expect(applicationIn(applicationDigest())).toEqual({
			id,
			name: 'Contoso Viewer',
			version: '4.1',
			supersedes: [],
			deploymentTypes: [
				{
					name: 'Viewer setup',
					installer: {
						technology: 'script',
						install: 'setup.exe /s "%Site%"',
						uninstall: 'setup.exe /x',
						content: 'Content_0001',
						workingFolder: 'x64',
					},
					requirements: [],
					detection: {kind: 'product', productCode: '{11111111-0000-0000-0000-000000000001}'},
					dependencies: [],
					returnCodes: [],
					timeout: 45,
				},
			],
		});
	});

	it('are found in AppReferencesInfo.xml too, and by name or ID', async () => {
		const instance = exportedObject('SMS_Application', {
			SDMPackageXML: applicationDigest({technology: 'MSI'}),
		});
		const text = `<ArrayOfString><string>${escaped(instance.replace(/^[^<]*<\?xml[^>]*>/, ''))}</string></ArrayOfString>`;
		const part = 'SMS_TaskSequencePackage/CON00001/AppReferencesInfo.xml';
		const parts = new Map([[part, new TextEncoder().encode(text)]]);
		const software = createSoftware([{kind: 'export', file: 'export.zip', parts}]);
		expect(software.diagnostics).toEqual([]);
		expect(await software.application(id)).toMatchObject({ok: true, value: {name: 'Contoso Viewer'}});
		expect(await software.application('contoso viewer')).toMatchObject({ok: true, value: {id}});
	});

	it('may be absent, as in all exports without dependencies', () => {
		expect(readExportedPart('SMS_TaskSequencePackage/A/AppReferencesInfo.xml', '<ArrayOfString />')).toEqual({
			applications: [],
			diagnostics: [],
		});
	});

	it('that are damaged are a warning with a place', () => {
		const {applications, diagnostics} = readDigest('<AppMgmtDigest><Application>');
		expect(applications).toEqual([]);
		expect(diagnostics).toMatchObject([
			{severity: 'warning', rule: 'malformed-xml', place: {file: expect.stringContaining('object.xml')}},
		]);
	});
});

describe('what a digest says of dependencies and supersedence', () => {
	it('needs any of a group; Changeable is "auto install"', () => {
		const [type] = applicationIn(
			applicationDigest({
				dependencies:
					relationXml('Required', [
						['Application_B', true],
						['Application_C', false],
					]) +
					relationXml(
						'Required',
						[
							['Application_D', true],
							['Application_E', true],
						],
						'And',
					),
			}),
		).deploymentTypes;
		expect(type?.dependencies).toEqual([
			{
				name: 'Runtime',
				members: [
					{application: 'ScopeId_T/Application_B', autoInstall: true},
					{application: 'ScopeId_T/Application_C', autoInstall: false},
				],
			},
			...['Application_D', 'Application_E'].map(name => ({
				name: `ScopeId_T/${name}`,
				members: [{application: `ScopeId_T/${name}`, autoInstall: true}],
			})),
		]);
	});

	it('uninstalls what is superseded where it says so', () => {
		const {supersedes} = applicationIn(
			applicationDigest({
				supersedes:
					relationXml('Prohibited', [['Application_Old', true]]) +
					relationXml('Prohibited', [['Application_Older', false]]),
			}),
		);
		expect(supersedes).toEqual([
			{application: 'ScopeId_T/Application_Old', uninstall: true},
			{application: 'ScopeId_T/Application_Older', uninstall: false},
		]);
	});
});

describe('what a digest says of return codes (§6.6)', () => {
	const codes = (options: Parameters<typeof applicationDigest>[0]) =>
		applicationIn(applicationDigest(options)).deploymentTypes[0]?.returnCodes;
	const table = {0: 'Success', 1707: 'Success', 3010: 'SoftReboot', 1641: 'HardReboot', 1618: 'FastRetry'};

	it('takes its table, in which a usual code that was removed is a failure', () => {
		expect(codes({exitCodes: {'0': 'Success', '5': 'SoftReboot', '-1': 'Failure'}})).toEqual([
			{code: 0, class: 'success'},
			{code: 5, class: 'soft-reboot'},
			{code: 0xffff_ffff, class: 'failure'},
			...[1707, 3010, 1641, 1618].map(code => ({code, class: 'failure'})),
		]);
	});

	it('restarts never, or always, where the deployment type says so', () => {
		expect(codes({exitCodes: table, installArguments: {PostInstallBehavior: 'NoAction'}})).toContainEqual({
			code: 3010,
			class: 'success',
		});
		expect(codes({exitCodes: table, installArguments: {PostInstallBehavior: 'ForceReboot'}})).toContainEqual({
			code: 0,
			class: 'hard-reboot',
		});
	});

	it('reports a class that it does not know, and takes it for a failure', () => {
		const {applications, diagnostics} = readDigest(
			applicationDigest({exitCodes: {...table, 9: 'Postponed'}}),
		);
		expect(diagnostics).toMatchObject([
			{rule: 'application-digest', message: expect.stringContaining('Postponed')},
		]);
		expect(applications[0]?.deploymentTypes[0]?.returnCodes).toContainEqual({code: 9, class: 'failure'});
	});
});

describe('deployment types of a digest that no task sequence installs', () => {
	it.each(['AppV5X', 'Windows8App', 'MacOS'])('leaves out the technology %s, and says so', technology => {
		const {applications, diagnostics} = readDigest(applicationDigest({technology}));
		expect(applications[0]?.deploymentTypes).toEqual([]);
		expect(diagnostics).toMatchObject([{message: expect.stringContaining(technology)}]);
	});

	it('leaves out what installs for a user', () => {
		const {applications, diagnostics} = readDigest(
			applicationDigest({installArguments: {ExecutionContext: 'User'}}),
		);
		expect(applications[0]?.deploymentTypes).toEqual([]);
		expect(diagnostics).toMatchObject([{message: expect.stringContaining('for a user')}]);
	});
});
