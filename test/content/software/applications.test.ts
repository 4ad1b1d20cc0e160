import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Application, ApplicationRule} from '../../../source/content/application.ts';
import {parseApplications} from '../../../source/content/software/applications.ts';

const parse = (value: unknown) => {
	const problems: string[] = [];
	const applications = parseApplications(value, (path, message, help) =>
		problems.push([`${path}: ${message}`, help].filter(part => part !== undefined).join(' ')),
	);
	return {applications, problems};
};

const script = {technology: 'script', install: 'sh install.sh', detection: {file: '/opt/a'}};

const one = (deploymentType: object, more: object = {}) =>
	parse([{name: 'A', deploymentTypes: [deploymentType], ...more}]);

const only = (result: {applications: readonly Application[]; problems: readonly string[]}): Application => {
	expect(result.problems).toEqual([]);
	const [application] = result.applications;
	if (application === undefined) {
		throw new Error('no application was read');
	}

	return application;
};

const rule = (detection: unknown): ApplicationRule | undefined =>
	only(one({technology: 'script', install: 'x', detection})).deploymentTypes[0]?.detection;

describe('applications of a software.json', () => {
	it('may be absent', () => {
		expect(parse(undefined)).toEqual({applications: [], problems: []});
	});

	it('need a name, a technology, an install program and a detection rule, and nothing more', () => {
		expect(only(one(script))).toEqual({
			id: 'A',
			name: 'A',
			supersedes: [],
			deploymentTypes: [
				{
					name: 'Deployment type 1',
					installer: {technology: 'script', install: 'sh install.sh'},
					requirements: [],
					detection: {kind: 'condition', type: 'File', parameters: {Path: '/opt/a'}},
					dependencies: [],
					returnCodes: [],
				},
			],
		});
	});

	it('have everything that the console knows', () => {
		const application = only(
			one(
				{
					name: 'Windows',
					technology: 'msi',
					content: 'CON00042',
					file: '7z.msi',
					productCode: '{23170F69}',
					workingFolder: 'x64',
					timeout: 60,
					requirements: [{operatingSystem: 'windows', version: '10.0.19041'}, {architecture: 'x64'}],
					dependencies: ['B', {application: 'C', autoInstall: false}, {name: 'Either', any: ['D', 'E']}],
					returnCodes: [
						{code: 5, class: 'soft-reboot'},
						{code: -1, class: 'failure'},
					],
				},
				{
					id: 'ScopeId_1/Application_1',
					version: '24.08',
					supersedes: ['Old', {application: 'Older', uninstall: true}],
				},
			),
		);
		expect(application).toEqual({
			id: 'ScopeId_1/Application_1',
			name: 'A',
			version: '24.08',
			supersedes: [
				{application: 'Old', uninstall: false},
				{application: 'Older', uninstall: true},
			],
			deploymentTypes: [
				{
					name: 'Windows',
					installer: {
						technology: 'msi',
						content: 'CON00042',
						install: 'msiexec.exe /i "7z.msi" /qn /norestart',
						uninstall: 'msiexec.exe /x {23170F69} /qn /norestart',
						workingFolder: 'x64',
					},
					requirements: [
						{
							kind: 'operating-system',
							platform: 'windows',
							test: {operator: 'greaterEqual', version: '10.0.19041'},
						},
						{kind: 'architecture', architectures: ['x64']},
					],
					detection: {kind: 'product', productCode: '{23170F69}'},
					dependencies: [
						{name: 'B', members: [{application: 'B', autoInstall: true}]},
						{name: 'C', members: [{application: 'C', autoInstall: false}]},
						{
							name: 'Either',
							members: [
								{application: 'D', autoInstall: true},
								{application: 'E', autoInstall: true},
							],
						},
					],
					returnCodes: [
						{code: 5, class: 'soft-reboot'},
						{code: 0xffff_ffff, class: 'failure'},
					],
					timeout: 60,
				},
			],
		});
	});

	it('are detected by their packages where a package manager installs them', () => {
		const [type] = only(one({technology: 'package-manager', packages: ['nginx', 'curl']})).deploymentTypes;
		expect(type?.detection).toEqual({
			kind: 'all',
			rules: [
				{kind: 'package', name: 'nginx'},
				{kind: 'package', name: 'curl'},
			],
		});
	});
});

describe('rules of a software.json', () => {
	it.each<[unknown, ApplicationRule]>([
		[
			{file: '/opt/a', version: '1.2', versionOperator: 'equals', modified: '2026-05-31'},
			{
				kind: 'condition',
				type: 'File',
				parameters: {
					Path: '/opt/a',
					Version: '1.2',
					VersionOperator: 'equals',
					DateTime: '2026-05-31',
					DateTimeOperator: 'greaterEqual',
				},
			},
		],
		[{folder: '/opt'}, {kind: 'condition', type: 'Folder', parameters: {Path: '/opt'}}],
		[
			{registryKey: 'HKLM\\SOFTWARE\\A', value: 'Version', version: '2.0', operator: 'greater'},
			{
				kind: 'registry-version',
				key: 'HKLM\\SOFTWARE\\A',
				value: 'Version',
				test: {operator: 'greater', version: '2.0'},
			},
		],
		[
			{registryKey: 'HKLM\\SOFTWARE\\A'},
			{
				kind: 'condition',
				type: 'Registry',
				parameters: {KeyPath: 'HKLM\\SOFTWARE\\A', Value: '', Operator: 'exists', Data: '', Type: ''},
			},
		],
		[
			{registryKey: 'HKLM\\SOFTWARE\\A', value: 'On', data: '1', type: 'REG_DWORD'},
			{
				kind: 'condition',
				type: 'Registry',
				parameters: {
					KeyPath: 'HKLM\\SOFTWARE\\A',
					Value: 'On',
					Operator: 'equals',
					Data: '1',
					Type: 'REG_DWORD',
				},
			},
		],
		[
			{product: '{1}', version: '3'},
			{kind: 'product', productCode: '{1}', test: {operator: 'greaterEqual', version: '3'}},
		],
		[
			{package: 'nginx', version: '1:2.0-1', operator: 'less'},
			{kind: 'package', name: 'nginx', test: {operator: 'less', version: '1:2.0-1'}},
		],
		[
			{script: 'echo 1', language: 'PowerShell'},
			{kind: 'script', language: 'powershell', text: 'echo 1'},
		],
		[
			{operatingSystem: 'any', edition: 'server'},
			{kind: 'operating-system', edition: 'server'},
		],
		[{memoryMB: 4096}, {kind: 'memory', megabytes: 4096}],
		[
			{diskSpaceMB: 10, drive: 'C:'},
			{kind: 'disk-space', megabytes: 10, drive: 'C:'},
		],
		[
			{variable: 'Site', value: 'Oslo'},
			{
				kind: 'condition',
				type: 'Variable',
				parameters: {Variable: 'Site', Operator: 'equals', Value: 'Oslo'},
			},
		],
		[
			{wql: 'SELECT * FROM Win32_Battery'},
			{
				kind: 'condition',
				type: 'WMI',
				parameters: {Query: 'SELECT * FROM Win32_Battery', Namespace: 'root\\cimv2'},
			},
		],
		[
			{any: [{memoryMB: 1}, {none: [{memoryMB: 2}]}]},
			{
				kind: 'any',
				rules: [
					{kind: 'memory', megabytes: 1},
					{kind: 'none', rules: [{kind: 'memory', megabytes: 2}]},
				],
			},
		],
		[
			[{memoryMB: 1}, {memoryMB: 2}],
			{
				kind: 'all',
				rules: [
					{kind: 'memory', megabytes: 1},
					{kind: 'memory', megabytes: 2},
				],
			},
		],
	])('reads %j', (written, expected) => {
		expect(rule(written)).toEqual(expected);
	});
});

describe('what is wrong in the applications of a software.json', () => {
	it.each<[string, unknown, string]>([
		['no list', {}, 'applications: The applications are not a list. Write them as [{…}, {…}].'],
		['no object', ['A'], 'applications[0]: An object {…} is expected here.'],
		['no name', [{deploymentTypes: [script]}], 'applications[0]: "name" is missing.'],
		['no deployment type', [{name: 'A'}], 'applications[0]: "deploymentTypes" is missing or empty.'],
		[
			'no technology',
			[{name: 'A', deploymentTypes: [{install: 'x'}]}],
			'applications[0].deploymentTypes[0]: "technology" is missing. Use one of msi, script, package-manager.',
		],
		[
			'a technology of another world',
			[{name: 'A', deploymentTypes: [{...script, technology: 'appx'}]}],
			'applications[0].deploymentTypes[0].technology: "technology" is "appx". Use one of msi, script, package-manager.',
		],
		[
			'no detection rule',
			[{name: 'A', deploymentTypes: [{technology: 'script', install: 'x'}]}],
			'applications[0].deploymentTypes[0]: "detection" is missing: nobody could tell whether the application is installed. Say by which file, registry value, product, package or script it is recognised.',
		],
		[
			'a misspelled field',
			[{name: 'A', deploymentTypes: [{...script, instal: 'x'}]}],
			'applications[0].deploymentTypes[0].instal: Nothing is known of "instal" here. Correct its spelling or remove it.',
		],
		[
			'a version that is none',
			[{name: 'A', deploymentTypes: [{...script, detection: {file: '/a', version: 'new'}}]}],
			'applications[0].deploymentTypes[0].detection[0].version: "new" is not a version such as 1.2.3.',
		],
		[
			'a package that looks like an option',
			[{name: 'A', deploymentTypes: [{technology: 'package-manager', packages: ['--allow-downgrades']}]}],
			'applications[0].deploymentTypes[0].packages[0]: "--allow-downgrades" is not the name of a package.',
		],
		[
			'a return code without a class',
			[{name: 'A', deploymentTypes: [{...script, returnCodes: [{code: 5}]}]}],
			'applications[0].deploymentTypes[0].returnCodes[0]: "class" is missing.',
		],
		[
			'two of one name',
			[
				{name: 'A', deploymentTypes: [script]},
				{name: 'a', deploymentTypes: [script]},
			],
			'applications[1]: The application a has the ID or the name of applications[0]. Give each its own.',
		],
	])('is said with its place: %s', (_, value, expected) => {
		expect(parse(value).problems).toEqual([expected]);
	});

	it('leaves out the application that it is in, and keeps the others', () => {
		const {applications} = parse([
			{name: 'A', deploymentTypes: [{...script, timeout: 0}]},
			{name: 'B', deploymentTypes: [script]},
		]);
		expect(applications.map(({name}) => name)).toEqual(['B']);
	});

	it('never throws, whatever stands there', () => {
		fc.assert(
			fc.property(fc.jsonValue(), value => {
				const {applications, problems} = parse(value);
				expect(applications.length === 0 || Array.isArray(value)).toBe(true);
				expect(
					problems.length > 0 || applications.length > 0 || (Array.isArray(value) && value.length === 0),
				).toBe(true);
			}),
		);
	});
});
